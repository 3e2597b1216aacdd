// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/columnlayout.h"

#include "ui/models/cellvalues.h"
#include "ui/models/ledgermodel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int rowsMeasured = 60;
constexpr int widestAtFirst = 13; ///< Chinese characters

int widthOf(const TableView &table, const LedgerModel &model, int column)
{
    const LedgerColumn &described = model.columns()[static_cast<size_t>(column)];
    if (described.kind == LedgerColumn::Kind::Months)
        return 12 * 5 + 2 * space::s;
    if (described.kind == LedgerColumn::Kind::Trend)
        return std::max(12 * 6 + 2 * space::s, table.horizontalHeader()->sectionSizeHint(column));
    const QFontMetrics metrics(table.font());
    if (described.kind == LedgerColumn::Kind::Attachments)
        return std::max(table.horizontalHeader()->sectionSizeHint(column), metrics.horizontalAdvance(QStringLiteral("99")) + 18 + 2 * space::s);
    if (described.kind == LedgerColumn::Kind::Light)
        return metrics.horizontalAdvance(QStringLiteral("未到节点")) + space::xl + space::s;
    if (described.ref.field == QLatin1String("completion"))
        return metrics.horizontalAdvance(QStringLiteral("100.0%")) + 36 + 3 * space::s;
    int wanted = table.horizontalHeader()->sectionSizeHint(column);
    const Field *const field = model.ledger()->field(described.ref.field);
    const QFontMetrics bold([&] {
        QFont font = table.font();
        font.setBold(true);
        return font;
    }());
    for (int row = 0; row < std::min(rowsMeasured, model.rowCount()); ++row) {
        const QString text = model.index(row, column).data(Qt::DisplayRole).toString();
        wanted = std::max(wanted, bold.horizontalAdvance(text) + 2 * space::s + 2);
    }
    const int letters = field ? std::min(field->width, widestAtFirst) : widestAtFirst;
    const int most = field && isNumber(*field) ? wanted : letters * metrics.horizontalAdvance(QStringLiteral("国")) + 2 * space::s;
    return std::clamp(wanted, 40, std::max(40, most));
}

} // namespace

void layOutColumns(TableView &table, const LedgerModel &model)
{
    QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; column < model.columnCount(); ++column) {
        header.moveSection(header.visualIndex(column), column);
        const bool shown = model.columns()[static_cast<size_t>(column)].shown;
        table.setColumnHidden(column, !shown);
        if (shown)
            table.setColumnWidth(column, widthOf(table, model, column));
    }
}

void fillColumnMenu(QMenu &menu, TableView &table, const LedgerModel &model)
{
    QHash<QString, QMenu *> groups;
    for (int column = 0; column < model.columnCount(); ++column) {
        const LedgerColumn &described = model.columns()[static_cast<size_t>(column)];
        const QString group = model.ledger()->columnGroup(described.ref);
        QMenu *target = &menu;
        if (!group.isEmpty()) {
            if (!groups.contains(group))
                groups.insert(group, menu.addMenu(group));
            target = groups.value(group);
        }
        QAction *const action = target->addAction(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!table.isColumnHidden(column));
        QObject::connect(action, &QAction::toggled, &table, [&table, &model, column](bool shown) {
            table.setColumnHidden(column, !shown);
            if (shown)
                table.setColumnWidth(column, widthOf(table, model, column));
        });
    }
    menu.addSeparator();
    menu.addAction(QStringLiteral("恢复默认的列"), &table, [&table, &model] { layOutColumns(table, model); });
}

int firstShownColumn(const TableView &table)
{
    const QHeaderView &header = *table.horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!table.isColumnHidden(column))
            return column;
    }
    return 0;
}

} // namespace bihuan
