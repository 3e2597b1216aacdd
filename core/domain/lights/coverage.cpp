// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/coverage.h"

#include "core/domain/lights/intervals.h"
#include "core/domain/lights/phrase.h"

namespace bihuan {

namespace {

/// The first test of a metric in a condition; the gaps are said in its words.
const MetricTest *firstTest(const Condition &condition, const Metric *metric)
{
    const auto among = [&](const std::vector<Condition> &parts) -> const MetricTest * {
        for (const Condition &part : parts) {
            if (const MetricTest *found = firstTest(part, metric))
                return found;
        }
        return nullptr;
    };
    if (const auto *test = std::get_if<MetricTest>(&condition.test))
        return !metric || test->metric == metric ? test : nullptr;
    if (const auto *all = std::get_if<All>(&condition.test))
        return among(all->parts);
    if (const auto *any = std::get_if<Any>(&condition.test))
        return among(any->parts);
    if (const auto *negated = std::get_if<Not>(&condition.test))
        return among(negated->part);
    return nullptr;
}

/// For which values a condition holds, whatever else is the case (`sure`), or can hold (not `sure`).
Intervals values(const Condition &condition, const MetricTest &along, bool sure)
{
    const bool whole = isWhole(*along.metric);
    if (condition.isAlways())
        return Intervals::all(whole);
    if (const auto *test = std::get_if<MetricTest>(&condition.test);
        test && test->metric == along.metric && test->date == along.date)
        return Intervals::of(test->bounds, whole);
    if (const auto *all = std::get_if<All>(&condition.test)) {
        Intervals both = Intervals::all(whole);
        for (const Condition &part : all->parts)
            both = both & values(part, along, sure);
        return both;
    }
    if (const auto *any = std::get_if<Any>(&condition.test)) {
        Intervals either = Intervals::none(whole);
        for (const Condition &part : any->parts)
            either = either | values(part, along, sure);
        return either;
    }
    if (const auto *negated = std::get_if<Not>(&condition.test))
        return values(negated->part.front(), along, !sure).complement();
    return sure ? Intervals::none(whole) : Intervals::all(whole);
}

/// What the dimension is judged along; empty when no rule asks a quantity.
std::optional<MetricTest> axisOf(const Dimension &dimension)
{
    for (const LightRule &rule : dimension.rules) {
        if (const MetricTest *test = firstTest(rule.when, dimension.basis))
            return *test;
    }
    return dimension.basis ? std::optional(MetricTest{.metric = dimension.basis, .bounds = {}, .date = {}})
                           : std::nullopt;
}

/// Months are counted from nothing up.
Intervals possibleValues(const Metric &metric)
{
    const Bounds bounds = metric.scale == Metric::Scale::Months
                              ? Bounds{.low = Ratio(0, 1), .high = {}, .lowInside = true, .highInside = false}
                              : Bounds{};
    return Intervals::of(bounds, isWhole(metric));
}

} // namespace

std::vector<RuleGap> gapsOf(const Dimension &dimension)
{
    const auto axis = axisOf(dimension);
    if (!axis)
        return {};
    Intervals covered = Intervals::none(isWhole(*axis->metric));
    for (const LightRule &rule : dimension.rules)
        covered = covered | values(rule.when, *axis, true);
    std::vector<RuleGap> gaps;
    const Intervals rest = possibleValues(*axis->metric) & covered.complement();
    for (const Bounds &bounds : rest.parts()) {
        MetricTest test = *axis;
        test.bounds = bounds;
        const bool everything = !bounds.low && !bounds.high;
        gaps.push_back({axis->metric, bounds,
                        (everything ? QStringLiteral("任何数值都") : conditionText({test}, {})) +
                            QStringLiteral("没有规则")});
    }
    return gaps;
}

std::vector<int> unreachableRules(const Dimension &dimension)
{
    // Without a basis the quantity may be unknown, which leaves any rule its turn.
    const auto axis = dimension.basis ? axisOf(dimension) : std::nullopt;
    if (!axis)
        return {};
    std::vector<int> places;
    Intervals left = possibleValues(*axis->metric);
    for (size_t at = 0; at < dimension.rules.size(); ++at) {
        const Condition &when = dimension.rules[at].when;
        if ((values(when, *axis, false) & left).isEmpty())
            places.push_back(static_cast<int>(at));
        left = left & values(when, *axis, true).complement();
    }
    return places;
}

} // namespace bihuan
