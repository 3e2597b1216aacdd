// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/condition.h"
#include "core/domain/lights/rule.h"

#include <QMap>

namespace bihuan {

/// What a group of matters (a unit's, a leader's, a source's …) shows together: counted by light, with the rates of
/// their sums where amounts can be added.
struct LightTally
{
    QMap<QString, int> lights; ///< by id of colour or state
    std::optional<Ratio> completion;
    std::optional<Ratio> gap;
};

/// One rule of a group's own. States (未到节点, 未报, 已完成) are no colours and never count as green; they are counted
/// only where a rule names them.
struct RollupRule
{
    enum class Quantity {
        Always,
        Count,      ///< how many matters show one of `lights`
        Share,      ///< of the matters that show a colour, the share that shows one of `lights`
        Completion, ///< of the sums
        Gap,        ///< of the sums, against 序时
    };

    int colour = -1; ///< place in the palette
    Quantity quantity = Quantity::Always;
    QStringList lights;
    Bounds bounds;

    bool operator==(const RollupRule &) const = default;
};

/// How the lights of matters become the light of a group.
struct Rollup
{
    enum class Mode {
        Counts, ///< counted only; the group has no light of its own
        Worst,  ///< its worst matter's
        Rules,  ///< the first of its own rules that holds
    };

    QString id;
    QString title;
    QString description;
    Mode mode = Mode::Worst;
    Palette palette; ///< of its own rules; the worst is found in the order of the office's
    std::vector<RollupRule> rules;

    bool operator==(const Rollup &) const = default;
};

/// The group's light: a colour; done where everything is done; none where nothing shows a colour.
Light rolledUp(const Rollup &rollup, const LightTally &tally, const Palette &office);

/// One order of all colours that an office's rule sets show, worst first: a colour stands where it stands in them on
/// average, between worst and best.
Palette officePalette(const std::vector<RuleSet> &ruleSets);

} // namespace bihuan
