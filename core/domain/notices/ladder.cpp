// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/ladder.h"

#include "core/domain/lights/judge.h"

#include <algorithm>

namespace bihuan {

int Ladder::place(const QString &step) const
{
    const auto at = std::ranges::find(steps, step, &LadderStep::id);
    return at == steps.end() ? -1 : static_cast<int>(at - steps.begin());
}

const LadderStep *Ladder::after(const QString &step) const
{
    const int at = place(step);
    const size_t next = static_cast<size_t>(at + 1);
    return at < 0 || next >= steps.size() ? nullptr : &steps[next];
}

std::vector<const LadderStep *> Ladder::starts() const
{
    std::vector<const LadderStep *> found;
    for (const LadderStep &step : steps) {
        if (step.mayStart)
            found.push_back(&step);
    }
    return found;
}

Palette Ladder::palette() const
{
    Palette palette;
    for (const LadderStep &step : steps)
        palette.colours.insert(palette.colours.begin(), {step.id, step.title, step.shape});
    return palette;
}

const LadderStep *stepForLight(const Ladder &ladder, const Light &light)
{
    if (light.state != Light::State::Colour)
        return nullptr;
    const auto found = std::find_if(ladder.steps.rbegin(), ladder.steps.rend(), [&](const LadderStep &step) { return step.lights.contains(light.colour); });
    return found == ladder.steps.rend() ? nullptr : &*found;
}

const LadderStep *proposedStep(const Ladder &ladder, const Course &course, const Period &period)
{
    const RuleSet none;
    const Judge judge(none, course, period);
    const Light::State state = judge.moment(0)->state;
    if (state == Light::State::Done)
        return nullptr;
    const Dimension dimension;
    for (auto step = ladder.steps.rbegin(); step != ladder.steps.rend(); ++step) {
        if (step->proposed && judge.holds(step->when, dimension, 0) == true)
            return &*step;
    }
    return nullptr;
}

} // namespace bihuan
