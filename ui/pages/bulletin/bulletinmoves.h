// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bulletins/bulletinstate.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace bihuan {

class BulletinPapers;
class KeptBulletin;
class LifeLine;

/// 办理: the moves that the table allows now, the kept papers, and who did what and when.
class BulletinMoves : public QWidget
{
    Q_OBJECT

public:
    explicit BulletinMoves(KeptBulletin &kept, QWidget *parent = nullptr);

    void refresh();
    void ask(BulletinAct act);

Q_SIGNALS:
    /// The units' objections are in the way.
    void objectionsWanted();

private:
    QPushButton *addAct(const QString &id, const QString &text, const QString &name);

    KeptBulletin &m_kept;
    BulletinPapers *m_papers;
    QWidget *m_acts;
    QGridLayout *m_grid = nullptr;
    LifeLine *m_life;
    QWidget *m_none;
};

} // namespace bihuan
