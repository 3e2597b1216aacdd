// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/noticewords.h"

namespace bihuan {

QString noticeDayText(const QDate &day)
{
    return day.isValid() ? PartialDate::day(day).title() : QString();
}

QString moveSentence(const NoticeMove &move, const UnitRegister &units)
{
    QString sentence = noticeDayText(move.day) + noticeRule(move.act).title;
    if (!move.unit.isEmpty())
        sentence += QStringLiteral("给%1").arg(units.shortTitle(move.unit));
    if (move.date.isValid()) {
        const bool isExtension = move.act == NoticeAct::AskExtension || move.act == NoticeAct::GrantExtension;
        sentence += (isExtension ? QStringLiteral("，延到%1") : QStringLiteral("，限%1前反馈")).arg(noticeDayText(move.date));
    }
    if (!move.text.isEmpty())
        sentence += QStringLiteral("：") + move.text;
    if (!move.problem.isEmpty())
        sentence += QStringLiteral("；问题：") + move.problem;
    if (!move.nextStep.isEmpty())
        sentence += QStringLiteral("；下步：") + move.nextStep;
    if (!move.person.isEmpty())
        sentence += QStringLiteral("（%1）").arg(move.person);
    return sentence;
}

QString noticeColourTitle(const Notice &notice, const OfficeContext &office)
{
    const Ladder *const ladder = office.ladder(notice.ladder);
    const int place = ladder ? ladder->place(notice.step) : -1;
    return place < 0 ? notice.step : QStringLiteral("%1色督办单").arg(ladder->steps[static_cast<size_t>(place)].title);
}

QString escalationFacts(const NoticeFile &file)
{
    QString facts = QStringLiteral("%1要求%2前反馈，到期没有反馈").arg(file.title(), noticeDayText(file.standing.deadline));
    if (file.standing.returned > 0)
        facts = QStringLiteral("%1要求%2前反馈，退回补办后到期没有再反馈").arg(file.title(), noticeDayText(file.standing.deadline));
    if (file.standing.urged > 0)
        facts += QStringLiteral("，催办%1次").arg(file.standing.urged);
    return facts + QStringLiteral("。");
}

QString talkSentence(const Talk &talk, const UnitRegister &units)
{
    return QStringLiteral("%1%2约谈%3%4").arg(noticeDayText(talk.day), talk.talker, units.shortTitle(talk.unit), talk.person);
}

} // namespace bihuan
