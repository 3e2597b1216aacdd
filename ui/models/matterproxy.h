// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"
#include "ui/models/columnfilter.h"
#include "ui/models/columnorder.h"
#include "ui/models/rowgroups.h"

#include <QAbstractProxyModel>
#include <QHash>
#include <QSet>

#include <unordered_map>

namespace bihuan {

class CellModel;

/// Filter, order and groups of a table's matters. Rows stay where they are while they are edited: filter and order are
/// applied again when they change or the period does, not after every cell. A group has a row of its own as heading,
/// with sums; it has no index in the model.
class MatterProxy : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit MatterProxy(CellModel &model, QObject *parent = nullptr);

    const MatterFilter &filter() const { return m_filter; }
    void setFilter(const MatterFilter &filter);
    /// One for each column that has one.
    void setColumnFilters(QHash<int, ColumnFilter> filters);
    bool hasColumnFilters() const { return !m_columnFilters.isEmpty(); }
    GroupBy groupBy() const { return m_groupBy; }
    void setGroupBy(GroupBy by);
    void applyAgain();

    int sortColumn() const { return m_sortColumn; } ///< −1: as the ledger has them
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// The model's rows that pass the filters, in their order, those of closed groups too.
    const std::vector<int> &shownRows() const { return m_shown; }
    bool isGroup(int row) const { return row >= 0 && row < rowCount() && m_lines[static_cast<size_t>(row)] < 0; }
    /// Rows that are matters, without headings and what stands in closed groups.
    int matterCount() const;
    /// Which of them the row is, from 1.
    int matterNumber(int row) const;
    bool isOpen(int row) const;
    void setOpen(int row, bool open);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        GroupKey key;
        std::vector<int> rows; ///< of the model
    };
    bool accepts(int row, const MatterTest &test) const;
    const ColumnOrder &orderOf(int column);
    void rebuild();
    void gather();
    void layLines();
    void resetLines();
    QVariant groupData(const Group &group, int column, int role) const;
    const Group &groupAt(int row) const { return m_groups[static_cast<size_t>(-m_lines[static_cast<size_t>(row)] - 1)]; }

    void followData(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void insertRows(int first, int last);
    void removeRows(int first, int last);

    CellModel &m_model;
    MatterFilter m_filter;
    QHash<int, ColumnFilter> m_columnFilters;
    GroupBy m_groupBy = GroupBy::None;
    QSet<QString> m_closed; ///< keys of groups
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QCollator m_collator; ///< Chinese by pinyin, digits by value
    std::unordered_map<int, ColumnOrder> m_orders;

    std::vector<int> m_shown;
    std::vector<Group> m_groups;
    std::vector<int> m_lines;   ///< a row of the model, or −1 − the group that begins here
    std::vector<int> m_placeOf; ///< of the model's rows in m_lines; −1 for none
    mutable QHash<std::pair<const Group *, int>, QString> m_sums;
};

} // namespace bihuan
