// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/matters/matter.h"
#include "core/domain/stages/stageflow.h"

#include <QDate>

#include <span>

namespace bihuan {

using StageMoveId = Id<struct StageMoveTag>;

/// A file that an act rests on. What is in it is kept for good under its digest, also when the file is taken off the
/// matter later.
struct Evidence
{
    QString digest;
    QString name; ///< as it was called on that day

    bool operator==(const Evidence &) const = default;
};

/// One act, recorded: what was done, when, by whom, on which ground.
struct StageMove
{
    MatterId matter;
    StageMoveId id;
    QString at;    ///< when it was entered, ISO
    QString actor; ///< who entered it
    QString from;  ///< ids of stages
    QString to;
    QString act; ///< its id; its title stands in the ledger
    QString reason;
    QDate day; ///< when it happened
    QString accepter; ///< 验收、核查的单位和人
    std::vector<Evidence> evidence;

    bool operator==(const StageMove &) const = default;
};

/// What somebody says of an act before it is recorded.
struct StageRequest
{
    QString act; ///< id or title
    QDate day;
    QString reason;
    QString accepter;
    std::vector<Evidence> evidence;
};

/// The move that the request makes of a matter that stands in `stage`, or why it cannot be made, as a sentence. `moves`:
/// those of the matter so far, oldest first; `today` bounds the day. Actor, time and ids are the caller's.
Result<StageMove> moveFor(const StageFlow &flow, const QString &stage, std::span<const StageMove> moves,
                          const StageRequest &request, const QDate &today);

/// The matter as the move leaves it: its stage, its finishing day, and the fields that the act fills.
Matter moved(const StageFlow &flow, Matter matter, const StageMove &move);

/// Whether a typed or imported value of the field `id` goes against the acts: stage and finishing day follow them. Stages
/// without acts are free, and how a matter stands when it comes into the file is anybody's to say.
bool isKeptByActs(const StageFlow &flow, const Matter &before, const QString &field);

/// What is wrong with a matter's stage and its moves, as sentences for `check`.
QStringList stageFaults(const StageFlow &flow, const Matter &matter, std::span<const StageMove> moves);

} // namespace bihuan
