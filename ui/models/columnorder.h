// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>

#include <vector>

namespace bihuan {

class CellModel;

/// The place of every row when a column is sorted upwards: figures and dates by value, texts by pinyin with digits by
/// value; empty cells have none. Made once for a column, so that sorting compares numbers alone.
class ColumnOrder
{
public:
    ColumnOrder(const CellModel &model, int column, const QCollator &collator);

    bool isEmpty(int row) const { return m_empty[static_cast<size_t>(row)]; }
    qint64 place(int row) const { return m_places[static_cast<size_t>(row)]; }

private:
    std::vector<qint64> m_places;
    std::vector<bool> m_empty;
};

} // namespace bihuan
