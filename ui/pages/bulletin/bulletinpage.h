// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/bulletin/composedbulletin.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace bihuan {

class BulletinSide;
class EmptyState;
class PaperBar;
class PaperOutput;
class PaperView;

/// 通报编印: the bulletin of the period as it will be printed; print it, save it as PDF or as a file to edit. Nothing is written.
class BulletinPage : public Page
{
    Q_OBJECT

public:
    explicit BulletinPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

    /// What is shown; nullptr before the first one and where there is none.
    std::shared_ptr<const ComposedBulletin> shown() const { return m_shown; }

private:
    void bindActions();
    void compose();
    void show(const Result<std::shared_ptr<const ComposedBulletin>> &composed);
    QString fileName() const; ///< proposed, without an ending

    PageContext m_context;
    PaperView *m_paper;
    PaperBar *m_bar;
    BulletinSide *m_side;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    PaperOutput *m_output;
    std::shared_ptr<const ComposedBulletin> m_shown;
    int m_wanted = 0;  ///< counts what was asked for
    int m_current = 0; ///< the one that is on screen
    int m_making = 0;  ///< the one in the works; 0 for none
};

} // namespace bihuan
