// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/goal.h"

namespace bihuan {

namespace {

/// Value minus what it should be, positive when better, over `whole`.
std::optional<Ratio> distanceFrom(std::optional<qint64> wanted, const MetricContext &context, qint64 whole)
{
    const auto &value = context.standing().cumulative;
    if (!value || !wanted || whole <= 0)
        return std::nullopt;
    const qint64 distance = *value - *wanted;
    return Ratio(isLessBetter(context.moment.course->measure) ? -distance : distance, whole);
}

std::optional<qint64> wantedNow(const MetricContext &context)
{
    return context.standing().planToDate ? context.standing().planToDate : context.matter().goal;
}

std::optional<Ratio> inPoints(std::optional<qint64> wanted, const MetricContext &context)
{
    const Measure &measure = context.moment.course->measure;
    if (measure.kind == Measure::Kind::Rank || measure.isAdditive())
        return std::nullopt;
    // 9.00 % is held as 900 steps of a hundredth of a point.
    return distanceFrom(wanted, context, 100 * powerOfTen(measure.unit.scale));
}

std::optional<Ratio> inPlaces(std::optional<qint64> wanted, const MetricContext &context)
{
    const Measure &measure = context.moment.course->measure;
    if (measure.kind != Measure::Kind::Rank)
        return std::nullopt;
    return distanceFrom(wanted, context, powerOfTen(measure.unit.scale));
}

std::optional<Ratio> relative(std::optional<qint64> wanted, const MetricContext &context)
{
    const Measure &measure = context.moment.course->measure;
    if (!measure.isAdditive() || measure.direction != Measure::Direction::Down)
        return std::nullopt;
    return distanceFrom(wanted, context, wanted.value_or(0));
}

} // namespace

bool isLessBetter(const Measure &measure)
{
    return measure.direction == Measure::Direction::Down || measure.kind == Measure::Kind::Rank;
}

std::optional<Ratio> goalPoints(const MetricContext &context)
{
    return inPoints(context.matter().goal, context);
}

std::optional<Ratio> goalPlaces(const MetricContext &context)
{
    return inPlaces(context.matter().goal, context);
}

std::optional<Ratio> goalDeviation(const MetricContext &context)
{
    return relative(context.matter().goal, context);
}

std::optional<Ratio> trackPoints(const MetricContext &context)
{
    return inPoints(wantedNow(context), context);
}

std::optional<Ratio> trackPlaces(const MetricContext &context)
{
    return inPlaces(wantedNow(context), context);
}

std::optional<Ratio> trackDeviation(const MetricContext &context)
{
    return relative(wantedNow(context), context);
}

} // namespace bihuan
