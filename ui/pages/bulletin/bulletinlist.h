// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bulletins/bulletin.h"
#include "ui/widgets/card.h"

class QListView;

namespace bihuan {

class BulletinListModel;
class KeptBulletin;

/// Which 通报 is shown: the one composed from the data, and those of the file.
class BulletinList : public Card
{
    Q_OBJECT

public:
    explicit BulletinList(KeptBulletin &kept, QWidget *parent = nullptr);

    /// The file as it is now.
    void refresh();
    QListView *list() const { return m_list; }

private:
    KeptBulletin &m_kept;
    BulletinListModel *m_model;
    QListView *m_list;
};

} // namespace bihuan
