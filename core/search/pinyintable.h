// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bihuan::pinyin {

/// The table that pinyintable.py writes. A set is all the readings of a character; set 0 is empty.

inline constexpr char32_t firstCharacter = 0x3400;
inline constexpr char32_t lastCharacter = 0x9FFF;

/// A character outside that range.
struct Outlier
{
    char32_t character;
    quint16 set;
};

extern const char *const syllableTable[]; ///< without tones, ü as v
extern const quint16 setBegins[];         ///< places in setMembers; one more than there are sets
extern const quint16 setMembers[];        ///< places in syllableTable
extern const quint32 setInitials[];       ///< bit 0 is a
extern const quint16 setOfCharacter[];    ///< from firstCharacter to lastCharacter
extern const Outlier outliers[];          ///< by character
extern const qsizetype outlierCount;

} // namespace bihuan::pinyin
