// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/rollup.h"

#include <algorithm>
#include <utility>

namespace bihuan {

namespace {

int countOf(const LightTally &tally, const QStringList &lights)
{
    int count = 0;
    for (const QString &light : lights)
        count += tally.lights.value(light);
    return count;
}

/// Matters that show a colour, whatever it is.
int judged(const LightTally &tally)
{
    int count = 0;
    for (auto light = tally.lights.cbegin(); light != tally.lights.cend(); ++light) {
        if (Light::fromId(light.key()).state == Light::State::Colour)
            count += light.value();
    }
    return count;
}

bool holds(const RollupRule &rule, const LightTally &tally)
{
    std::optional<Ratio> value;
    switch (rule.quantity) {
    case RollupRule::Quantity::Always:
        return true;
    case RollupRule::Quantity::Count:
        value = Ratio(countOf(tally, rule.lights), 1);
        break;
    case RollupRule::Quantity::Share:
        value = Ratio(countOf(tally, rule.lights), judged(tally));
        break;
    case RollupRule::Quantity::Completion:
        value = tally.completion;
        break;
    case RollupRule::Quantity::Gap:
        value = tally.gap;
        break;
    }
    return value && rule.bounds.contain(*value);
}

Light withoutColour(const LightTally &tally)
{
    const int done = tally.lights.value(Light{Light::State::Done, {}}.id());
    int all = 0;
    for (const int count : tally.lights)
        all += count;
    return {done > 0 && done == all ? Light::State::Done : Light::State::None, {}};
}

Light worstOf(const LightTally &tally, const Palette &order)
{
    for (const PaletteColour &colour : order.colours) {
        if (tally.lights.value(colour.id) > 0)
            return Light::of(colour.id);
    }
    return withoutColour(tally);
}

} // namespace

Light rolledUp(const Rollup &rollup, const LightTally &tally, const Palette &office)
{
    if (rollup.mode == Rollup::Mode::Counts)
        return {};
    if (judged(tally) == 0)
        return withoutColour(tally);
    if (rollup.mode == Rollup::Mode::Worst)
        return worstOf(tally, office);
    for (const RollupRule &rule : rollup.rules) {
        if (holds(rule, tally))
            return Light::of(rollup.palette.colours[static_cast<size_t>(rule.colour)].id);
    }
    return {};
}

Palette officePalette(const std::vector<RuleSet> &ruleSets)
{
    struct Place
    {
        PaletteColour colour;
        double sum = 0; ///< 0 is the worst, 1 the best
        int count = 0;
    };
    std::vector<Place> places;
    for (const RuleSet &rules : ruleSets) {
        const auto &colours = rules.palette.colours;
        for (size_t at = 0; at < colours.size(); ++at) {
            auto place = std::ranges::find(places, colours[at].id, [](const Place &known) { return known.colour.id; });
            if (place == places.end())
                place = places.insert(places.end(), Place{colours[at]});
            place->sum += static_cast<double>(at) / static_cast<double>(std::max<size_t>(1, colours.size() - 1));
            ++place->count;
        }
    }
    std::ranges::stable_sort(places, {}, [](const Place &place) { return place.sum / place.count; });
    Palette palette;
    for (Place &place : places)
        palette.colours.push_back(std::move(place.colour));
    return palette;
}

} // namespace bihuan
