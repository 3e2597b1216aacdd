// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablefilters.h"

#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/tables/filterrow.h"
#include "ui/widgets/headerview.h"

#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int mostValuesOffered = 25;
const QString eitherSign = QStringLiteral("、");

} // namespace

TableFilters::TableFilters(TableView &table, MatterProxy &proxy)
    : QObject(&table), m_table(table), m_proxy(proxy), m_row(new FilterRow(*table.header()))
{
    connect(m_row, &FilterRow::edited, this, &TableFilters::edit);
    connect(m_row, &FilterRow::valuesRequested, this, &TableFilters::offerValues);
    connect(m_row, &FilterRow::left, &m_table, [this] { m_table.setFocus(); });
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, m_row, &FilterRow::place);
    // An import, or undoing one, lays rows and columns anew: filters go with their columns.
    connect(cellModelOf(&proxy), &QAbstractItemModel::modelReset, this, [this] {
        if (!m_texts.isEmpty())
            setTexts(texts());
    });
}

bool TableFilters::isShown() const
{
    return m_row->isShown();
}

void TableFilters::setShown(bool shown)
{
    m_row->setShown(shown);
    if (!shown && !m_texts.isEmpty())
        clear();
}

void TableFilters::setTexts(QHash<QString, QString> texts)
{
    const CellModel *const model = cellModelOf(&m_proxy);
    m_texts.clear();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString text = texts.value(model->columnId(column));
        m_row->setText(column, text);
        if (!text.isEmpty())
            m_texts.insert(model->columnId(column), text);
    }
    apply();
}

void TableFilters::edit(int column, const QString &text)
{
    const QString id = cellModelOf(&m_proxy)->columnId(column);
    if (text.trimmed().isEmpty())
        m_texts.remove(id);
    else
        m_texts.insert(id, text);
    apply();
}

void TableFilters::apply()
{
    const CellModel *const model = cellModelOf(&m_proxy);
    QHash<int, ColumnFilter> filters;
    for (int column = 0; column < model->columnCount() && !m_texts.isEmpty(); ++column) {
        const QString text = m_texts.value(model->columnId(column));
        if (text.isEmpty())
            continue;
        const auto filter = ColumnFilter::read(text, [&](const QString &bound) { return model->parseBound(column, bound); });
        m_row->setProblem(column, filter ? QString() : filter.error().text);
        if (filter)
            filters.insert(column, *filter);
    }
    const QModelIndex stoodAt = m_proxy.mapToSource(m_table.currentIndex());
    m_proxy.setColumnFilters(std::move(filters));
    if (const QModelIndex place = m_proxy.mapFromSource(stoodAt); place.isValid())
        m_table.standAt(place);
    Q_EMIT changed();
}

void TableFilters::filterByCell()
{
    const QModelIndex current = m_table.currentIndex();
    if (!current.isValid() || m_proxy.isGroup(current.row()))
        return;
    const QString text = ColumnFilter::textFor(current.data(Qt::DisplayRole).toString());
    if (!isShown())
        setShown(true);
    m_row->setText(current.column(), text);
    edit(current.column(), text);
}

void TableFilters::focusCurrentColumn()
{
    if (!isShown())
        setShown(true);
    const int column = std::max(0, m_table.currentIndex().column());
    m_row->focus(column);
}

/// The column's values, the most frequent ones first; choosing adds one to the filter or takes it out.
void TableFilters::offerValues(int column, const QPoint &place)
{
    const CellModel *const model = cellModelOf(&m_proxy);
    QHash<QString, int> counts;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString text = model->index(row, column).data(Qt::DisplayRole).toString();
        if (!text.isEmpty() && text.size() <= 40)
            ++counts[text];
    }
    std::vector<std::pair<int, QString>> values;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        values.emplace_back(-count.value(), count.key());
    std::ranges::sort(values);
    const QStringList chosen = m_texts.value(model->columnId(column)).split(eitherSign, Qt::SkipEmptyParts);
    const auto choose = [this, column](const QString &text) {
        m_row->setText(column, text);
        edit(column, text);
    };
    QMenu menu(&m_table);
    menu.setAccessibleName(QStringLiteral("筛选的值"));
    menu.addAction(QStringLiteral("全部"), this, [choose] { choose({}); });
    menu.addAction(QStringLiteral("空"), this, [choose] { choose(QStringLiteral("空")); });
    menu.addAction(QStringLiteral("非空"), this, [choose] { choose(QStringLiteral("非空")); });
    menu.addSeparator();
    for (size_t i = 0; i < std::min<size_t>(values.size(), mostValuesOffered); ++i) {
        const QString value = values[i].second;
        QAction *const action = menu.addAction(QStringLiteral("%1　%2").arg(value).arg(-values[i].first));
        action->setCheckable(true);
        action->setChecked(chosen.contains(value));
        connect(action, &QAction::toggled, this, [choose, chosen, value](bool checked) {
            QStringList now = chosen;
            now.removeAll(QStringLiteral("空"));
            now.removeAll(QStringLiteral("非空"));
            if (checked)
                now.append(value);
            else
                now.removeAll(value);
            choose(now.join(eitherSign));
        });
    }
    menu.exec(place);
}

} // namespace bihuan
