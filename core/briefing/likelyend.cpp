// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/likelyend.h"

#include "core/domain/figures/decimal.h"
#include "core/domain/forecast/outlook.h"

#include <algorithm>
#include <cmath>

namespace bihuan {

namespace {

double squared(qint64 distance)
{
    const auto wide = static_cast<double>(distance);
    return wide * wide;
}

qint64 root(double sum)
{
    return static_cast<qint64>(std::llround(std::sqrt(sum)));
}

} // namespace

std::optional<Forecast> likelyEnd(const PeriodView &view, std::span<const MatterRow *const> rows)
{
    Forecast sum;
    double below = 0;
    double above = 0;
    for (const MatterRow *const row : rows) {
        if (row->kind != MatterKind::Project || !row->measure.isMoney())
            continue;
        const MatterFile *const file = view.county->matterByCode(row->code);
        const auto one = file ? forecastOf(file->course, view.period) : std::nullopt;
        addUp(sum.middle, one ? one->middle : row->cumulative.value_or(0));
        if (!one)
            continue;
        below += squared(one->middle - one->low);
        above += squared(one->high - one->middle);
        sum.courses = std::max(sum.courses, one->courses);
    }
    if (sum.courses == 0)
        return std::nullopt;
    sum.low = sum.middle - root(below);
    sum.high = sum.middle + root(above);
    return sum;
}

} // namespace bihuan
