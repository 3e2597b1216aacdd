// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/paperfile.h"
#include "core/briefing/ledgertable.h"
#include "core/services/exporter.h"
#include "core/services/fieldediting.h"
#include "core/typeset/tablesheet.h"

#include <QFileInfo>

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

/// A4 landscape, A3 where its columns would be too small to read.
Result<TableSheet> ledgerSheet(const TableReport &table, const FontSet &fonts)
{
    auto sheet = layOutTable(table, {{PaperFormat::Size::A4, true}}, fonts);
    return sheet ? std::move(sheet) : layOutTable(table, {{PaperFormat::Size::A3, true}}, fonts);
}

Result<Exit> exportPaper(Workspace &workspace, const ExportRequest &request, Output &output)
{
    BIHUAN_TRY(const QString path, placeFor(request.path));
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    BIHUAN_TRY(auto county, workspace.county(request.period.isValid() ? request.period.year : office.year));
    BIHUAN_TRY(county, workspace.withEarlierYears(std::move(county)));
    BIHUAN_TRY(const LedgerDefinition *const ledger, exportedLedger(*county, request.ledger));
    const Period period = request.period.isValid() ? request.period : newestPeriod(*county);
    BIHUAN_TRY(const PeriodView view, workspace.viewOf(county, period));
    const FontSet fonts;
    BIHUAN_TRY(const TableSheet sheet, ledgerSheet(ledgerTable(view, *ledger, workspace.clock().now().date()), fonts));
    BIHUAN_TRY(const PaperReport report, writePdf(sheet.pages, fonts, path));
    tellPaper(report, path, output);
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
    if (QFileInfo(request.path).suffix().toLower() == QLatin1String("pdf"))
        return exportPaper(*workspace, request, output);
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
          {QStringLiteral("out"), QStringLiteral("X"), QStringLiteral("X.xlsx、X.ods、X.csv，或打印用的 X.pdf"), false, true}},
         QStringLiteral("bihuan-cli export 柞水2024.bihuan --ledger key-projects --period 2024-08 --out 重点建设项目.xlsx"), runExport},
    };
}

} // namespace bihuan::cli
