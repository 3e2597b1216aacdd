// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/metric.h"

namespace bihuan {

/// How a value stands against what it should be, for figures that do not add up: growth, ratios, ranks and
/// whatever should be small. Better is positive whichever way the measure points.
/// goal… mean the annual goal; track… the matter's own stepped plan where there is one, else the annual goal.
std::optional<Ratio> goalPoints(const MetricContext &context); ///< figures in %, the distance as a fraction
std::optional<Ratio> goalPlaces(const MetricContext &context); ///< ranks
std::optional<Ratio>
goalDeviation(const MetricContext &context); ///< less-is-better amounts, relative to the goal
std::optional<Ratio> trackPoints(const MetricContext &context);
std::optional<Ratio> trackPlaces(const MetricContext &context);
std::optional<Ratio> trackDeviation(const MetricContext &context);

bool isLessBetter(const Measure &measure);

} // namespace bihuan
