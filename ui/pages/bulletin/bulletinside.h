// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/bulletin/composedbulletin.h"
#include "ui/widgets/card.h"

class QTreeView;

namespace bihuan {

class OutlineModel;
class PaperView;

/// Beside the pages: their headings, and what to know before they are printed.
class BulletinSide : public Card
{
    Q_OBJECT

public:
    explicit BulletinSide(PaperView &view, QWidget *parent = nullptr);

    void setBulletin(const ComposedBulletin &bulletin);

private:
    void goTo(int row);
    void follow(int page);

    PaperView &m_view;
    OutlineModel *m_model;
    QTreeView *m_outline;
    QWidget *m_remarks;
};

} // namespace bihuan
