// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matters/schedule.h"

#include <algorithm>

namespace bihuan {

std::optional<qint64> Schedule::at(int month) const
{
    if (isEmpty())
        return std::nullopt;
    for (int m = month; m >= 1; --m) {
        if (const auto &planned = months[static_cast<size_t>(m - 1)])
            return planned;
    }
    return 0;
}

std::optional<qint64> Schedule::at(const Period &period) const
{
    const int month = period.lastMonth();
    if (period.kind != Period::Kind::HalfMonth || period.index % 2 == 0)
        return at(month);
    const auto end = at(month);
    if (!end)
        return std::nullopt;
    const qint64 start = month > 1 ? at(month - 1).value_or(0) : 0;
    return start + roundedQuotient(*end - start, 2);
}

Schedule Schedule::withMonth(int month, std::optional<qint64> amount) const
{
    const qint64 before = month > 1 ? at(month - 1).value_or(0) : 0;
    const qint64 shift = before + amount.value_or(0) - at(month).value_or(0);
    Schedule plan = *this;
    plan.months[static_cast<size_t>(month - 1)] = amount ? std::optional(before + *amount) : std::nullopt;
    for (auto later = plan.months.begin() + month; later != plan.months.end(); ++later) {
        if (*later)
            **later += shift;
    }
    return plan;
}

bool Schedule::isEmpty() const
{
    return !isPlannedBy(12);
}

bool Schedule::isPlannedBy(int month) const
{
    return std::any_of(months.begin(), months.begin() + month,
                       [](const auto &figure) { return figure.has_value(); });
}

MonthSeries classifyMonths(const std::array<std::optional<qint64>, 12> &months, std::optional<qint64> goal)
{
    qint64 sum = 0;
    qint64 last = 0;
    bool falls = false;
    int given = 0;
    for (const auto &month : months) {
        if (!month)
            continue;
        ++given;
        sum += *month;
        falls = falls || *month < last;
        last = *month;
    }
    const bool cumulative = given > 0 && !falls && goal && last == *goal;
    const bool monthly = given > 0 && goal && sum == *goal;
    if (cumulative) // a row that is both has zeros before the goal, and means the same either way
        return MonthSeries::Cumulative;
    return monthly || falls ? MonthSeries::Monthly : MonthSeries::Ambiguous;
}

std::array<std::optional<qint64>, 12> accumulated(const std::array<std::optional<qint64>, 12> &months)
{
    std::array<std::optional<qint64>, 12> totals;
    qint64 sum = 0;
    for (size_t i = 0; i < months.size(); ++i) {
        if (!months[i])
            continue;
        sum += *months[i];
        totals[i] = sum;
    }
    return totals;
}

} // namespace bihuan
