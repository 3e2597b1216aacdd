// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/tablestate.h"

#include <QWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace bihuan {

/// 视图 · 分组 · 列 at the right of a table: saved views by name, grouping, which columns. Remembers for every ledger
/// how the table was left.
class ViewBar : public QWidget
{
    Q_OBJECT

public:
    /// `fillColumns` fills the menu of columns; `resetColumns` lays them out as at first.
    ViewBar(TableView &table, MatterProxy &proxy, TableFilters &filters, QWidget *parent);

    void setColumnMenu(std::function<void(QMenu &)> fill, std::function<void()> reset);
    /// The table is about to show another ledger: what happens to its columns now is not how anybody left them.
    /// Filters below the titles belong to the ledger that is left.
    void leaveTable();
    /// The table shows this ledger now; columns stand as they were left. `key` is stable: "ledger/key-projects".
    void setTable(const QString &key);

Q_SIGNALS:
    /// A view asks for these quick filters.
    void filterWanted(const bihuan::MatterFilter &filter);

private:
    void openViews();
    void openGroups();
    void openColumns();
    void saveView();
    void show(const QString &name, const TableState &state);
    void groupBy(GroupBy by);
    void remember();
    void name();
    QJsonObject savedViews() const;
    void setSavedViews(const QJsonObject &views);

    TableView &m_table;
    MatterProxy &m_proxy;
    TableFilters &m_filters;
    QToolButton *m_views;
    QToolButton *m_groups;
    QToolButton *m_columns;
    std::function<void(QMenu &)> m_fillColumns;
    std::function<void()> m_resetColumns;
    QString m_key;
    QString m_view; ///< name of the one that is shown
};

} // namespace bihuan
