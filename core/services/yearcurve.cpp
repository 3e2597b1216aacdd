// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/yearcurve.h"

#include <algorithm>

namespace bihuan {

namespace {

using Files = std::vector<const MatterFile *>;

Files moneyProjects(const County &county, const QString &ledger)
{
    Files files;
    for (const MatterFile &file : county.matters()) {
        if (file.matter->ledger.value == ledger && file.matter->kind == MatterKind::Project &&
            file.course.measure.isMoney())
            files.push_back(&file);
    }
    return files;
}

std::optional<qint64> plannedAt(const MatterFile &file, const Period &period)
{
    if (file.course.schedule)
        return file.course.schedule->at(period);
    const auto &goal = file.matter->goal;
    if (!goal)
        return std::nullopt;
    const Ratio elapsed = period.elapsedShare();
    return roundedQuotient(static_cast<WideInt>(*goal) * elapsed.numerator(), elapsed.denominator());
}

qint64 sumPlanned(const Files &files, const Period &period)
{
    qint64 sum = 0;
    for (const MatterFile *file : files)
        sum += plannedAt(*file, period).value_or(0);
    return sum;
}

/// Periods of a curve up to `until`: whole months, and the half month where the year stands in one.
std::vector<Period> pointsUntil(const Period &until)
{
    std::vector<Period> points = until.monthsToDate();
    if (until.lastDay() < points.back().lastDay())
        points.back() = until;
    return points;
}

} // namespace

YearCurve yearCurve(const County &county, const QString &ledger, const Period &until)
{
    YearCurve curve;
    const Files files = moneyProjects(county, ledger);
    const Period december = Period::month(until.year, 12);
    if (std::ranges::any_of(files,
                            [&](const MatterFile *file) { return plannedAt(*file, december).has_value(); })) {
        for (const Period &month : december.monthsToDate())
            curve.plan.push_back({month, sumPlanned(files, month)});
        curve.planNow = sumPlanned(files, until);
    }
    for (const Period &period : pointsUntil(until)) {
        CurvePoint point{period, 0};
        for (const MatterFile *file : files)
            point.amount += file->course.cumulativeAt(period).value_or(0);
        curve.actual.push_back(point);
    }
    const auto reported = [&](const CurvePoint &point) {
        return std::ranges::any_of(
            files, [&](const MatterFile *file) { return file->course.isReportedIn(point.period); });
    };
    while (!curve.actual.empty() && !reported(curve.actual.back()))
        curve.actual.pop_back();
    return curve;
}

} // namespace bihuan
