// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/condition.h"
#include "core/domain/lights/light.h"

namespace bihuan {

/// What a rule brings with it, beside the light itself.
struct Consequence
{
    QString title;      ///< "督办单", "黄牌警告"
    qint64 points = 0;  ///< added to the year's score, in hundredths; below 0 they are taken off
    QStringList inform; ///< who is told: "分管副县长"
    QString ladder;     ///< id of the ladder whose paper goes out; empty for none
    QString step;       ///< id of the ladder's colour that it goes out in
    QString talk;       ///< who holds the 约谈; empty for none

    bool operator==(const Consequence &) const = default;
};

/// 预警规则. Its sentence is made from the condition (wording.h), never stored beside it.
struct LightRule
{
    QString id;
    int colour = -1; ///< place in the palette
    Condition when;
    std::vector<Consequence> consequences;
    std::optional<bool> demandsReason; ///< in place of what its colour says

    bool operator==(const LightRule &) const = default;
};

/// Ids of the figures that the metrics of funds read (Course::figureAt).
struct FundFigures
{
    QString paid;     ///< 支付资金
    QString issued;   ///< 下达资金
    QString required; ///< 应达进度, a percentage

    bool operator==(const FundFigures &) const = default;
};

/// One side of a matter that is judged for itself: 进度, 开工, 资金, 纳统, 时限 …
struct Dimension
{
    QString id;
    QString title;
    const Metric *basis = nullptr; ///< must be defined, else the dimension gives no light
    Condition applies;             ///< to which matters
    bool warnsAhead = false;       ///< a warning shows although nothing is due yet (three days left)
    FundFigures funds;
    std::vector<LightRule> rules; ///< the first that matches wins; where none does there is no light

    /// A metric of funds is its basis or asked by a rule, so that `funds` is read.
    bool asksForFunds() const;
    bool operator==(const Dimension &) const = default;
};

/// A ledger's light rules. The worst colour of its dimensions is the matter's light.
struct RuleSet
{
    QString id;
    QString title;
    QString description;
    Palette palette;
    std::vector<Dimension> dimensions;

    /// A dimension judges by figures of funds, which may be fields of a ledger's own.
    bool asksForFunds() const;
    /// A rule holds a matter against the others of its ledger: its light may change when theirs do.
    bool asksForPeers() const;
    /// A rule looks at where the year is likely to end, which takes the figures of earlier years.
    bool asksForEarlier() const;
    bool operator==(const RuleSet &) const = default;
};

} // namespace bihuan
