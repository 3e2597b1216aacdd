// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace bihuan {

/// What a column of a printed table asks for, in em, its margins included.
struct SheetColumn
{
    double least = 0.0;    ///< below it a figure or a word would be cut
    double wished = 0.0;   ///< most of its texts stand on one line
    bool repeated = false; ///< stands first on every page beside the first one
};

/// The room there is. Lengths in points.
struct SheetRoom
{
    double width = 0.0;
    bool fit = true; ///< all columns in this width; else as many pages side by side as it takes

    static constexpr double largestType = 10.5;
    static constexpr double plainType = 9.0; ///< where nothing is fitted
    static constexpr double goodType = 8.0; ///< texts rather break into more lines than get smaller than this
    static constexpr double leastType = 6.0; ///< smaller than this nobody reads
    static constexpr double broadest = 14.0; ///< em that a column of text gets while others are short of room
    static constexpr double broadestAlone = 18.0; ///< the same where nothing is fitted
};

/// Columns that stand on one page, from the left.
struct SheetBand
{
    std::vector<std::size_t> columns;
    std::vector<double> widths; ///< points

    bool operator==(const SheetBand &) const = default;
};

struct WidthPlan
{
    double type = 0.0;            ///< size of the type in points
    std::vector<SheetBand> bands; ///< none when the columns do not fit in legible type
};

/// Type as large as the columns allow, and how they share the paper.
[[nodiscard]] WidthPlan planSheet(const std::vector<SheetColumn> &columns, const SheetRoom &room);

} // namespace bihuan
