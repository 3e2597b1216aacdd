// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/bulletin.h"

namespace bihuan {

namespace {

struct SlipWords
{
    const char *id;
    const char16_t *title;
};

/// In the order of SlipState.
constexpr SlipWords slipWords[] = {
    {"waiting", u"待回复"}, {"agreed", u"无异议"}, {"silent", u"逾时未提异议"}, {"objected", u"有异议待处理"}, {"settled", u"异议已处理"},
};

} // namespace

SlipState slipStateOf(const BulletinSlip &slip, const QDateTime &now)
{
    if (!slip.objection.isEmpty())
        return slip.answer.isEmpty() ? SlipState::Objected : SlipState::Settled;
    if (!slip.agreed.isEmpty())
        return SlipState::Agreed;
    const QDateTime until = QDateTime::fromString(slip.sent, Qt::ISODate).addSecs(qint64(hoursToObject) * 3600);
    return until.isValid() && now > until ? SlipState::Silent : SlipState::Waiting;
}

QString slipStateId(SlipState state)
{
    return QString::fromLatin1(slipWords[static_cast<size_t>(state)].id);
}

QString slipStateTitle(SlipState state)
{
    return QString::fromUtf16(slipWords[static_cast<size_t>(state)].title);
}

} // namespace bihuan
