// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/bulletins/bulletinstate.h"
#include "core/domain/figures/period.h"

#include <QDate>
#include <QDateTime>

namespace bihuan {

using BulletinId = Id<struct BulletinTag>;

/// 通报: an issue from its first draft to the printed paper. Where it stands follows from its moves (BulletinStanding).
struct Bulletin
{
    BulletinId id;
    QString templateId;        ///< it was written from
    Period period;             ///< whose figures it speaks of
    QString title;             ///< for lists
    QString series;            ///< its number is one of
    DocumentNumberId number;   ///< empty until it is issued
    QByteArray content;        ///< the text block by block, JSON (core/briefing/draft.h); frozen once submitted
    QString digest;            ///< of the history when the figures were last taken
    QString pdf;               ///< digest of the issued paper among the contents; empty until it is issued
    QString scan;              ///< the same of the stamped paper; empty until there is one
    bool sample = false;       ///< 示例数据

    bool operator==(const Bulletin &) const = default;
};

/// One step of its life. Kept for good.
struct BulletinMove
{
    BulletinId bulletin;
    int no = 0; ///< from 1
    BulletinAct act = BulletinAct::Check;
    BulletinState from = BulletinState::Draft;
    BulletinState to = BulletinState::Draft;
    QDate day;        ///< when it happened; of an issue the date printed on it
    QString person{}; ///< who checked, signed …
    QString text{};   ///< reason, opinion
    QString actor{};  ///< who entered it
    QString at{};     ///< when it was entered, ISO

    bool operator==(const BulletinMove &) const = default;
};

/// 通报前核实单: what will be printed about a unit, put before it. An objection is open until somebody answers it.
struct BulletinSlip
{
    BulletinId bulletin;
    UnitId unit;
    QString text;         ///< exactly what will be printed, as it was sent
    QString sent;         ///< ISO date and time
    QString agreed{};     ///< 无异议 since, ISO; empty
    QString objection{};  ///< what the unit says is wrong; empty
    QString objectedAt{}; ///< ISO
    QString answer{};     ///< what became of the objection; empty while it is open
    QString answeredAt{}; ///< ISO

    bool operator==(const BulletinSlip &) const = default;
};

/// Hours that a unit has to object (domain.md §5).
constexpr int hoursToObject = 24;

/// Where a slip stands at a moment.
enum class SlipState {
    Waiting,  ///< 待回复: the unit still has time
    Agreed,   ///< 无异议, said by the unit
    Silent,   ///< 逾时未提异议: its time is over
    Objected, ///< 有异议, not answered: nothing is issued
    Settled,  ///< 异议已处理
};

SlipState slipStateOf(const BulletinSlip &slip, const QDateTime &now);
QString slipStateId(SlipState state); ///< waiting, agreed, silent, objected, settled
QString slipStateTitle(SlipState state);

} // namespace bihuan
