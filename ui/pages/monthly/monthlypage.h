// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QAction;
class QStackedWidget;

namespace bihuan {

class EmptyState;
class MatterProxy;
class MonthModel;
class OwingPanel;
class QuickFilters;
class SegmentBar;
class SumRow;
class TableFilters;
class TableView;
class ViewBar;
class TabStrip;

/// 月度填报: matters × twelve months, plan beside actual; who has not reported yet.
class MonthlyPage : public Page
{
    Q_OBJECT

public:
    explicit MonthlyPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    void follow(const ChangeSummary &written) override;
    void narrow(const MatterFilter &filter) override;
    QWidget *firstFocus() override;
    QString selectionText() const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeBand();
    QWidget *makeTable();
    void showLedger(const QString &ledger);
    void showFigures();
    void applyFilter(const MatterFilter &filter);
    void refreshCounts();
    void standAt(const QString &code);
    void copyOwing();

    PageContext m_context;
    MonthModel *m_model;
    MatterProxy *m_proxy;
    TabStrip *m_tabs;
    QuickFilters *m_filters;
    SegmentBar *m_side;
    SegmentBar *m_series;
    TableView *m_table;
    TableFilters *m_tableFilters = nullptr;
    ViewBar *m_views = nullptr;
    SumRow *m_sums;
    OwingPanel *m_owing;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QAction *m_showAll; ///< the way back from a filter that nothing meets
    Period m_shown; ///< the period that the filter was applied to
};

} // namespace bihuan
