// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"
#include "ui/models/rowgroups.h"

#include <QHash>
#include <QJsonObject>

namespace bihuan {

class MatterProxy;
class TableFilters;
class TableView;

/// How a table is laid out and what it shows, by ids of columns: kept for each ledger, and saved under a name.
struct TableState
{
    struct Column
    {
        QString id;
        int width = 0; ///< pixels; 0 for a hidden one
    };
    std::vector<Column> columns; ///< in the order in which they stand
    QString sortedBy;            ///< empty: as the ledger has them
    Qt::SortOrder order = Qt::AscendingOrder;
    GroupBy groupBy = GroupBy::None;
    QHash<QString, QString> filters;
    MatterFilter quick; ///< light, quick and words alone

    QJsonObject toJson() const;
    static TableState fromJson(const QJsonObject &json);
};

TableState stateOf(const TableView &table, const MatterProxy &proxy, const TableFilters &filters);
/// Columns that the state does not know stand behind the others and stay hidden or shown as they are.
void layOut(TableView &table, const TableState &state);

} // namespace bihuan
