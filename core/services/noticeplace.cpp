// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/noticeplace.h"

#include "core/domain/notices/noticetasks.h"
#include "core/services/noticewords.h"

#include <cstdlib>

namespace bihuan {

namespace {

const QString ourOffice = QStringLiteral("督查室");

struct NoticeTurn
{
    QString waitsFor;
    QString words;
    std::optional<NoticeAct> due;
};

/// An issued one that its unit has not answered.
NoticeTurn turnOfUnit(const NoticeFile &file, const QString &unit, bool overdue, bool hasNextColour)
{
    const NoticeStanding &standing = file.standing;
    if (standing.extensionAsked)
        return {ourOffice, QStringLiteral("%1申请延到%2，等%3答复").arg(unit, noticeDayText(*standing.extensionAsked), ourOffice), NoticeAct::GrantExtension};
    if (standing.refusalAsked)
        return {ourOffice, QStringLiteral("%1申请退办，等%2答复").arg(unit, ourOffice), NoticeAct::DenyRefusal};
    if (overdue)
        return {ourOffice, QStringLiteral("到期没有反馈，由%1%2").arg(ourOffice, hasNextColour ? QStringLiteral("升级或催办") : QStringLiteral("催办或约谈")),
                hasNextColour ? NoticeAct::Escalate : NoticeAct::Urge};
    switch (standing.state) {
    case NoticeState::Issued:
        return {unit, QStringLiteral("已交办，等%1签收").arg(unit), NoticeAct::Sign};
    case NoticeState::Returned:
        return {unit, QStringLiteral("已退回，等%1补办后再反馈").arg(unit), NoticeAct::Reply};
    case NoticeState::Signed:
        return {unit, QStringLiteral("已签收，等%1办理和反馈").arg(unit), NoticeAct::Reply};
    default:
        return {unit, QStringLiteral("办理中，等%1反馈").arg(unit), NoticeAct::Reply};
    }
}

NoticeTurn turnOf(const NoticeFile &file, const QString &unit, bool overdue, bool hasNextColour)
{
    if (file.standing.awaitsUnit())
        return turnOfUnit(file, unit, overdue, hasNextColour);
    switch (file.standing.state) {
    case NoticeState::Draft:
        return {ourOffice, QStringLiteral("草稿，还没有送审"), NoticeAct::Submit};
    case NoticeState::InReview:
        return {ourOffice, QStringLiteral("已送审，审签后交办"), NoticeAct::Issue};
    case NoticeState::Replied:
        return {ourOffice, QStringLiteral("%1%2反馈，等%3审核").arg(noticeDayText(file.standing.replied), unit, ourOffice), NoticeAct::Accept};
    case NoticeState::Accepted:
        return {ourOffice, QStringLiteral("反馈已审核通过，可以办结"), NoticeAct::Close};
    case NoticeState::Suspended:
        return {ourOffice, QStringLiteral("已中止，条件具备后恢复办理"), NoticeAct::Resume};
    case NoticeState::Refused:
        return {ourOffice, QStringLiteral("已同意%1退办，可以改派").arg(unit), NoticeAct::Reassign};
    case NoticeState::Closed:
        return {{}, QStringLiteral("%1办结").arg(noticeDayText(file.standing.closed)), NoticeAct::Archive};
    case NoticeState::Escalated:
        return {{}, QStringLiteral("到期没有反馈，已升级"), NoticeAct::Archive};
    case NoticeState::Archived:
        return {{}, QStringLiteral("已归档"), {}};
    default:
        return {{}, QStringLiteral("已作废，文号保留"), {}};
    }
}

} // namespace

QString daysLeftText(int days)
{
    if (days == 0)
        return QStringLiteral("今天到期");
    return (days > 0 ? QStringLiteral("还有%1天") : QStringLiteral("超期%1天")).arg(std::abs(days));
}

NoticePlace noticePlace(const NoticeFile &file, const OfficeContext &office, const QDate &today)
{
    const NoticeStanding &standing = file.standing;
    const QString known = office.units().shortTitle(standing.unit);
    const QString unit = known.isEmpty() ? QStringLiteral("主办单位") : known;
    const NoticeTurn turn = turnOf(file, unit, standing.isOverdueOn(today), stepAfter(file.notice, office.ladders()));
    NoticePlace place{turn.words + QChar(0x3002), turn.waitsFor, turn.due, {}};
    if (standing.awaitsUnit() && standing.deadline.isValid()) {
        place.daysLeft = static_cast<int>(today.daysTo(standing.deadline));
        place.sentence += QStringLiteral("时限%1，%2。").arg(noticeDayText(standing.deadline), daysLeftText(*place.daysLeft));
    }
    return place;
}

} // namespace bihuan
