// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace bihuan {

/// One strip of paper over the full text width that is never cut: a line, a table row, a block.
struct PageItem
{
    double height = 0.0;       ///< points
    bool breakBefore = false;  ///< starts a new page
    bool keepWithNext = false; ///< never the last one on a page
    bool blank = false;        ///< empty line; left out at the top of a page
    bool onGrid = true;        ///< begins on a line of the grid
    int paragraph = -1;        ///< lines of one paragraph share it: no single line at a page's head or foot
    int header = -1;           ///< item to repeat above this row when it begins a page; -1 none
    bool onlyRepeated = false; ///< such a header; it has no place of its own
};

struct PageRoom
{
    double height = 0.0;   ///< points
    double grid = 0.0;     ///< line pitch; 0 for no grid
    double lastFoot = 0.0; ///< kept free at the bottom of the last page (版记)
    int minimumLines = 2;  ///< of a paragraph on either side of a page break
};

struct PlacedItem
{
    std::size_t item = 0;
    double y = 0.0; ///< from the top of the type area
    bool repeated = false;

    bool operator==(const PlacedItem &) const = default;
};
using PlacedPage = std::vector<PlacedItem>;

/// Puts items on pages, in order. There is always at least one page. An item higher than a page gets one of
/// its own. When the foot of the last page does not fit below the text, a page without text follows.
[[nodiscard]] std::vector<PlacedPage> breakPages(const std::vector<PageItem> &items, const PageRoom &room);

} // namespace bihuan
