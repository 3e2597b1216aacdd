// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searchquery.h"

namespace bihuan {

namespace {

SearchWord wordOf(QStringView typed)
{
    std::vector<SearchCell> cells;
    foldText(typed, cells);
    SearchWord word;
    for (const SearchCell &cell : cells) {
        if (word.text.size() == SearchWord::longestWord)
            break;
        const bool letter = cell.character >= u'a' && cell.character <= u'z';
        // A letter may stand within a syllable; only the first one must begin something.
        if (!letter || word.text.empty())
            word.traits |= traitOf(cell.character);
        word.letters |= letter;
        word.text.push_back(cell.character);
    }
    return word;
}

} // namespace

SearchQuery::SearchQuery(QStringView typed)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= typed.size(); ++at) {
        if (at < typed.size() && !typed.at(at).isSpace())
            continue;
        if (SearchWord word = wordOf(typed.sliced(begin, at - begin)); !word.text.empty())
            m_words.push_back(std::move(word));
        begin = at + 1;
    }
}

} // namespace bihuan
