// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QLineEdit;
class QAction;
class QStackedWidget;

namespace bihuan {

class AttachmentActs;
class EmptyState;
class FormSplit;
class LedgerModel;
class MatterProxy;
class PreviewBox;
class QuickFilters;
class TableView;
class ViewBar;
class TabStrip;
class TableFilters;
struct ChangeSummary;

/// 清单台账: the ledgers as tables that are edited in place, and beside them why each matter has its light.
class LedgerPage : public Page
{
    Q_OBJECT

public:
    explicit LedgerPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    void follow(const ChangeSummary &written) override;
    void narrow(const MatterFilter &filter) override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

private:
    void bindActions();
    void showLedger(const QString &ledger);
    void applyFilter(const MatterFilter &filter);
    void refreshFilters();
    void showDetail();
    void standOn(const QString &code, const QString &field = {});
    void addMatter();
    void removeMatters();
    void exportSheet();
    void bindAttachments();
    void showPreview(bool shown);
    void standOnSomething();
    void keepPlace(const std::function<void()> &change);

    PageContext m_context;
    Period m_shown; ///< of the model
    LedgerModel *m_model;
    MatterProxy *m_proxy;
    TabStrip *m_tabs;
    QuickFilters *m_filters;
    QLineEdit *m_search;
    TableView *m_table;
    TableFilters *m_tableFilters;
    ViewBar *m_views;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    AttachmentActs *m_attachments;
    FormSplit *m_work; ///< the table and the form beside it
    PreviewBox *m_preview; ///< in place of both
    QStackedWidget *m_stage;
    QAction *m_showAll; ///< the way back from a filter that nothing meets
};

} // namespace bihuan
