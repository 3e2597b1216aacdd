// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matterproxy.h"

#include "ui/models/cellmodel.h"

#include <algorithm>

namespace bihuan {

MatterProxy::MatterProxy(CellModel &model, QObject *parent)
    : QAbstractProxyModel(parent), m_model(model), m_collator(QLocale(QLocale::Chinese, QLocale::China))
{
    m_collator.setNumericMode(true);
    setSourceModel(&model);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        // Whoever set the filters says which columns they belong to now.
        m_columnFilters.removeIf([this](const auto &filter) { return filter.key() >= m_model.columnCount(); });
        m_orders.clear();
        rebuild();
        endResetModel();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &MatterProxy::followData);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { insertRows(first, last); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { removeRows(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int count = last - first + 1;
        for (std::vector<int> *rows : {&m_shown, &m_lines}) {
            for (int &row : *rows)
                row -= row > last ? count : 0;
        }
        for (Group &group : m_groups) {
            for (int &row : group.rows)
                row -= row > last ? count : 0;
        }
        m_placeOf.erase(m_placeOf.begin() + first, m_placeOf.begin() + last + 1);
    });
    rebuild();
}

void MatterProxy::resetLines()
{
    beginResetModel();
    rebuild();
    endResetModel();
}

void MatterProxy::setFilter(const MatterFilter &filter)
{
    m_filter = filter;
    resetLines();
}

void MatterProxy::setColumnFilters(QHash<int, ColumnFilter> filters)
{
    m_columnFilters = std::move(filters);
    m_columnFilters.removeIf([](const auto &filter) { return filter.value().isEmpty(); });
    resetLines();
}

void MatterProxy::setGroupBy(GroupBy by)
{
    if (by == m_groupBy)
        return;
    m_groupBy = by;
    m_closed.clear();
    resetLines();
}

void MatterProxy::applyAgain()
{
    m_orders.clear();
    resetLines();
}

bool MatterProxy::accepts(int row, const MatterTest &test) const
{
    const QModelIndex index = m_model.index(row, 0);
    if (!m_model.passes(index, test))
        return false;
    for (auto filter = m_columnFilters.cbegin(); filter != m_columnFilters.cend(); ++filter) {
        const QModelIndex cell = m_model.index(row, filter.key());
        const auto text = [&] { return m_model.data(cell, Qt::DisplayRole).toString(); };
        if (!filter->accepts([&] { return m_model.data(cell, CellModel::SortRole); }, text))
            return false;
    }
    return true;
}

const ColumnOrder &MatterProxy::orderOf(int column)
{
    return m_orders.try_emplace(column, m_model, column, m_collator).first->second;
}

void MatterProxy::rebuild()
{
    m_shown.clear();
    const MatterTest test(m_filter);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (accepts(row, test))
            m_shown.push_back(row);
    }
    if (m_sortColumn >= 0 && m_sortColumn < m_model.columnCount()) {
        const ColumnOrder &order = orderOf(m_sortColumn);
        const bool up = m_sortOrder == Qt::AscendingOrder;
        // Empty cells stand last, whichever way it is sorted.
        std::ranges::stable_sort(m_shown, [&](int a, int b) {
            if (order.isEmpty(a) || order.isEmpty(b))
                return !order.isEmpty(a) && order.isEmpty(b);
            return up ? order.place(a) < order.place(b) : order.place(b) < order.place(a);
        });
    }
    gather();
    layLines();
}

void MatterProxy::gather()
{
    m_groups.clear();
    if (m_groupBy == GroupBy::None)
        return;
    QHash<QString, size_t> known;
    for (const int row : m_shown) {
        const GroupKey key = m_model.groupKey(m_model.index(row, 0), m_groupBy);
        auto at = known.constFind(key.key);
        if (at == known.constEnd()) {
            at = known.insert(key.key, m_groups.size());
            m_groups.push_back({key, {}});
        }
        m_groups[*at].rows.push_back(row);
    }
    std::ranges::stable_sort(m_groups, [this](const Group &a, const Group &b) {
        return a.key.order != b.key.order ? a.key.order < b.key.order : m_collator.compare(a.key.title, b.key.title) < 0;
    });
}

void MatterProxy::layLines()
{
    m_sums.clear();
    m_lines.clear();
    if (m_groupBy == GroupBy::None)
        m_lines = m_shown;
    for (size_t group = 0; group < m_groups.size(); ++group) {
        m_lines.push_back(-1 - static_cast<int>(group));
        if (!m_closed.contains(m_groups[group].key.key))
            m_lines.insert(m_lines.end(), m_groups[group].rows.begin(), m_groups[group].rows.end());
    }
    m_placeOf.assign(static_cast<size_t>(m_model.rowCount()), -1);
    for (size_t line = 0; line < m_lines.size(); ++line) {
        if (m_lines[line] >= 0)
            m_placeOf[static_cast<size_t>(m_lines[line])] = static_cast<int>(line);
    }
}

void MatterProxy::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    m_orders.erase(column);
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sources;
    for (const QModelIndex &index : before)
        sources.append(mapToSource(index));
    rebuild();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(sources[i].isValid() ? mapFromSource(sources[i]) : before[i]);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool MatterProxy::isOpen(int row) const
{
    return isGroup(row) && !m_closed.contains(groupAt(row).key.key);
}

void MatterProxy::setOpen(int row, bool open)
{
    if (!isGroup(row) || isOpen(row) == open)
        return;
    const Group &group = groupAt(row);
    const int count = static_cast<int>(group.rows.size());
    if (open) {
        beginInsertRows({}, row + 1, row + count);
        m_closed.remove(group.key.key);
        layLines();
        endInsertRows();
    } else {
        beginRemoveRows({}, row + 1, row + count);
        m_closed.insert(group.key.key);
        layLines();
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int MatterProxy::matterCount() const
{
    return matterNumber(rowCount() - 1);
}

int MatterProxy::matterNumber(int row) const
{
    const auto end = m_lines.begin() + std::clamp(row + 1, 0, rowCount());
    return static_cast<int>(std::count_if(m_lines.begin(), end, [](int line) { return line >= 0; }));
}

int MatterProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MatterProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_model.columnCount();
}

QModelIndex MatterProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex MatterProxy::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex MatterProxy::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int line = m_lines[static_cast<size_t>(index.row())];
    return line < 0 ? QModelIndex() : m_model.index(line, index.column());
}

QModelIndex MatterProxy::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid() || static_cast<size_t>(index.row()) >= m_placeOf.size())
        return {};
    const int place = m_placeOf[static_cast<size_t>(index.row())];
    return place < 0 ? QModelIndex() : createIndex(place, index.column());
}

QVariant MatterProxy::data(const QModelIndex &index, int role) const
{
    return isGroup(index.row()) ? groupData(groupAt(index.row()), index.column(), role) : QAbstractProxyModel::data(index, role);
}

QVariant MatterProxy::groupData(const Group &group, int column, int role) const
{
    const auto text = [&]() -> QString {
        if (column == m_model.titleColumn())
            return QStringLiteral("%1　%2 项").arg(group.key.title).arg(group.rows.size());
        const auto known = m_sums.constFind({&group, column});
        if (known != m_sums.constEnd())
            return *known;
        return *m_sums.insert({&group, column}, m_model.sumText(column, group.rows));
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case CellModel::GroupRole:
        return true;
    case CellModel::GroupOpenRole:
        return column == m_model.titleColumn() ? QVariant(!m_closed.contains(group.key.key)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == m_model.titleColumn() ? QStringLiteral("分组：%1").arg(text())
                                               : QStringLiteral("小计%1：%2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text());
    case Qt::TextAlignmentRole:
        return column == m_model.titleColumn() ? QVariant() : headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    default:
        return {};
    }
}

QVariant MatterProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_model.headerData(section, orientation, role) : QVariant();
}

Qt::ItemFlags MatterProxy::flags(const QModelIndex &index) const
{
    return index.isValid() && isGroup(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : QAbstractProxyModel::flags(index);
}

void MatterProxy::followData(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    m_orders.clear();
    m_sums.clear();
    if (m_lines.empty() || columnCount() == 0)
        return;
    int from = rowCount();
    int to = -1;
    for (int row = first.row(); row <= last.row(); ++row) {
        if (const int place = m_placeOf[static_cast<size_t>(row)]; place >= 0) {
            from = std::min(from, place);
            to = std::max(to, place);
        }
    }
    if (to >= 0)
        Q_EMIT dataChanged(index(from, first.column()), index(to, last.column()), roles);
    for (int line = 0; m_groupBy != GroupBy::None && line < rowCount(); ++line) {
        if (isGroup(line))
            Q_EMIT dataChanged(index(line, 0), index(line, columnCount() - 1));
    }
}

/// New rows stand where the model has them if it is as the ledger has it, else at the end, until it is sorted again.
void MatterProxy::insertRows(int first, int last)
{
    m_orders.clear();
    const int count = last - first + 1;
    if (m_groupBy != GroupBy::None)
        return resetLines();
    for (int &line : m_lines)
        line += line >= first ? count : 0;
    m_placeOf.assign(static_cast<size_t>(m_model.rowCount()), -1);
    for (size_t line = 0; line < m_lines.size(); ++line)
        m_placeOf[static_cast<size_t>(m_lines[line])] = static_cast<int>(line);
    m_shown = m_lines;
    const MatterTest test(m_filter);
    for (int row = first; row <= last; ++row) {
        if (!accepts(row, test))
            continue;
        const auto after = m_sortColumn < 0 ? std::ranges::lower_bound(m_lines, row) : m_lines.end();
        const int place = static_cast<int>(after - m_lines.begin());
        beginInsertRows({}, place, place);
        m_shown.insert(m_shown.begin() + place, row);
        layLines();
        endInsertRows();
    }
}

void MatterProxy::removeRows(int first, int last)
{
    m_orders.clear();
    const auto leaves = [first, last](int row) { return row >= first && row <= last; };
    if (m_groupBy != GroupBy::None)
        beginResetModel();
    for (int line = rowCount() - 1; line >= 0 && m_groupBy == GroupBy::None; --line) {
        if (!leaves(m_lines[static_cast<size_t>(line)]))
            continue;
        beginRemoveRows({}, line, line);
        m_shown.erase(m_shown.begin() + line);
        layLines();
        endRemoveRows();
    }
    if (m_groupBy != GroupBy::None) {
        std::erase_if(m_shown, leaves);
        gather();
        layLines();
        endResetModel();
    }
}

} // namespace bihuan
