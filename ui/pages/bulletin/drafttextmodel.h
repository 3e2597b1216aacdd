// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/draft.h"

#include <QAbstractListModel>

namespace bihuan {

class KeptBulletin;

/// The text of a 通报 block by block. What is written into it becomes a step of the file.
class DraftTextModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Mark { None, ByHand, Added, Struck, Stale };
    enum Role { MarkRole = Qt::UserRole + 1, MarkTextRole, LevelRole, GoneRole, ComeRole };

    explicit DraftTextModel(KeptBulletin &kept, QObject *parent = nullptr);

    const Draft &draft() const { return m_draft; }
    const DraftBlock &place(int row) const { return m_draft.blocks[static_cast<size_t>(row)]; }
    /// Tells only what differs from what it showed.
    void setDraft(Draft draft);
    static Mark markOf(const DraftBlock &place);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void refused(const bihuan::Error &error);

private:
    KeptBulletin &m_kept;
    Draft m_draft;
};

} // namespace bihuan
