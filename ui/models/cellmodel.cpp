// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cellmodel.h"

#include <QAbstractProxyModel>

namespace bihuan {

bool CellModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    const Status status = setTexts({{index, value.toString()}});
    if (!status)
        Q_EMIT refused(status.error());
    return status.has_value();
}

std::pair<CellModel *, QModelIndex> cellOf(const QModelIndex &index)
{
    QModelIndex source = index;
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(source.model()))
        source = proxy->mapToSource(source);
    auto *model = const_cast<QAbstractItemModel *>(source.model());
    return {qobject_cast<CellModel *>(model), source};
}

} // namespace bihuan
