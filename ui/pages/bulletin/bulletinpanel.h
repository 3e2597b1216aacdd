// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QStackedWidget;

namespace bihuan {

class BulletinCompare;
class BulletinMoves;
class BulletinSlips;
class Chip;
class KeptBulletin;
class SegmentBar;

/// The 通报 that is worked on: where it stands, what can be done with it, what the units say, what came back changed.
class BulletinPanel : public Card
{
    Q_OBJECT

public:
    explicit BulletinPanel(KeptBulletin &kept, QWidget *parent = nullptr);

    /// The file as it is now; gone where none is worked on.
    void refresh();

private:
    KeptBulletin &m_kept;
    QLabel *m_name;
    Chip *m_state;
    QLabel *m_period;
    QLabel *m_place;
    SegmentBar *m_which;
    QStackedWidget *m_panes;
    BulletinMoves *m_moves;
    BulletinSlips *m_slips;
    BulletinCompare *m_compare;
};

} // namespace bihuan
