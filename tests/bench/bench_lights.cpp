// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ruleset.h"
#include "core/domain/lights/evaluate.h"
#include "core/domain/lights/sentence.h"
#include "tests/bench/goals.h"

#include <QFile>

#include <memory>
#include <random>

using namespace bihuan;

namespace {

struct GeneratedMatter
{
    Matter matter;
    Schedule schedule;
    std::array<Report, 12> reports;
    std::array<Milestone, 3> milestones;
    Course course;
};

/// Projects of the size a county has: a plan, eleven or twelve reports, dates, some behind and some ahead.
std::vector<std::unique_ptr<GeneratedMatter>> generatedYear(int count)
{
    std::mt19937 random(2024);
    std::uniform_int_distribution<int> pace(40, 120); // percent of the plan
    std::vector<std::unique_ptr<GeneratedMatter>> year;
    for (int i = 0; i < count; ++i) {
        auto made = std::make_unique<GeneratedMatter>();
        Matter &matter = made->matter;
        matter.year = 2024;
        matter.kind = MatterKind::Project;
        matter.goal = 1200000007LL * (1 + i % 90);
        matter.total = *matter.goal * 3;
        matter.yearType = QStringLiteral("新开工");
        matter.startPlanned = PartialDate::month(2024, 1 + i % 6);
        if (i % 5 != 0)
            matter.startActual = PartialDate::day(QDate(2024, 1 + i % 6, 10));
        qint64 done = 0;
        for (int m = 0; m < 12; ++m) {
            made->schedule.months[static_cast<size_t>(m)] = *matter.goal * (m + 1) / 12;
            done += *matter.goal / 1200 * pace(random);
            Report &report = made->reports[static_cast<size_t>(m)];
            report.period = Period::month(2024, m + 1);
            report.state = (i + m) % 17 == 0 ? Report::State::Draft : Report::State::Accepted;
            report.cumulative = std::min(done, *matter.goal - 1);
        }
        for (size_t m = 0; m < 3; ++m) {
            made->milestones[m].planned = PartialDate::month(2024, static_cast<int>(4 * m) + 4);
            made->milestones[m].title = QStringLiteral("节点");
        }
        made->course.matter = &matter;
        made->course.measure.unit = measureUnit(QStringLiteral("亿元"));
        made->course.schedule = &made->schedule;
        for (const Report &report : made->reports)
            made->course.add(report);
        for (const Milestone &milestone : made->milestones)
            made->course.milestones.push_back(&milestone);
        year.push_back(std::move(made));
    }
    return year;
}

RuleSet rulesOf(const QByteArray &json)
{
    auto rules = readRuleSet(json, QStringLiteral("bench.json"));
    if (!rules)
        qFatal("%s", qPrintable(rules.error().text));
    return *rules;
}

RuleSet shippedRules(const QString &id)
{
    QFile file(QStringLiteral(BIHUAN_SOURCE_DIR "/resources/rules/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no rule set %s", qPrintable(id));
    return rulesOf(file.readAll());
}

/// Six dimensions, each with a counter over three months.
RuleSet sixDimensions()
{
    QByteArray dimensions;
    for (const char *metric : {"gap", "planGap", "elapsedRatio", "monthRatio", "planRatio", "trackGap"}) {
        if (!dimensions.isEmpty())
            dimensions += ',';
        const QByteArray id(metric);
        const bool gap = id.endsWith("ap");
        const QByteArray near = gap ? "-5" : "90";
        const QByteArray far = gap ? "-15" : "70";
        dimensions +=
            R"({"id": ")" + id + R"(", "title": "方面", "basis": ")" + id + R"(", "rules": [
            {"id": ")" +
            id + R"(-r", "colour": "red", "when": {"metric": ")" + id + R"(", "lt": )" + far + R"(}},
            {"id": ")" +
            id + R"(-c", "colour": "red", "when": {"inARow": 3, "colour": "yellow"}},
            {"id": ")" +
            id + R"(-y", "colour": "yellow", "when": {"metric": ")" + id + R"(", "lt": )" + near + R"(}},
            {"id": ")" +
            id + R"(-g", "colour": "green"}]})";
    }
    return rulesOf(R"({"id": "six", "title": "六个方面", "palette": [
        {"id": "red", "title": "红", "shape": "square"}, {"id": "yellow", "title": "黄", "shape": "triangle"},
        {"id": "green", "title": "绿", "shape": "circle"}], "dimensions": [)" +
                   dimensions + "]}");
}

void judgeAll(benchmark::State &state, const RuleSet &rules, int matters, int firstMonth, int lastMonth)
{
    const auto year = generatedYear(matters);
    for (auto _ : state) {
        for (const auto &made : year) {
            for (int month = firstMonth; month <= lastMonth; ++month)
                benchmark::DoNotOptimize(assess(rules, made->course, Period::month(2024, month)));
        }
    }
    state.SetItemsProcessed(state.iterations() * matters * (lastMonth - firstMonth + 1));
}

void lightsOfACountysPeriod(benchmark::State &state)
{
    judgeAll(state, shippedRules(QStringLiteral("composite")), 1500, 9, 9);
}

void sentencesOfACountysPeriod(benchmark::State &state)
{
    const RuleSet rules = shippedRules(QStringLiteral("composite"));
    const auto year = generatedYear(1500);
    const Period period = Period::month(2024, 9);
    for (auto _ : state) {
        for (const auto &made : year)
            benchmark::DoNotOptimize(
                lightSentence(rules, assess(rules, made->course, period), made->course, period));
    }
}

/// 100 000 lights of six dimensions with counters.
void lightsOfAProvincesMonths(benchmark::State &state)
{
    judgeAll(state, sixDimensions(), 10000, 3, 12);
}

/// A tenth of them: a tenth of the time, if judging is linear.
void lightsOfATenthOfThem(benchmark::State &state)
{
    judgeAll(state, sixDimensions(), 1000, 3, 12);
}

BENCHMARK(lightsOfACountysPeriod)->Unit(benchmark::kMillisecond);
BENCHMARK(sentencesOfACountysPeriod)->Unit(benchmark::kMillisecond);
BENCHMARK(lightsOfAProvincesMonths)->Unit(benchmark::kMillisecond);
BENCHMARK(lightsOfATenthOfThem)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    return bench::run(
        argc, argv,
        {{"lightsOfACountysPeriod", 5}, {"lightsOfAProvincesMonths", 150}, {"lightsOfATenthOfThem", 15}});
}
