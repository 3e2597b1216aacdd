// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordmodel.h"
#include "ui/shell/page.h"

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace bihuan {

class EmptyState;
class MatterProxy;
class TableFilters;
class TableView;

/// 今天要办: every 督办单 that waits for somebody on a day, by what it waits for; each row has the one act that is due.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    QString selectionText() const override;
    QDate day() const { return m_day; }

private:
    QWidget *makeBar();
    QToolButton *makeStep(const QString &id, const QString &icon, const QString &name, int days);
    void setDay(const QDate &day);
    void fill();
    void perform();

    PageContext m_context;
    QDate m_day;
    QDate m_today; ///< of the clock, when it was last looked at
    RecordModel *m_model;
    MatterProxy *m_proxy;
    QLabel *m_dayText;
    QToolButton *m_back;
    TableView *m_table;
    TableFilters *m_filters;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QAction *m_all; ///< the way on where nothing waits
};

} // namespace bihuan
