// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/course.h"
#include "core/domain/lights/rule.h"

#include <span>

namespace bihuan {

/// A matter at the end of one period: its standing and the state it is in before any rule is asked.
struct Moment
{
    const Course *course = nullptr;
    Period period;
    QDate end;
    Standing standing;
    Light::State state = Light::State::None; ///< Done, NotDue, Unreported, or Colour: the rules decide
};

Moment momentAt(const Course &course, const Period &period);

struct MetricContext
{
    const Moment &moment;
    const FundFigures &funds;
    const DateField *date = nullptr; ///< which a test counts from

    const Matter &matter() const { return *moment.course->matter; }
    const Standing &standing() const { return moment.standing; }
};

/// A quantity that rules compare. Everything about it is its row in the table of metric.cpp.
struct Metric
{
    /// What a limit is written in, and how a rule's sentence speaks of it.
    enum class Scale {
        Points,    ///< a distance from `object` in 个百分点, held as a fraction of 1
        Deviation, ///< a distance from `object` in %, held as a fraction of 1
        Places,    ///< a distance from `object` in 位
        Percent,   ///< a share of `object`, held as a fraction of 1
        Days,
        Months,
    };

    const char *id;
    Scale scale;
    const char16_t *subject; ///< "当月完成" of "当月完成低于当月计划的80%"; may be empty
    const char16_t *below;   ///< 低于, 落后; of days and months: what holds at 0 and under
    const char16_t *above;   ///< 高于, 优于
    const char16_t *object;  ///< "当月计划的", "序时进度"; empty for days and months
    std::optional<Ratio> (*value)(const MetricContext &);
    /// What is the case, with its figures: "1—6月完成31.2%，序时50.0%，欠18.8个百分点".
    QString (*fact)(const MetricContext &);
    /// Of the metrics that follow the matter's own plan where there is one: the object with and without it.
    const char16_t *withPlan = nullptr;
    const char16_t *withoutPlan = nullptr;
    bool countsFromDate = false; ///< a test names the date; such a metric cannot be a dimension's basis
    bool asksForPeers = false;   ///< reads Course::peers
    bool asksForEarlier = false; ///< reads Course::earlier
    bool asksForFunds = false;   ///< reads FundFigures
};

std::span<const Metric> metrics();
/// Nullptr when there is none of that id.
const Metric *findMetric(QStringView id);
/// Its values are whole numbers: days, months, places.
bool isWhole(const Metric &metric);

} // namespace bihuan
