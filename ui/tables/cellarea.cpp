// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/cellarea.h"

#include "ui/models/cellmodel.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace bihuan {

namespace {

bool isMatter(const QTableView &table, int row)
{
    return !table.model()->index(row, 0).data(CellModel::GroupRole).toBool();
}

} // namespace

std::vector<int> shownColumns(const QTableView &table, int first)
{
    const QHeaderView &header = *table.horizontalHeader();
    std::vector<int> columns;
    for (int visual = first < 0 ? 0 : header.visualIndex(first); visual < header.count(); ++visual) {
        if (const int column = header.logicalIndex(visual); !table.isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

std::vector<int> matterRows(const QTableView &table, int first)
{
    std::vector<int> rows;
    for (int row = std::max(0, first); row < table.model()->rowCount(); ++row) {
        if (isMatter(table, row))
            rows.push_back(row);
    }
    return rows;
}

CellArea wholeArea(const QTableView &table)
{
    return {matterRows(table), shownColumns(table)};
}

CellArea selectedArea(const QTableView &table)
{
    // By ranges: a selection of everything has a million cells.
    QItemSelection selection = table.selectionModel()->selection();
    if (selection.isEmpty() && table.currentIndex().isValid())
        selection.select(table.currentIndex(), table.currentIndex());
    std::vector<bool> rows(static_cast<size_t>(table.model()->rowCount()));
    std::vector<bool> columns(static_cast<size_t>(table.model()->columnCount()));
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows[static_cast<size_t>(row)] = true;
        for (int column = range.left(); column <= range.right(); ++column)
            columns[static_cast<size_t>(column)] = true;
    }
    CellArea area;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] && isMatter(table, static_cast<int>(row)))
            area.rows.push_back(static_cast<int>(row));
    }
    for (const int column : shownColumns(table)) {
        if (columns[static_cast<size_t>(column)])
            area.columns.push_back(column);
    }
    return area;
}

} // namespace bihuan
