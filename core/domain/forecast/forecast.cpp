// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast/forecast.h"

#include "core/domain/figures/decimal.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr size_t fewestCourses = 10;

/// The value below which `tenths` of the sorted ends lie. Of n ends the k-th leaves out k of n + 1 further ones, so that
/// the range holds eight of ten also when the earlier years are few.
qint64 quantile(const std::vector<qint64> &ends, size_t tenths)
{
    const size_t place = (ends.size() + 1) * tenths / 10;
    return ends[std::clamp<size_t>(place, 1, ends.size()) - 1];
}

} // namespace

std::optional<Forecast> forecastYearEnd(qint64 cumulative, int month, const std::vector<YearCourse> &earlier)
{
    if (cumulative <= 0)
        return std::nullopt;
    if (month >= 12)
        return Forecast{cumulative, cumulative, cumulative, 0};
    std::vector<qint64> ends;
    for (const YearCourse &course : earlier) {
        const qint64 then = course[static_cast<size_t>(month - 1)];
        if (then <= 0 || course[11] < then)
            continue;
        // A course that had hardly begun would promise beyond belief.
        const auto end = static_cast<WideInt>(cumulative) * course[11] / then;
        ends.push_back(static_cast<qint64>(std::min<WideInt>(end, largestSum)));
    }
    if (ends.size() < fewestCourses)
        return std::nullopt;
    std::ranges::sort(ends);
    return Forecast{quantile(ends, 1), quantile(ends, 5), quantile(ends, 9), static_cast<int>(ends.size())};
}

} // namespace bihuan
