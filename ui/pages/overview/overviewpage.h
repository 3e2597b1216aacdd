// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QStackedLayout;

namespace bihuan {

class EmptyState;
class OverviewBoard;
struct ChartTarget;

/// 总览: how the county stands in the period, and what got worse. Every mark opens its matters in the ledger.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void open(const ChartTarget &target);

    PageContext m_context;
    QStackedLayout *m_stack;
    OverviewBoard *m_board;
    EmptyState *m_empty;
};

} // namespace bihuan
