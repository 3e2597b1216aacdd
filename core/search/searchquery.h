// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/searchtext.h"

#include <string>

namespace bihuan {

/// One word of what was typed.
struct SearchWord
{
    std::u16string text;   ///< folded like the texts; at most longestWord characters
    SearchTraits traits = 0; ///< what a text must have to contain it
    bool letters = false;  ///< has letters that may be pinyin

    static constexpr size_t longestWord = 60;
};

/// What was typed, taken apart at blanks. Every word has to be found.
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(QStringView typed);

    const std::vector<SearchWord> &words() const { return m_words; }
    bool isEmpty() const { return m_words.empty(); }

private:
    std::vector<SearchWord> m_words;
};

} // namespace bihuan
