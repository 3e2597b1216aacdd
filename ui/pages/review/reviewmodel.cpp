// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewmodel.h"

#include "core/services/findingapproval.h"

#include <algorithm>

namespace bihuan {

void ReviewModel::show(std::shared_ptr<const PeriodView> view, std::vector<ReviewItem> items, bool accepted)
{
    beginResetModel();
    m_view = std::move(view);
    m_items = std::move(items);
    std::erase_if(m_items, [accepted](const ReviewItem &item) { return (item.accepted != nullptr) != accepted; });
    endResetModel();
}

int ReviewModel::rowOf(const ReviewItem &item) const
{
    const auto found = std::ranges::find_if(m_items, [&](const ReviewItem &other) {
        return other.code == item.code && other.kind == item.kind && other.period == item.period && other.value == item.value;
    });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Said + 1;
}

QString ReviewModel::text(const ReviewItem &item, int column) const
{
    switch (column) {
    case Kind:
        return item.title;
    case Matter:
        return item.name;
    case Unit:
        return item.unit;
    case When:
        return item.period.isValid() ? item.period.title() : QStringLiteral("全年");
    case Reason:
        return item.reason;
    default:
        break;
    }
    if (item.accepted)
        return approvalText(*item.accepted);
    return item.key.isEmpty() ? QStringLiteral("补正后消除") : QStringLiteral("补正或认可");
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReviewItem &item = itemAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        return index.column() == Reason || index.column() == Said || index.column() == Matter ? QVariant(text(item, index.column())) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1：%2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text(item, index.column()));
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
    static const QStringList titles{QStringLiteral("类别"), QStringLiteral("事项"), QStringLiteral("责任单位"),
                                    QStringLiteral("期"),   QStringLiteral("说明"), QStringLiteral("处理")};
    return titles.value(section);
}

} // namespace bihuan
