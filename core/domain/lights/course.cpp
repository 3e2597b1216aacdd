// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/course.h"

#include <algorithm>

namespace bihuan {

const Report *Course::reportIn(const Period &period) const
{
    return reports[static_cast<size_t>(period.lastMonth() - 1)];
}

bool Course::isReportedIn(const Period &period) const
{
    const Report *report = reportIn(period);
    return report && report->isReported();
}

std::optional<qint64> Course::cumulativeAt(const Period &period) const
{
    for (int month = period.lastMonth(); month >= 1; --month) {
        const Report *report = reports[static_cast<size_t>(month - 1)];
        if (report && report->isReported() && report->cumulative)
            return report->cumulative;
    }
    return std::nullopt;
}

Standing standingAt(const Course &course, const Period &period)
{
    const Matter &matter = *course.matter;
    Standing standing;
    standing.reported = course.isReportedIn(period);
    standing.cumulative = course.cumulativeAt(period);

    Period covered = period;
    if (const Report *report = course.reportIn(period); report && !report->covers.isEmpty())
        covered = Period::parse(report->covers).value_or(period);
    standing.elapsed = covered.elapsedShare();

    if (course.measure.isAdditive() && standing.cumulative) {
        const auto before = period.lastMonth() > 1
                                ? course.cumulativeAt(Period::month(period.year, period.lastMonth() - 1))
                                : std::optional<qint64>(0);
        standing.month = *standing.cumulative - before.value_or(0);
    }
    const bool hasGoal = matter.goal && *matter.goal > 0;
    const bool rated = course.measure.isAdditive() && course.measure.direction == Measure::Direction::Up;
    if (hasGoal && rated) {
        const qint64 cumulative = standing.cumulative.value_or(0);
        standing.completion = Ratio(cumulative, *matter.goal);
        standing.gap = *standing.completion - standing.elapsed;
    }
    if (course.schedule) {
        standing.planToDate = course.schedule->at(covered);
        if (standing.planToDate && course.measure.isAdditive()) {
            const qint64 start = covered.lastMonth() > 1 ? course.schedule->at(covered.lastMonth() - 1).value_or(0) : 0;
            standing.monthPlan = *standing.planToDate - start;
        }
        if (standing.planToDate && standing.completion)
            standing.planGap = Ratio(standing.cumulative.value_or(0) - *standing.planToDate, *matter.goal);
    }
    return standing;
}

bool isDoneAt(const Course &course, const Period &period, const Standing &standing)
{
    const QDate end = period.lastDay();
    const Matter &matter = *course.matter;
    if (matter.finished)
        return matter.finished->firstDay() <= end;
    if (standing.completion && *standing.completion >= Ratio(1, 1))
        return true;
    return matter.kind == MatterKind::Pledge && !course.milestones.empty()
           && std::ranges::all_of(course.milestones, [&](const Milestone *step) { return step->isDoneBy(end); });
}

std::optional<PartialDate> nextDue(const Course &course, const Period &period)
{
    std::optional<PartialDate> next;
    for (const Milestone *step : course.milestones) {
        if (step->isDoneBy(period.lastDay()) || !step->planned || !step->planned->lastDay().isValid())
            continue;
        if (!next || step->planned->lastDay() < next->lastDay())
            next = step->planned;
    }
    return next ? next : course.matter->deadline;
}

bool isNotDueAt(const Course &course, const Period &period, const Standing &standing)
{
    const QDate end = period.lastDay();
    const Matter &matter = *course.matter;
    if (standing.cumulative.value_or(0) != 0 || (matter.startActual && matter.startActual->firstDay() <= end))
        return false;
    if (std::ranges::any_of(course.milestones, [&](const Milestone *step) {
            return step->isDoneBy(end) || (step->planned && step->planned->lastDay().isValid()
                                           && step->planned->lastDay() <= end);
        }))
        return false;
    if (matter.startPlanned && matter.startPlanned->lastDay().isValid() && matter.startPlanned->lastDay() <= end)
        return false;
    if (matter.deadline && matter.deadline->lastDay().isValid() && matter.deadline->lastDay() <= end)
        return false;
    if (standing.planToDate)
        return *standing.planToDate == 0;
    const bool promisedLater = matter.startPlanned || matter.deadline || !course.milestones.empty();
    return promisedLater && (matter.kind != MatterKind::Target);
}

} // namespace bihuan
