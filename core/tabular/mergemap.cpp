// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/mergemap.h"

#include <algorithm>

namespace bihuan {

MergeMap::MergeMap(const Sheet &sheet) : m_sheet(sheet), m_byRow(sheet.merges)
{
    std::ranges::stable_sort(m_byRow, {}, &CellRange::firstRow);
    int reach = -1;
    m_reach.reserve(m_byRow.size());
    for (const CellRange &range : std::as_const(m_byRow)) {
        reach = std::max(reach, range.lastRow);
        m_reach.append(reach);
    }
}

const CellRange *MergeMap::at(int row, int column) const
{
    const auto after = std::ranges::upper_bound(m_byRow, row, {}, &CellRange::firstRow);
    for (auto i = after - m_byRow.begin() - 1; i >= 0 && m_reach.at(i) >= row; --i) {
        if (m_byRow.at(i).contains(row, column))
            return &m_byRow.at(i);
    }
    return nullptr;
}

const Cell &MergeMap::filled(int row, int column) const
{
    const Cell &own = m_sheet.cell(row, column);
    if (!own.isEmpty() || m_byRow.isEmpty())
        return own;
    const CellRange *merge = at(row, column);
    if (merge == nullptr)
        return own;
    const Cell &anchor = m_sheet.cell(merge->firstRow, merge->firstColumn);
    return anchor.type == CellType::Text ? anchor : own;
}

} // namespace bihuan
