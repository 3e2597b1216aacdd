// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablestate.h"

#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/tables/tablefilters.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QJsonArray>

namespace bihuan {

namespace {

constexpr int narrowest = 24;
constexpr int widest = 2000;

const QString columnsKey = QStringLiteral("columns");
const QString idKey = QStringLiteral("id");
const QString widthKey = QStringLiteral("width");
const QString sortKeyName = QStringLiteral("sort");
const QString downKey = QStringLiteral("down");
const QString groupKeyName = QStringLiteral("group");
const QString filtersKey = QStringLiteral("filters");
const QString lightKey = QStringLiteral("light");
const QString quickKey = QStringLiteral("quick");
const QString wordsKey = QStringLiteral("words");

} // namespace

QJsonObject TableState::toJson() const
{
    QJsonArray list;
    for (const Column &column : columns)
        list.append(QJsonObject{{idKey, column.id}, {widthKey, column.width}});
    QJsonObject texts;
    for (auto text = filters.cbegin(); text != filters.cend(); ++text)
        texts.insert(text.key(), text.value());
    return {{columnsKey, list},
            {sortKeyName, sortedBy},
            {downKey, order == Qt::DescendingOrder},
            {groupKeyName, groupId(groupBy)},
            {filtersKey, texts},
            {lightKey, quick.light},
            {quickKey, static_cast<int>(quick.quick)},
            {wordsKey, quick.words}};
}

TableState TableState::fromJson(const QJsonObject &json)
{
    TableState state;
    for (const QJsonValue &column : json.value(columnsKey).toArray())
        state.columns.push_back({column[idKey].toString(), column[widthKey].toInt()});
    state.sortedBy = json.value(sortKeyName).toString();
    state.order = json.value(downKey).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    state.groupBy = groupById(json.value(groupKeyName).toString());
    const QJsonObject texts = json.value(filtersKey).toObject();
    for (auto text = texts.begin(); text != texts.end(); ++text)
        state.filters.insert(text.key(), text.value().toString());
    state.quick.light = json.value(lightKey).toString();
    const int quick = json.value(quickKey).toInt();
    if (quick > 0 && quick <= static_cast<int>(MatterFilter::Quick::JudgedOtherwise)) // 本月预警升级 holds for its month alone
        state.quick.quick = static_cast<MatterFilter::Quick>(quick);
    state.quick.words = json.value(wordsKey).toString();
    return state;
}

TableState stateOf(const TableView &table, const MatterProxy &proxy, const TableFilters &filters)
{
    const CellModel &model = *cellModelOf(table.model());
    const QHeaderView &header = *table.horizontalHeader();
    TableState state;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        state.columns.push_back({model.columnId(column), table.isColumnHidden(column) ? 0 : table.columnWidth(column)});
    }
    state.sortedBy = proxy.sortColumn() >= 0 && proxy.sortColumn() < model.columnCount() ? model.columnId(proxy.sortColumn()) : QString();
    state.order = proxy.sortOrder();
    state.groupBy = proxy.groupBy();
    state.filters = filters.texts();
    state.quick.light = proxy.filter().light;
    state.quick.quick = proxy.filter().quick;
    state.quick.words = proxy.filter().words;
    return state;
}

void layOut(TableView &table, const TableState &state)
{
    const CellModel &model = *cellModelOf(table.model());
    QHeaderView &header = *table.horizontalHeader();
    QHash<QString, int> columnOf;
    for (int column = 0; column < model.columnCount(); ++column)
        columnOf.insert(model.columnId(column), column);
    int visual = 0;
    for (const TableState::Column &wanted : state.columns) {
        const auto column = columnOf.constFind(wanted.id);
        if (column == columnOf.constEnd())
            continue; // the definition has lost it
        header.moveSection(header.visualIndex(*column), visual++);
        table.setColumnHidden(*column, wanted.width <= 0);
        if (wanted.width > 0)
            table.setColumnWidth(*column, std::clamp(wanted.width, narrowest, widest));
    }
}

} // namespace bihuan
