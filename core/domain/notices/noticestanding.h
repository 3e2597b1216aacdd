// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/notices/notice.h"

#include <span>

namespace bihuan {

/// Where a notice stands after its moves, and nothing else.
struct NoticeStanding
{
    NoticeState state = NoticeState::Draft;
    NoticeState resumes = NoticeState::Draft; ///< what a suspended one goes back to
    UnitId unit{};   ///< that answers: the lead unit, or whoever it was reassigned to
    QDate issued{};
    QDate deadline{};
    QDate signedOn{};
    QDate replied{}; ///< the newest reply
    QDate closed{};
    QDate last{};    ///< day of the newest move
    int moves = 0;
    int urged = 0;
    int returned = 0;
    int extended = 0;
    std::optional<QDate> extensionAsked{}; ///< until when; nobody has answered yet
    bool refusalAsked = false;
    std::optional<bool> repliedInTime{};   ///< of the first reply since it was last given out

    /// Issued and not answered: its deadline runs.
    bool awaitsUnit() const;
    bool isOverdueOn(const QDate &day) const;
    /// Working on it is over, one way or the other.
    bool isOver() const;
    bool operator==(const NoticeStanding &) const = default;
};

/// Of a notice without moves.
NoticeStanding draftStanding(const Notice &notice);

/// What the table of moves and its guards let happen on the day, in the order of the table.
std::vector<NoticeAct> actsOn(const NoticeStanding &standing, const QDate &day);

/// Why the move cannot be made now: a sentence with the state it is in and what can be done instead.
Status mayMove(const NoticeStanding &standing, const NoticeMove &move);

/// Checks the move, fills in its number and states, and moves on. Nothing is changed where it is refused.
Status takeMove(NoticeStanding &standing, NoticeMove &move);

/// All moves one after the other. A file that somebody altered may hold one that the table does not know:
/// `brokenAt` is its place and the states are believed as they stand there.
struct NoticeReplay
{
    NoticeStanding standing;
    std::optional<size_t> brokenAt{};
};
NoticeReplay replayMoves(const Notice &notice, std::span<const NoticeMove> moves);

/// A notice with its life.
struct NoticeFile
{
    Notice notice;
    std::vector<NoticeMove> moves;
    NoticeStanding standing;
    QString number{}; ///< 柞督办〔2024〕3号; empty before it is issued

    /// "柞督办〔2024〕3号", or "督办单“…”" of one without a number.
    QString title() const;
    /// The newest move of a kind; nullptr for none.
    const NoticeMove *lastOf(NoticeAct act) const;
};

} // namespace bihuan
