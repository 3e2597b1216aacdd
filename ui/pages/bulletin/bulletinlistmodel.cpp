// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinlistmodel.h"

#include <algorithm>

namespace bihuan {

Chip::Tone toneOf(BulletinState state)
{
    switch (state) {
    case BulletinState::Checked:
    case BulletinState::Submitted:
        return Chip::Tone::Yellow;
    case BulletinState::Signed:
        return Chip::Tone::Blue;
    case BulletinState::Issued:
        return Chip::Tone::Green;
    default:
        return Chip::Tone::Neutral;
    }
}

void BulletinListModel::setBook(const BulletinBook &book, const QString &live)
{
    std::vector<Row> rows{{{}, QStringLiteral("按现在的数据"), live, {}, {}}};
    for (auto file = book.files().rbegin(); file != book.files().rend(); ++file) {
        const QString name = file->number.isEmpty() ? file->bulletin.title : file->number;
        rows.push_back({file->bulletin.id, name, file->bulletin.period.title(), file->bulletin.title, file->standing.state});
    }
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

BulletinId BulletinListModel::id(int row) const
{
    return row < 0 || row >= rowCount() ? BulletinId{} : m_rows[static_cast<size_t>(row)].id;
}

int BulletinListModel::rowOf(const BulletinId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? 0 : static_cast<int>(found - m_rows.begin());
}

int BulletinListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BulletinListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const QString state = row.state ? bulletinStateTitle(*row.state) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return QStringList{row.name, row.period, state}.join(QStringLiteral("，"));
    case PeriodRole:
        return row.period;
    case StateRole:
        return state;
    case ToneRole:
        return static_cast<int>(row.state ? toneOf(*row.state) : Chip::Tone::Neutral);
    default:
        return {};
    }
}

} // namespace bihuan
