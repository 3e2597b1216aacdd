// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace bihuan {

/// One character before line breaking: its code point and natural width in points.
struct TextCell
{
    char32_t code = 0;
    double width = 0.0;
};

/// The room a paragraph gets, in points. `em` is the width of one full cell.
struct LineRoom
{
    double width = 0.0;
    double firstIndent = 0.0;
    double restIndent = 0.0;
    double em = 0.0;
    bool justify = true; ///< every line but the last reaches the right edge exactly
};

/// Cells [first, last) on one line. `x[i]` is where the glyph of cell first + i stands, the indent included.
struct BrokenLine
{
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<double> x;
    double right = 0.0; ///< right edge of the last cell
};

/// Breaks a paragraph into lines so that the sum of stretching and squeezing over all lines is least.
/// Full lines of 28 characters stand on the grid untouched; where 避头尾 or a word does not let a line end on
/// it, the blank halves of punctuation are squeezed or the gaps stretched until the line is flush.
[[nodiscard]] std::vector<BrokenLine> breakLines(const std::vector<TextCell> &cells, const LineRoom &room);

} // namespace bihuan
