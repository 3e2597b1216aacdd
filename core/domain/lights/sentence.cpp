// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/sentence.h"

#include "core/domain/lights/facts.h"
#include "core/domain/lights/judge.h"
#include "core/domain/lights/wording.h"

#include <algorithm>

namespace bihuan {

namespace {

/// Collects what is the case for each metric that a rule looked at, month by month for what it counted.
class FactCollector
{
public:
    FactCollector(const Judge &judge, const Dimension &dimension, const Palette &palette)
        : m_judge(judge), m_dimension(dimension), m_palette(palette)
    {
    }

    void collect(const Condition &condition, int back)
    {
        if (const auto *test = std::get_if<MetricTest>(&condition.test))
            add(*test->metric, back, &test->date);
        else if (const auto *counter = std::get_if<Counter>(&condition.test))
            collectCounted(*counter, back);
        else if (const auto *was = std::get_if<Was>(&condition.test))
            addColourBefore(*was, back);
        else if (const auto *all = std::get_if<All>(&condition.test))
            collectParts(all->parts, back);
        else if (const auto *any = std::get_if<Any>(&condition.test))
            collectParts(any->parts, back);
        else if (const auto *negated = std::get_if<Not>(&condition.test))
            collect(negated->part.front(), back);
    }

    void add(const Metric &metric, int back, const DateField *date = nullptr)
    {
        const MetricContext context{*m_judge.moment(back), m_dimension.funds, date};
        if (!metric.value(context))
            return;
        if (const QString fact = metric.fact(context); !m_facts.contains(fact))
            m_facts.append(fact);
    }

    /// The last month that was reported.
    void addColourBefore(const Was &was, int back)
    {
        const Moment *month = m_judge.moment(++back);
        while (month && month->state == Light::State::Unreported)
            month = m_judge.moment(++back);
        if (month)
            m_facts += QStringLiteral("%1月为%2灯")
                           .arg(month->period.lastMonth())
                           .arg(m_palette.colours[static_cast<size_t>(was.colour)].title);
    }

    QString text() const { return m_facts.join(QStringLiteral("；")); }
    bool isEmpty() const { return m_facts.isEmpty(); }

private:
    /// Only parts that hold speak for the light.
    void collectParts(const std::vector<Condition> &parts, int back)
    {
        for (const Condition &part : parts) {
            if (m_judge.holds(part, m_dimension, back) == true)
                collect(part, back);
        }
    }

    void collectCounted(const Counter &counter, int back)
    {
        std::vector<int> months;
        m_judge.count(counter, m_dimension, back, [&](int at) { months.push_back(at); });
        std::ranges::reverse(months);
        if (counter.colour < 0) {
            for (const int at : months)
                collect(counter.of.front(), at);
            return;
        }
        if (m_dimension.basis)
            add(*m_dimension.basis, back);
        QStringList titles;
        for (const int at : months)
            titles += QStringLiteral("%1月").arg(m_judge.moment(at)->period.lastMonth());
        m_facts += QStringLiteral("%1均为%2灯")
                       .arg(titles.join(QStringLiteral("、")),
                            m_palette.colours[static_cast<size_t>(counter.colour)].title);
    }

    const Judge &m_judge;
    const Dimension &m_dimension;
    const Palette &m_palette;
    QStringList m_facts;
};

QString colourSentence(const Assessment &assessment, const RuleSet &rules, const Judge &judge)
{
    const Dimension &dimension = *assessment.dimension;
    const LightRule &rule = *assessment.rule;
    FactCollector facts(judge, dimension, rules.palette);
    facts.collect(rule.when, 0);
    if (facts.isEmpty() && dimension.basis)
        facts.add(*dimension.basis, 0);
    const MetricContext context{*judge.moment(0), dimension.funds, nullptr};
    const QString because = rule.when.isAlways()
                                ? QStringLiteral("未达到预警条件")
                                : QStringLiteral("规则：") + ruleText(rule, rules.palette, &context);
    return facts.isEmpty() ? because : facts.text() + QStringLiteral("；") + because;
}

QString doneSentence(const Moment &moment)
{
    const Matter &matter = *moment.course->matter;
    if (matter.finished)
        return QStringLiteral("已完成：%1完成").arg(matter.finished->title());
    if (moment.standing.completion && *moment.standing.completion >= Ratio(1, 1))
        return QStringLiteral("已完成：%1，达到年度目标").arg(facts::completion({moment, {}, nullptr}));
    return QStringLiteral("已完成：%1个节点均已完成").arg(moment.course->milestones.size());
}

QString notDueSentence(const Moment &moment)
{
    const Matter &matter = *moment.course->matter;
    if (matter.startPlanned)
        return QStringLiteral("未到节点：计划%1开工").arg(matter.startPlanned->title());
    if (const Milestone *step = nextMilestone(*moment.course, moment.period))
        return QStringLiteral("未到节点：下一节点“%1”时限%2").arg(step->title, step->planned->title());
    if (matter.deadline)
        return QStringLiteral("未到节点：时限%1").arg(matter.deadline->title());
    return QStringLiteral("未到节点：本项目计划到本期尚无任务");
}

QString unreportedSentence(const Moment &moment)
{
    const QString head = moment.period.kind == Period::Kind::HalfMonth ? QStringLiteral("本期未报")
                                                                       : QStringLiteral("本月未报");
    const Report *last = moment.course->lastReportUntil(moment.period);
    if (!last)
        return head + QStringLiteral("，此前也没有数据，催报后再评");
    const Moment then = momentAt(*moment.course, last->period);
    const MeasureUnit &unit = moment.course->measure.unit;
    const QString value = then.standing.completion
                              ? facts::completion({then, {}, nullptr})
                              : QStringLiteral("%1为%2").arg(then.standing.covered.rangeTitle(),
                                                             figureWithUnit(*last->cumulative, unit));
    return QStringLiteral("%1，沿用%2数据：%3").arg(head, facts::monthTitle(last->period), value);
}

} // namespace

QString lightSentence(const RuleSet &rules, const Assessment &assessment, const Course &course,
                      const Period &period)
{
    const Judge judge(rules, course, period);
    switch (assessment.light.state) {
    case Light::State::Colour:
        return colourSentence(assessment, rules, judge);
    case Light::State::Done:
        return doneSentence(*judge.moment(0));
    case Light::State::NotDue:
        return notDueSentence(*judge.moment(0));
    case Light::State::Unreported:
        return unreportedSentence(*judge.moment(0));
    case Light::State::None:
        break;
    }
    const Matter &matter = *course.matter;
    const bool promised = matter.goal || course.schedule || matter.startPlanned || nextDue(course, period);
    return promised ? QStringLiteral("不在规则要评的范围内，或缺少要对照的数据，不评灯")
                    : QStringLiteral("没有可以对照的年度目标、计划或时限，不评灯");
}

} // namespace bihuan
