// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/judge.h"

namespace bihuan {

Moment momentAt(const Course &course, const Period &period)
{
    Moment moment{&course, period, period.lastDay(), standingAt(course, period), Light::State::Colour};
    if (isDoneAt(course, period, moment.standing))
        moment.state = Light::State::Done;
    else if (isNotDueAt(course, period, moment.standing))
        moment.state = Light::State::NotDue;
    else if (!moment.standing.reported)
        moment.state = Light::State::Unreported;
    return moment;
}

Judge::Judge(const RuleSet &rules, const Course &course, const Period &period)
    : m_rules(rules), m_course(course), m_period(period)
{
}

const Moment *Judge::moment(int back) const
{
    const int month = m_period.lastMonth() - back;
    if (month < 1)
        return nullptr;
    auto &known = m_moments[static_cast<size_t>(back)];
    if (!known)
        known = momentAt(m_course, back == 0 ? m_period : Period::month(m_period.year, month));
    return &*known;
}

bool Judge::applies(const Dimension &dimension) const
{
    if (holds(dimension.applies, dimension, 0) != true)
        return false;
    return !dimension.basis || dimension.basis->value({*moment(0), dimension.funds, nullptr});
}

int Judge::firstRule(const Dimension &dimension, int back, bool countingRules) const
{
    const int rules = static_cast<int>(dimension.rules.size());
    for (int at = 0; at < rules; ++at) {
        const LightRule &rule = dimension.rules[static_cast<size_t>(at)];
        if (!countingRules && rule.when.countsColours())
            continue;
        if (holds(rule.when, dimension, back) == true)
            return at;
    }
    return -1;
}

std::optional<bool> Judge::holds(const Condition &condition, const Dimension &dimension, int back) const
{
    if (condition.isAlways())
        return true;
    if (const auto *test = std::get_if<MetricTest>(&condition.test)) {
        const auto value = test->metric->value({*moment(back), dimension.funds, &test->date});
        return value ? std::optional(test->bounds.contain(*value)) : std::nullopt;
    }
    if (const auto *test = std::get_if<FieldTest>(&condition.test))
        return meets(*test, *m_course.matter, moment(back)->end);
    if (const auto *counter = std::get_if<Counter>(&condition.test))
        return count(*counter, dimension, back, [](int) {}) >= counter->times;
    if (const auto *was = std::get_if<Was>(&condition.test))
        return colourBefore(dimension, back) == was->colour;
    if (const auto *negated = std::get_if<Not>(&condition.test)) {
        const auto part = holds(negated->part.front(), dimension, back);
        return part ? std::optional(!*part) : std::nullopt;
    }
    // One part that settles the matter outweighs parts that are unknown.
    const auto *all = std::get_if<All>(&condition.test);
    const bool settling = all == nullptr;
    bool unknown = false;
    for (const Condition &part : all ? all->parts : std::get<Any>(condition.test).parts) {
        const auto result = holds(part, dimension, back);
        if (result == settling)
            return settling;
        unknown = unknown || !result;
    }
    return unknown ? std::nullopt : std::optional(!settling);
}

bool Judge::isJudged(const Moment &month, const Dimension &dimension) const
{
    return month.state == Light::State::Colour || (month.state == Light::State::NotDue && dimension.warnsAhead);
}

int Judge::colourBefore(const Dimension &dimension, int back) const
{
    int at = back + 1;
    const Moment *month = moment(at);
    while (month && month->state == Light::State::Unreported)
        month = moment(++at);
    if (!month || !isJudged(*month, dimension))
        return -1;
    if (m_remembered != &dimension) {
        m_remembered = &dimension;
        m_colours.fill(0);
    }
    if (m_colours[static_cast<size_t>(at)] == 0) {
        const int rule = firstRule(dimension, at, true);
        const int colour = rule < 0 ? -1 : dimension.rules[static_cast<size_t>(rule)].colour;
        m_colours[static_cast<size_t>(at)] = static_cast<qint8>(colour + 2);
    }
    return m_colours[static_cast<size_t>(at)] - 2;
}

Judge::Tally Judge::tally(const Counter &counter, const Dimension &dimension, const Moment &month,
                          int back) const
{
    if (month.state == Light::State::Unreported)
        return Tally::Skip;
    if (!isJudged(month, dimension))
        return Tally::Miss;
    if (counter.colour < 0)
        return holds(counter.of.front(), dimension, back) == true ? Tally::Hit : Tally::Miss;
    const int rule = firstRule(dimension, back, false);
    return rule >= 0 && dimension.rules[static_cast<size_t>(rule)].colour == counter.colour ? Tally::Hit
                                                                                            : Tally::Miss;
}

} // namespace bihuan
