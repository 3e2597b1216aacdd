// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast/outlook.h"

namespace bihuan {

namespace {

bool addsUp(const Course &course)
{
    return course.measure.isAdditive() && course.measure.direction == Measure::Direction::Up;
}

/// "5" or "4.5": half months are counted as such.
QString monthCount(const Ratio &months)
{
    return formatDecimal(months.scaled(1, 1), 1, {.decimals = 1, .trim = true});
}

} // namespace

std::optional<Forecast> forecastOf(const Course &course, const Period &period)
{
    if (!course.earlier || !addsUp(course))
        return std::nullopt;
    const Report *const last = course.lastReportUntil(period);
    if (!last)
        return std::nullopt;
    const Period spoken = Period::parse(last->covers.text()).value_or(last->period);
    const bool endsAMonth = spoken.lastDay().addDays(1).day() == 1;
    return endsAMonth ? course.earlier->forecast(*last->cumulative, spoken.lastMonth()) : std::nullopt;
}

std::optional<Pace> paceOf(const Course &course, const Period &period)
{
    const auto &goal = course.matter->goal;
    if (!goal || *goal <= 0 || !addsUp(course))
        return std::nullopt;
    return paceTo(*goal, course.cumulativeAt(period).value_or(0), period);
}

QString forecastWords(const Forecast &forecast, const MeasureUnit &unit)
{
    const QString middle = QStringLiteral("预计年底完成%1").arg(figureWithUnit(forecast.middle, unit));
    if (forecast.low == forecast.high)
        return middle;
    return QStringLiteral("%1（八成可能在%2至%3之间）").arg(middle, figureWithUnit(forecast.low, unit), figureWithUnit(forecast.high, unit));
}

QString paceWords(const Pace &pace, const Period &period, const MeasureUnit &unit)
{
    if (!pace.needed)
        return {};
    const Ratio gone = period.elapsedShare() * 12;
    const QString needed = QStringLiteral("后%1个月月均需完成%2")
                               .arg(monthCount(Ratio(12, 1) - gone), figureWithUnit(pace.needed->scaled(1, 0), unit));
    const auto times = pace.times();
    return times ? QStringLiteral("%1，为前%2个月月均的%3倍")
                       .arg(needed, monthCount(gone), formatDecimal(times->scaled(1, 1), 1, {.decimals = 1}))
                 : needed;
}

} // namespace bihuan
