// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cellmodel.h"

#include "core/services/celltext.h"

#include <QAbstractProxyModel>
#include <QSet>

namespace bihuan {

bool CellModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    const Status status = apply({.texts = {{index, value.toString()}}});
    if (!status)
        Q_EMIT refused(status.error());
    return status.has_value();
}

bool CellModel::passes(const QModelIndex &index, const MatterTest &test) const
{
    const MatterRow *const matter = rowAt(index);
    return matter && test(*matter);
}

QString CellModel::rowTitle(int row) const
{
    const MatterRow *const matter = rowAt(index(row, 0));
    return matter ? matter->name : QStringLiteral("第%1行").arg(row + 1);
}

GroupKey CellModel::groupKey(const QModelIndex &index, GroupBy by) const
{
    const MatterRow *const row = rowAt(index);
    return row ? groupKeyOf(*row, by, 0, row->lightTitle) : GroupKey{};
}

QString CellModel::sumText(int column, const std::vector<int> &rows) const
{
    ColumnSum sum;
    for (const int row : rows) {
        const QModelIndex cell = index(row, column);
        const QVariant value = cell.data(Qt::EditRole);
        if (value.typeId() == QMetaType::LongLong)
            sum.add(value.toLongLong(), unitAt(cell));
    }
    return sum.text();
}

/// As if it were typed into the first row that has such a cell: rows of a ledger count in the same unit, or each in its own.
Result<Value> CellModel::parseBound(int column, const QString &text) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const QModelIndex cell = index(row, column); fieldAt(cell))
            return boundAt(cell, text);
    }
    return refuse(QStringLiteral("这一列不能比较大小。"));
}

QString CellModel::copyText(const QModelIndex &index) const
{
    return fieldAt(index) ? editText(index) : index.data(Qt::DisplayRole).toString();
}

QString CellModel::whyLocked(const QModelIndex &) const
{
    return QStringLiteral("这一格不能填写。");
}

Result<Value> CellModel::parseNew(int, const QString &) const
{
    return refuse(QStringLiteral("这张表不能增加行。"));
}

std::vector<CellRefusal> CellModel::refusals(const CellChange &change) const
{
    std::vector<CellRefusal> refused;
    const auto place = [this](const QString &row, int column) {
        return row + QStringLiteral(" · ") + headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    qsizetype at = -1;
    for (const CellText &cell : change.texts) {
        ++at;
        QString reason;
        if (!cell.index.flags().testFlag(Qt::ItemIsEditable))
            reason = whyLocked(cell.index);
        else if (const auto value = parse(cell.index, cell.text); !value)
            reason = value.error().text;
        if (!reason.isEmpty())
            refused.push_back({.text = at, .column = cell.index.column(), .place = place(rowTitle(cell.index.row()), cell.index.column()),
                               .typed = cell.text, .reason = reason});
    }
    at = -1;
    for (const NewRowTexts &row : change.rows) {
        ++at;
        for (const auto &[column, text] : row) {
            if (const auto value = parseNew(column, text); !value)
                refused.push_back({.row = at, .column = column, .place = place(QStringLiteral("新增的第%1行").arg(at + 1), column),
                                   .typed = text, .reason = value.error().text});
        }
    }
    return refused;
}

CellChange without(const CellChange &change, const std::vector<CellRefusal> &refused)
{
    QSet<qsizetype> texts;
    QSet<std::pair<qsizetype, int>> cells;
    for (const CellRefusal &refusal : refused) {
        if (refusal.text >= 0)
            texts.insert(refusal.text);
        else
            cells.insert({refusal.row, refusal.column});
    }
    CellChange kept{.texts = {}, .rows = {}, .label = change.label};
    for (size_t i = 0; i < change.texts.size(); ++i) {
        if (!texts.contains(static_cast<qsizetype>(i)))
            kept.texts.push_back(change.texts[i]);
    }
    for (size_t i = 0; i < change.rows.size(); ++i) {
        NewRowTexts row = change.rows[i];
        std::erase_if(row, [&](const auto &cell) { return cells.contains({static_cast<qsizetype>(i), cell.first}); });
        if (!row.empty())
            kept.rows.push_back(std::move(row));
    }
    return kept;
}

CellModel *cellModelOf(QAbstractItemModel *model)
{
    while (auto *const proxy = qobject_cast<QAbstractProxyModel *>(model))
        model = proxy->sourceModel();
    return qobject_cast<CellModel *>(model);
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
