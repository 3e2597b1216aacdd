// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/bulletinstanding.h"

#include <QStringList>

namespace bihuan {

namespace {

void advance(BulletinStanding &standing, const BulletinMove &move)
{
    standing.state = move.to;
    ++standing.moves;
    switch (move.act) {
    case BulletinAct::Check:
        standing.checker = move.person;
        break;
    case BulletinAct::Sign:
        standing.signer = move.person;
        break;
    case BulletinAct::Issue:
        standing.issued = move.day;
        break;
    case BulletinAct::SendBack:
        standing.checker.clear();
        standing.signer.clear();
        break;
    case BulletinAct::Submit:
    case BulletinAct::Void:
        break;
    }
}

QString possibleActs(BulletinState state)
{
    QStringList titles;
    for (const BulletinAct act : bulletinActsIn(state))
        titles.append(bulletinRule(act).title);
    return titles.join(QStringLiteral("、"));
}

} // namespace

Status takeMove(BulletinStanding &standing, BulletinMove &move)
{
    const BulletinRule &rule = bulletinRule(move.act);
    if (!rule.startsIn(standing.state)) {
        const QString possible = possibleActs(standing.state);
        return refuse(QStringLiteral("现在是“%1”，不能%2。").arg(bulletinStateTitle(standing.state), rule.title)
                      + (possible.isEmpty() ? QString() : QStringLiteral("可以%1。").arg(possible)));
    }
    if (!rule.person.isEmpty() && move.person.trimmed().isEmpty())
        return refuse(QStringLiteral("%1要写明%2。").arg(rule.title, rule.person));
    if (rule.reason && move.text.trimmed().isEmpty())
        return refuse(QStringLiteral("%1要写明原因。").arg(rule.title));
    move.no = standing.moves + 1;
    move.from = standing.state;
    move.to = rule.to;
    advance(standing, move);
    return {};
}

BulletinReplay replayMoves(std::span<const BulletinMove> moves)
{
    BulletinReplay replay;
    for (size_t i = 0; i < moves.size(); ++i) {
        const BulletinMove &move = moves[i];
        const BulletinRule &rule = bulletinRule(move.act);
        const bool follows = move.from == replay.standing.state && rule.startsIn(move.from) && move.to == rule.to
                             && move.no == replay.standing.moves + 1;
        if (!follows && !replay.brokenAt)
            replay.brokenAt = i;
        advance(replay.standing, move);
    }
    return replay;
}

QString BulletinFile::name() const
{
    return number.isEmpty() ? QStringLiteral("《%1》").arg(bulletin.title) : number;
}

std::vector<UnitId> BulletinFile::openObjections() const
{
    std::vector<UnitId> units;
    for (const BulletinSlip &slip : slips) {
        if (!slip.objection.isEmpty() && slip.answer.isEmpty())
            units.push_back(slip.unit);
    }
    return units;
}

} // namespace bihuan
