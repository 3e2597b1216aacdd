// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/metric.h"

#include "core/domain/forecast/outlook.h"
#include "core/domain/lights/facts.h"
#include "core/domain/lights/goal.h"
#include "core/domain/lights/judge.h"

#include <algorithm>

namespace bihuan {

namespace {

using Quantity = std::optional<Ratio>;

/// The figure that stands beside an indicator's value, in hundredths of a percent.
const QString publishedGrowth = QStringLiteral("growth");

Quantity wholeNumber(qint64 count)
{
    return Ratio(count, 1);
}

/// Month ends from the one of `date` to that of `period`; 0 within the same month. A half month counts as its
/// month.
int monthsSince(const QDate &date, const Period &period)
{
    return 12 * (period.year - date.year()) + period.lastMonth() - date.month();
}

/// Month ends at which a promise stood unkept, the due month included.
int overdueMonths(const PartialDate &promised, const Moment &moment)
{
    const QDate last = promised.lastDay();
    return last.isValid() && last <= moment.end ? monthsSince(last, moment.period) + 1 : 0;
}

bool isReached(const std::optional<PartialDate> &date, const QDate &end)
{
    return date && date->firstDay().isValid() && date->firstDay() <= end;
}

Quantity trackGap(const MetricContext &context)
{
    return context.standing().planGap ? context.standing().planGap : context.standing().gap;
}

Quantity elapsedRatio(const MetricContext &context)
{
    const Standing &standing = context.standing();
    return standing.completion ? Quantity(*standing.completion / standing.elapsed) : std::nullopt;
}

Quantity planRatio(const MetricContext &context)
{
    const Standing &standing = context.standing();
    if (!standing.planGap || *standing.planToDate <= 0)
        return std::nullopt;
    return Ratio(standing.cumulative.value_or(0), *standing.planToDate);
}

Quantity trackRatio(const MetricContext &context)
{
    return context.standing().planGap ? planRatio(context) : elapsedRatio(context);
}

Quantity monthRatio(const MetricContext &context)
{
    const Standing &standing = context.standing();
    if (!standing.month || standing.monthPlan.value_or(0) <= 0)
        return std::nullopt;
    return Ratio(*standing.month, *standing.monthPlan);
}

Quantity daysLeft(const MetricContext &context)
{
    const auto due = nextDue(*context.moment.course, context.moment.period);
    if (!due || !due->lastDay().isValid())
        return std::nullopt;
    return wholeNumber(context.moment.end.daysTo(due->lastDay()));
}

Quantity daysOverdue(const MetricContext &context)
{
    const Quantity left = daysLeft(context);
    return left ? Quantity(*left * -1) : std::nullopt;
}

Quantity deadlineOverdueMonths(const MetricContext &context)
{
    const auto due = nextDue(*context.moment.course, context.moment.period);
    return due ? wholeNumber(overdueMonths(*due, context.moment)) : std::nullopt;
}

/// Of the time from the start, or from the beginning of the year, to the next date.
Quantity timeLeftShare(const MetricContext &context)
{
    const Quantity left = daysLeft(context);
    if (!left)
        return std::nullopt;
    const Matter &matter = context.matter();
    const auto &start = matter.startActual ? matter.startActual : matter.startPlanned;
    const QDate from = start && start->firstDay().isValid() ? start->firstDay() : QDate(matter.year, 1, 1);
    const qint64 whole = from.daysTo(context.moment.end) + left->numerator();
    return whole > 0 ? Quantity(Ratio(left->numerator(), whole)) : std::nullopt;
}

Quantity startOverdueMonths(const MetricContext &context)
{
    const Matter &matter = context.matter();
    if (!matter.startPlanned)
        return std::nullopt;
    return wholeNumber(isReached(matter.startActual, context.moment.end)
                           ? 0
                           : overdueMonths(*matter.startPlanned, context.moment));
}

Quantity monthsSinceStart(const MetricContext &context)
{
    const auto &start = context.matter().startActual;
    if (!isReached(start, context.moment.end))
        return std::nullopt;
    return wholeNumber(monthsSince(start->firstDay(), context.moment.period));
}

Quantity monthsUnlisted(const MetricContext &context)
{
    return isReached(context.matter().listedOn, context.moment.end) ? wholeNumber(0)
                                                                    : monthsSinceStart(context);
}

/// Months since a date that a test names; unknown until it has come.
Quantity monthsSinceDate(const MetricContext &context)
{
    if (!context.date)
        return std::nullopt;
    const Value value = ruleFieldOf(context.date->field, context.matter());
    const auto *date = std::get_if<PartialDate>(&value);
    if (!date || !isReached(*date, context.moment.end))
        return std::nullopt;
    return wholeNumber(monthsSince(date->firstDay(), context.moment.period));
}

/// This month against the mean of the months before it.
Quantity monthMeanRatio(const MetricContext &context)
{
    const Standing &standing = context.standing();
    const Period &period = context.moment.period;
    const int months = period.lastMonth() - 1;
    if (!standing.month || months < 1 || period.kind == Period::Kind::HalfMonth)
        return std::nullopt;
    const qint64 before = *standing.cumulative - *standing.month;
    return before > 0 ? Quantity(Ratio(*standing.month, 1) / Ratio(before, months)) : std::nullopt;
}

Quantity peerGap(const MetricContext &context)
{
    const Course &course = *context.moment.course;
    const auto mean = course.peers ? course.peers->at(context.moment.period) : std::nullopt;
    const Standing &standing = context.standing();
    return mean && standing.completion ? Quantity(*standing.completion - *mean) : std::nullopt;
}

/// What statistics publish comes before what the figures give.
Quantity growthOnYear(const MetricContext &context)
{
    const Measure &measure = context.moment.course->measure;
    const auto published = measure.kind == Measure::Kind::Growth
                               ? context.standing().cumulative
                               : context.moment.course->figureAt(publishedGrowth, context.moment.period);
    if (published)
        return Ratio(*published, 10000);
    if (context.matter().kind != MatterKind::Target || !context.moment.course->measure.isAdditive())
        return std::nullopt;
    return growth(context.standing().cumulative, context.matter().before);
}

Quantity fundsRatio(const MetricContext &context)
{
    const Course &course = *context.moment.course;
    const auto paid = course.figureAt(context.funds.paid, context.moment.period);
    const auto issued = course.figureAt(context.funds.issued, context.moment.period);
    return paid && issued.value_or(0) > 0 ? Quantity(Ratio(*paid, *issued)) : std::nullopt;
}

Quantity fundsGap(const MetricContext &context)
{
    const Quantity ratio = fundsRatio(context);
    const auto required = context.moment.course->figureAt(context.funds.required, context.moment.period);
    return ratio && required ? Quantity(*ratio - Ratio(*required, 10000)) : std::nullopt;
}

/// The forecast's middle against the year's goal.
Quantity forecastRatio(const MetricContext &context)
{
    const auto &goal = context.matter().goal;
    const auto forecast = forecastOf(*context.moment.course, context.moment.period);
    return forecast && goal.value_or(0) > 0 ? Quantity(Ratio(forecast->middle, *goal)) : std::nullopt;
}

/// The pace that the goal needs against the pace so far; 0 once nothing is missing, unknown while nothing was done.
Quantity neededPaceRatio(const MetricContext &context)
{
    const auto pace = paceOf(*context.moment.course, context.moment.period);
    if (!pace || !pace->gone)
        return std::nullopt;
    return pace->shortfall == 0 ? wholeNumber(0) : pace->times();
}

using enum Metric::Scale;

constexpr std::array metricTable{
    Metric{"gap", Points, u"", u"低于", u"高于", u"序时进度",
           [](const MetricContext &c) { return c.standing().gap; }, facts::gap},
    Metric{"planGap", Points, u"", u"低于", u"高于", u"本项目计划",
           [](const MetricContext &c) { return c.standing().planGap; }, facts::planGap},
    Metric{"trackGap", Points, u"", u"低于", u"高于", u"计划（未编计划的为序时）", trackGap, facts::trackGap,
           u"本项目计划", u"序时进度"},
    Metric{"completion", Percent, u"完成率", u"低于", u"高于", u"",
           [](const MetricContext &c) { return c.standing().completion; }, facts::completion},
    Metric{"elapsedRatio", Percent, u"完成率", u"低于", u"高于", u"序时进度的", elapsedRatio,
           facts::elapsedRatio},
    Metric{"planRatio", Percent, u"累计完成", u"低于", u"高于", u"本项目计划的", planRatio, facts::planRatio},
    Metric{"trackRatio", Percent, u"完成率", u"低于", u"高于", u"计划（未编计划的为序时）的", trackRatio,
           facts::trackRatio, u"本项目计划的", u"序时进度的"},
    Metric{"monthRatio", Percent, u"当月完成", u"低于", u"高于", u"当月计划的", monthRatio,
           facts::monthRatio},
    Metric{"daysLeft", Days, u"距时限", u"到时限未完成", u"", u"", daysLeft, facts::due},
    Metric{"daysOverdue", Days, u"超过时限", u"未超过时限", u"", u"", daysOverdue, facts::due},
    Metric{"timeLeftShare", Percent, u"剩余时间", u"低于", u"高于", u"全部时间的", timeLeftShare, facts::due},
    Metric{"deadlineOverdueMonths", Months, u"时限逾期", u"未超过时限", u"", u"", deadlineOverdueMonths,
           facts::due},
    Metric{"startOverdueMonths", Months, u"开工逾期", u"开工未逾期", u"", u"", startOverdueMonths,
           facts::start},
    Metric{"monthsSinceStart", Months, u"开工后", u"开工不满1个月", u"", u"", monthsSinceStart,
           facts::sinceStart},
    Metric{"monthsUnlisted", Months, u"开工后未入库纳统", u"已入库纳统或开工不满1个月", u"", u"",
           monthsUnlisted, facts::listing},
    Metric{"monthsSince", Months, u"", u"", u"", u"", monthsSinceDate, facts::sinceDate, nullptr, nullptr, true},
    Metric{"monthMeanRatio", Percent, u"当月完成", u"低于", u"高于", u"此前月均的", monthMeanRatio,
           facts::monthMean},
    Metric{"peerGap", Points, u"完成率", u"低于", u"高于", u"本清单平均水平", peerGap, facts::peers, nullptr,
           nullptr, false, true},
    Metric{"forecastRatio", Percent, u"预计年底完成", u"低于", u"高于", u"年度目标的", forecastRatio, facts::forecast, nullptr,
           nullptr, false, false, true},
    Metric{"neededPaceRatio", Percent, u"后期月均需完成", u"低于", u"高于", u"此前月均的", neededPaceRatio, facts::neededPace},
    Metric{"goalPoints", Points, u"", u"落后", u"优于", u"年度目标", goalPoints, facts::goal},
    Metric{"goalPlaces", Places, u"", u"落后", u"优于", u"年度目标", goalPlaces, facts::goal},
    Metric{"goalDeviation", Deviation, u"", u"落后", u"优于", u"年度目标", goalDeviation, facts::goal},
    Metric{"trackPoints", Points, u"", u"落后", u"优于", u"目标（分期的为本期目标）", trackPoints,
           facts::track, u"本期目标", u"年度目标"},
    Metric{"trackPlaces", Places, u"", u"落后", u"优于", u"目标（分期的为本期目标）", trackPlaces,
           facts::track, u"本期目标", u"年度目标"},
    Metric{"trackDeviation", Deviation, u"", u"落后", u"优于", u"目标（分期的为本期目标）", trackDeviation,
           facts::track, u"本期目标", u"年度目标"},
    Metric{"growth", Percent, u"较上年同期增长", u"低于", u"高于", u"", growthOnYear, facts::growth},
    Metric{"fundsRatio", Percent, u"资金支付", u"低于", u"高于", u"下达资金的", fundsRatio, facts::funds,
           nullptr, nullptr, false, false, false, true},
    Metric{"fundsGap", Points, u"资金支付进度", u"低于", u"高于", u"应达进度", fundsGap, facts::funds,
           nullptr, nullptr, false, false, false, true},
};

} // namespace

std::span<const Metric> metrics()
{
    return metricTable;
}

const Metric *findMetric(QStringView id)
{
    const auto at = std::ranges::find_if(
        metricTable, [&](const Metric &metric) { return id == QLatin1String(metric.id); });
    return at == metricTable.end() ? nullptr : &*at;
}

bool isWhole(const Metric &metric)
{
    return metric.scale == Days || metric.scale == Months || metric.scale == Places;
}

} // namespace bihuan
