// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/tablereader.h"

#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int rowsBetweenLooks = 64; ///< at the clock

std::vector<int> summedRows(const QAbstractItemModel &model)
{
    if (const auto *proxy = qobject_cast<const MatterProxy *>(&model))
        return proxy->shownRows();
    std::vector<int> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (const QModelIndex cell = cellOf(model.index(row, 0)).second; cell.isValid())
            rows.push_back(cell.row());
    }
    return rows;
}

} // namespace

TableReader::TableReader(const QTableView &table)
    : m_table(table), m_cells(*cellModelOf(table.model())), m_shown(summedRows(*table.model()))
{
    const QAbstractItemModel &model = *m_table.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool group = model.index(row, 0).data(CellModel::GroupRole).toBool();
        m_rows.push_back({group ? model.index(row, m_cells.titleColumn()).data().toString() : QString()});
    }
}

std::vector<int> TableReader::columns() const
{
    const QHeaderView &header = *m_table.horizontalHeader();
    std::vector<int> columns;
    for (int visual = 0; visual < header.count(); ++visual)
        columns.push_back(header.logicalIndex(visual));
    return columns;
}

bool TableReader::isShown(int column) const
{
    return !m_table.isColumnHidden(column);
}

QString TableReader::title(int column) const
{
    return m_table.model()->headerData(column, Qt::Horizontal).toString();
}

QString TableReader::secondTitle(int column) const
{
    return m_table.model()->headerData(column, Qt::Horizontal, CellModel::UnitRole).toString().trimmed();
}

int TableReader::rowCount() const
{
    return static_cast<int>(m_shown.size());
}

TableReport::Column TableReader::begin(int column) const
{
    const QAbstractItemModel &model = *m_table.model();
    TableReport::Column read;
    read.title = title(column);
    read.unit = secondTitle(column);
    const auto alignment = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    read.align = alignment.testFlag(Qt::AlignRight) ? TableColumn::Align::Right : TableColumn::Align::Left;
    read.repeated = column == m_cells.titleColumn();
    read.cells.reserve(m_rows.size());
    read.total = {m_cells.sumText(column, m_shown), m_cells.secondSumText(column, m_shown)};
    return read;
}

TableReport::Cell TableReader::cell(int row, int column) const
{
    const QModelIndex index = m_table.model()->index(row, column);
    if (!m_rows[static_cast<size_t>(row)].heading.isEmpty())
        return {column == m_cells.titleColumn() ? QString() : index.data().toString(), {}};
    return {m_cells.paperText(cellOf(index).second), index.data(CellModel::SecondRole).toString()};
}

bool TableReader::read(const std::vector<int> &columns, const QDeadlineTimer &deadline)
{
    for (const int column : columns) {
        auto read = m_read.find(column);
        if (read == m_read.end())
            read = m_read.insert(column, begin(column));
        while (read->cells.size() < m_rows.size()) {
            const size_t stop = std::min(read->cells.size() + rowsBetweenLooks, m_rows.size());
            while (read->cells.size() < stop)
                read->cells.push_back(cell(static_cast<int>(read->cells.size()), column));
            if (deadline.hasExpired())
                return false;
        }
    }
    return true;
}

TableReport TableReader::report(const std::vector<int> &columns) const
{
    TableReport report;
    report.rows = m_rows;
    bool sums = false;
    for (const int column : columns) {
        report.columns.push_back(m_read.value(column));
        sums = sums || !report.columns.back().total.isEmpty();
    }
    if (sums)
        report.totalHeading = QStringLiteral("合计　%1 项").arg(rowCount());
    report.legend = m_cells.paperLegend();
    return report;
}

} // namespace bihuan
