// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ruletrial.h"

#include "core/domain/lights/evaluate.h"
#include "core/domain/lights/sentence.h"

#include <algorithm>

namespace bihuan {

namespace {

LightTurn turnOf(const County &county, const MatterFile &file, const Course &course, const Period &period,
                 const RuleSet &changed, const Light &before, const Assessment &after)
{
    const Unit *unit = county.units().find(file.matter->leadUnit);
    return {.code = file.matter->code,
            .name = file.matter->name,
            .unit = unit ? unit->shortTitle : QString(),
            .before = before,
            .after = after.light,
            .beforeTitle = file.rules ? file.rules->palette.title(before) : changed.palette.title(before),
            .afterTitle = changed.palette.title(after.light),
            .reason = lightSentence(changed, after, course, period)};
}

} // namespace

RuleTrial tryRules(const County &county, const Period &period, const RuleSet &changed, const TrialScope &scope)
{
    std::optional<PeerGroups> peers;
    if (changed.asksForPeers() && !county.context().asksForPeers())
        peers.emplace(county.matters());
    RuleTrial trial;
    for (const MatterFile &file : county.matters()) {
        const bool wanted = (scope.ledger.isEmpty() || file.matter->ledger.value == scope.ledger)
                            && (scope.replaces.isEmpty() || (file.rules && file.rules->id == scope.replaces));
        if (!wanted)
            continue;
        ++trial.judged;
        const auto byHand = std::ranges::find(file.overrides, period, &LightOverride::period);
        if (byHand != file.overrides.end()) {
            ++trial.before[(*byHand)->colour];
            ++trial.after[(*byHand)->colour];
            continue;
        }
        Course course = file.course;
        if (peers)
            course.peers = peers->of(file.matter->ledger);
        const Light before = file.rules ? assess(*file.rules, file.course, period).light : Light{};
        const Assessment after = assess(changed, course, period);
        ++trial.before[before.id()];
        ++trial.after[after.light.id()];
        if (before == after.light)
            continue;
        ++trial.turns[{before.id(), after.light.id()}];
        trial.changed.push_back(turnOf(county, file, course, period, changed, before, after));
    }
    return trial;
}

} // namespace bihuan
