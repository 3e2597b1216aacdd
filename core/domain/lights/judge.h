// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/metric.h"

namespace bihuan {

/// One matter judged by one rule set in one period. It looks back month by month for the counters and
/// computes each month at most once; nothing is allocated.
class Judge
{
public:
    Judge(const RuleSet &rules, const Course &course, const Period &period);

    /// 0 is the period itself, 1 the end of the month before … Nullptr before January.
    const Moment *moment(int back) const;

    bool applies(const Dimension &dimension) const;
    /// The first rule of the dimension that matches; −1 for none. Rules that count colours are left out when
    /// the colours themselves are counted.
    int firstRule(const Dimension &dimension, int back, bool countingRules) const;
    /// Unknown when a metric that matters is not defined.
    std::optional<bool> holds(const Condition &condition, const Dimension &dimension, int back) const;
    /// Visits the months a counter counts, newest first, with `back`; returns how many.
    template <typename Visitor>
    int count(const Counter &counter, const Dimension &dimension, int back, Visitor visit) const;

private:
    enum class Tally { Hit, Miss, Skip };
    Tally tally(const Counter &counter, const Dimension &dimension, const Moment &moment, int back) const;
    /// Place in the palette of the light that the dimension gave by all its rules in the last month before `back`
    /// that counts; −1 for none.
    int colourBefore(const Dimension &dimension, int back) const;
    bool isJudged(const Moment &moment, const Dimension &dimension) const;

    const RuleSet &m_rules;
    const Course &m_course;
    Period m_period;
    mutable std::array<std::optional<Moment>, 13> m_moments;
    /// Colours of one dimension's months that were asked for, plus 2; 0 is not asked yet.
    mutable const Dimension *m_remembered = nullptr;
    mutable std::array<qint8, 13> m_colours{};
};

template <typename Visitor>
int Judge::count(const Counter &counter, const Dimension &dimension, int back, Visitor visit) const
{
    int hits = 0;
    for (int at = back; hits < counter.times; ++at) {
        const Moment *month = moment(at);
        if (!month)
            break;
        const Tally result = tally(counter, dimension, *month, at);
        if (result == Tally::Hit) {
            ++hits;
            visit(at);
        } else if (result == Tally::Miss && counter.span == Counter::Span::InARow) {
            break;
        }
    }
    return hits;
}

/// What a matter's field holds, built in or a ledger's own.
Value ruleFieldOf(const QString &field, const Matter &matter);
/// Whether a matter's field meets the test at the end of a period; a field that holds nothing meets only that it is
/// not filled in.
bool meets(const FieldTest &test, const Matter &matter, const QDate &end);
/// Ids of the fields that any rule may ask, whatever its ledger.
QStringList builtInRuleFields();
/// 总投资 for "total"; empty for a field that is not built in.
QString builtInFieldTitle(const QString &field);
/// As a rule calls the date it counts from.
QString dateTitle(const DateField &date);

} // namespace bihuan
