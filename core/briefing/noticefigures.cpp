// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/noticefigures.h"

#include "core/services/noticeacts.h"
#include "core/services/noticewords.h"

namespace bihuan {

namespace {

using OneNotice = const NoticeFigures &;

const LadderStep *stepOf(OneNotice notice)
{
    const Ladder *const ladder = notice.office().ladder(notice.notice().ladder);
    const int place = ladder ? ladder->place(notice.notice().step) : -1;
    return place < 0 ? nullptr : &ladder->steps[static_cast<size_t>(place)];
}

/// Written out, so that a copy in black and white says it too.
MaybeFigure noticeColour(OneNotice notice)
{
    const LadderStep *const step = stepOf(notice);
    return unlessEmpty(step ? QStringLiteral("%1色督办（%2）").arg(step->title, step->meaning) : notice.notice().step);
}

QString unitTitles(const std::vector<UnitId> &ids, const UnitRegister &units)
{
    QStringList titles;
    for (const UnitId &id : ids) {
        if (const Unit *const unit = units.find(id))
            titles.append(unit->title);
    }
    return titles.join(QStringLiteral("、"));
}

MaybeFigure dayFigure(const QDate &day)
{
    return day.isValid() ? unlessEmpty(noticeDayText(day)) : MaybeFigure();
}

QDate lastDay(OneNotice notice)
{
    const NoticeFile &file = notice.file();
    return file.standing.deadline.isValid() ? file.standing.deadline : file.notice.replyBy;
}

MaybeFigure deadlineWords(OneNotice notice)
{
    if (const QDate day = lastDay(notice); day.isValid())
        return unlessEmpty(QStringLiteral("%1前书面反馈").arg(noticeDayText(day)));
    const LadderStep *const step = stepOf(notice);
    return step && step->replyDays > 0 ? unlessEmpty(QStringLiteral("交办之日起%1个工作日内书面反馈").arg(step->replyDays)) : MaybeFigure();
}

MaybeFigure replyText(OneNotice notice, QString NoticeMove::*part)
{
    const NoticeMove *const reply = notice.reply();
    return reply ? unlessEmpty(reply->*part) : MaybeFigure();
}

MaybeFigure signedWords(OneNotice notice, NoticeAct act)
{
    const NoticeMove *const move = act == NoticeAct::Reply ? notice.reply() : notice.lastOf(act);
    return move && !move->person.isEmpty() ? unlessEmpty(move->person + QStringLiteral("　　") + noticeDayText(move->day)) : MaybeFigure();
}

MaybeFigure askedDay(OneNotice notice)
{
    return notice.file().standing.extensionAsked ? dayFigure(*notice.file().standing.extensionAsked) : MaybeFigure();
}

MaybeFigure askedReason(OneNotice notice)
{
    const NoticeMove *const move = notice.file().standing.extensionAsked ? notice.lastOf(NoticeAct::AskExtension) : nullptr;
    return move ? unlessEmpty(move->text) : MaybeFigure();
}

constexpr FigureEntry<NoticeFigures> noticeTable[] = {
    {"office", u"发出督办单的单位", [](OneNotice n) { return unlessEmpty(n.office().rows().office.name); }},
    {"number", u"编号；尚未编号时没有", [](OneNotice n) { return unlessEmpty(n.number()); }},
    {"issued", u"交办日期；尚未交办时没有", [](OneNotice n) { return dayFigure(n.file().standing.issued); }},
    {"title", u"督办事项", [](OneNotice n) { return unlessEmpty(n.notice().title); }},
    {"colour", u"督办的颜色和含义", noticeColour},
    {"mode", u"督办方式", [](OneNotice n) { return unlessEmpty(noticeModeTitle(n.notice().mode) + QStringLiteral("督办")); }},
    {"content", u"督查内容", [](OneNotice n) { return unlessEmpty(n.notice().content.trimmed()); }},
    {"source", u"任务来源", [](OneNotice n) { return unlessEmpty(n.notice().source.trimmed()); }},
    {"instruction", u"批示原文", [](OneNotice n) { return unlessEmpty(n.notice().instruction.trimmed()); }},
    {"requirement", u"办理要求", [](OneNotice n) { return unlessEmpty(n.notice().requirement.trimmed()); }},
    {"unit", u"主办单位", [](OneNotice n) { return unlessEmpty(unitTitles({n.file().standing.unit}, n.office().units())); }},
    {"coUnits", u"协办单位", [](OneNotice n) { return unlessEmpty(unitTitles(n.notice().coUnits, n.office().units())); }},
    {"deadline", u"办理时限，2024年9月20日前书面反馈", deadlineWords},
    {"deadlineDay", u"反馈期限", [](OneNotice n) { return dayFigure(lastDay(n)); }},
    {"handler", u"经办人", [](OneNotice n) { return unlessEmpty(n.notice().handler); }},
    {"signer", u"审签人", [](OneNotice n) { return unlessEmpty(n.notice().signer); }},
    {"signedBy", u"签收人和日期；尚未签收时没有", [](OneNotice n) { return signedWords(n, NoticeAct::Sign); }},
    {"replyProgress", u"反馈的办理进展", [](OneNotice n) { return replyText(n, &NoticeMove::text); }},
    {"replyProblem", u"反馈的存在问题", [](OneNotice n) { return replyText(n, &NoticeMove::problem); }},
    {"replyNext", u"反馈的下步措施", [](OneNotice n) { return replyText(n, &NoticeMove::nextStep); }},
    {"repliedBy", u"反馈的审签人和日期", [](OneNotice n) { return signedWords(n, NoticeAct::Reply); }},
    {"askedUntil", u"申请延期到哪天；没有申请时没有", askedDay},
    {"askedReason", u"申请延期的理由", askedReason},
    {"urged", u"催办次数", [](OneNotice n) { return unlessZero(n.file().standing.urged); }},
    {"returned", u"退回重办次数", [](OneNotice n) { return unlessZero(n.file().standing.returned); }},
};

} // namespace

std::span<const FigureEntry<NoticeFigures>> NoticeFigures::entries()
{
    return noticeTable;
}

const NoticeMove *NoticeFigures::reply() const
{
    return m_file.standing.state == NoticeState::Returned ? nullptr : m_file.lastOf(NoticeAct::Reply);
}

} // namespace bihuan
