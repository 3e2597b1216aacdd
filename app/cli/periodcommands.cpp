// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/services/periodlife.h"

namespace bihuan::cli {

namespace {

using Move = Result<ChangeSummary> (*)(Workspace &, const Period &);

Result<Exit> movePeriod(const CommandLine &line, Output &output, Move move)
{
    BIHUAN_TRY(const Period period, line.period(line.argument(1)));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const ChangeSummary summary, move(*workspace, period));
    BIHUAN_TRY(const PeriodView view, workspace->view(period, {.rules = {}, .sentences = false}));
    const ReportingState reporting = reportingState(view);
    const QString state = view.state.isEmpty() ? QStringLiteral("none") : view.state;
    output.document(QJsonObject{{QStringLiteral("period"), period.toString()},
                                {QStringLiteral("state"), state},
                                {QStringLiteral("seq"), summary.seq},
                                {QStringLiteral("due"), reporting.due},
                                {QStringLiteral("reported"), reporting.reported}});
    output.line(QStringLiteral("%1：%2，应报 %3 项，已报 %4 项。")
                    .arg(period.title(), periodStateTitle(view.state))
                    .arg(reporting.due)
                    .arg(reporting.reported));
    return Exit::Done;
}

Command periodCommand(const QString &verb, const QString &summary, Move move)
{
    return {QStringLiteral("督导检查"),
            QStringLiteral("period ") + verb,
            QStringLiteral("FILE P"),
            summary,
            {actorOption()},
            QStringLiteral("bihuan-cli period %1 柞水2024.bihuan 2024-08").arg(verb),
            [move](const CommandLine &line, Output &output) { return movePeriod(line, output, move); }};
}

} // namespace

std::vector<Command> periodCommands()
{
    return {
        periodCommand(QStringLiteral("open"), QStringLiteral("打开一期填报；已关闭的可以重新打开"), openPeriod),
        periodCommand(QStringLiteral("close"), QStringLiteral("关闭一期，不再收数"), closePeriod),
        periodCommand(QStringLiteral("publish"), QStringLiteral("发布一期，预警和数字从此冻结"), publishPeriod),
    };
}

} // namespace bihuan::cli
