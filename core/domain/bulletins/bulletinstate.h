// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace bihuan {

/// Where a 通报 stands (domain.md §5: 拟稿 → 核稿 → 送审 → 签发 → 编号印发).
enum class BulletinState {
    Draft,     ///< 拟稿: the text can be changed
    Checked,   ///< 已核稿
    Submitted, ///< 已送审
    Signed,    ///< 已签发
    Issued,    ///< 已印发: numbered, its paper kept
    Void,      ///< 作废: keeps its number
};

std::span<const BulletinState> bulletinStates();
QString bulletinStateId(BulletinState state); ///< draft, checked …, as stored and as in JSON
QString bulletinStateTitle(BulletinState state);
std::optional<BulletinState> bulletinStateFromId(QStringView id);

/// What is done with a 通报. Drafting it is no move.
enum class BulletinAct {
    Check,    ///< 核稿
    Submit,   ///< 送审
    SendBack, ///< 退改
    Sign,     ///< 签发
    Issue,    ///< 编号印发
    Void,     ///< 作废
};

/// One move of the state machine. The table is the only place that knows which are possible.
struct BulletinRule
{
    BulletinAct act;
    QString id;     ///< check, submit …, as stored and as in JSON
    QString title;  ///< 核稿
    QString person; ///< who is named with it: 核稿人; empty when nobody has to be
    bool reason = false;
    std::vector<BulletinState> from;
    BulletinState to;
    bool sealed = false; ///< paper goes out: cannot be undone

    bool startsIn(BulletinState state) const;
};

/// In the order of BulletinAct.
std::span<const BulletinRule> bulletinRules();
const BulletinRule &bulletinRule(BulletinAct act);
std::optional<BulletinAct> bulletinActFromId(QStringView id);

/// What can be done in a state, in the order of the table.
std::vector<BulletinAct> bulletinActsIn(BulletinState state);

} // namespace bihuan
