// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ruleset.h"
#include "core/domain/forecast/forecast.h"
#include "core/domain/lights/evaluate.h"
#include "core/domain/lights/sentence.h"

#include <QFile>

#include <deque>

namespace bihuan::test {

/// A matter of 2024 with its plan and reports, put together in one expression. Figures are plain counts
/// unless `unit` says otherwise, so that with a goal of 1000 one is a tenth of a point.
struct LightCase
{
    Matter matter;
    Measure measure;
    Schedule schedule;
    std::deque<Report> reports;
    std::deque<Milestone> milestones;
    std::deque<Figure> figures;
    std::optional<PeerMeans> peers;
    std::optional<EarlierCourses> earlier;

    explicit LightCase(MatterKind kind = MatterKind::Project, std::optional<qint64> goal = {})
    {
        matter.id = MatterId{QStringLiteral("m")};
        matter.name = QStringLiteral("示例项目");
        matter.year = 2024;
        matter.kind = kind;
        matter.goal = goal;
        measure.id = QStringLiteral("main");
        measure.unit = bihuan::measureUnit(QStringLiteral("个"));
    }
    LightCase &of(Measure::Kind kind, const QString &unit,
                  Measure::Direction direction = Measure::Direction::Up)
    {
        measure.kind = kind;
        measure.unit = bihuan::measureUnit(unit);
        measure.direction = direction;
        return *this;
    }
    /// Cumulative figures from January on; a negative one leaves the month out.
    LightCase &planned(const QList<qint64> &months)
    {
        for (qsizetype i = 0; i < months.size(); ++i)
            schedule.months[static_cast<size_t>(i)] = months[i] < 0 ? std::nullopt : std::optional(months[i]);
        return *this;
    }
    LightCase &reported(const QList<qint64> &months)
    {
        for (qsizetype i = 0; i < months.size(); ++i) {
            if (months[i] >= 0)
                report(Period::month(2024, static_cast<int>(i) + 1), months[i]);
        }
        return *this;
    }
    LightCase &report(const Period &period, std::optional<qint64> cumulative,
                      Report::State state = Report::State::Accepted, const QString &covers = {})
    {
        Report &row = reports.emplace_back();
        row.matter = matter.id;
        row.period = period;
        row.state = state;
        row.cumulative = cumulative;
        row.covers = covers;
        return *this;
    }
    LightCase &step(const QString &title, const QString &plannedFor, const QString &done = {})
    {
        Milestone &row = milestones.emplace_back();
        row.title = title;
        row.planned = PartialDate::parse(plannedFor);
        row.actual = PartialDate::parse(done);
        return *this;
    }
    LightCase &figure(const QString &id, const Period &period, qint64 value)
    {
        figures.push_back({matter.id, period, id, value});
        return *this;
    }

    /// The ledger's mean completion at the end of a month, in percent.
    LightCase &peersAt(int month, int percent)
    {
        if (!peers)
            peers.emplace();
        peers->completion[static_cast<size_t>(2 * month - 1)] = Ratio(percent, 100);
        return *this;
    }

    /// Earlier years of the ledger, of which ten and more ended at 90 %, 100 % and 120 % of twelve even months.
    LightCase &afterOtherYears()
    {
        std::vector<YearCourse> courses;
        for (int i = 0; i < 29; ++i) {
            YearCourse course{};
            for (int month = 1; month <= 12; ++month)
                course[static_cast<size_t>(month - 1)] = month == 12 ? (i < 9 ? 1080 : i < 20 ? 1200 : 1440) : 100 * month;
            courses.push_back(course);
        }
        earlier.emplace(courses);
        return *this;
    }

    Course course() const
    {
        Course course;
        course.earlier = earlier ? &*earlier : nullptr;
        course.peers = peers ? &*peers : nullptr;
        course.matter = &matter;
        course.measure = measure;
        course.schedule = schedule.isEmpty() ? nullptr : &schedule;
        for (const Milestone &row : milestones)
            course.milestones.push_back(&row);
        for (const Figure &row : figures)
            course.figures.push_back(&row);
        for (const Report &row : reports)
            course.add(row);
        return course;
    }
    Standing standing(const Period &period) const { return standingAt(course(), period); }
    Assessment assessed(const RuleSet &rules, const Period &period) const
    {
        return assess(rules, course(), period);
    }
    QString light(const RuleSet &rules, const Period &period) const
    {
        return assessed(rules, period).light.id();
    }
    QString sentence(const RuleSet &rules, const Period &period) const
    {
        const Course own = course();
        return lightSentence(rules, assess(rules, own, period), own, period);
    }
};

inline std::optional<PartialDate> date(const char *text)
{
    return PartialDate::parse(QString::fromLatin1(text));
}

inline Period month(int number)
{
    return Period::month(2024, number);
}

/// A rule set as it ships.
inline RuleSet preset(const QString &id)
{
    QFile file(QStringLiteral(BIHUAN_SOURCE_DIR "/resources/rules/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no rule set %s", qPrintable(id));
    const auto rules = readRuleSet(file.readAll(), id);
    if (!rules)
        qFatal("%s", qPrintable(rules.error().text));
    return *rules;
}

/// Rules written in the test itself.
inline RuleSet rulesFrom(const QByteArray &dimensions)
{
    const auto rules = readRuleSet(R"({"id": "own", "title": "自定", "palette": [
        {"id": "red", "title": "红", "shape": "square"}, {"id": "yellow", "title": "黄", "shape": "triangle"},
        {"id": "green", "title": "绿", "shape": "circle"}], "dimensions": )" +
                                       dimensions + "}",
                                   QStringLiteral("own.json"));
    if (!rules)
        qFatal("%s", qPrintable(rules.error().text));
    return *rules;
}

} // namespace bihuan::test
