// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/open.h"
#include "app/cli/paperfile.h"
#include "core/briefing/casefiledocument.h"
#include "core/services/attaching.h"
#include "core/services/rectificationacts.h"
#include "core/storage/contents.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bihuan::cli {

namespace {

/// Each is the name of an attachment, or a file that is attached first.
Result<std::vector<Evidence>> evidenceOf(const CommandLine &line, Workspace &workspace, const County &county, const QString &code)
{
    const QStringList names = line.values(QStringLiteral("evidence"));
    const MatterFile *const file = county.matterByCode(code);
    if (names.isEmpty() || !file)
        return std::vector<Evidence>();
    BIHUAN_TRY(const std::vector<Attachment> present, attachmentsOf(workspace.database(), file->matter->id));
    std::vector<FileToAttach> fresh;
    QStringList digests;
    for (const QString &name : names) {
        if (const auto known = std::ranges::find(present, name, &Attachment::name); known != present.end()) {
            digests.append(known->digest);
            continue;
        }
        QFile content(name);
        if (!content.open(QIODevice::ReadOnly))
            return refuse(QStringLiteral("“%1”不是这件事项的附件，也不是能打开的文件。").arg(name), content.errorString());
        fresh.push_back({QFileInfo(name).fileName(), content.readAll()});
        digests.append(contentDigest(fresh.back().bytes));
    }
    if (!fresh.empty()) {
        BIHUAN_TRY(const Attached attached, attachFiles(workspace, county, code, {}, fresh));
        if (!attached.refused.isEmpty())
            return refuse(attached.refused.front());
    }
    BIHUAN_TRY(const std::vector<Attachment> now, attachmentsOf(workspace.database(), file->matter->id));
    std::vector<Evidence> evidence;
    for (const QString &digest : digests) {
        const auto found = std::ranges::find(now, digest, &Attachment::digest);
        if (found != now.end())
            evidence.push_back({found->digest, found->name});
    }
    return evidence;
}

QJsonObject moveJson(const StageFlow &flow, const StageMove &move)
{
    QJsonArray evidence;
    for (const Evidence &one : move.evidence)
        evidence.append(QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("digest"), one.digest}});
    return {{QStringLiteral("act"), move.act},           {QStringLiteral("title"), flow.act(move.act) ? flow.act(move.act)->title : move.act},
            {QStringLiteral("from"), move.from},         {QStringLiteral("to"), move.to},
            {QStringLiteral("day"), move.day.toString(Qt::ISODate)}, {QStringLiteral("reason"), move.reason},
            {QStringLiteral("accepter"), move.accepter}, {QStringLiteral("evidence"), evidence},
            {QStringLiteral("actor"), move.actor},       {QStringLiteral("at"), move.at}};
}

Status tellStanding(Workspace &workspace, const County &county, const QString &code, Output &output)
{
    BIHUAN_TRY(const StageStanding standing, stageStanding(workspace, county, code));
    if (!standing.flow)
        return refuse(QStringLiteral("这件事项所在的清单没有规定办理环节，阶段用 set 直接填写。"));
    const StageFlow &flow = *standing.flow;
    QJsonArray moves;
    for (const StageMove &move : standing.moves) {
        moves.append(moveJson(flow, move));
        const StageAct *const act = flow.act(move.act);
        output.line(QStringLiteral("%1　%2").arg(act ? act->title : move.act, moveSentence(flow, move)));
    }
    QJsonArray next;
    QStringList titles;
    for (const StageAct *act : standing.next) {
        QJsonArray needs;
        for (const StageNeed need : act->needs)
            needs.append(stageNeedId(need));
        next.append(QJsonObject{{QStringLiteral("act"), act->id}, {QStringLiteral("title"), act->title}, {QStringLiteral("needs"), needs}});
        titles.append(act->title);
    }
    output.document(QJsonObject{{QStringLiteral("matter"), code},
                                {QStringLiteral("stage"), standing.stage},
                                {QStringLiteral("title"), flow.title(standing.stage)},
                                {QStringLiteral("next"), next},
                                {QStringLiteral("moves"), moves}});
    output.line(QStringLiteral("现处于“%1”，可以办：%2。").arg(flow.title(standing.stage), titles.join(QStringLiteral("、"))));
    return {};
}

Result<Exit> runStage(const CommandLine &line, Output &output)
{
    const QString code = line.value(QStringLiteral("matter"));
    if (!line.has(QStringLiteral("act"))) {
        BIHUAN_TRY(const auto workspace, openForReading(line));
        BIHUAN_TRY(const auto county, workspace->countyOfMatter(code));
        BIHUAN_CHECK(tellStanding(*workspace, *county, code, output));
        return Exit::Done;
    }
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(auto county, workspace->countyOfMatter(code));
    StageRequest request;
    request.act = line.value(QStringLiteral("act"));
    request.reason = line.value(QStringLiteral("reason"));
    request.accepter = line.value(QStringLiteral("accepter"));
    BIHUAN_TRY(request.day, dayOrToday(line));
    BIHUAN_TRY(request.evidence, evidenceOf(line, *workspace, *county, code));
    BIHUAN_CHECK(makeMove(*workspace, *county, code, request));
    BIHUAN_TRY(const auto after, workspace->countyOfMatter(code));
    BIHUAN_CHECK(tellStanding(*workspace, *after, code, output));
    return Exit::Done;
}

Result<Exit> runCaseFile(const CommandLine &line, Output &output)
{
    const QString path = line.value(QStringLiteral("out"));
    if (QFileInfo(path).suffix().toLower() != QLatin1String("pdf"))
        return failure(ErrorCode::Usage, QStringLiteral("--out 的文件名应以 .pdf 结尾。"));
    BIHUAN_TRY(const QString place, placeFor(path));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    const QString code = line.value(QStringLiteral("matter"));
    BIHUAN_TRY(const auto county, workspace->countyOfMatter(code));
    BIHUAN_TRY(const CaseFile file, caseFileOf(*workspace, county, code));
    BIHUAN_TRY(const PaperReport report, writePdf(caseFileDocument(file), place));
    tellPaper(report, place, output);
    return Exit::Done;
}

} // namespace

std::vector<Command> rectifyCommands()
{
    const QString loop = QStringLiteral("反馈整改");
    const Option matter{QStringLiteral("matter"), QStringLiteral("CODE"), QStringLiteral("事项编号"), false, true};
    return {
        {loop, QStringLiteral("stage"), QStringLiteral("FILE"), QStringLiteral("查看一个问题办到哪一步，或办理下一步"),
         {matter,
          {QStringLiteral("act"), QStringLiteral("ACT"), QStringLiteral("办理的环节，如 申请验收、销号；不写则只查看"), false, false},
          {QStringLiteral("day"), QStringLiteral("D"), QStringLiteral("办理日期，默认今天"), false, false},
          {QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("原因，退回和反弹要写"), false, false},
          {QStringLiteral("accepter"), QStringLiteral("TEXT"), QStringLiteral("由谁核查、审核、验收"), false, false},
          {QStringLiteral("evidence"), QStringLiteral("NAME"), QStringLiteral("佐证：附件名称，或要添加的文件"), true, false},
          actorOption()},
         QStringLiteral("bihuan-cli stage 柞水2024.bihuan --matter ZG-2024-03 --act 申请验收 --evidence 整改后.jpg"), runStage},
        {loop, QStringLiteral("casefile"), QStringLiteral("FILE"), QStringLiteral("打印一个问题的一案一档：情况、环节、逐月填报、附件"),
         {matter, {QStringLiteral("out"), QStringLiteral("X.pdf"), QStringLiteral("输出的文件，以 .pdf 结尾"), false, true}},
         QStringLiteral("bihuan-cli casefile 柞水2024.bihuan --matter ZG-2024-03 --out 一案一档.pdf"), runCaseFile},
    };
}

} // namespace bihuan::cli
