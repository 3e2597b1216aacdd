// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/noticerecords.h"
#include "ui/shell/page.h"

class QLineEdit;
class QStackedWidget;
class QSplitter;

namespace bihuan {

class EmptyState;
class MatterProxy;
class NoticeDraftForm;
class NoticePanel;
class NoticePaperBox;
class TableFilters;
class TableView;
class TabStrip;

/// 督办单: the notices as a table, and beside it where the current one stands and what can be done with it.
class NoticesPage : public Page
{
    Q_OBJECT

public:
    explicit NoticesPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    void follow(const ChangeSummary &written) override;
    void narrow(const MatterFilter &filter) override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

private:
    void layOut();
    void connectParts();
    void bindActions();
    void showShelf(NoticeShelf shelf);
    void fill();
    void showCurrent();
    void standOn(const QString &notice);
    void draft(const QStringList &codes);
    void edit();
    void removeCurrent();
    void showPaper(bool replyForm);
    void backToTable();
    const NoticeFile *current() const;

    PageContext m_context;
    NoticeShelf m_shelf = NoticeShelf::Open;
    RecordModel *m_model;
    MatterProxy *m_proxy;
    TabStrip *m_tabs;
    QLineEdit *m_search;
    TableView *m_table;
    TableFilters *m_filters;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    NoticePanel *m_panel;
    QSplitter *m_split;
    NoticeDraftForm *m_draft;
    NoticePaperBox *m_paper;
    QStackedWidget *m_stage; ///< table and panel, the draft, the paper
};

} // namespace bihuan
