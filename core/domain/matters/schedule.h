// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/period.h"

#include <array>

namespace bihuan {

/// 时间表: planned cumulative value at the end of each month, one row per version. The signed version is the
/// frozen baseline; the highest version is the one in force.
struct Schedule
{
    MatterId matter;
    int version = 1;
    QString measure;
    std::array<std::optional<qint64>, 12> months; ///< cumulative; a gap means "as the month before"
    bool baseline = false;
    QString reason; ///< why the plan was amended, and by whose approval

    /// Planned cumulative value at the end of `month` (1–12); 0 before the first planned month.
    /// Nothing when no month is planned at all.
    std::optional<qint64> at(int month) const;
    /// At the end of `period`; the middle of a month is interpolated.
    std::optional<qint64> at(const Period &period) const;
    /// The plan when `month` alone plans `amount`: the planned months after it move along. Nothing clears the month.
    Schedule withMonth(int month, std::optional<qint64> amount) const;
    bool isEmpty() const;
    /// A figure stands at `month` or before it.
    bool isPlannedBy(int month) const;
    bool operator==(const Schedule &) const = default;
};

/// How twelve typed figures are meant (data.md, month figures).
enum class MonthSeries { Cumulative, Monthly, Ambiguous };

/// Cumulative if it never falls and ends at the goal, monthly if it sums to the goal, otherwise asked.
/// Without a goal a row that never falls and is not constant is ambiguous as well.
MonthSeries classifyMonths(const std::array<std::optional<qint64>, 12> &months, std::optional<qint64> goal);

/// Running totals of monthly figures.
std::array<std::optional<qint64>, 12> accumulated(const std::array<std::optional<qint64>, 12> &months);

} // namespace bihuan
