// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace bihuan {

/// What a character is to a line of Chinese text. GB/T 15834-2011, 5.1: closing marks never start a line
/// (避头), opening marks never end one (避尾).
enum class TextClass {
    Han,     ///< Han and everything else that may be parted on both sides
    Opening, ///< （《“ and their kin: never at a line's end
    Closing, ///< 。，、；：？！）》” and their kin: never at a line's start
    Dash,    ///< — and …: a pair is never parted, a single one never starts a line
    Western, ///< letters, digits and what stands inside a word or number
    Space,
};

[[nodiscard]] TextClass textClass(char32_t code);

/// Han or full-width punctuation, whatever width a font gives it: takes a whole cell of the grid.
[[nodiscard]] bool isFullWidth(char32_t code);

/// The blank part of a full-width mark's cell, in em: what squeezing may take from its left or right side.
struct Blank
{
    double left = 0.0;
    double right = 0.0;
};
[[nodiscard]] Blank blankOf(char32_t code);

/// Entry i tells whether a line may end before character i; entry 0 is false, the last (index size) is true.
/// Words, numbers, a figure and its unit, "第1期", "1—8月", —— and …… stay whole.
[[nodiscard]] std::vector<bool> breakOpportunities(std::u32string_view text);

} // namespace bihuan
