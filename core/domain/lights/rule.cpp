// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/rule.h"

#include "core/domain/lights/metric.h"

namespace bihuan {

namespace {

bool asksForPeersIn(const Condition &condition)
{
    const auto anyOf = [](const std::vector<Condition> &parts) { return std::ranges::any_of(parts, asksForPeersIn); };
    if (const auto *test = std::get_if<MetricTest>(&condition.test))
        return test->metric->asksForPeers;
    if (const auto *counter = std::get_if<Counter>(&condition.test))
        return anyOf(counter->of);
    if (const auto *all = std::get_if<All>(&condition.test))
        return anyOf(all->parts);
    if (const auto *any = std::get_if<Any>(&condition.test))
        return anyOf(any->parts);
    if (const auto *negated = std::get_if<Not>(&condition.test))
        return anyOf(negated->part);
    return false;
}

} // namespace

bool RuleSet::asksForFunds() const
{
    return std::ranges::any_of(dimensions, [](const Dimension &dimension) { return dimension.funds != FundFigures{}; });
}

bool RuleSet::asksForPeers() const
{
    return std::ranges::any_of(dimensions, [](const Dimension &dimension) {
        return (dimension.basis && dimension.basis->asksForPeers) || asksForPeersIn(dimension.applies)
               || std::ranges::any_of(dimension.rules,
                                      [](const LightRule &rule) { return asksForPeersIn(rule.when); });
    });
}

} // namespace bihuan
