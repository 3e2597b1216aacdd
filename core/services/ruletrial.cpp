// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ruletrial.h"

#include "core/domain/lights/evaluate.h"
#include "core/domain/lights/sentence.h"

#include <algorithm>

namespace bihuan {

namespace {

struct Before
{
    Light light;
    QString title;
    QString reason;
};

/// What a matter showed before: as published, or by the rules in force. Words only where `words` are wanted.
Before beforeOf(const MatterFile &file, const Period &period, const MatterRow *published, bool words)
{
    if (published)
        return {published->light, published->lightTitle, published->reason};
    if (!file.rules)
        return {Light{}, Palette{}.title({}), {}};
    const Assessment assessment = assess(*file.rules, file.course, period);
    if (!words)
        return {assessment.light, {}, {}};
    return {assessment.light, file.rules->palette.title(assessment.light),
            lightSentence(*file.rules, assessment, file.course, period)};
}

LightTurn turnOf(const County &county, const MatterFile &file, const Course &course, const Period &period,
                 const RuleSet &changed, const Before &before, const Assessment &after)
{
    const Unit *unit = county.units().find(file.matter->leadUnit);
    return {.matter = file.matter->id,
            .code = file.matter->code,
            .name = file.matter->name,
            .unit = unit ? unit->shortTitle : QString(),
            .before = before.light,
            .after = after.light,
            .beforeTitle = before.title,
            .afterTitle = changed.palette.title(after.light),
            .reasonBefore = before.reason,
            .reason = lightSentence(changed, after, course, period)};
}

} // namespace

RuleTrial tryRules(const County &county, const Period &period, const RuleSet &changed, const TrialScope &scope)
{
    std::optional<PeerGroups> peers;
    if (changed.asksForPeers() && !county.context().asksForPeers())
        peers.emplace(county.matters());
    QHash<QString, const MatterRow *> published;
    if (scope.published) {
        for (const MatterRow &row : scope.published->rows)
            published.insert(row.code, &row);
    }
    RuleTrial trial;
    for (const MatterFile &file : county.matters()) {
        const bool wanted = (scope.ledger.isEmpty() || file.matter->ledger.value == scope.ledger)
                            && (scope.replaces.isEmpty() || (file.rules && file.rules->id == scope.replaces));
        const MatterRow *const row = published.value(file.matter->code);
        if (!wanted || (scope.published && !row))
            continue;
        ++trial.judged;
        const auto byHand = std::ranges::find(file.overrides, period, &LightOverride::period);
        if (byHand != file.overrides.end()) {
            const QString light = row ? row->light.id() : (*byHand)->colour;
            ++trial.before[light];
            ++trial.after[light];
            continue;
        }
        Course course = file.course;
        if (peers)
            course.peers = peers->of(file.matter->ledger);
        const Before before = beforeOf(file, period, row, false);
        const Assessment after = assess(changed, course, period);
        ++trial.before[before.light.id()];
        ++trial.after[after.light.id()];
        if (before.light == after.light)
            continue;
        ++trial.turns[{before.light.id(), after.light.id()}];
        trial.changed.push_back(turnOf(county, file, course, period, changed, beforeOf(file, period, row, true), after));
    }
    return trial;
}

} // namespace bihuan
