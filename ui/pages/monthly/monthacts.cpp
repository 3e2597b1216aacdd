// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/monthly/monthacts.h"

#include "core/services/findingapproval.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/monthmodel.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/reportacts.h"
#include "ui/tables/tablecommands.h"
#include "ui/widgets/tableview.h"

#include <QInputDialog>

namespace bihuan {

MonthActs::MonthActs(TableView &table, MonthModel &model, const PageContext &context, QWidget *page)
    : QObject(page), m_table(table), m_model(model), m_context(context), m_page(page)
{
    ActionRegistry &actions = m_context.actions;
    const auto typed = [this] {
        return m_context.file.isWritable() && m_table.isVisible() && m_table.currentIndex().isValid();
    };
    actions.bind(QStringLiteral("month.copyPrevious"), page, [this] { copyPrevious(); },
                 [this, typed] { return typed() && m_model.shownMonth() > 1 && m_model.lockReason(m_model.shownMonth()).isEmpty(); });
    actions.bind(QStringLiteral("month.unchanged"), page, [this] { tickUnchanged(); },
                 [this, typed] { return typed() && m_model.lockReason(m_model.shownMonth()).isEmpty(); });
    new ReportActs(m_context, page, [this] { return m_table.isVisible() ? selectedCodes(m_table) : QStringList(); });
    actions.bind(QStringLiteral("month.approve"), page, [this] { approve(); },
                 [this, typed] { return typed() && !selectedFindings(false).empty(); });
    actions.bind(QStringLiteral("month.withdraw"), page, [this] { withdraw(); },
                 [this, typed] { return typed() && !selectedFindings(true).empty(); });
}

/// In the selected rows, wherever in them the selection is: the shown month is the one that is being filled in.
void MonthActs::copyPrevious()
{
    CellArea area = selectedArea(m_table);
    area.columns = {MonthModel::columnOf(m_model.shownMonth())};
    CellChange change = copiedChange(m_table, area, MonthModel::columnOf(m_model.shownMonth() - 1));
    if (change.texts.empty())
        return m_context.host.tell(Message{Message::Kind::Info, QStringLiteral("所选的行里，本月与上月的数已经一样，没有改动。"), {}, {}});
    change.label = QStringLiteral("照抄上月 %1 项").arg(change.texts.size());
    if (const Status status = m_model.apply(change); !status)
        m_context.host.tell(status.error());
}

/// One tick is a whole report: the cumulative of the month before is carried.
void MonthActs::tickUnchanged()
{
    std::vector<CellEdit> edits;
    for (const int row : selectedArea(m_table).rows) {
        const auto [model, source] = cellOf(m_table.model()->index(row, MonthModel::Name));
        if (const MatterRow *const matter = source.isValid() ? m_model.rowAt(source) : nullptr)
            edits.push_back({matter->code, {reportfields::unchanged, 0}, Value(true)});
    }
    if (const auto done = m_context.file.setCells(edits, {}, QStringLiteral("本月无变化 %1 项").arg(edits.size())); !done)
        m_context.host.tell(done.error());
}

std::vector<Finding> MonthActs::selectedFindings(bool approved) const
{
    std::vector<Finding> findings;
    const CellArea area = selectedArea(m_table);
    for (const int row : area.rows) {
        for (const int column : area.columns) {
            const auto [model, source] = cellOf(m_table.model()->index(row, column));
            if (!source.isValid() || MonthModel::monthOf(column) == 0)
                continue;
            const MonthCell &cell = m_model.cell(source);
            for (const Finding &finding : approved ? cell.approved : cell.open) {
                if (isAboutPlan(finding) == (m_model.side() == MonthModel::Side::Plan))
                    findings.push_back(finding);
            }
        }
    }
    return findings;
}

void MonthActs::approve()
{
    const std::vector<Finding> findings = selectedFindings(false);
    const QString what = findings.size() == 1 ? findings.front().place.title() + QStringLiteral("：") + findings.front().reason + QStringLiteral("。")
                                              : QStringLiteral("所选的格里有 %1 处需核对。").arg(findings.size());
    QInputDialog dialog(m_page);
    dialog.setObjectName(QStringLiteral("approvalRemark"));
    dialog.setWindowTitle(QStringLiteral("核对无误"));
    dialog.setLabelText(what + QStringLiteral("\n核对过没有错的，不再提示；数字再变动时重新提示。说明（例如：核减重复填报的投资）："));
    dialog.setOkButtonText(QStringLiteral("核对无误"));
    dialog.setCancelButtonText(QStringLiteral("取消"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto done = approveFindings(m_context.file.workspace(), findings, dialog.textValue());
    if (!done)
        m_context.host.tell(done.error());
}

void MonthActs::withdraw()
{
    if (const auto done = withdrawApprovals(m_context.file.workspace(), selectedFindings(true)); !done)
        m_context.host.tell(done.error());
}

} // namespace bihuan
