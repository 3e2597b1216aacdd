// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matterproxy.h"

#include "ui/models/cellmodel.h"

namespace bihuan {

MatterProxy::MatterProxy(CellModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model), m_collator(QLocale(QLocale::Chinese, QLocale::China))
{
    m_collator.setNumericMode(true);
    setSourceModel(&model);
    setDynamicSortFilter(false);
}

void MatterProxy::setFilter(const MatterFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

void MatterProxy::applyAgain()
{
    invalidate();
}

bool MatterProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const MatterRow *const matter = m_model.rowAt(m_model.index(row, 0, parent));
    return matter && matches(*matter, m_filter);
}

bool MatterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(CellModel::SortRole);
    const QVariant b = right.data(CellModel::SortRole);
    if (!a.isValid() || !b.isValid()) // empty cells stand last, whichever way it is sorted
        return a.isValid() == (sortOrder() == Qt::AscendingOrder) && a.isValid() != b.isValid();
    if (a.typeId() == QMetaType::LongLong || a.typeId() == QMetaType::Int)
        return a.toLongLong() < b.toLongLong();
    if (a.typeId() == QMetaType::QDate)
        return a.toDate() < b.toDate();
    return m_collator.compare(a.toString(), b.toString()) < 0;
}

} // namespace bihuan
