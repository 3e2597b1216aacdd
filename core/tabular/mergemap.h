// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/sheet.h"

namespace bihuan {

/// Answers which merge a cell belongs to.
class MergeMap
{
public:
    explicit MergeMap(const Sheet &sheet);

    const CellRange *at(int row, int column) const;
    /// The cell, or for a text the anchor of its merge: a unit written once beside five projects speaks for
    /// all. A number is never copied, or an amount would be counted five times.
    const Cell &filled(int row, int column) const;

private:
    const Sheet &m_sheet;
    QList<CellRange> m_byRow; ///< sorted by first row
    QList<int> m_reach;       ///< furthest last row of m_byRow[0…i]
};

} // namespace bihuan
