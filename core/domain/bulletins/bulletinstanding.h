// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/bulletins/bulletin.h"

#include <span>
#include <vector>

namespace bihuan {

/// Where a 通报 stands after its moves, and nothing else.
struct BulletinStanding
{
    BulletinState state = BulletinState::Draft;
    QDate issued{};
    QString checker{};
    QString signer{};
    int moves = 0;

    bool operator==(const BulletinStanding &) const = default;
};

/// Checks the move, fills in its number and states, and moves on. Nothing is changed where it is refused: a sentence with
/// the state it is in and what can be done instead.
Status takeMove(BulletinStanding &standing, BulletinMove &move);

/// All moves one after the other. A file that somebody altered may hold one that the table does not know: `brokenAt` is
/// its place and the states are believed as they stand there.
struct BulletinReplay
{
    BulletinStanding standing;
    std::optional<size_t> brokenAt{};
};
BulletinReplay replayMoves(std::span<const BulletinMove> moves);

/// A 通报 with its life.
struct BulletinFile
{
    Bulletin bulletin;
    std::vector<BulletinMove> moves;
    std::vector<BulletinSlip> slips; ///< by unit
    BulletinStanding standing;
    QString number{}; ///< 柞政通报2024年第3期; empty before it is issued
    int no = 0;       ///< 3; 0 before it is issued

    bool mayChange() const { return standing.state == BulletinState::Draft; }
    /// Its number, or its title in 《》.
    QString name() const;
    /// Units whose objection nobody has answered.
    std::vector<UnitId> openObjections() const;
};

} // namespace bihuan
