// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stages/stagemove.h"

namespace bihuan {

namespace {

QString dayTitle(const QDate &day)
{
    return PartialDate::day(day).title();
}

QString titlesOf(const std::vector<const StageAct *> &acts)
{
    QStringList titles;
    for (const StageAct *act : acts)
        titles.append(QStringLiteral("“%1”").arg(act->title));
    return titles.join(QStringLiteral("、"));
}

Result<const StageAct *> possibleAct(const StageFlow &flow, const QString &stage, const QString &name)
{
    const Stage *const standing = flow.standing(stage);
    if (!flow.hasActs() || !standing)
        return refuse(QStringLiteral("这张清单没有规定办理环节，阶段在表格里直接填写。"));
    const auto possible = flow.possible(stage);
    const QString next = possible.empty() ? QStringLiteral("没有下一步可办。")
                                          : QStringLiteral("现在可以办%1。").arg(titlesOf(possible));
    const StageAct *const act = flow.actByName(name);
    if (!act)
        return refuse(QStringLiteral("没有“%1”这一环节。这件事项处于“%2”，%3").arg(name, standing->title, next));
    if (!act->from.contains(standing->id))
        return refuse(QStringLiteral("这件事项处于“%1”，还不能办“%2”。%3").arg(standing->title, act->title, next));
    return act;
}

Status complete(const StageAct &act, const StageRequest &request)
{
    if (act.asksFor(StageNeed::Reason) && request.reason.trimmed().isEmpty())
        return refuse(QStringLiteral("“%1”要写明原因，没有办理。").arg(act.title));
    if (act.asksFor(StageNeed::Accepter) && request.accepter.trimmed().isEmpty())
        return refuse(QStringLiteral("“%1”要写明由谁验收、核查或审定，没有办理。").arg(act.title));
    if (act.asksFor(StageNeed::Evidence) && request.evidence.empty())
        return refuse(QStringLiteral("“%1”要有佐证材料。先给事项添加附件，再选作佐证。").arg(act.title));
    return {};
}

} // namespace

Result<StageMove> moveFor(const StageFlow &flow, const QString &stage, std::span<const StageMove> moves,
                          const StageRequest &request, const QDate &today)
{
    BIHUAN_TRY(const StageAct *const act, possibleAct(flow, stage, request.act));
    BIHUAN_CHECK(complete(*act, request));
    if (!request.day.isValid())
        return refuse(QStringLiteral("“%1”要写明办理日期，没有办理。").arg(act->title));
    if (request.day > today)
        return refuse(QStringLiteral("%1还没有到，“%2”只能在当天或以后登记。").arg(dayTitle(request.day), act->title));
    if (!moves.empty() && request.day < moves.back().day)
        return refuse(QStringLiteral("上一步办于%1，“%2”不能早于这一天。").arg(dayTitle(moves.back().day), act->title));
    StageMove move;
    move.from = flow.standing(stage)->id;
    move.to = act->to;
    move.act = act->id;
    move.reason = request.reason.trimmed();
    move.day = request.day;
    move.accepter = request.accepter.simplified();
    move.evidence = request.evidence;
    return move;
}

Matter moved(const StageFlow &flow, Matter matter, const StageMove &move)
{
    matter.stage = move.to;
    const StageAct *const act = flow.act(move.act);
    if (!act)
        return matter;
    if (flow.closes(*act))
        matter.finished = PartialDate::day(move.day);
    else if (flow.reopens(*act, move.from))
        matter.finished.reset();
    if (!act->dayField.isEmpty())
        matter.extra.insert(act->dayField, PartialDate::day(move.day));
    if (!act->accepterField.isEmpty() && !move.accepter.isEmpty())
        matter.extra.insert(act->accepterField, move.accepter);
    return matter;
}

bool isKeptByActs(const StageFlow &flow, const Matter &before, const QString &field)
{
    return flow.hasActs() && !before.stage.isEmpty() && (field == QLatin1String("stage") || field == QLatin1String("finished"));
}

QStringList stageFaults(const StageFlow &flow, const Matter &matter, std::span<const StageMove> moves)
{
    QStringList faults;
    if (!flow.hasActs())
        return faults;
    const Stage *const standing = flow.standing(matter.stage);
    for (size_t i = 0; i < moves.size(); ++i) {
        if (i > 0 && moves[i].from != moves[i - 1].to)
            faults.append(QStringLiteral("%1从“%2”办起，上一步却停在“%3”，办理记录前后接不上")
                              .arg(dayTitle(moves[i].day), flow.title(moves[i].from), flow.title(moves[i - 1].to)));
    }
    if (!moves.empty() && standing && standing->id != moves.back().to)
        faults.append(QStringLiteral("阶段为“%1”，最后一步却办到“%2”，以办理记录为准核对")
                          .arg(standing->title, flow.title(moves.back().to)));
    if (standing && standing->ends && !matter.finished)
        faults.append(QStringLiteral("已到“%1”，没有填办结的时间").arg(standing->title));
    if (standing && !standing->ends && matter.finished)
        faults.append(QStringLiteral("填了办结的时间，阶段却还是“%1”").arg(standing->title));
    return faults;
}

} // namespace bihuan
