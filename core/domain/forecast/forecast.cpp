// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast/forecast.h"

#include "core/domain/figures/decimal.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr size_t fewestCourses = 10;

/// The value below which `tenths` of the sorted ones lie. Of n ends the k-th leaves out k of n + 1 further ones, so that
/// the range holds eight of ten also when the earlier years are few.
const Ratio &quantile(const std::vector<Ratio> &growths, size_t tenths)
{
    const size_t place = (growths.size() + 1) * tenths / 10;
    return growths[std::clamp<size_t>(place, 1, growths.size()) - 1];
}

/// A course that had hardly begun would promise beyond belief.
qint64 grown(qint64 cumulative, const Ratio &growth)
{
    const auto end = static_cast<WideInt>(cumulative) * growth.numerator() / growth.denominator();
    return static_cast<qint64>(std::min<WideInt>(end, largestSum));
}

} // namespace

EarlierCourses::EarlierCourses(const std::vector<YearCourse> &courses)
{
    std::vector<Ratio> growths;
    for (size_t month = 0; month < m_months.size(); ++month) {
        growths.clear();
        for (const YearCourse &course : courses) {
            if (course[month] > 0 && course[11] >= course[month])
                growths.emplace_back(course[11], course[month]);
        }
        if (growths.size() < fewestCourses)
            continue;
        std::ranges::sort(growths);
        m_months[month] = Growth{quantile(growths, 1), quantile(growths, 5), quantile(growths, 9), static_cast<int>(growths.size())};
    }
}

std::optional<Forecast> EarlierCourses::forecast(qint64 cumulative, int month) const
{
    if (cumulative <= 0)
        return std::nullopt;
    if (month >= 12)
        return Forecast{cumulative, cumulative, cumulative, 0};
    const auto &growth = m_months[static_cast<size_t>(month - 1)];
    if (!growth)
        return std::nullopt;
    return Forecast{grown(cumulative, growth->low), grown(cumulative, growth->middle), grown(cumulative, growth->high), growth->courses};
}

} // namespace bihuan
