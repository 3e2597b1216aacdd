// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/services/importer.h"
#include "core/services/rejectedrows.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bihuan::cli {

namespace {

constexpr size_t shownFindings = 200; ///< for people; --json has all

/// The sheet's unit holds for its amounts alone.
QString unitOf(const MappedColumn &column)
{
    const bool isAmount = column.field.type == FieldType::Number || column.field.type == FieldType::Money
                          || column.field.type == FieldType::Figure
                          || column.field.type == FieldType::Percent;
    return isAmount ? column.unit.text : QString();
}

QJsonObject toJson(const MappedColumn &column)
{
    QJsonObject object{{QStringLiteral("column"), columnName(column.column)},
                       {QStringLiteral("header"), column.header},
                       {QStringLiteral("field"), column.ref().toString()},
                       {QStringLiteral("title"), column.month > 0 ? QStringLiteral("%1月%2").arg(column.month).arg(column.field.title)
                                                                  : column.field.title},
                       {QStringLiteral("unit"), unitOf(column)},
                       {QStringLiteral("imported"), column.field.scope != FieldScope::Derived}};
    if (column.period)
        object.insert(QStringLiteral("period"), column.period->toString());
    return object;
}

QJsonObject toJson(const ImportRow &row)
{
    QJsonArray changes;
    for (const ImportChange &change : row.changes)
        changes.append(QJsonObject{{QStringLiteral("title"), change.title},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after}});
    return {{QStringLiteral("row"), row.sheetRow},
            {QStringLiteral("action"), importActionId(row.action)},
            {QStringLiteral("code"), row.matter.code},
            {QStringLiteral("name"), row.matter.name},
            {QStringLiteral("changes"), changes}};
}

/// What may stand in --decide beside accept and skip.
QStringList decisionsFor(const ImportFinding &found)
{
    using enum ImportDecision::Word;
    static const QMap<ImportDecision::Word, QString> words{
        {Unit, QStringLiteral("unit:")},     {Post, QStringLiteral("post:代码")}, {Source, QStringLiteral("source:代码")},
        {Matter, QStringLiteral("matter:")}, {New, QStringLiteral("new")},         {Monthly, QStringLiteral("monthly")}};
    QStringList decisions;
    if (!found.asks)
        return decisions;
    const QString word = words.value(*found.asks);
    for (const QString &key : found.near)
        decisions.append(word + key);
    if (*found.asks == Unit)
        decisions.append(QStringLiteral("new:类别"));
    if (decisions.isEmpty())
        decisions.append(word);
    return decisions;
}

QJsonObject toJson(const ImportFinding &found)
{
    const FindingPlace &place = found.finding.place;
    return {{QStringLiteral("kind"), findingKindId(found.finding.kind)},
            {QStringLiteral("place"), found.cell},
            {QStringLiteral("sheet"), place.sheet},
            {QStringLiteral("row"), place.row},
            {QStringLiteral("column"), found.columnName},
            {QStringLiteral("title"), place.column.section(QLatin1Char(' '), 1)},
            {QStringLiteral("value"), found.finding.value},
            {QStringLiteral("reason"), found.finding.reason},
            {QStringLiteral("decisions"), QJsonArray::fromStringList(decisionsFor(found))},
            {QStringLiteral("acceptable"), found.remedy == Remedy::Accept},
            {QStringLiteral("open"), found.open}};
}

QJsonObject countsJson(const ImportCounts &counts)
{
    return {{QStringLiteral("insert"), counts.inserted},
            {QStringLiteral("update"), counts.updated},
            {QStringLiteral("unchanged"), counts.unchanged},
            {QStringLiteral("skipped"), counts.skipped}};
}

/// One sheet of the plan with its rows.
QJsonObject sheetJson(const ImportPlan &plan, size_t index)
{
    const SheetPlan &sheet = plan.sheets[index];
    QJsonArray mapping;
    for (const MappedColumn &column : sheet.mapping.columns)
        mapping.append(toJson(column));
    QJsonArray unmapped;
    for (const UnmappedColumn &column : sheet.mapping.unmapped)
        unmapped.append(QJsonObject{{QStringLiteral("column"), columnName(column.column)}, {QStringLiteral("header"), column.header}});
    QJsonArray rows;
    for (const ImportRow &row : plan.rows) {
        if (row.sheet == static_cast<int>(index))
            rows.append(toJson(row));
    }
    return {{QStringLiteral("file"), sheet.file},
            {QStringLiteral("sheet"), sheet.sheet},
            {QStringLiteral("headerRow"), sheet.headerRow},
            {QStringLiteral("period"), sheet.period ? sheet.period->toString() : QString()},
            {QStringLiteral("mapping"), mapping},
            {QStringLiteral("unmapped"), unmapped},
            {QStringLiteral("rows"), rows}};
}

/// With one sheet its members stand at the top; with several they are also in `sheets`.
QJsonObject planJson(const ImportPlan &plan, bool applied, qint64 seq)
{
    QJsonObject document = plan.sheets.empty() ? QJsonObject() : sheetJson(plan, 0);
    QJsonArray findings;
    for (const ImportFinding &found : plan.findings)
        findings.append(toJson(found));
    QJsonArray names;
    for (const Unit &unit : plan.units)
        names.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("unit")}, {QStringLiteral("key"), unit.key},
                                 {QStringLiteral("title"), unit.title}, {QStringLiteral("unitKind"), unitKindId(unit.kind)},
                                 {QStringLiteral("aliases"), QJsonArray::fromStringList(unit.aliases)}});
    for (const Post &post : plan.posts)
        names.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("post")}, {QStringLiteral("key"), post.key},
                                 {QStringLiteral("title"), post.title}});
    for (const Source &source : plan.sources)
        names.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("source")}, {QStringLiteral("key"), source.key},
                                 {QStringLiteral("title"), source.title}});
    document.insert(QStringLiteral("ledger"), plan.ledger.value);
    document.insert(QStringLiteral("year"), plan.year);
    document.insert(QStringLiteral("counts"), countsJson(plan.counts()));
    document.insert(QStringLiteral("findings"), findings);
    document.insert(QStringLiteral("registered"), names);
    document.insert(QStringLiteral("notes"), QJsonArray::fromStringList(plan.notes));
    document.insert(QStringLiteral("applied"), applied);
    document.insert(QStringLiteral("seq"), seq);
    if (plan.sheets.size() > 1) {
        QJsonArray sheets;
        for (size_t i = 0; i < plan.sheets.size(); ++i)
            sheets.append(sheetJson(plan, i));
        document.insert(QStringLiteral("sheets"), sheets);
    }
    return document;
}

void printSheet(const SheetPlan &sheet, Output &output)
{
    output.line(sheet.headerRow > 0 ? QStringLiteral("“%1”工作表“%2”，表头在第 %3 行%4").arg(sheet.file, sheet.sheet).arg(sheet.headerRow)
                                          .arg(sheet.period ? QStringLiteral("，填报期%1").arg(sheet.period->title()) : QString())
                                    : QStringLiteral("“%1”%2").arg(sheet.file, sheet.sheet));
    std::vector<QStringList> rows;
    for (const MappedColumn &column : sheet.mapping.columns) {
        QString title = column.month > 0 ? QStringLiteral("%1月%2").arg(column.month).arg(column.field.title) : column.field.title;
        if (column.period)
            title += QStringLiteral("（%1）").arg(column.period->title());
        if (column.field.scope == FieldScope::Derived)
            title += QStringLiteral("（由程序计算，不导入）");
        rows.push_back({columnName(column.column), column.header, title, unitOf(column)});
    }
    if (!rows.empty())
        output.table({QStringLiteral("列"), QStringLiteral("表头"), QStringLiteral("导入为"), QStringLiteral("单位")}, rows);
    QStringList unmapped;
    for (const UnmappedColumn &column : sheet.mapping.unmapped)
        unmapped.append(columnName(column.column) + (column.header.isEmpty() ? QString() : QLatin1Char(' ') + column.header));
    if (!unmapped.isEmpty())
        output.line(QStringLiteral("没有对上的列：%1").arg(unmapped.join(QStringLiteral("、"))));
}

void printPlan(const ImportPlan &plan, Output &output)
{
    for (const SheetPlan &sheet : plan.sheets)
        printSheet(sheet, output);
    for (const QString &note : plan.notes)
        output.line(note);
    const ImportCounts counts = plan.counts();
    output.line(QStringLiteral("新增 %1 项，更新 %2 项，不变 %3 项，跳过 %4 行")
                    .arg(counts.inserted).arg(counts.updated).arg(counts.unchanged).arg(counts.skipped));
    size_t shown = 0;
    for (const ImportRow &row : plan.rows) {
        if (row.action != ImportAction::Update || shown++ >= shownFindings)
            continue;
        QStringList changes;
        for (const ImportChange &change : row.changes)
            changes.append(QStringLiteral("%1 %2 → %3").arg(change.title, change.before.isEmpty() ? QStringLiteral("（空）") : change.before,
                                                          change.after.isEmpty() ? QStringLiteral("（空）") : change.after));
        output.line(QStringLiteral("  %1 %2：%3").arg(row.matter.code, row.matter.name, changes.join(QStringLiteral("；"))));
    }
    shown = 0;
    for (const ImportFinding &found : plan.findings) {
        if (shown++ >= shownFindings)
            break;
        const QString state = found.open ? QStringLiteral("待处理") : found.remedy == Remedy::Note ? QStringLiteral("说明") : QStringLiteral("已接受");
        const QStringList decisions = found.open ? decisionsFor(found) : QStringList();
        const QString hint = decisions.isEmpty() ? QString() : QStringLiteral("也可以定为 %1。").arg(decisions.join(QStringLiteral("、")));
        output.line(QStringLiteral("[%1] %2（%3）%4“%5”：%6。%7")
                        .arg(state, found.cell, findingKindTitle(found.finding.kind), found.finding.place.column.section(QLatin1Char(' '), 1),
                             found.finding.value, found.finding.reason, hint));
    }
    if (plan.findings.size() > shownFindings)
        output.line(QStringLiteral("共 %1 个问题，以上列出前 %2 个，全部见 --json。").arg(plan.findings.size()).arg(shownFindings));
}

Result<ImportRequest> requestFrom(const CommandLine &line)
{
    ImportRequest request;
    request.ledger = LedgerId{line.value(QStringLiteral("ledger"))};
    request.paths = line.argumentsFrom(1);
    request.sheet = line.value(QStringLiteral("sheet"));
    request.profile = line.value(QStringLiteral("profile"));
    if (line.has(QStringLiteral("period"))) {
        BIHUAN_TRY(request.options.period, line.period(line.value(QStringLiteral("period"))));
    }
    for (const QString &word : line.values(QStringLiteral("accept"))) {
        const auto kind = findingKindFromId(word);
        if (!kind)
            return failure(ErrorCode::Usage, QStringLiteral("--accept 后面写问题的种类，如 total、unit、hidden，没有“%1”这一种。").arg(word));
        request.options.accepted.insert(*kind);
    }
    if (const QString path = line.value(QStringLiteral("decide")); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return refuse(QStringLiteral("“%1”打不开。检查路径是否正确。").arg(path), file.errorString());
        BIHUAN_TRY(request.options.decisions, ImportDecisions::read(file.readAll(), QFileInfo(path).fileName()));
    }
    return request;
}

Result<Exit> runImport(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const ImportRequest request, requestFrom(line));
    const bool apply = line.has(QStringLiteral("apply"));
    BIHUAN_TRY(const auto workspace, apply ? openForWriting(line) : openForReading(line));
    BIHUAN_TRY(const ImportPlan plan, planImport(*workspace, request));
    ChangeSummary summary;
    if (apply && plan.isReady()) {
        BIHUAN_TRY(summary, applyImport(*workspace, plan));
    }
    const bool applied = apply && plan.isReady();
    output.document(planJson(plan, applied, summary.seq));
    printPlan(plan, output);
    if (const QString path = line.value(QStringLiteral("rejected")); !path.isEmpty() && !plan.isReady()) {
        BIHUAN_TRY(const int rows, writeRejectedRows(request, plan, path));
        output.line(QStringLiteral("%1 行有问题的数据连同原因存到了“%2”。").arg(rows).arg(path));
    }
    if (!plan.isReady()) {
        const auto open = std::ranges::count_if(plan.findings, &ImportFinding::open);
        output.message(QStringLiteral("有 %1 个问题待处理，没有写入。改正表格，或者用 --accept、--decide 逐项决定。").arg(open));
        return Exit::NeedsDecision;
    }
    if (!apply)
        output.line(plan.writesNothing() ? QStringLiteral("与文件里的内容相同。") : QStringLiteral("这是导入计划，还没有写入；加上 --apply 写入。"));
    else
        output.line(summary.seq > 0 ? QStringLiteral("已写入：%1。").arg(summary.label) : QStringLiteral("与原来相同，没有改动。"));
    return Exit::Done;
}

} // namespace

std::vector<Command> importCommands()
{
    return {
        {QStringLiteral("部署推进"), QStringLiteral("import"), QStringLiteral("FILE SHEET…"), QStringLiteral("从表格导入一个清单，先看计划再写入"),
         {{QStringLiteral("ledger"), QStringLiteral("ID"), QStringLiteral("清单标识"), false, true},
          {QStringLiteral("sheet"), QStringLiteral("NAME"), QStringLiteral("工作表名称，一个文件里有几张表时要写"), false, false},
          {QStringLiteral("period"), QStringLiteral("P"), QStringLiteral("“本月”“累计”等列是哪一期，表头写明时可以不写"), false, false},
          {QStringLiteral("profile"), QStringLiteral("NAME"), QStringLiteral("列的对应关系存为这个名称，下次照用"), false, false},
          {QStringLiteral("accept"), QStringLiteral("KIND"), QStringLiteral("接受一种问题：total、unit、hidden …"), true, false},
          {QStringLiteral("decide"), QStringLiteral("DECISIONS.json"), QStringLiteral("逐项的决定：[{\"place\": \"Sheet1!C7\", \"decision\": \"skip\"}]"), false, false},
          {QStringLiteral("rejected"), QStringLiteral("X.xlsx"), QStringLiteral("把有问题的行连同原因另存"), false, false},
          {QStringLiteral("apply"), {}, QStringLiteral("写入；没有它只列出计划"), false, false},
          actorOption()},
         QStringLiteral("bihuan-cli import 柞水2024.bihuan 3月调度表.xlsx --ledger key-projects --period 2024-03 --accept total --apply"),
         runImport},
    };
}

} // namespace bihuan::cli
