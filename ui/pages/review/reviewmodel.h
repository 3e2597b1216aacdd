// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/review.h"

#include <QAbstractTableModel>

namespace bihuan {

/// What the shown period gives to look at, one row each: what still waits, or what somebody has accepted.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Matter, Unit, When, Reason, Said };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of this view, which is kept as long as its items are shown.
    void show(std::shared_ptr<const PeriodView> view, std::vector<ReviewItem> items, bool accepted);
    const ReviewItem &itemAt(int row) const { return m_items[static_cast<size_t>(row)]; }
    /// The row of the item that speaks of the same; −1 when it is gone.
    int rowOf(const ReviewItem &item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ReviewItem &item, int column) const;

    std::shared_ptr<const PeriodView> m_view;
    std::vector<ReviewItem> m_items;
};

} // namespace bihuan
