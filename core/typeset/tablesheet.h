// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/briefing/tablereport.h"
#include "core/typeset/layout.h"

#include <functional>

namespace bihuan {

/// How a table is put on paper.
struct TablePaper
{
    PaperFormat format{PaperFormat::Size::A4, true};
    bool fit = true; ///< all columns on one page's width; else pages side by side

    bool operator==(const TablePaper &) const = default;
};

struct TableSheet
{
    LaidOutDocument pages;
    double type = 0.0; ///< size of the type in points
    int across = 1;    ///< pages side by side for the same rows
};

/// Told from 0 to 1; false stops, and the answer is Cancelled.
using SheetProgress = std::function<bool(double)>;

/// Sets a table on pages: what it is about on the first one, the headings of its columns on all of them, rows
/// never cut between two. Refused when the columns would be too small to read.
[[nodiscard]] Result<TableSheet> layOutTable(const TableReport &report, const TablePaper &paper,
                                             const FontSet &fonts, const SheetProgress &progress = {});

} // namespace bihuan
