// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/pagebreaker.h"

#include <cmath>

namespace bihuan {
namespace {

constexpr double pageTolerance = 0.01; // points

class PageFiller
{
public:
    PageFiller(const std::vector<PageItem> &items, const PageRoom &room) : m_items(items), m_room(room) {}

    std::vector<PlacedPage> fill()
    {
        std::size_t next = 0;
        do {
            const std::size_t end = lastFitting(next);
            place(next, end);
            next = end;
        } while (next < m_items.size());
        if (m_bottom + m_room.lastFoot > m_room.height + pageTolerance)
            m_pages.emplace_back();
        return std::move(m_pages);
    }

private:
    /// Where item `i` begins when the page is filled down to `y`.
    double startOf(std::size_t i, double y) const
    {
        if (!m_items[i].onGrid || m_room.grid <= 0.0)
            return y;
        return std::ceil((y - pageTolerance) / m_room.grid) * m_room.grid;
    }

    double headerHeight(std::size_t first) const
    {
        const int header = m_items[first].header;
        return header < 0 ? 0.0 : m_items[static_cast<std::size_t>(header)].height;
    }

    /// First item that goes to the next page.
    std::size_t lastFitting(std::size_t first) const
    {
        while (first + 1 < m_items.size() && (m_items[first].blank || m_items[first].onlyRepeated))
            ++first;
        double y = first < m_items.size() ? headerHeight(first) : 0.0;
        for (std::size_t i = first; i < m_items.size(); ++i) {
            if (i > first && m_items[i].breakBefore)
                return i;
            if (m_items[i].onlyRepeated)
                continue;
            const double top = startOf(i, y);
            // Blank lines may run over the edge: they are left out at the top of the next page.
            if (top + m_items[i].height > m_room.height + pageTolerance && !m_items[i].blank)
                return i == first ? i + 1 : legalBreak(first, i);
            y = top + m_items[i].height;
        }
        return m_items.size();
    }

    /// The last place at or above `i` where the page may end. When all that stands on the page wants to stay
    /// together it is cut at `i`, but not below a header.
    std::size_t legalBreak(std::size_t first, std::size_t i) const
    {
        for (std::size_t at = i; at > first; --at) {
            if (mayBreakBefore(at))
                return at;
        }
        const bool belowHeader = i > first + 2 && m_items[i - 1].onlyRepeated;
        return belowHeader ? i - 2 : i;
    }

    bool mayBreakBefore(std::size_t at) const
    {
        std::size_t above = at - 1;
        while (above > 0 && m_items[above].onlyRepeated)
            --above;
        if (m_items[above].keepWithNext)
            return false;
        const int paragraph = m_items[at].paragraph;
        if (paragraph < 0 || m_items[at - 1].paragraph != paragraph)
            return true;
        int linesAbove = 0;
        for (std::size_t k = at; k > 0 && m_items[k - 1].paragraph == paragraph; --k)
            ++linesAbove;
        int linesBelow = 0;
        for (std::size_t k = at; k < m_items.size() && m_items[k].paragraph == paragraph; ++k)
            ++linesBelow;
        return linesAbove >= m_room.minimumLines && linesBelow >= m_room.minimumLines;
    }

    void place(std::size_t first, std::size_t end)
    {
        PlacedPage page;
        while (first + 1 < end && (m_items[first].blank || m_items[first].onlyRepeated))
            ++first;
        double y = 0.0;
        if (first < end && m_items[first].header >= 0) {
            const auto header = static_cast<std::size_t>(m_items[first].header);
            page.push_back({header, 0.0, true});
            y = m_items[header].height;
        }
        for (std::size_t i = first; i < end; ++i) {
            if (m_items[i].onlyRepeated)
                continue;
            const double top = startOf(i, y);
            if (m_items[i].blank && top + m_items[i].height > m_room.height + pageTolerance)
                continue;
            page.push_back({i, top, false});
            y = top + m_items[i].height;
        }
        m_bottom = y;
        m_pages.push_back(std::move(page));
    }

    const std::vector<PageItem> &m_items;
    const PageRoom &m_room;
    std::vector<PlacedPage> m_pages;
    double m_bottom = 0.0;
};

} // namespace

std::vector<PlacedPage> breakPages(const std::vector<PageItem> &items, const PageRoom &room)
{
    return PageFiller(items, room).fill();
}

} // namespace bihuan
