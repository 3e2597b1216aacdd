// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace bihuan {

class CellModel;

/// Filter and order of a table's matters. Rows stay where they are while they are edited: the filter is applied
/// again when it changes or the period does, not after every cell.
class MatterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MatterProxy(CellModel &model, QObject *parent = nullptr);

    const MatterFilter &filter() const { return m_filter; }
    void setFilter(const MatterFilter &filter);
    void applyAgain();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    CellModel &m_model;
    MatterFilter m_filter;
    QCollator m_collator; ///< Chinese by pinyin, digits by value
};

} // namespace bihuan
