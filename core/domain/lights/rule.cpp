// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/rule.h"

#include "core/domain/lights/metric.h"

namespace bihuan {

namespace {

using Asks = bool Metric::*;

bool asksIn(const Condition &condition, Asks asks)
{
    const auto anyOf = [asks](const std::vector<Condition> &parts) {
        return std::ranges::any_of(parts, [asks](const Condition &part) { return asksIn(part, asks); });
    };
    if (const auto *test = std::get_if<MetricTest>(&condition.test))
        return test->metric->*asks;
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

bool asksInDimension(const Dimension &dimension, Asks asks)
{
    return (dimension.basis && dimension.basis->*asks) || asksIn(dimension.applies, asks)
           || std::ranges::any_of(dimension.rules, [asks](const LightRule &rule) { return asksIn(rule.when, asks); });
}

bool asksAnywhere(const RuleSet &rules, Asks asks)
{
    return std::ranges::any_of(rules.dimensions, [asks](const Dimension &dimension) { return asksInDimension(dimension, asks); });
}

} // namespace

bool Dimension::asksForFunds() const
{
    return asksInDimension(*this, &Metric::asksForFunds);
}

bool RuleSet::asksForFunds() const
{
    return std::ranges::any_of(dimensions, [](const Dimension &dimension) { return dimension.funds != FundFigures{}; });
}

bool RuleSet::asksForPeers() const
{
    return asksAnywhere(*this, &Metric::asksForPeers);
}

bool RuleSet::asksForEarlier() const
{
    return asksAnywhere(*this, &Metric::asksForEarlier);
}

} // namespace bihuan
