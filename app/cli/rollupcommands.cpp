// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/definition/rollupreader.h"
#include "core/services/definitions.h"
#include "core/services/rollups.h"

#include <QFileInfo>

namespace bihuan::cli {

namespace {

QStringList usesOf(const OfficeRollup &rollup)
{
    QStringList titles;
    for (const Grouping grouping : rollup.uses)
        titles.append(groupingTitle(grouping));
    return titles;
}

Result<Exit> runRollupList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const Office office, officeOf(workspace->database()));
    BIHUAN_TRY(const auto county, workspace->county(office.year));
    BIHUAN_TRY(const auto known, rollupsOfOffice(county->context()));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const OfficeRollup &entry : known) {
        QJsonArray uses;
        for (const Grouping grouping : entry.uses)
            uses.append(groupingId(grouping));
        const QStringList rules = rollupSentences(entry.rollup);
        array.append(QJsonObject{{QStringLiteral("id"), entry.rollup.id},
                                 {QStringLiteral("title"), entry.rollup.title},
                                 {QStringLiteral("shipped"), entry.shipped},
                                 {QStringLiteral("uses"), uses},
                                 {QStringLiteral("rules"), QJsonArray::fromStringList(rules)}});
        rows.push_back({entry.rollup.id, entry.rollup.title, entry.shipped ? QStringLiteral("随程序提供") : QStringLiteral("本办"),
                        usesOf(entry).join(QStringLiteral("、")), rules.join(QStringLiteral("；"))});
    }
    output.document(array);
    output.table({QStringLiteral("标识"), QStringLiteral("名称"), QStringLiteral("来历"), QStringLiteral("用于"), QStringLiteral("规则")}, rows);
    return Exit::Done;
}

Result<Exit> writeChange(Workspace &workspace, const Result<DefinitionChange> &change, Output &output)
{
    if (!change)
        return tl::unexpected(change.error());
    BIHUAN_TRY(const ChangeSummary written, workspace.editor()->run(change->label, change->change));
    output.document(QJsonObject{{QStringLiteral("id"), change->id}, {QStringLiteral("changed"), written.seq > 0}, {QStringLiteral("seq"), written.seq}});
    output.line(written.seq > 0 ? QStringLiteral("已%1。").arg(change->label) : QStringLiteral("与原来相同，没有改动。"));
    return Exit::Done;
}

Result<Exit> runRollupAdd(const CommandLine &line, Output &output)
{
    const QString path = line.argument(1);
    BIHUAN_TRY(const QByteArray text, readDefinitionFile(path));
    BIHUAN_TRY(const Rollup rollup, readRollup(text, QFileInfo(path).fileName()));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const Office office, officeOf(workspace->database()));
    BIHUAN_TRY(const auto county, workspace->county(office.year));
    return writeChange(*workspace, keptRollup(*county, rollup), output);
}

Result<Exit> runRollupChoose(const CommandLine &line, Output &output)
{
    const auto grouping = groupingFromId(line.value(QStringLiteral("by")));
    if (!grouping)
        return failure(ErrorCode::Usage, QStringLiteral("--by 后面写 unit、leader、ledger、source 或 town。"));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const Office office, officeOf(workspace->database()));
    BIHUAN_TRY(const auto county, workspace->county(office.year));
    BIHUAN_TRY(const Rollup rollup, rollupNamed(line.argument(1), county->context(), *grouping));
    return writeChange(*workspace, chosenRollup(*county, *grouping, rollup), output);
}

} // namespace

std::vector<Command> rollupCommands()
{
    const QString loop = QStringLiteral("督导检查");
    return {
        {loop, QStringLiteral("rollup list"), QStringLiteral("FILE"), QStringLiteral("汇总规则：单位、领导等的灯怎样由各事项得出"), {},
         QStringLiteral("bihuan-cli rollup list 柞水2024.bihuan"), runRollupList},
        {loop, QStringLiteral("rollup add"), QStringLiteral("FILE DEF.json"), QStringLiteral("把一条汇总规则存入文件，已有的替换"), {actorOption()},
         QStringLiteral("bihuan-cli rollup add 柞水2024.bihuan 汇总.json"), runRollupAdd},
        {loop, QStringLiteral("rollup choose"), QStringLiteral("FILE NAME"), QStringLiteral("选定一种汇总用哪条规则，总览和 summary 按它亮灯"),
         {{QStringLiteral("by"), QStringLiteral("WHAT"), QStringLiteral("unit 单位、leader 领导、ledger 清单、source 来源、town 镇办"), false, true}, actorOption()},
         QStringLiteral("bihuan-cli rollup choose 柞水2024.bihuan red-share --by unit"), runRollupChoose},
    };
}

} // namespace bihuan::cli
