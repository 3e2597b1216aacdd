// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/searchquery.h"

#include <optional>

namespace bihuan {

/// How a word stands in a text, the better the greater.
enum class MatchRank : quint8 {
    None,
    Loose, ///< with characters left out between
    PinyinInside,
    Inside,
    PinyinWord,  ///< by pinyin, from the start of a word
    PinyinStart, ///< by pinyin, from the start of the text
    Word,        ///< as it is written, from the start of a word
    Start,       ///< as it is written, from the start of the text
    Whole,       ///< it is the text
};

struct WordMatch
{
    MatchRank rank = MatchRank::None;
    size_t from = 0; ///< cells of the text
    size_t size = 0;

    bool operator==(const WordMatch &) const = default;
};

/// Where `word` stands best in a text: as it is written, or with letters read as pinyin, each character by a whole
/// reading, its first letter, or zh, ch, sh; the last one by any beginning of a reading ("cpcs", "caoping",
/// "caop", "曹坪cs" find 曹坪抽水蓄能). A word of three or more may leave out up to two characters at a time, as people
/// abbreviate: "cpcx", "曹坪抽蓄"; by its letters it then begins where a word does. Rank None when it does not stand
/// there at all.
WordMatch bestMatch(std::span<const SearchCell> text, const SearchWord &word);
/// The same, sooner seen where it does not.
MatchRank rankIn(const SearchText &text, const SearchWord &word);

/// Every word of the query is somewhere in one of `texts`, which are not prepared.
bool containsWords(const SearchQuery &query, std::initializer_list<QStringView> texts);

/// Part of a text, in its own characters.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype size = 0;

    bool operator==(const TextSpan &) const = default;
};

/// What of `text` the words of the query stand for, to be marked; ascending, without overlap.
std::vector<TextSpan> marksIn(QStringView text, const SearchQuery &query);

} // namespace bihuan
