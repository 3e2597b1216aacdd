// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/reportacts.h"

#include "core/services/reportreview.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/actdialog.h"
#include "ui/models/cellmodel.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/cellarea.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

namespace bihuan {

namespace {

const Report *reportFor(const OfficeFile &file, const QString &code)
{
    const MatterFile *const matter = file.county()->matterByCode(code);
    const Report *const report = matter ? matter->course.reportIn(file.period()) : nullptr;
    return report && !report->isBlank() ? report : nullptr;
}

bool isAcceptable(const OfficeFile &file, const QString &code)
{
    const Report *const report = reportFor(file, code);
    return report && report->state != Report::State::Accepted;
}

bool isReturnable(const OfficeFile &file, const QString &code)
{
    const Report *const report = reportFor(file, code);
    return report && report->state != Report::State::Returned;
}

QStringList those(const OfficeFile &file, const QStringList &codes, bool (*test)(const OfficeFile &, const QString &))
{
    QStringList found;
    std::ranges::copy_if(codes, std::back_inserter(found), [&](const QString &code) { return test(file, code); });
    return found;
}

} // namespace

ReportActs::ReportActs(const PageContext &context, QWidget *page, std::function<QStringList()> codes) : QObject(page), m_context(context), m_page(page)
{
    OfficeFile &file = m_context.file;
    const auto some = [&file, codes](bool (*test)(const OfficeFile &, const QString &)) {
        return file.isWritable() && file.takesFigures() && std::ranges::any_of(codes(), [&](const QString &code) { return test(file, code); });
    };
    m_context.actions.bind(QStringLiteral("report.accept"), page, [this, codes] { accept(codes()); }, [some] { return some(isAcceptable); });
    m_context.actions.bind(QStringLiteral("report.return"), page, [this, codes] { sendBack(codes()); }, [some] { return some(isReturnable); });
}

QStringList ReportActs::acceptable(const QStringList &codes) const
{
    return those(m_context.file, codes, isAcceptable);
}

QStringList ReportActs::returnable(const QStringList &codes) const
{
    return those(m_context.file, codes, isReturnable);
}

void ReportActs::tell(const QString &done, qsizetype count, qsizetype left)
{
    QString text = done.arg(count);
    if (left > 0)
        text += QStringLiteral("另有 %1 项没有这样的填报，没有改动。").arg(left);
    m_context.host.tell(Message{Message::Kind::Done, text, QStringLiteral("撤销"), [this] { m_context.actions.action(QStringLiteral("edit.undo"))->trigger(); }});
}

void ReportActs::accept(const QStringList &codes)
{
    OfficeFile &file = m_context.file;
    const QStringList reports = acceptable(codes);
    if (const auto done = acceptReports(file.workspace(), *file.county(), file.period(), reports); !done)
        return m_context.host.tell(done.error());
    tell(QStringLiteral("已采纳 %1 项填报。"), reports.size(), codes.size() - reports.size());
}

void ReportActs::sendBack(const QStringList &codes)
{
    OfficeFile &file = m_context.file;
    const QStringList reports = returnable(codes);
    const MatterFile *const only = reports.size() == 1 ? file.county()->matterByCode(reports.front()) : nullptr;
    ActDialog dialog(QStringLiteral("退回填报"), only ? only->matter->name : QStringLiteral("%1 项%2填报").arg(reports.size()).arg(file.period().title()),
                     QStringLiteral("退回以后按未报处理，填过的内容保留，补报后再采纳。"), m_page);
    QPlainTextEdit *const reason = dialog.addText(QStringLiteral("returnReason"), QStringLiteral("要补什么"));
    dialog.setAct([&]() -> Status {
        BIHUAN_CHECK(returnReports(file.workspace(), *file.county(), file.period(), reports, reason->toPlainText()));
        return {};
    });
    if (dialog.exec() == QDialog::Accepted)
        tell(QStringLiteral("已退回 %1 项填报，列入本月未报。"), reports.size(), codes.size() - reports.size());
}

QStringList selectedCodes(const QTableView &table)
{
    QStringList codes;
    for (const int row : selectedArea(table).rows) {
        const QString code = table.model()->index(row, 0).data(CellModel::CodeRole).toString();
        if (!code.isEmpty() && !codes.contains(code))
            codes.append(code);
    }
    return codes;
}

} // namespace bihuan
