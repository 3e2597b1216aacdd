// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordmatch.h"

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

bool standsAt(std::span<const SearchCell> text, size_t from, std::u16string_view word)
{
    for (size_t i = 0; i < word.size(); ++i) {
        if (text[from + i].character != word[i])
            return false;
    }
    return true;
}

WordMatch writtenMatch(std::span<const SearchCell> text, std::u16string_view word)
{
    WordMatch best;
    for (size_t from = 0; from + word.size() <= text.size(); ++from) {
        if (text[from].character != word.front() || !standsAt(text, from, word))
            continue;
        if (from == 0)
            return {word.size() == text.size() ? MatchRank::Whole : MatchRank::Start, 0, word.size()};
        if (text[from].wordStart)
            return {MatchRank::Word, from, word.size()};
        if (best.rank == MatchRank::None)
            best = {MatchRank::Inside, from, word.size()};
    }
    return best;
}

constexpr size_t shortestLoose = 3;
constexpr size_t widestGap = 2; ///< characters that a loose match may leave out at a time

bool isSecondHalf(std::span<const SearchCell> text, size_t at)
{
    return QChar::isLowSurrogate(text[at].character) && at > 0 && text[at - 1].readings != 0;
}

/// Which characters of the word are used up after the cell: bit n is n of them, as `reached` says it before.
quint64 usedAfter(const SearchCell &cell, quint64 reached, std::u16string_view word)
{
    quint64 next = 0;
    for (size_t used = 0; used < word.size(); ++used) {
        if (!(reached >> used & 1))
            continue;
        if (cell.character == word[used])
            next |= quint64(1) << (used + 1);
        if (cell.readings)
            next |= quint64(pinyin::lettersTaken(cell.readings, word.substr(used))) << used;
    }
    return next;
}

/// How many characters from `from` on the word may stand for, leaving out up to `gap` at a time; 0 when it cannot.
size_t readLength(std::span<const SearchCell> text, size_t from, std::u16string_view word, size_t gap)
{
    const quint64 all = quint64(1) << word.size();
    std::array<quint64, widestGap + 1> reached{1}; // by how many characters were left out since
    for (size_t at = from; at < text.size(); ++at) {
        if (at > from && isSecondHalf(text, at))
            continue;
        quint64 before = 0;
        for (size_t out = 0; out <= gap; ++out)
            before |= reached[out];
        if (before == 0)
            return 0;
        const quint64 next = usedAfter(text[at], before, word);
        if (next & all)
            return at - from + 1;
        for (size_t out = gap; out > 0; --out)
            reached[out] = reached[out - 1] & ~quint64(1); // the first character is never left out
        reached[0] = next;
    }
    return 0;
}

WordMatch pinyinMatch(std::span<const SearchCell> text, std::u16string_view word)
{
    WordMatch best;
    const bool letter = word.front() >= u'a' && word.front() <= u'z';
    const quint32 initial = letter ? 1U << (word.front() - u'a') : 0;
    for (size_t from = 0; from < text.size(); ++from) {
        if (text[from].character != word.front() && !(pinyin::initials(text[from].readings) & initial))
            continue;
        const bool counts = best.rank == MatchRank::None || text[from].wordStart;
        const size_t size = counts ? readLength(text, from, word, 0) : 0;
        if (size == 0)
            continue;
        if (text[from].wordStart)
            return {from == 0 ? MatchRank::PinyinStart : MatchRank::PinyinWord, from, size};
        best = {MatchRank::PinyinInside, from, size};
    }
    return best;
}

WordMatch looseMatch(std::span<const SearchCell> text, const SearchWord &word)
{
    if (word.text.size() < shortestLoose)
        return {};
    for (size_t from = 0; from < text.size(); ++from) {
        const SearchCell &cell = text[from];
        if (!cell.wordStart && cell.character != word.text.front())
            continue;
        if (const size_t size = readLength(text, from, word.text, widestGap))
            return {MatchRank::Loose, from, size};
    }
    return {};
}

/// The cells that a loose match stands on, the rest of `word` from `at` on; false when there are none.
bool collectLoose(std::span<const SearchCell> text, size_t at, std::u16string_view word, size_t left,
                  std::vector<size_t> &cells)
{
    if (word.empty())
        return true;
    if (at == text.size())
        return false;
    const quint64 lengths = usedAfter(text[at], 1, word);
    for (size_t length = word.size(); length > 0; --length) {
        if (!(lengths >> length & 1))
            continue;
        cells.push_back(at);
        const bool second = at + 1 < text.size() && isSecondHalf(text, at + 1);
        if (collectLoose(text, at + (second ? 2 : 1), word.substr(length), widestGap, cells))
            return true;
        cells.pop_back();
    }
    return left > 0 && collectLoose(text, at + 1, word, left - 1, cells);
}

} // namespace

WordMatch bestMatch(std::span<const SearchCell> text, const SearchWord &word)
{
    const WordMatch written = writtenMatch(text, word.text);
    if (written.rank >= MatchRank::Word)
        return written;
    const WordMatch read = word.letters ? pinyinMatch(text, word.text) : WordMatch{};
    if (read.rank == MatchRank::None && written.rank == MatchRank::None)
        return looseMatch(text, word);
    return read.rank > written.rank ? read : written;
}

MatchRank rankIn(const SearchText &text, const SearchWord &word)
{
    if ((text.traits() & word.traits) != word.traits)
        return MatchRank::None;
    return bestMatch(text.cells(), word).rank;
}

bool containsWords(const SearchQuery &query, std::initializer_list<QStringView> texts)
{
    if (query.isEmpty())
        return true;
    std::vector<SearchCell> cells;
    std::vector<size_t> ends;
    qsizetype size = 0;
    for (const QStringView text : texts)
        size += text.size();
    cells.reserve(static_cast<size_t>(size));
    ends.reserve(texts.size());
    for (const QStringView text : texts) {
        foldText(text, cells);
        ends.push_back(cells.size());
    }
    return std::ranges::all_of(query.words(), [&](const SearchWord &word) {
        size_t begin = 0;
        return std::ranges::any_of(ends, [&](size_t end) {
            const auto text = std::span(cells).subspan(begin, end - begin);
            begin = end;
            return bestMatch(text, word).rank != MatchRank::None;
        });
    });
}

namespace {

/// Marks the characters of `cells`, and what was left out of the text between neighbours.
void markBetween(QStringView text, const std::vector<qsizetype> &origins, const std::vector<size_t> &cells,
                 std::vector<bool> &marked)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        const bool next = i + 1 < cells.size() && cells[i + 1] == cells[i] + 1;
        qsizetype end = next ? origins[cells[i + 1]] : origins[cells[i]] + 1;
        if (end < text.size() && text.at(end).isLowSurrogate())
            ++end;
        for (qsizetype at = origins[cells[i]]; at < end; ++at)
            marked[static_cast<size_t>(at)] = true;
    }
}

} // namespace

std::vector<TextSpan> marksIn(QStringView text, const SearchQuery &query)
{
    std::vector<SearchCell> cells;
    std::vector<qsizetype> origins;
    foldText(text, cells, &origins);
    std::vector<bool> marked(static_cast<size_t>(text.size()));
    for (const SearchWord &word : query.words()) {
        const WordMatch match = bestMatch(cells, word);
        if (match.rank == MatchRank::None)
            continue;
        std::vector<size_t> cellsMeant;
        if (match.rank == MatchRank::Loose) {
            collectLoose(cells, match.from, word.text, 0, cellsMeant);
        } else {
            for (size_t cell = match.from; cell < match.from + match.size; ++cell)
                cellsMeant.push_back(cell);
        }
        markBetween(text, origins, cellsMeant, marked);
    }
    std::vector<TextSpan> spans;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!marked[static_cast<size_t>(at)])
            continue;
        if (!spans.empty() && spans.back().from + spans.back().size == at)
            ++spans.back().size;
        else
            spans.push_back({at, 1});
    }
    return spans;
}

} // namespace bihuan
