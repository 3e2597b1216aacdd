// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/outlinemodel.h"

namespace bihuan {

void OutlineModel::setOutline(std::vector<OutlineEntry> outline)
{
    beginResetModel();
    m_outline = std::move(outline);
    endResetModel();
}

int OutlineModel::rowOfPage(int page) const
{
    int found = -1;
    for (int row = 0; row < rowCount() && entry(row).page <= page; ++row) {
        // Of several on the page the first is what the page begins with.
        if (found < 0 || entry(row).page != entry(found).page)
            found = row;
    }
    return found;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outline.size());
}

int OutlineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineEntry &entry = m_outline[static_cast<size_t>(index.row())];
    const bool isTitle = index.column() == TitleColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isTitle ? QString(entry.level, QChar(0x3000)) + entry.title : QString::number(entry.page + 1);
    case Qt::ToolTipRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1：%2").arg(isTitle ? QStringLiteral("标题") : QStringLiteral("页"),
                                           isTitle ? entry.title : QString::number(entry.page + 1));
    case Qt::TextAlignmentRole:
        return static_cast<int>((isTitle ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace bihuan
