// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/linebreaker.h"

#include "core/typeset/textclass.h"

#include <algorithm>
#include <limits>
#include <string>

namespace bihuan {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double lineTolerance = 0.01; // points

/// A paragraph with running sums, so that any piece of it is measured in constant time.
class Measured
{
public:
    Measured(const std::vector<TextCell> &cells, const LineRoom &room)
        : m_cells(cells), m_room(room), m_width(cells.size() + 1), m_blank(cells.size() + 1),
          m_gaps(cells.size() + 1)
    {
        std::u32string text;
        text.reserve(cells.size());
        for (const TextCell &cell : cells)
            text.push_back(cell.code);
        m_breaks = breakOpportunities(text);
        m_classes.reserve(cells.size());
        for (const TextCell &cell : cells)
            m_classes.push_back(textClass(cell.code));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            m_width[i + 1] = m_width[i] + cells[i].width;
            const Blank blank = blankAt(i);
            m_blank[i + 1] = m_blank[i] + blank.left + blank.right;
            m_gaps[i + 1] = m_gaps[i] + (i == 0 ? 0.0 : gapBefore(i));
        }
    }

    std::size_t size() const { return m_cells.size(); }
    bool mayBreakBefore(std::size_t i) const { return m_breaks[i]; }
    bool isSpace(std::size_t i) const { return m_classes[i] == TextClass::Space; }
    bool isMark(std::size_t i) const
    {
        const Blank blank = blankAt(i);
        return blank.left + blank.right > 0.0;
    }
    bool isLost(std::size_t first, std::size_t last) const
    {
        const auto begin = m_classes.begin();
        return std::count_if(begin + static_cast<std::ptrdiff_t>(first),
                             begin + static_cast<std::ptrdiff_t>(last),
                             [](TextClass kind) { return kind != TextClass::Closing; }) < 2;
    }
    double roomFor(std::size_t first) const
    {
        return m_room.width - (first == 0 ? m_room.firstIndent : m_room.restIndent);
    }
    double width(std::size_t first, std::size_t last) const { return m_width[last] - m_width[first]; }
    /// What squeezing may take from a line. Its first and last cell keep their blank, so that the line's box
    /// never reaches over the type area.
    double blank(std::size_t first, std::size_t last) const
    {
        return last > first ? m_blank[last] - m_blank[first] - blankAt(first).left - blankAt(last - 1).right
                            : 0.0;
    }
    /// Stretchable gaps inside [first, last), a space counting for three.
    double gaps(std::size_t first, std::size_t last) const
    {
        return last > first ? m_gaps[last] - m_gaps[first + 1] : 0.0;
    }
    /// In points; only full-width cells have a blank half.
    Blank blankAt(std::size_t i) const
    {
        const TextCell &cell = m_cells[i];
        if (cell.width < 0.9 * m_room.em)
            return {};
        const Blank blank = blankOf(cell.code);
        return {blank.left * m_room.em, blank.right * m_room.em};
    }
    /// Weight of the gap between cells i - 1 and i.
    double gapBefore(std::size_t i) const
    {
        const TextClass left = m_classes[i - 1];
        const TextClass right = m_classes[i];
        if (left == TextClass::Space)
            return right == TextClass::Space || m_cells[i - 1].width <= 0.0 ? 0.0 : 3.0;
        if (right == TextClass::Space || (left == TextClass::Dash && right == TextClass::Dash))
            return 0.0;
        const auto narrow = [](char32_t code) { return code < 0x7f; };
        return narrow(m_cells[i - 1].code) && narrow(m_cells[i].code) ? 0.0 : 1.0;
    }
    /// Between Han and a word or figure.
    bool isBorder(std::size_t i) const
    {
        const TextClass left = m_classes[i - 1];
        const TextClass right = m_classes[i];
        return (left == TextClass::Han && right == TextClass::Western) ||
               (left == TextClass::Western && right == TextClass::Han);
    }
    std::size_t skipSpaces(std::size_t i) const
    {
        while (i < size() && isSpace(i))
            ++i;
        return i;
    }
    std::size_t trimSpaces(std::size_t first, std::size_t last) const
    {
        while (last > first && isSpace(last - 1))
            --last;
        return last;
    }

private:
    const std::vector<TextCell> &m_cells;
    const LineRoom &m_room;
    std::vector<double> m_width;
    std::vector<double> m_blank;
    std::vector<double> m_gaps;
    std::vector<bool> m_breaks;
    std::vector<TextClass> m_classes;
};

/// How bad a line [first, last) looks; `never` when it does not fit. Units: about (stretched em)² × 10.
double badness(const Measured &text, std::size_t first, std::size_t last, const LineRoom &room)
{
    const bool closing = last == text.size();
    const std::size_t end = text.trimSpaces(first, last);
    const double excess = (text.width(first, end) - text.roomFor(first)) / room.em;
    if (excess <= lineTolerance / room.em) {
        if (closing) {
            // A last line of one character and its full stop looks lost.
            return first > 0 && text.isLost(first, end) ? 12.0 : 0.0;
        }
        return 10.0 * excess * excess;
    }
    const double available = text.blank(first, end) / room.em;
    if (excess > available + lineTolerance / room.em)
        return never;
    const double share = available > 0.0 ? excess / available : 0.0;
    return 6.0 * excess * excess * (1.0 + share * share);
}

/// Takes `excess` out of the blanks of a line: first those between two marks, where nobody misses them, then
/// the rest, shared evenly.
void squeeze(const Measured &text, BrokenLine &line, std::size_t end, double excess)
{
    const std::size_t count = end - line.first;
    std::vector<Blank> blanks(count);
    for (std::size_t k = 0; k < count; ++k)
        blanks[k] = text.blankAt(line.first + k);
    blanks.front().left = 0.0;
    blanks.back().right = 0.0;
    std::vector<Blank> taken(count);
    const auto take = [&](const auto &share) {
        double available = 0.0;
        for (std::size_t k = 0; k < count; ++k)
            available += share(k) ? blanks[k].left + blanks[k].right - taken[k].left - taken[k].right : 0.0;
        if (available <= 0.0 || excess <= 0.0)
            return;
        const double part = std::min(1.0, excess / available);
        for (std::size_t k = 0; k < count; ++k) {
            if (share(k)) {
                taken[k].left += (blanks[k].left - taken[k].left) * part;
                taken[k].right += (blanks[k].right - taken[k].right) * part;
            }
        }
        excess -= available * part;
        line.right -= available * part;
    };
    take([&](std::size_t k) {
        const bool followed = k + 1 < count && text.isMark(line.first + k + 1);
        const bool preceded = k > 0 && text.isMark(line.first + k - 1);
        return (blanks[k].right > 0.0 && followed) || (blanks[k].left > 0.0 && preceded);
    });
    take([](std::size_t) { return true; });
    double moved = 0.0;
    for (std::size_t k = 0; k < count; ++k) {
        moved += taken[k].left;
        line.x[k] -= moved;
        moved += taken[k].right;
    }
}

/// Opens the gaps of a line: all of them as far as nobody sees it, then those between Han and figures up to a
/// quarter em, where air does good, and what is left over all again.
void stretch(const Measured &text, BrokenLine &line, std::size_t end, double shortage, double em)
{
    const double gaps = text.gaps(line.first, end);
    if (gaps <= 0.0)
        return;
    int borders = 0;
    for (std::size_t i = line.first + 1; i < end; ++i)
        borders += text.isBorder(i) ? 1 : 0;
    constexpr double unseen = 0.04; // em
    const double evenly = std::min(shortage, unseen * em * gaps);
    const double air = borders > 0 ? std::min((shortage - evenly) / borders, em / 4) : 0.0;
    const double rest = shortage - air * borders;
    double moved = 0.0;
    for (std::size_t i = line.first + 1; i < end; ++i) {
        moved += rest * text.gapBefore(i) / gaps + (text.isBorder(i) ? air : 0.0);
        line.x[i - line.first] += moved;
    }
    for (std::size_t i = end; i < line.last; ++i)
        line.x[i - line.first] += moved;
    line.right += shortage;
}

BrokenLine placeLine(const Measured &text, std::size_t first, std::size_t last, const LineRoom &room)
{
    BrokenLine line{first, last, {}, 0.0};
    double x = first == 0 ? room.firstIndent : room.restIndent;
    line.x.reserve(last - first);
    const std::size_t end = text.trimSpaces(first, last);
    for (std::size_t i = first; i < last; ++i) {
        line.x.push_back(x);
        x += text.width(i, i + 1);
        if (i + 1 == end)
            line.right = x;
    }
    const double excess = line.right - room.width;
    if (excess > lineTolerance)
        squeeze(text, line, end, std::min(excess, text.blank(first, end)));
    else if (room.justify && last < text.size())
        stretch(text, line, end, -excess, room.em);
    return line;
}

struct Candidate
{
    std::size_t last = 0;
    double cost = never;
};

/// The ends a line that starts at `first` may have. Never empty: a word longer than the line is cut.
std::vector<Candidate> candidates(const Measured &text, std::size_t first, const LineRoom &room)
{
    const double widest = text.roomFor(first) + lineTolerance;
    std::vector<Candidate> result;
    std::size_t cut = first + 1;
    for (std::size_t last = first + 1; last <= text.size(); ++last) {
        const std::size_t end = text.trimSpaces(first, last);
        const double width = text.width(first, end);
        if (width <= widest)
            cut = last;
        else if (width - text.blank(first, end) > widest)
            break;
        if (!text.mayBreakBefore(last))
            continue;
        const double cost = badness(text, first, last, room);
        if (cost == never)
            continue;
        if (!room.justify)
            result.clear(); // the fullest line is the best one
        result.push_back({last, room.justify ? cost : 0.0});
    }
    if (result.empty())
        result.push_back({cut, 1000.0});
    return result;
}

} // namespace

std::vector<BrokenLine> breakLines(const std::vector<TextCell> &cells, const LineRoom &room)
{
    const Measured text(cells, room);
    const std::size_t size = text.size();
    std::vector<BrokenLine> lines;
    if (size == 0)
        return lines;

    std::vector<double> cost(size + 1, never);
    std::vector<std::size_t> previous(size + 1, 0);
    cost[0] = 0.0;
    for (std::size_t start = 0; start < size; ++start) {
        if (cost[start] == never)
            continue;
        const std::size_t first = start == 0 ? 0 : std::min(text.skipSpaces(start), size - 1);
        for (const Candidate &candidate : candidates(text, first, room)) {
            if (cost[start] + candidate.cost < cost[candidate.last]) {
                cost[candidate.last] = cost[start] + candidate.cost;
                previous[candidate.last] = start;
            }
        }
    }
    std::vector<std::size_t> ends;
    for (std::size_t at = size; at > 0; at = previous[at])
        ends.push_back(at);
    std::reverse(ends.begin(), ends.end());
    std::size_t start = 0;
    for (const std::size_t end : ends) {
        const std::size_t first = start == 0 ? 0 : std::min(text.skipSpaces(start), end - 1);
        lines.push_back(placeLine(text, first, end, room));
        start = end;
    }
    return lines;
}

} // namespace bihuan
