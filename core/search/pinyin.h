// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace bihuan::pinyin {

/// All readings of a character, as a place in the table; 0 for a character that has none.
using Readings = quint16;

Readings readingsOf(char32_t character);
/// Without tones: "chong" and "zhong" of 重. ü is both v and u.
std::vector<std::string_view> syllables(Readings readings);
/// Letters that readings begin with; bit 0 is a.
quint32 initials(Readings readings);

/// How many letters of `typed` (lower case) the character may stand for, as bits: bit n is n letters. A whole
/// reading, its first letter, zh, ch and sh; at the end of `typed` any beginning of a reading. 0 when it cannot.
quint32 lettersTaken(Readings readings, std::u16string_view typed);

} // namespace bihuan::pinyin
