// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/facts.h"

#include "core/domain/forecast/outlook.h"
#include "core/domain/lights/goal.h"
#include "core/domain/lights/judge.h"

#include <cstdlib>

namespace bihuan::facts {

namespace {

/// "欠18.8个百分点", "超2.0个百分点".
QString aheadOrBehind(const Ratio &gap)
{
    if (gap == Ratio(0, 1))
        return QStringLiteral("进度持平");
    return (gap < Ratio(0, 1) ? QStringLiteral("欠%1个百分点") : QStringLiteral("超%1个百分点"))
        .arg(pointsMagnitude(gap));
}

QString doneAgainst(const MetricContext &context, const QString &plan, const Ratio &planned)
{
    return QStringLiteral("%1，%2%3").arg(completion(context), plan, percentText(planned));
}

QString againstElapsed(const MetricContext &context)
{
    return doneAgainst(context, QStringLiteral("序时"), context.standing().elapsed);
}

QString againstPlan(const MetricContext &context)
{
    return doneAgainst(context, QStringLiteral("本项目计划"),
                       Ratio(*context.standing().planToDate, *context.matter().goal));
}

/// A value against a goal in the measure's own words: "1—6月为8.1%，年度目标9.0%，低0.9个百分点".
QString againstGoal(const MetricContext &context, const QString &goalTitle, qint64 wanted)
{
    const Measure &measure = context.moment.course->measure;
    const Standing &standing = context.standing();
    const qint64 distance = *standing.cumulative - wanted;
    if (measure.kind == Measure::Kind::Rank) {
        const QString how = distance > 0 ? QStringLiteral("落后%1位") : QStringLiteral("靠前%1位");
        return QStringLiteral("%1列第%2位，%3第%4位，%5")
            .arg(standing.covered.rangeTitle(), formatFigure(*standing.cumulative, measure.unit), goalTitle,
                 formatFigure(wanted, measure.unit),
                 distance == 0 ? QStringLiteral("与目标持平")
                               : how.arg(formatFigure(std::abs(distance), measure.unit)));
    }
    const bool points = measure.unit.dimension == MeasureUnit::Dimension::Percent;
    const QString step = points ? QStringLiteral("个百分点") : measure.unit.title;
    const QString how = (distance < 0 ? QStringLiteral("低") : QStringLiteral("高")) +
                        formatFigure(std::abs(distance), measure.unit) + step;
    return QStringLiteral("%1为%2，%3%4，%5")
        .arg(standing.covered.rangeTitle(), figureWithUnit(*standing.cumulative, measure.unit), goalTitle,
             figureWithUnit(wanted, measure.unit), distance == 0 ? QStringLiteral("与目标持平") : how);
}

} // namespace

QString monthTitle(const Period &period)
{
    const Period shown =
        period.kind == Period::Kind::HalfMonth ? period : Period::month(period.year, period.lastMonth());
    const QString title = shown.title();
    return title.sliced(title.indexOf(QChar(u'年')) + 1);
}

QString completion(const MetricContext &context)
{
    return QStringLiteral("%1完成%2")
        .arg(context.standing().covered.rangeTitle(), percentText(*context.standing().completion));
}

QString gap(const MetricContext &context)
{
    return againstElapsed(context) + QStringLiteral("，") + aheadOrBehind(*context.standing().gap);
}

QString planGap(const MetricContext &context)
{
    return againstPlan(context) + QStringLiteral("，") + aheadOrBehind(*context.standing().planGap);
}

QString trackGap(const MetricContext &context)
{
    return context.standing().planGap ? planGap(context) : gap(context);
}

QString elapsedRatio(const MetricContext &context)
{
    const Standing &standing = context.standing();
    return QStringLiteral("%1，为序时的%2")
        .arg(againstElapsed(context), percentText(*standing.completion / standing.elapsed));
}

QString planRatio(const MetricContext &context)
{
    const Standing &standing = context.standing();
    return QStringLiteral("%1，为计划的%2")
        .arg(againstPlan(context), percentText(Ratio(standing.cumulative.value_or(0), *standing.planToDate)));
}

QString trackRatio(const MetricContext &context)
{
    return context.standing().planGap ? planRatio(context) : elapsedRatio(context);
}

QString monthRatio(const MetricContext &context)
{
    const Standing &standing = context.standing();
    const MeasureUnit &unit = context.moment.course->measure.unit;
    return QStringLiteral("%1完成%2，为当月计划%3的%4")
        .arg(monthTitle(standing.covered), figureWithUnit(*standing.month, unit),
             figureWithUnit(*standing.monthPlan, unit),
             percentText(Ratio(*standing.month, *standing.monthPlan)));
}

QString due(const MetricContext &context)
{
    const Course &course = *context.moment.course;
    const PartialDate date = nextDue(course, context.moment.period).value_or(PartialDate::open());
    const Milestone *step = nextMilestone(course, context.moment.period);
    const QString what = step && step->planned == date
                             ? QStringLiteral("节点“%1”时限%2").arg(step->title, date.title())
                             : QStringLiteral("时限%1").arg(date.title());
    if (!date.lastDay().isValid())
        return what;
    const qint64 left = context.moment.end.daysTo(date.lastDay());
    if (left > 0)
        return QStringLiteral("%1，距时限还有%2天").arg(what).arg(left);
    return left == 0 ? QStringLiteral("%1，到期未完成").arg(what)
                     : QStringLiteral("%1，已逾期%2天").arg(what).arg(-left);
}

QString start(const MetricContext &context)
{
    const Matter &matter = context.matter();
    const QString planned = QStringLiteral("计划%1开工").arg(matter.startPlanned->title());
    if (matter.startActual && matter.startActual->firstDay() <= context.moment.end)
        return QStringLiteral("%1，已于%2开工").arg(planned, matter.startActual->title());
    const auto overdue = findMetric(u"startOverdueMonths")->value(context);
    const qint64 months = overdue ? overdue->numerator() : 0;
    return months > 0 ? QStringLiteral("%1，开工逾期%2个月").arg(planned).arg(months) : planned;
}

QString sinceStart(const MetricContext &context)
{
    return QStringLiteral("%1开工，已开工%2个月")
        .arg(context.matter().startActual->title())
        .arg(findMetric(u"monthsSinceStart")->value(context)->numerator());
}

QString sinceDate(const MetricContext &context)
{
    const Value value = ruleFieldOf(context.date->field, context.matter());
    return QStringLiteral("%1%2，至今%3个月")
        .arg(dateTitle(*context.date), std::get<PartialDate>(value).title())
        .arg(findMetric(u"monthsSince")->value(context)->numerator());
}

QString monthMean(const MetricContext &context)
{
    const Standing &standing = context.standing();
    const MeasureUnit &unit = context.moment.course->measure.unit;
    const qint64 before = *standing.cumulative - *standing.month;
    const int months = context.moment.period.lastMonth() - 1;
    return QStringLiteral("%1完成%2，为此前月均%3的%4")
        .arg(monthTitle(standing.covered), figureWithUnit(*standing.month, unit),
             figureWithUnit(roundedQuotient(before, months), unit),
             percentText(*findMetric(u"monthMeanRatio")->value(context)));
}

QString peers(const MetricContext &context)
{
    const Ratio gap = *findMetric(u"peerGap")->value(context);
    const Ratio zero(0, 1);
    const QString how = gap == zero  ? QStringLiteral("与平均水平持平")
                        : gap < zero ? QStringLiteral("低%1个百分点").arg(pointsMagnitude(gap))
                                     : QStringLiteral("高%1个百分点").arg(pointsMagnitude(gap));
    return QStringLiteral("%1，本清单平均%2，%3")
        .arg(completion(context), percentText(*context.moment.course->peers->at(context.moment.period)), how);
}

QString forecast(const MetricContext &context)
{
    const Course &course = *context.moment.course;
    const auto expected = forecastOf(course, context.moment.period);
    return QStringLiteral("%1，为年度目标%2的%3")
        .arg(forecastWords(*expected, course.measure.unit), figureWithUnit(*context.matter().goal, course.measure.unit),
             percentText(*findMetric(u"forecastRatio")->value(context)));
}

QString neededPace(const MetricContext &context)
{
    const Course &course = *context.moment.course;
    const QString needed = paceWords(*paceOf(course, context.moment.period), context.moment.period, course.measure.unit);
    return needed.isEmpty() ? QStringLiteral("年度目标已经完成") : needed;
}

QString listing(const MetricContext &context)
{
    const auto &listed = context.matter().listedOn;
    if (listed && listed->firstDay() <= context.moment.end)
        return QStringLiteral("已于%1入库纳统").arg(listed->title());
    return sinceStart(context) + QStringLiteral("，尚未入库纳统");
}

QString goal(const MetricContext &context)
{
    return againstGoal(context, QStringLiteral("年度目标"), *context.matter().goal);
}

QString track(const MetricContext &context)
{
    const auto &stepped = context.standing().planToDate;
    return stepped ? againstGoal(context, QStringLiteral("本期目标"), *stepped) : goal(context);
}

QString growth(const MetricContext &context)
{
    return QStringLiteral("%1较上年同期增长%2")
        .arg(context.standing().covered.rangeTitle(), percentText(*findMetric(u"growth")->value(context)));
}

QString funds(const MetricContext &context)
{
    const QString paid =
        QStringLiteral("资金支付进度%1").arg(percentText(*findMetric(u"fundsRatio")->value(context)));
    const auto gap = findMetric(u"fundsGap")->value(context);
    if (!gap)
        return paid;
    const auto required = context.moment.course->figureAt(context.funds.required, context.moment.period);
    return QStringLiteral("%1，应达%2，%3")
        .arg(paid, percentText(Ratio(*required, 10000)), aheadOrBehind(*gap));
}

} // namespace bihuan::facts
