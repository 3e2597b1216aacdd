// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/ratio.h"

#include <array>
#include <optional>
#include <vector>

namespace bihuan {

/// A finished year of one matter: its cumulative at the end of each month, carried where a month was not reported.
using YearCourse = std::array<qint64, 12>;

/// 年底预计: where the year is likely to end.
struct Forecast
{
    qint64 low = 0;    ///< in one of ten cases it ends below
    qint64 middle = 0; ///< as often above as below
    qint64 high = 0;   ///< in one of ten cases it ends above
    int courses = 0;   ///< how many earlier years speak for it

    bool operator==(const Forecast &) const = default;
};

/// What earlier years of a ledger still added after the end of each month, each taken in proportion. Read once and
/// then asked for any number of matters.
class EarlierCourses
{
public:
    explicit EarlierCourses(const std::vector<YearCourse> &courses);

    /// From what stands at the end of `month` (1–12). Nothing while nothing was done, or where fewer than ten earlier
    /// years had begun by then: then no range can be told. In December it is the figure itself.
    std::optional<Forecast> forecast(qint64 cumulative, int month) const;

private:
    /// How many times the cumulative of a month the year ended at.
    struct Growth
    {
        Ratio low;
        Ratio middle;
        Ratio high;
        int courses = 0;
    };
    std::array<std::optional<Growth>, 11> m_months; ///< November is the last
};

} // namespace bihuan
