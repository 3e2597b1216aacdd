// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rectificationacts.h"

#include "core/storage/contents.h"
#include "core/storage/stagemoves.h"
#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

Result<const MatterFile *> matterWithActs(const County &county, const QString &code)
{
    const MatterFile *const file = county.matterByCode(code);
    if (!file || !file->ledger)
        return refuse(QStringLiteral("%1年没有编号为“%2”的事项。用 lights 查看全部编号。").arg(county.year()).arg(code));
    return file;
}

} // namespace

Result<StageStanding> stageStanding(Workspace &workspace, const County &county, const QString &code)
{
    BIHUAN_TRY(const MatterFile *const file, matterWithActs(county, code));
    StageStanding standing;
    const StageFlow &flow = file->ledger->flow;
    if (!flow.hasActs())
        return standing;
    standing.flow = &flow;
    standing.stage = flow.standing(file->matter->stage)->id;
    standing.next = flow.possible(file->matter->stage);
    BIHUAN_TRY(standing.moves, movesOf(workspace.database(), file->matter->id));
    return standing;
}

Result<ChangeSummary> makeMove(Workspace &workspace, const County &county, const QString &code, const StageRequest &request)
{
    Editor *const editor = workspace.editor();
    if (!editor)
        return refuse(QStringLiteral("文件以只读方式打开，不能办理。"));
    BIHUAN_TRY(const MatterFile *const file, matterWithActs(county, code));
    const StageFlow &flow = file->ledger->flow;
    const Matter &matter = *file->matter;
    BIHUAN_TRY(const std::vector<StageMove> before, movesOf(workspace.database(), matter.id));
    const QDateTime now = workspace.clock().now();
    BIHUAN_TRY(StageMove move, moveFor(flow, matter.stage, before, request, now.date()));
    move.matter = matter.id;
    move.id = StageMoveId::create();
    move.at = now.toString(Qt::ISODate);
    move.actor = editor->actor();
    const StageAct &act = *flow.act(move.act);
    const QString label = QStringLiteral("%1：%2").arg(matter.name, act.title);
    const auto write = [&](Store &store) -> Status {
        BIHUAN_CHECK(store.stageMoves.insert(move));
        return store.matters.save(moved(flow, matter, move));
    };
    return flow.closes(act) ? editor->seal(label, write) : editor->run(label, write);
}

Result<std::vector<Evidence>> evidenceNamed(Workspace &workspace, const County &county, const QString &code, const QStringList &names)
{
    BIHUAN_TRY(const MatterFile *const file, matterWithActs(county, code));
    BIHUAN_TRY(const std::vector<Attachment> present, attachmentsOf(workspace.database(), file->matter->id));
    std::vector<Evidence> evidence;
    for (const QString &name : names) {
        const auto found = std::ranges::find(present, name, &Attachment::name);
        if (found == present.end())
            return refuse(QStringLiteral("事项“%1”没有附件“%2”。先添加附件，再选作佐证。").arg(file->matter->name, name));
        evidence.push_back({found->digest, found->name});
    }
    return evidence;
}

QString moveSentence(const StageFlow &flow, const StageMove &move)
{
    QString text = QStringLiteral("%1，由%2到%3").arg(PartialDate::day(move.day).title(), flow.title(move.from), flow.title(move.to));
    if (!move.accepter.isEmpty())
        text += QStringLiteral("；验收：%1").arg(move.accepter);
    if (!move.reason.isEmpty())
        text += QStringLiteral("；原因：%1").arg(move.reason);
    QStringList names;
    for (const Evidence &evidence : move.evidence)
        names.append(evidence.name);
    if (!names.isEmpty())
        text += QStringLiteral("；佐证：%1").arg(names.join(QStringLiteral("、")));
    return text;
}

} // namespace bihuan
