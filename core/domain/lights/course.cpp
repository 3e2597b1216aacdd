// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/course.h"

#include <algorithm>

namespace bihuan {

namespace {

/// Place of the half month that `period` ends with, 0–23.
size_t endingHalfMonth(const Period &period)
{
    if (period.kind == Period::Kind::HalfMonth)
        return static_cast<size_t>(period.index - 1);
    return static_cast<size_t>(2 * period.lastMonth() - 1);
}

bool isDueBy(const std::optional<PartialDate> &promised, const QDate &end)
{
    if (!promised)
        return false;
    const QDate last = promised->lastDay();
    return last.isValid() && last <= end;
}

std::optional<qint64> integerIn(const QHash<QString, Value> &fields, const QString &id)
{
    const auto at = fields.constFind(id);
    if (at == fields.constEnd())
        return std::nullopt;
    const auto *value = std::get_if<qint64>(&*at);
    return value && isWithin(*value, largestFigure) ? std::optional(*value) : std::nullopt;
}

} // namespace

std::optional<Ratio> PeerMeans::at(const Period &period) const
{
    return completion[endingHalfMonth(period)];
}

void Course::add(const Report &report)
{
    if (report.period.year != matter->year)
        return;
    const Report *&place = halfMonths[endingHalfMonth(report.period)];
    if (!place || place->period.kind == Period::Kind::HalfMonth)
        place = &report;
}

void Course::replace(const Report &report)
{
    if (report.period.year == matter->year)
        halfMonths[endingHalfMonth(report.period)] = &report;
}

const Report *Course::reportIn(const Period &period) const
{
    return period.year == matter->year ? halfMonths[endingHalfMonth(period)] : nullptr;
}

bool Course::isReportedIn(const Period &period) const
{
    const Report *report = reportIn(period);
    return report && report->isReported();
}

const Report *Course::lastReportUntil(const Period &period) const
{
    if (period.year != matter->year)
        return nullptr;
    for (size_t at = endingHalfMonth(period) + 1; at > 0; --at) {
        const Report *report = halfMonths[at - 1];
        if (report && report->isReported() && report->cumulative)
            return report;
    }
    return nullptr;
}

std::optional<qint64> Course::cumulativeAt(const Period &period) const
{
    const Report *report = lastReportUntil(period);
    return report ? report->cumulative : std::nullopt;
}

std::optional<qint64> Course::figureAt(const QString &id, const Period &period) const
{
    const Figure *latest = nullptr;
    for (const Figure *figure : figures) {
        if (figure->measure == id && figure->cumulative && figure->period <= period &&
            (!latest || latest->period < figure->period))
            latest = figure;
    }
    if (latest)
        return latest->cumulative;
    if (period.year == matter->year) {
        for (size_t at = endingHalfMonth(period) + 1; at > 0; --at) {
            const Report *report = halfMonths[at - 1];
            if (!report || !report->isReported())
                continue;
            if (const auto value = integerIn(report->extra, id))
                return value;
        }
    }
    return integerIn(matter->extra, id);
}

MovedMonths monthsMovedBy(const Course &course, const Period &corrected, qint64 shift,
                          const std::function<bool(const Period &)> &isGiven)
{
    MovedMonths moved;
    for (int month = corrected.lastMonth() + 1; month <= 12; ++month) {
        const Report *report = course.reportIn(Period::month(corrected.year, month));
        if (!report || !report->cumulative || (isGiven && isGiven(report->period)))
            continue;
        if (report->state == Report::State::Accepted) {
            moved.accepted = report->period;
            break;
        }
        moved.reports.push_back(*report);
        moved.reports.back().cumulative = *report->cumulative + shift;
    }
    return moved;
}

Standing standingAt(const Course &course, const Period &period)
{
    const Matter &matter = *course.matter;
    const bool additive = course.measure.isAdditive();
    Standing standing;
    const Report *report = course.reportIn(period);
    standing.reported = report && report->isReported();
    standing.cumulative =
        standing.reported && report->cumulative ? report->cumulative : course.cumulativeAt(period);

    standing.covered = period;
    if (report && !report->covers.isEmpty())
        standing.covered = Period::parse(report->covers.text()).value_or(period);
    const Period &covered = standing.covered;
    standing.elapsed = covered.elapsedShare();

    if (additive && standing.cumulative) {
        const auto before = period.lastMonth() > 1
                                ? course.cumulativeAt(Period::month(period.year, period.lastMonth() - 1))
                                : std::optional<qint64>(0);
        standing.month = *standing.cumulative - before.value_or(0);
    }
    const bool hasGoal = matter.goal && *matter.goal > 0;
    const bool rated = additive && course.measure.direction == Measure::Direction::Up;
    if (hasGoal && rated) {
        standing.completion = Ratio(standing.cumulative.value_or(0), *matter.goal);
        standing.gap = *standing.completion - standing.elapsed;
    }
    // A rate or a rank has no plan before its first planned month; an amount has one of nothing.
    if (course.schedule && (additive || course.schedule->isPlannedBy(covered.lastMonth())))
        standing.planToDate = course.schedule->at(covered);
    if (standing.planToDate && additive) {
        const int month = covered.lastMonth();
        const qint64 start = month > 1 ? course.schedule->at(month - 1).value_or(0) : 0;
        standing.monthPlan = *standing.planToDate - start;
    }
    if (standing.planToDate && standing.completion)
        standing.planGap = Ratio(standing.cumulative.value_or(0) - *standing.planToDate, *matter.goal);
    return standing;
}

bool isDoneAt(const Course &course, const Period &period, const Standing &standing)
{
    const Matter &matter = *course.matter;
    if (matter.finished)
        return matter.finished->firstDay() <= period.lastDay();
    if (standing.completion && *standing.completion >= Ratio(1, 1))
        return true;
    if (matter.kind != MatterKind::Pledge || course.milestones.empty())
        return false;
    const QDate end = period.lastDay();
    return std::ranges::all_of(course.milestones, [&](const Milestone *step) { return step->isDoneBy(end); });
}

const Milestone *nextMilestone(const Course &course, const Period &period)
{
    if (course.milestones.empty())
        return nullptr;
    const Milestone *next = nullptr;
    const QDate end = period.lastDay();
    for (const Milestone *step : course.milestones) {
        if (step->isDoneBy(end) || !step->planned || !step->planned->lastDay().isValid())
            continue;
        if (!next || step->planned->lastDay() < next->planned->lastDay())
            next = step;
    }
    return next;
}

std::optional<PartialDate> nextDue(const Course &course, const Period &period)
{
    const auto &deadline = course.matter->deadline;
    const Milestone *step = nextMilestone(course, period);
    if (!step)
        return deadline;
    return deadline && isDueBy(deadline, step->planned->lastDay()) ? deadline : step->planned;
}

bool isNotDueAt(const Course &course, const Period &period, const Standing &standing)
{
    const Matter &matter = *course.matter;
    const bool additive = course.measure.isAdditive();
    if (additive ? standing.cumulative.value_or(0) != 0 : standing.cumulative.has_value())
        return false;
    const QDate end = period.lastDay();
    if (matter.startActual && matter.startActual->firstDay() <= end)
        return false;
    if (isDueBy(matter.startPlanned, end) || isDueBy(matter.deadline, end))
        return false;
    if (std::ranges::any_of(course.milestones, [&](const Milestone *step) {
            return step->isDoneBy(end) || isDueBy(step->planned, end);
        }))
        return false;
    if (course.schedule && !course.schedule->isEmpty())
        return additive ? standing.planToDate == 0 : !standing.planToDate;
    if (matter.kind == MatterKind::Target)
        return false;
    const bool owesElapsedShare = matter.kind == MatterKind::Project && matter.goal;
    return matter.startPlanned || !course.milestones.empty() || (matter.deadline && !owesElapsedShare);
}

} // namespace bihuan
