// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast/forecast.h"
#include "core/domain/forecast/pace.h"
#include "core/domain/lights/course.h"

namespace bihuan {

/// Where one matter's year is likely to end, from its last report. Nothing for figures that do not add up, without
/// earlier years (Course::earlier), and in the middle of a month, about which they say nothing.
std::optional<Forecast> forecastOf(const Course &course, const Period &period);

/// The monthly pace that the matter's goal now needs; nothing without a goal, or for figures that do not add up.
std::optional<Pace> paceOf(const Course &course, const Period &period);

/// "预计年底完成9,800万元（八成可能在9,200万元至1.05亿元之间）", the figures in the measure's unit.
QString forecastWords(const Forecast &forecast, const MeasureUnit &unit);
/// "后5个月月均需完成320万元，为前7个月月均的1.8倍"; empty when nothing is missing any more.
QString paceWords(const Pace &pace, const Period &period, const MeasureUnit &unit);

} // namespace bihuan
