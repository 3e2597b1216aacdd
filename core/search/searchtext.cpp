// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searchtext.h"

namespace bihuan {

namespace {

enum class Sort { None, Letter, Figure, Character };

constexpr bool isSmallLetter(char16_t c)
{
    return c >= u'a' && c <= u'z';
}

Sort sortOf(QChar c)
{
    if (c.isDigit())
        return Sort::Figure;
    return c.unicode() < 0x80 || c.isLower() || c.isUpper() ? Sort::Letter : Sort::Character;
}

} // namespace

void foldText(QStringView text, std::vector<SearchCell> &cells, std::vector<qsizetype> *origins)
{
    Sort before = Sort::None;
    const auto add = [&](QChar c, qsizetype origin, pinyin::Readings readings) {
        const Sort sort = sortOf(c);
        cells.push_back({c.unicode(), readings, sort != before});
        before = sort;
        if (origins)
            origins->push_back(origin);
    };
    const auto addFolded = [&](QChar c, qsizetype origin) {
        if (c.isLetterOrNumber())
            add(c.toCaseFolded(), origin, pinyin::readingsOf(c.unicode()));
        else if (!c.isMark())
            before = Sort::None;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) { // nearly all there is, and nothing to fold
            cells.push_back({c.unicode(), pinyin::readingsOf(c.unicode()), before != Sort::Character});
            before = Sort::Character;
            if (origins)
                origins->push_back(at);
            continue;
        }
        if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            const QChar low = text.at(at + 1);
            before = before == Sort::Character ? before : Sort::None;
            cells.push_back({c.unicode(), pinyin::readingsOf(QChar::surrogateToUcs4(c, low)), before == Sort::None});
            cells.push_back({low.unicode(), 0, false});
            if (origins)
                origins->insert(origins->end(), {at, at + 1});
            before = Sort::Character;
            ++at;
        } else if (c.unicode() < 0x80) {
            addFolded(c, at);
        } else {
            for (const QChar part : QString(c).normalized(QString::NormalizationForm_KC))
                addFolded(part, at);
        }
    }
}

SearchTraits traitOf(char16_t character)
{
    if (isSmallLetter(character))
        return SearchTraits(1) << (character - u'a');
    return SearchTraits(1) << (26 + character % 38);
}

SearchText::SearchText(QStringView text)
{
    m_cells.reserve(static_cast<size_t>(text.size()));
    foldText(text, m_cells);
    for (const SearchCell &cell : m_cells)
        m_traits |= traitOf(cell.character) | pinyin::initials(cell.readings);
}

} // namespace bihuan
