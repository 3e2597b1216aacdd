// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "core/briefing/chartspec.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/pages/overview/overviewboard.h"
#include "ui/pages/overview/overviewsource.h"
#include "ui/shell/pagehost.h"
#include "ui/widgets/emptystate.h"

#include <QStackedLayout>

namespace bihuan {

OverviewPage::OverviewPage(const PageContext &context)
    : m_context(context), m_stack(new QStackedLayout(this)),
      m_board(new OverviewBoard(this)), m_empty(new EmptyState(QStringLiteral("overview"), this))
{
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_empty);
    m_empty->setObjectName(QStringLiteral("overview.empty"));
    m_empty->setText(QStringLiteral("还没有事项"),
                     QStringLiteral("导入各清单的 Excel 台账后，这里显示进度、亮灯和排名。"));
    m_empty->setAction(context.actions.action(QStringLiteral("data.import")));
    context.actions.bind(QStringLiteral("notice.draft"), this, [this] {
        MatterFilter worst;
        worst.act = MatterFilter::draftAct;
        m_context.host.openPage(pageids::notices, worst);
    }, [this] { return m_context.file.isWritable() && !m_context.file.view().rows.empty(); });
    connect(m_board, &OverviewBoard::activated, this, &OverviewPage::open);
}

QString OverviewPage::title() const
{
    const QString place = m_context.file.county()->office().name.section(QStringLiteral("人民政府"), 0, 0);
    const bool isPlace = !place.isEmpty() && place != m_context.file.county()->office().name;
    return (isPlace ? place : QString()) + QStringLiteral("重点工作总览");
}

QWidget *OverviewPage::firstFocus()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(this) : m_board->firstFocus();
}

void OverviewPage::refresh()
{
    if (m_context.file.view().rows.empty()) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const auto overview = overviewOf(m_context.file);
    if (!overview) {
        m_context.host.tell(overview.error());
        return;
    }
    m_board->show(*overview);
    m_stack->setCurrentWidget(m_board);
}

void OverviewPage::open(const ChartTarget &target)
{
    if (target.period.isValid()) {
        if (const Status status = m_context.file.setPeriod(target.period); !status) {
            m_context.host.tell(status.error());
            return;
        }
    }
    // The period's change has made new marks: the target is our own copy.
    m_context.host.openPage(pageids::ledger, target.filter);
}

} // namespace bihuan
