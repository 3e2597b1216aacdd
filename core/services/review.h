// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/validation/doubt.h"
#include "core/services/workspace.h"

namespace bihuan {

/// 校核: something that a person should look at before a period is relied on. What kind of thing it is says what can be
/// done: a doubt or a contradiction is put right or accepted once with a remark, the others are put right.
struct ReviewItem
{
    enum class Sort {
        Impossible,    ///< a figure that nobody could have typed
        Contradiction, ///< figures or dates of one matter against each other
        MissingReason, ///< late, and the report does not say why or what comes next
        Doubt,         ///< deserves a second look
    };

    Sort sort = Sort::Doubt;
    QString kind;  ///< id of a FindingKind or DoubtKind; "impossible"
    QString title; ///< of the kind: 与上期数相同
    QString key;   ///< what an acceptance is kept under, until a figure changes; empty where it cannot be accepted
    QString code;
    QString name; ///< of the matter
    QString unit; ///< short title of the lead unit
    QString ledger;
    Period period; ///< none for what is of the whole year
    QString value; ///< the figures or words it rests on
    QString reason;
    const FindingApproval *accepted = nullptr; ///< who accepted it; of the county's office

    /// "盘龙药业扩建 2024年3月".
    QString place() const;
    bool operator==(const ReviewItem &) const = default;
};

/// What the view's period gives to look at, by sort, then as the rows stand; accepted items are among them. Doubts and
/// missing reasons are of periods that are not published: those are final. The county's office outlives the items.
std::vector<ReviewItem> reviewOf(const PeriodView &view);
/// The same of the whole year.
std::vector<ReviewItem> reviewOf(const County &county);
/// How many are neither put right nor accepted.
int openItems(const std::vector<ReviewItem> &items);

/// Somebody has looked and says why they stand. One step to undo; items that cannot be accepted are refused by name.
Result<ChangeSummary> acceptItems(Workspace &workspace, const std::vector<ReviewItem> &items, const QString &remark);
/// They are asked about again.
Result<ChangeSummary> withdrawItems(Workspace &workspace, const std::vector<ReviewItem> &items);

} // namespace bihuan
