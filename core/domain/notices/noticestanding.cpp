// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/noticestanding.h"

#include <QStringList>

#include <algorithm>

namespace bihuan {

namespace {

QString writtenDay(const QDate &day)
{
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

/// Whether the guard lets it pass; nothing is asked of the move itself.
bool guardPasses(const NoticeStanding &standing, NoticeGuard guard, const QDate &day)
{
    switch (guard) {
    case NoticeGuard::None:
        return true;
    case NoticeGuard::InTime:
        return !standing.extensionAsked && day <= standing.deadline;
    case NoticeGuard::ExtensionOpen:
        return standing.extensionAsked.has_value();
    case NoticeGuard::RefusalFree:
        return !standing.refusalAsked;
    case NoticeGuard::RefusalOpen:
        return standing.refusalAsked;
    case NoticeGuard::WasClosed:
        return standing.closed.isValid();
    case NoticeGuard::Overdue:
        return !standing.extensionAsked && standing.isOverdueOn(day);
    }
    return false;
}

/// "可以签收、催办。": what the table and its guards let happen on the day.
QString possibleActs(const NoticeStanding &standing, const QDate &day)
{
    QStringList titles;
    for (const NoticeAct act : actsOn(standing, day))
        titles.append(noticeRule(act).title);
    return titles.isEmpty() ? QStringLiteral("不能再办理。") : QStringLiteral("可以%1。").arg(titles.join(QStringLiteral("、")));
}

QString guardComplaint(const NoticeStanding &standing, NoticeGuard guard, const NoticeMove &move)
{
    switch (guard) {
    case NoticeGuard::InTime:
        if (standing.extensionAsked)
            return QStringLiteral("延到%1的申请还没有答复，不能再次申请").arg(writtenDay(*standing.extensionAsked));
        return QStringLiteral("办理时限%1已过，延期要在时限之前申请").arg(writtenDay(standing.deadline));
    case NoticeGuard::ExtensionOpen:
        return QStringLiteral("没有待答复的延期申请");
    case NoticeGuard::RefusalFree:
        return QStringLiteral("退办申请还没有答复，不能再次申请");
    case NoticeGuard::RefusalOpen:
        return QStringLiteral("没有待答复的退办申请");
    case NoticeGuard::WasClosed:
        return QStringLiteral("没有办结过，不能%1").arg(noticeRule(move.act).title);
    case NoticeGuard::Overdue:
        if (standing.extensionAsked)
            return QStringLiteral("延期申请还没有答复，先同意或不同意再%1").arg(noticeRule(move.act).title);
        return QStringLiteral("办理时限%1还没有过，不能%2").arg(writtenDay(standing.deadline), noticeRule(move.act).title);
    case NoticeGuard::None:
        break;
    }
    return {};
}

Status checkMoveDates(const NoticeStanding &standing, const NoticeRule &rule, const NoticeMove &move)
{
    if (!move.day.isValid())
        return refuse(QStringLiteral("%1要写明日期。").arg(rule.title));
    if (standing.last.isValid() && move.day < standing.last)
        return refuse(QStringLiteral("%1的日期不能早于上一步的%2。改成当天或以后的日期。").arg(rule.title, writtenDay(standing.last)));
    if (!rule.needs.date.isEmpty() && !move.date.isValid())
        return refuse(QStringLiteral("%1要写明%2。").arg(rule.title, rule.needs.date));
    if (!move.date.isValid())
        return {};
    const bool isExtension = move.act == NoticeAct::AskExtension || move.act == NoticeAct::GrantExtension;
    if (isExtension && move.date <= standing.deadline)
        return refuse(QStringLiteral("延到的日期要晚于现在的办理时限%1。").arg(writtenDay(standing.deadline)));
    if (move.date < move.day)
        return refuse(QStringLiteral("办理时限不能早于%1的日期%2。").arg(rule.title, writtenDay(move.day)));
    return {};
}

/// What the move does, its states as they stand in it.
void applyMove(NoticeStanding &standing, const NoticeMove &move)
{
    standing.state = move.to;
    standing.last = move.day;
    ++standing.moves;
    switch (move.act) {
    case NoticeAct::Issue:
        standing.issued = move.day;
        standing.deadline = move.date;
        break;
    case NoticeAct::Sign:
        standing.signedOn = move.day;
        break;
    case NoticeAct::Urge:
        ++standing.urged;
        break;
    case NoticeAct::AskExtension:
        standing.extensionAsked = move.date;
        break;
    case NoticeAct::GrantExtension:
        standing.deadline = move.date.isValid() ? move.date : standing.extensionAsked.value_or(standing.deadline);
        ++standing.extended;
        standing.extensionAsked.reset();
        break;
    case NoticeAct::DenyExtension:
        standing.extensionAsked.reset();
        break;
    case NoticeAct::AskRefusal:
        standing.refusalAsked = true;
        break;
    case NoticeAct::DenyRefusal:
        standing.refusalAsked = false;
        break;
    case NoticeAct::Reassign:
        standing.unit = move.unit;
        standing.signedOn = {};
        standing.repliedInTime.reset();
        break;
    case NoticeAct::Reply:
        standing.replied = move.day;
        if (!standing.repliedInTime)
            standing.repliedInTime = move.day <= standing.deadline;
        break;
    case NoticeAct::Return:
        ++standing.returned;
        break;
    case NoticeAct::Close:
        standing.closed = move.day;
        break;
    case NoticeAct::Reopen:
        standing.closed = {};
        standing.repliedInTime.reset();
        break;
    case NoticeAct::Suspend:
        standing.resumes = move.from;
        break;
    default:
        break;
    }
    // A new deadline comes with whatever gives the work back to a unit.
    const bool givesBack = move.act == NoticeAct::Reassign || move.act == NoticeAct::Return || move.act == NoticeAct::Resume
                           || move.act == NoticeAct::Reopen;
    if (givesBack && move.date.isValid())
        standing.deadline = move.date;
    // Requests end with the work that they are about, and with another unit.
    if (!standing.awaitsUnit() || move.act == NoticeAct::Reassign) {
        standing.extensionAsked.reset();
        standing.refusalAsked = false;
    }
}

NoticeState stateAfterAct(const NoticeStanding &standing, const NoticeRule &rule)
{
    return rule.act == NoticeAct::Resume ? standing.resumes : rule.to.value_or(standing.state);
}

} // namespace

bool NoticeStanding::awaitsUnit() const
{
    return state == NoticeState::Issued || state == NoticeState::Signed || state == NoticeState::Working || state == NoticeState::Returned;
}

bool NoticeStanding::isOverdueOn(const QDate &day) const
{
    return awaitsUnit() && deadline.isValid() && day > deadline;
}

bool NoticeStanding::isOver() const
{
    return state == NoticeState::Closed || state == NoticeState::Archived || state == NoticeState::Refused
           || state == NoticeState::Escalated || state == NoticeState::Void;
}

NoticeStanding draftStanding(const Notice &notice)
{
    NoticeStanding standing;
    standing.unit = notice.leadUnit;
    return standing;
}

std::vector<NoticeAct> actsOn(const NoticeStanding &standing, const QDate &day)
{
    std::vector<NoticeAct> acts = noticeActsIn(standing.state);
    std::erase_if(acts, [&](NoticeAct act) { return !guardPasses(standing, noticeRule(act).guard, day); });
    return acts;
}

Status mayMove(const NoticeStanding &standing, const NoticeMove &move)
{
    const NoticeRule &rule = noticeRule(move.act);
    if (!rule.startsIn(standing.state))
        return refuse(QStringLiteral("现在是“%1”，不能%2；%3").arg(noticeStateTitle(standing.state), rule.title, possibleActs(standing, move.day)));
    if (!guardPasses(standing, rule.guard, move.day))
        return refuse(QStringLiteral("现在是“%1”，%2；%3")
                          .arg(noticeStateTitle(standing.state), guardComplaint(standing, rule.guard, move), possibleActs(standing, move.day)));
    if (!rule.needs.text.isEmpty() && move.text.trimmed().isEmpty())
        return refuse(QStringLiteral("%1要写明%2。").arg(rule.title, rule.needs.text));
    if (rule.needs.unit && (move.unit.isEmpty() || move.unit == standing.unit))
        return refuse(QStringLiteral("%1要选另一个单位。").arg(rule.title));
    return checkMoveDates(standing, rule, move);
}

Status takeMove(NoticeStanding &standing, NoticeMove &move)
{
    BIHUAN_CHECK(mayMove(standing, move));
    move.no = standing.moves + 1;
    move.from = standing.state;
    move.to = stateAfterAct(standing, noticeRule(move.act));
    applyMove(standing, move);
    return {};
}

NoticeReplay replayMoves(const Notice &notice, std::span<const NoticeMove> moves)
{
    NoticeReplay replay{draftStanding(notice)};
    for (size_t at = 0; at < moves.size(); ++at) {
        const NoticeMove &move = moves[at];
        const bool fits = move.no == replay.standing.moves + 1 && move.from == replay.standing.state
                          && mayMove(replay.standing, move) && move.to == stateAfterAct(replay.standing, noticeRule(move.act));
        if (!fits && !replay.brokenAt)
            replay.brokenAt = at;
        applyMove(replay.standing, move);
    }
    return replay;
}

QString NoticeFile::title() const
{
    return number.isEmpty() ? QStringLiteral("督办单“%1”").arg(notice.title) : number;
}

const NoticeMove *NoticeFile::lastOf(NoticeAct act) const
{
    const auto found = std::find_if(moves.rbegin(), moves.rend(), [act](const NoticeMove &move) { return move.act == act; });
    return found == moves.rend() ? nullptr : &*found;
}

} // namespace bihuan
