// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/metric.h"

/// The half sentences that say what is the case; each belongs to a metric and is asked only where its value
/// is defined. Plans are named: 序时 is the straight line, 本项目计划 the matter's own schedule.
namespace bihuan::facts {

/// "8月", "8月上半月": the last month of a longer period.
QString monthTitle(const Period &period);

QString gap(const MetricContext &context);
QString planGap(const MetricContext &context);
QString trackGap(const MetricContext &context);
QString elapsedRatio(const MetricContext &context);
QString planRatio(const MetricContext &context);
QString trackRatio(const MetricContext &context);
QString monthRatio(const MetricContext &context);
QString completion(const MetricContext &context);
QString due(const MetricContext &context);
QString start(const MetricContext &context);
QString sinceStart(const MetricContext &context);
QString sinceDate(const MetricContext &context);
QString monthMean(const MetricContext &context);
QString peers(const MetricContext &context);
QString forecast(const MetricContext &context);
QString neededPace(const MetricContext &context);
QString listing(const MetricContext &context);
QString goal(const MetricContext &context);
QString track(const MetricContext &context);
QString growth(const MetricContext &context);
QString funds(const MetricContext &context);

} // namespace bihuan::facts
