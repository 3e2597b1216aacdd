// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QModelIndex;
class QTableView;

namespace bihuan {

/// The rows and columns of a table that a command is about, as Excel would take them: columns in the order in which
/// they stand, without hidden ones; rows without the headings of groups.
struct CellArea
{
    std::vector<int> rows;
    std::vector<int> columns;

    bool isEmpty() const { return rows.empty() || columns.empty(); }
    qsizetype count() const { return static_cast<qsizetype>(rows.size() * columns.size()); }
};

/// What is selected; the cell with the keyboard where nothing is.
CellArea selectedArea(const QTableView &table);
/// Everything that is shown.
CellArea wholeArea(const QTableView &table);
/// The columns as they stand, from `first` on; all of them for −1.
std::vector<int> shownColumns(const QTableView &table, int first = -1);
/// The rows of matters, from `first` on.
std::vector<int> matterRows(const QTableView &table, int first = 0);

} // namespace bihuan
