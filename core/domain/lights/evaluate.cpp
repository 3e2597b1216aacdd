// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/evaluate.h"

#include "core/domain/lights/judge.h"

namespace bihuan {

namespace {

/// Asks every dimension (only those that warn ahead when nothing is due) and keeps the worst answer.
void judgeDimensions(Assessment &assessment, const Judge &judge, const RuleSet &rules, bool onlyAhead)
{
    int worst = static_cast<int>(rules.palette.colours.size());
    for (size_t i = 0; i < rules.dimensions.size(); ++i) {
        const Dimension &dimension = rules.dimensions[i];
        if ((onlyAhead && !dimension.warnsAhead) || !judge.applies(dimension))
            continue;
        const int at = judge.firstRule(dimension, 0, true);
        if (at < 0)
            continue;
        const LightRule &rule = dimension.rules[static_cast<size_t>(at)];
        assessment.dimensions[static_cast<qsizetype>(i)] = {static_cast<qint8>(rule.colour),
                                                            static_cast<qint8>(at)};
        if (rule.colour < worst) {
            worst = rule.colour;
            assessment.dimension = &dimension;
            assessment.rule = &rule;
        }
    }
}

} // namespace

Assessment assess(const RuleSet &rules, const Course &course, const Period &period)
{
    Assessment assessment;
    assessment.dimensions.resize(static_cast<qsizetype>(rules.dimensions.size()));
    const Judge judge(rules, course, period);
    const Light::State state = judge.moment(0)->state;
    const bool notDue = state == Light::State::NotDue;
    if (state != Light::State::Colour && !notDue) {
        assessment.light.state = state;
        return assessment;
    }
    judgeDimensions(assessment, judge, rules, notDue);
    const int best = static_cast<int>(rules.palette.colours.size()) - 1;
    if (notDue && (!assessment.rule || assessment.rule->colour == best)) {
        assessment.light.state = state;
        assessment.dimension = nullptr;
        assessment.rule = nullptr;
    } else if (assessment.rule) {
        assessment.light = Light::of(rules.palette.colours[static_cast<size_t>(assessment.rule->colour)].id);
    }
    return assessment;
}

} // namespace bihuan
