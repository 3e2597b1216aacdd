// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/jsonoutput.h"
#include "core/definition/ruleset.h"
#include "core/domain/lights/metric.h"

namespace bihuan {

namespace {

class RuleSetWriter
{
public:
    explicit RuleSetWriter(const RuleSet &rules) : m_rules(rules) {}

    QByteArray write()
    {
        m_out.object([&] {
            m_out.member("id", m_rules.id);
            m_out.member("title", m_rules.title);
            m_out.optionalMember("description", m_rules.description);
            m_out.palette(m_rules.palette);
            m_out.key("dimensions");
            m_out.list(m_rules.dimensions, [&](const Dimension &dimension) { write(dimension); });
        });
        return m_out.result();
    }

private:
    void write(const Dimension &dimension)
    {
        m_out.object([&] {
            m_out.member("id", dimension.id);
            m_out.member("title", dimension.title);
            if (dimension.basis)
                m_out.member("basis", QString::fromLatin1(dimension.basis->id));
            if (!dimension.applies.isAlways()) {
                m_out.key("applies");
                write(dimension.applies);
            }
            if (dimension.warnsAhead)
                m_out.flag("warnsAhead", true);
            if (dimension.funds != FundFigures{}) {
                m_out.key("funds");
                m_out.object([&] {
                    m_out.member("paid", dimension.funds.paid);
                    m_out.member("issued", dimension.funds.issued);
                    m_out.optionalMember("required", dimension.funds.required);
                });
            }
            m_out.key("rules");
            m_out.list(dimension.rules, [&](const LightRule &rule) { write(rule); });
        });
    }

    void write(const LightRule &rule)
    {
        m_out.object([&] {
            m_out.member("id", rule.id);
            m_out.member("colour", colourId(rule.colour));
            if (!rule.when.isAlways()) {
                m_out.key("when");
                write(rule.when);
            }
            if (rule.demandsReason)
                m_out.flag("demandsReason", *rule.demandsReason);
            if (rule.consequences.empty())
                return;
            m_out.key("consequences");
            m_out.list(rule.consequences, [&](const Consequence &consequence) { write(consequence); });
        });
    }

    void write(const Consequence &consequence)
    {
        if (consequence == Consequence{.title = consequence.title, .inform = {}, .ladder = {}, .step = {}, .talk = {}})
            return m_out.text(consequence.title);
        m_out.object([&] {
            m_out.member("title", consequence.title);
            if (consequence.points != 0) {
                m_out.key("points");
                m_out.decimal(consequence.points, 2);
            }
            m_out.optionalMember("inform", consequence.inform);
            if (!consequence.ladder.isEmpty()) {
                m_out.key("paper");
                m_out.object([&] {
                    m_out.member("ladder", consequence.ladder);
                    m_out.member("step", consequence.step);
                });
            }
            m_out.optionalMember("talk", consequence.talk);
        });
    }

    void write(const Condition &condition)
    {
        m_out.object([&] {
            if (const auto *test = std::get_if<MetricTest>(&condition.test)) {
                writeMetric(*test);
            } else if (const auto *field = std::get_if<FieldTest>(&condition.test)) {
                writeField(*field);
            } else if (const auto *counter = std::get_if<Counter>(&condition.test)) {
                writeCounter(*counter);
            } else if (const auto *was = std::get_if<Was>(&condition.test)) {
                m_out.member("was", colourId(was->colour));
            } else if (const auto *all = std::get_if<All>(&condition.test)) {
                m_out.key("all");
                m_out.list(all->parts, [&](const Condition &part) { write(part); });
            } else if (const auto *any = std::get_if<Any>(&condition.test)) {
                m_out.key("any");
                m_out.list(any->parts, [&](const Condition &part) { write(part); });
            } else if (const auto *negated = std::get_if<Not>(&condition.test)) {
                m_out.key("not");
                write(negated->part.front());
            }
        });
    }

    void writeMetric(const MetricTest &test)
    {
        m_out.member("metric", QString::fromLatin1(test.metric->id));
        m_out.optionalMember("date", test.date.field);
        m_out.optionalMember("title", test.date.title);
        m_out.bounds(test.bounds, isWhole(*test.metric));
    }

    void writeField(const FieldTest &test)
    {
        m_out.member("field", test.field);
        m_out.optionalMember("title", test.title);
        m_out.optionalMember("unit", test.unit.title);
        if (test.unit != measureUnit(test.unit.title))
            m_out.count("decimals", test.unit.scale);
        m_out.optionalMember("in", test.oneOf);
        if (test.filled)
            m_out.flag("filled", *test.filled);
        const auto limit = [&](const char *name, qint64 stored) {
            m_out.key(name);
            m_out.decimal(stored, test.unit.scale);
        };
        if (test.low)
            limit("ge", *test.low);
        if (test.high)
            limit("lt", *test.high);
    }

    void writeCounter(const Counter &counter)
    {
        m_out.count(counter.span == Counter::Span::InARow ? "inARow" : "inYear", counter.times);
        if (counter.colour >= 0)
            return m_out.member("colour", colourId(counter.colour));
        m_out.key("of");
        write(counter.of.front());
    }

    QString colourId(int colour) const { return m_rules.palette.colours[static_cast<size_t>(colour)].id; }

    const RuleSet &m_rules;
    JsonOutput m_out;
};

} // namespace

QByteArray writeRuleSet(const RuleSet &rules)
{
    return RuleSetWriter(rules).write();
}

} // namespace bihuan
