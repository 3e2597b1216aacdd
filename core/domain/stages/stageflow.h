// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace bihuan {

struct Stage
{
    QString id;
    QString title;
    bool ends = false; ///< 销号: the matter is finished once it stands here

    bool operator==(const Stage &) const = default;
};

/// What an act has to come with before it counts.
enum class StageNeed { Reason, Accepter, Evidence };

/// 制定方案, 申请验收, 销号, 退回 …: what may be done with a matter that stands in one of `from`. Every act has its day.
struct StageAct
{
    QString id;
    QString title;
    QStringList from; ///< ids of stages
    QString to;
    std::vector<StageNeed> needs;
    QString dayField;      ///< field of the ledger that takes the day; empty for none
    QString accepterField; ///< field of the ledger that takes who accepted; empty for none

    bool asksFor(StageNeed need) const;
    bool operator==(const StageAct &) const = default;
};

/// The stages of a ledger in their order, and the acts that lead from one to the next. Without acts a stage is chosen
/// freely, as any other word.
struct StageFlow
{
    std::vector<Stage> stages;
    std::vector<StageAct> acts;

    bool hasActs() const { return !acts.empty(); }
    const Stage *stage(const QString &id) const;
    const StageAct *act(const QString &id) const;
    /// By id or by title.
    const StageAct *actByName(const QString &name) const;
    /// Where a matter stands whose stage is `id`: the first stage when it has none yet or one that is not known.
    const Stage *standing(const QString &id) const;
    /// What may be done from there, in the order of the ledger.
    std::vector<const StageAct *> possible(const QString &stage) const;
    QString title(const QString &id) const; ///< the id itself for an unknown one
    /// The act closes the matter, or opens a closed one again.
    bool closes(const StageAct &act) const;
    bool reopens(const StageAct &act, const QString &from) const;

    bool operator==(const StageFlow &) const = default;
};

QString stageNeedId(StageNeed need); ///< reason, accepter, evidence

} // namespace bihuan
