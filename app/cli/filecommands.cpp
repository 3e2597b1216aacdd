// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/services/filecheck.h"
#include "core/services/historytext.h"
#include "core/services/newfile.h"
#include "core/services/samplecounty.h"
#include "core/services/scalefile.h"
#include "core/storage/backup.h"
#include "core/storage/history.h"

#include <QDir>
#include <QFileInfo>

namespace bihuan::cli {

namespace {

QString officeNotice(const County &county)
{
    return county.office().notice;
}

Result<Exit> reportFile(Workspace &workspace, Output &output, int year)
{
    BIHUAN_TRY(const auto county, workspace.county(year));
    output.document(QJsonObject{{QStringLiteral("file"), workspace.path()},
                                {QStringLiteral("office"), county->office().name},
                                {QStringLiteral("year"), year},
                                {QStringLiteral("notice"), officeNotice(*county)},
                                {QStringLiteral("units"), static_cast<int>(county->units().units().size())},
                                {QStringLiteral("ledgers"), static_cast<int>(county->ledgers().size())},
                                {QStringLiteral("matters"), static_cast<int>(county->matters().size())}});
    output.line(QStringLiteral("已建立“%1”：%2，%3年，单位 %4 个，清单 %5 个，事项 %6 项。%7")
                    .arg(workspace.path(), county->office().name)
                    .arg(year)
                    .arg(county->units().units().size())
                    .arg(county->ledgers().size())
                    .arg(county->matters().size())
                    .arg(officeNotice(*county)));
    return Exit::Done;
}

Result<Exit> runNew(const CommandLine &line, Output &output)
{
    bool ok = false;
    const int year = line.value(QStringLiteral("year")).toInt(&ok);
    if (!ok || year < 2000 || year > 2100)
        return failure(ErrorCode::Usage, QStringLiteral("--year 后面写四位年份，如 2024。"));
    BIHUAN_TRY(const auto workspace,
               createOfficeFile(line.argument(0), line.value(QStringLiteral("office")), year,
                                line.value(QStringLiteral("as")), systemClock()));
    return reportFile(*workspace, output, year);
}

Result<Exit> runDemo(const CommandLine &line, Output &output)
{
    if (const QString scale = line.value(QStringLiteral("scale")); !scale.isEmpty()) {
        const auto size = fileScaleFromId(scale);
        if (!size)
            return failure(ErrorCode::Usage, QStringLiteral("--scale 后面写 county、city、province 或 table。"));
        bool ok = true;
        const QString seed = line.value(QStringLiteral("seed"));
        const uint number = seed.isEmpty() ? 1u : seed.toUInt(&ok);
        if (!ok)
            return failure(ErrorCode::Usage, QStringLiteral("--seed 后面写一个整数。"));
        BIHUAN_TRY(const auto workspace, createScaleFile(line.argument(0), *size, number, systemClock()));
        return reportFile(*workspace, output, scaleFileYear);
    }
    Period until = Period::month(sampleYear, sampleLastMonth);
    if (line.has(QStringLiteral("until"))) {
        BIHUAN_TRY(until, line.period(line.value(QStringLiteral("until"))));
    }
    BIHUAN_TRY(const auto workspace, createSampleCounty(line.argument(0), until, systemClock()));
    return reportFile(*workspace, output, sampleYear);
}

Result<Exit> runCheck(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const FileReport report, checkFile(*workspace));
    QJsonArray findings;
    for (const ReviewItem &finding : report.findings)
        findings.append(QJsonObject{{QStringLiteral("kind"), finding.kind},
                                    {QStringLiteral("code"), finding.code},
                                    {QStringLiteral("place"), finding.place()},
                                    {QStringLiteral("period"), finding.period.isValid() ? finding.period.toString() : QString()},
                                    {QStringLiteral("value"), finding.value},
                                    {QStringLiteral("reason"), finding.reason}});
    output.document(QJsonObject{{QStringLiteral("faults"), QJsonArray::fromStringList(report.faults)},
                                {QStringLiteral("findings"), findings},
                                {QStringLiteral("matters"), report.matters},
                                {QStringLiteral("historyRows"), report.historyRows},
                                {QStringLiteral("historyHead"), QString::fromLatin1(report.historyHead.toHex())}});
    for (const QString &fault : report.faults)
        output.line(fault);
    for (const ReviewItem &finding : report.findings)
        output.line(QStringLiteral("%1：%2（%3）").arg(finding.place(), finding.reason, finding.title));
    if (!report.faults.isEmpty())
        return refuse(QStringLiteral("文件有 %1 处损坏。用 restore 恢复最近的备份。").arg(report.faults.size()));
    output.line(QStringLiteral("文件完整。事项 %1 项，操作记录 %2 条，前后相接，最新一条的摘要 %3。")
                    .arg(report.matters)
                    .arg(report.historyRows)
                    .arg(QString::fromLatin1(report.historyHead.toHex().left(16))));
    if (report.findings.empty())
        return Exit::Done;
    output.message(QStringLiteral("有 %1 处需要核实：数字相互矛盾、预警没有说明原因，或者填报可疑。").arg(report.findings.size()));
    return Exit::NeedsDecision;
}

Result<Exit> runBackup(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const QString path, writeBackup(workspace->database(), line.argument(0),
                                               line.value(QStringLiteral("to")), systemClock().now(),
                                               QStringLiteral("手动")));
    output.document(QJsonObject{{QStringLiteral("backup"), path}});
    output.line(QStringLiteral("已备份到“%1”。").arg(path));
    return Exit::Done;
}

Result<Exit> runRestore(const CommandLine &line, Output &output)
{
    const QString target = line.value(QStringLiteral("to"));
    const bool replaces = QFileInfo::exists(target);
    BIHUAN_CHECK(restoreBackup(line.argument(0), target, systemClock().now()));
    output.document(QJsonObject{{QStringLiteral("file"), target}, {QStringLiteral("replaced"), replaces}});
    output.line(QStringLiteral("已恢复到“%1”。").arg(target)
                + (replaces ? QStringLiteral("原来的文件放在“%1”里。").arg(backupFolder(target)) : QString()));
    return Exit::Done;
}

Result<Exit> runHistory(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const auto runs, historyOf(*workspace, line.value(QStringLiteral("matter"))));
    QJsonArray array;
    for (const HistoryEntry &run : runs) {
        QJsonArray changes;
        for (const HistoryChange &change : run.changes)
            changes.append(QJsonObject{{QStringLiteral("what"), change.what},
                                       {QStringLiteral("before"), change.before},
                                       {QStringLiteral("after"), change.after}});
        array.append(QJsonObject{{QStringLiteral("seq"), run.row.seq},
                                 {QStringLiteral("at"), run.row.at},
                                 {QStringLiteral("actor"), run.row.actor},
                                 {QStringLiteral("label"), run.row.label},
                                 {QStringLiteral("digest"), QString::fromLatin1(run.row.digest.toHex())},
                                 {QStringLiteral("changes"), changes}});
        output.line(QStringLiteral("%1　%2　%3　%4").arg(run.row.seq).arg(run.row.at.left(16).replace(QLatin1Char('T'), QLatin1Char(' ')),
                                                       run.row.actor, run.row.label));
        for (const HistoryChange &change : run.changes)
            output.line(QStringLiteral("    %1：%2 → %3")
                            .arg(change.what, change.before.isEmpty() ? QStringLiteral("（空）") : change.before,
                                 change.after.isEmpty() ? QStringLiteral("（空）") : change.after));
    }
    output.document(array);
    return Exit::Done;
}

} // namespace

std::vector<Command> fileCommands()
{
    const QString loop = QStringLiteral("文件");
    return {
        {loop, QStringLiteral("new"), QStringLiteral("FILE"), QStringLiteral("新建文件，带标准清单"),
         {{QStringLiteral("office"), QStringLiteral("NAME"), QStringLiteral("单位名称，印在通报上"), false, true},
          {QStringLiteral("year"), QStringLiteral("Y"), QStringLiteral("年度"), false, true},
          actorOption()},
         QStringLiteral("bihuan-cli new 柞水2024.bihuan --office 柞水县人民政府办公室 --year 2024"), runNew},
        {loop, QStringLiteral("demo"), QStringLiteral("FILE"), QStringLiteral("建立示例县，或测量用的大文件"),
         {{QStringLiteral("until"), QStringLiteral("P"), QStringLiteral("示例县填报到哪一期，默认 2024-08"), false, false},
          {QStringLiteral("scale"), QStringLiteral("SIZE"), QStringLiteral("county、city、province 或 table：生成的大文件"), false, false},
          {QStringLiteral("seed"), QStringLiteral("N"), QStringLiteral("生成用的种子，默认 1"), false, false}},
         QStringLiteral("bihuan-cli demo 示例.bihuan --until 2024-03"), runDemo},
        {loop, QStringLiteral("check"), QStringLiteral("FILE"), QStringLiteral("检查文件是否完整、数字是否矛盾"), {},
         QStringLiteral("bihuan-cli check 柞水2024.bihuan"), runCheck},
        {loop, QStringLiteral("backup"), QStringLiteral("FILE"), QStringLiteral("备份到文件夹"),
         {{QStringLiteral("to"), QStringLiteral("DIR"), QStringLiteral("备份放在哪个文件夹"), false, true}},
         QStringLiteral("bihuan-cli backup 柞水2024.bihuan --to /media/usb"), runBackup},
        {loop, QStringLiteral("restore"), QStringLiteral("BACKUP"), QStringLiteral("用备份恢复文件"),
         {{QStringLiteral("to"), QStringLiteral("FILE"), QStringLiteral("恢复成哪个文件；原来的留作备份"), false, true}},
         QStringLiteral("bihuan-cli restore \"柞水2024 2024-08-31 083100 每日.bihuan\" --to 柞水2024.bihuan"), runRestore},
        {loop, QStringLiteral("history"), QStringLiteral("FILE"), QStringLiteral("谁在什么时候改了什么"),
         {{QStringLiteral("matter"), QStringLiteral("CODE"), QStringLiteral("只看一个事项，列出旧值和新值"), false, false}},
         QStringLiteral("bihuan-cli history 柞水2024.bihuan --matter ZJ-2024-05"), runHistory},
    };
}

} // namespace bihuan::cli
