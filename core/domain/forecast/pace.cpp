// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast/pace.h"

#include <algorithm>

namespace bihuan {

std::optional<Ratio> Pace::times() const
{
    return needed && gone ? std::optional(*needed / *gone) : std::nullopt;
}

Pace paceTo(qint64 goal, qint64 cumulative, const Period &period)
{
    const Ratio months = period.elapsedShare() * 12;
    const Ratio left = Ratio(12, 1) - months;
    Pace pace{.shortfall = std::max<qint64>(0, goal - cumulative), .needed = {}, .gone = {}};
    if (pace.shortfall > 0 && left > Ratio())
        pace.needed = Ratio(pace.shortfall, 1) / left;
    if (cumulative > 0)
        pace.gone = Ratio(cumulative, 1) / months;
    return pace;
}

} // namespace bihuan
