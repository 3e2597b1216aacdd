// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/tablereport.h"

#include <QDeadlineTimer>
#include <QHash>

#include <vector>

class QTableView;

namespace bihuan {

class CellModel;

/// What a table shows, read column by column as it is wanted: its rows and groups as they stand, its cells in words. A
/// long table is read in several goes.
class TableReader
{
public:
    explicit TableReader(const QTableView &table);

    /// Every column as it stands, the hidden ones too.
    std::vector<int> columns() const;
    bool isShown(int column) const;
    QString title(int column) const;
    QString secondTitle(int column) const; ///< the unit, or what a group of columns has in common
    int rowCount() const; ///< of matters that are shown, those of closed groups too

    /// Goes on reading these columns; false while something is left when the time is over.
    bool read(const std::vector<int> &columns, const QDeadlineTimer &deadline);
    /// The columns as they were read, with sums; what stands above is for the caller to say.
    TableReport report(const std::vector<int> &columns) const;

private:
    TableReport::Column begin(int column) const;
    TableReport::Cell cell(int row, int column) const;

    const QTableView &m_table;
    const CellModel &m_cells;
    std::vector<TableReport::Row> m_rows;
    std::vector<int> m_shown; ///< rows of the model behind, for sums
    QHash<int, TableReport::Column> m_read;
};

} // namespace bihuan
