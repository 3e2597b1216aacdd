// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/rulesetedit.h"

#include <algorithm>
#include <functional>

namespace bihuan::rulesetedit {

namespace {

using ColourVisit = std::function<void(int &colour)>;

void visitColours(Condition &condition, const ColourVisit &visit)
{
    const auto visitAll = [&](std::vector<Condition> &parts) {
        for (Condition &part : parts)
            visitColours(part, visit);
    };
    if (auto *counter = std::get_if<Counter>(&condition.test)) {
        if (counter->colour >= 0)
            visit(counter->colour);
        visitAll(counter->of);
    } else if (auto *was = std::get_if<Was>(&condition.test)) {
        visit(was->colour);
    } else if (auto *all = std::get_if<All>(&condition.test)) {
        visitAll(all->parts);
    } else if (auto *any = std::get_if<Any>(&condition.test)) {
        visitAll(any->parts);
    } else if (auto *negated = std::get_if<Not>(&condition.test)) {
        visitAll(negated->part);
    }
}

void visitColours(RuleSet &rules, const ColourVisit &visit)
{
    for (Dimension &dimension : rules.dimensions) {
        visitColours(dimension.applies, visit);
        for (LightRule &rule : dimension.rules) {
            visit(rule.colour);
            visitColours(rule.when, visit);
        }
    }
}

template <typename Taken>
QString freeId(const QString &stem, Taken taken)
{
    for (int number = 1;; ++number) {
        const QString id = stem + QString::number(number);
        if (!taken(id))
            return id;
    }
}

} // namespace

bool usesColour(const RuleSet &rules, int colour)
{
    RuleSet asked = rules;
    bool found = false;
    visitColours(asked, [&](const int &used) { found |= used == colour; });
    return found;
}

RuleSet withColourMoved(RuleSet rules, int from, int to)
{
    std::vector<PaletteColour> &colours = rules.palette.colours;
    PaletteColour moved = colours[static_cast<size_t>(from)];
    colours.erase(colours.begin() + from);
    colours.insert(colours.begin() + to, std::move(moved));
    visitColours(rules, [&](int &colour) {
        if (colour == from)
            colour = to;
        else if (from < colour && colour <= to)
            --colour;
        else if (to <= colour && colour < from)
            ++colour;
    });
    return rules;
}

RuleSet withoutColour(RuleSet rules, int colour)
{
    rules.palette.colours.erase(rules.palette.colours.begin() + colour);
    visitColours(rules, [&](int &used) { used -= used > colour ? 1 : 0; });
    return rules;
}

RuleSet withColour(RuleSet rules, int place, const PaletteColour &colour)
{
    rules.palette.colours.insert(rules.palette.colours.begin() + place, colour);
    visitColours(rules, [&](int &used) { used += used >= place ? 1 : 0; });
    return rules;
}

QString freeRuleId(const RuleSet &rules)
{
    return freeId(QStringLiteral("rule-"), [&](const QString &id) {
        return std::ranges::any_of(rules.dimensions, [&](const Dimension &dimension) {
            return std::ranges::find(dimension.rules, id, &LightRule::id) != dimension.rules.end();
        });
    });
}

QString freeDimensionId(const RuleSet &rules)
{
    return freeId(QStringLiteral("dimension-"), [&](const QString &id) {
        return std::ranges::find(rules.dimensions, id, &Dimension::id) != rules.dimensions.end();
    });
}

} // namespace bihuan::rulesetedit
