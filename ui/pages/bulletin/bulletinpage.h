// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/bulletin/composedbulletin.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QStackedWidget;

namespace bihuan {

class BulletinList;
class BulletinPanel;
class BulletinSide;
class DocumentTypesetter;
class DraftText;
class EmptyState;
class KeptBulletin;
class PaperBar;
class PaperOutput;
class PaperView;
class SegmentBar;

/// 通报编印: the bulletin of the period as it will be printed, and those of the file from draft to issue; printed, saved as PDF or as
/// a file to edit.
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void bindActions();
    void layOut();
    void fillTemplates();
    void compose();
    bool composeKept();
    void showChosen();
    void arrange();
    void show(const Result<std::shared_ptr<const ComposedBulletin>> &composed);
    QString fileName() const; ///< proposed, without an ending

    PageContext m_context;
    KeptBulletin *m_kept;
    PaperView *m_paper;
    PaperBar *m_bar;
    BulletinSide *m_side;
    BulletinList *m_list;
    BulletinPanel *m_panel;
    DraftText *m_text;
    SegmentBar *m_which; ///< 纸样 or 文稿
    QStackedWidget *m_middle;
    QBoxLayout *m_beside = nullptr; ///< left of the paper
    QBoxLayout *m_row = nullptr;
    DocumentTypesetter *m_typesetter;
    Document m_document; ///< of the kept one, being set
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    PaperOutput *m_output;
    std::shared_ptr<const ComposedBulletin> m_shown;
    int m_wanted = 0;  ///< counts what was asked for
    int m_current = 0; ///< the one that is on screen
    int m_making = 0;  ///< the one in the works; 0 for none
};

} // namespace bihuan
