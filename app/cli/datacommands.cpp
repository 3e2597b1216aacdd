// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/services/exporter.h"
#include "core/services/fieldediting.h"

namespace bihuan::cli {

namespace {

Result<Exit> runSet(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    std::vector<TypedField> fields;
    for (const QString &assignment : line.argumentsFrom(1)) {
        const qsizetype equals = assignment.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return failure(ErrorCode::Usage, QStringLiteral("“%1”应写成 列名=值，如 本月完成=1200。").arg(assignment));
        fields.push_back({assignment.left(equals).trimmed(), assignment.mid(equals + 1)});
    }
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const FieldEditOutcome outcome, setFields(*workspace, line.value(QStringLiteral("matter")), period, fields));

    QJsonArray findings;
    for (const Finding &finding : outcome.findings) {
        findings.append(QJsonObject{{QStringLiteral("kind"), findingKindId(finding.kind)},
                                    {QStringLiteral("place"), finding.place.title()},
                                    {QStringLiteral("value"), finding.value},
                                    {QStringLiteral("reason"), finding.reason}});
        output.message(QStringLiteral("需核实：%1（%2）").arg(finding.reason, finding.place.title()));
    }
    output.document(QJsonObject{{QStringLiteral("matter"), line.value(QStringLiteral("matter"))},
                                {QStringLiteral("period"), period.toString()},
                                {QStringLiteral("changed"), outcome.summary.seq > 0},
                                {QStringLiteral("seq"), outcome.summary.seq},
                                {QStringLiteral("findings"), findings}});
    output.line(outcome.summary.seq > 0 ? QStringLiteral("已保存：%1。").arg(outcome.summary.label)
                                        : QStringLiteral("与原来相同，没有改动。"));
    return Exit::Done;
}

Result<Exit> runExport(const CommandLine &line, Output &output)
{
    ExportRequest request;
    request.ledger = LedgerId{line.value(QStringLiteral("ledger"))};
    request.path = line.value(QStringLiteral("out"));
    if (line.has(QStringLiteral("period"))) {
        BIHUAN_TRY(request.period, line.period(line.value(QStringLiteral("period"))));
    }
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const int rows, exportLedger(*workspace, request));
    output.document(QJsonObject{{QStringLiteral("out"), request.path}, {QStringLiteral("rows"), rows}});
    output.line(QStringLiteral("已导出 %1 行到“%2”。").arg(rows).arg(request.path));
    return Exit::Done;
}

} // namespace

std::vector<Command> dataCommands()
{
    const QString loop = QStringLiteral("部署推进");
    return {
        {loop, QStringLiteral("set"), QStringLiteral("FILE FIELD=VALUE…"), QStringLiteral("填写一个事项的若干列，与在表格里填写相同"),
         {{QStringLiteral("matter"), QStringLiteral("CODE"), QStringLiteral("事项编号"), false, true}, periodOption(), actorOption()},
         QStringLiteral("bihuan-cli set 柞水2024.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1200 形象进度=主体封顶"), runSet},
        {loop, QStringLiteral("export"), QStringLiteral("FILE"), QStringLiteral("导出一个清单的表格"),
         {{QStringLiteral("ledger"), QStringLiteral("ID"), QStringLiteral("清单标识"), false, true},
          {QStringLiteral("period"), QStringLiteral("P"), QStringLiteral("填报列取哪一期，默认为最近打开的一期"), false, false},
          {QStringLiteral("out"), QStringLiteral("X"), QStringLiteral("X.xlsx、X.ods 或 X.csv"), false, true}},
         QStringLiteral("bihuan-cli export 柞水2024.bihuan --ledger key-projects --period 2024-08 --out 重点建设项目.xlsx"), runExport},
    };
}

} // namespace bihuan::cli
