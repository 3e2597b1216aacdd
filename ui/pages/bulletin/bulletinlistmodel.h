// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/bulletinbook.h"
#include "ui/widgets/chip.h"

#include <QAbstractListModel>

namespace bihuan {

Chip::Tone toneOf(BulletinState state);

/// The 通报 of the file, the newest first; in front of them the one that is composed from the data.
class BulletinListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PeriodRole = Qt::UserRole + 1, StateRole, ToneRole };

    using QAbstractListModel::QAbstractListModel;

    /// `live` names the period of the composed one.
    void setBook(const BulletinBook &book, const QString &live);
    BulletinId id(int row) const; ///< empty for the composed one
    int rowOf(const BulletinId &id) const; ///< 0 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        BulletinId id;
        QString name;
        QString period;
        QString title;
        std::optional<BulletinState> state;

        bool operator==(const Row &) const = default;
    };
    std::vector<Row> m_rows;
};

} // namespace bihuan
