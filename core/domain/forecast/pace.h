// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/period.h"

#include <optional>

namespace bihuan {

/// 距目标差额: what is missing at the end of `period`, and the months' pace that it needs.
struct Pace
{
    qint64 shortfall = 0;        ///< never below 0; in the steps of the figures
    std::optional<Ratio> needed; ///< a month until the end of the year; none when nothing is missing or left
    std::optional<Ratio> gone;   ///< a month since January; none while nothing was done

    /// How many times the past pace is needed.
    std::optional<Ratio> times() const;
};

Pace paceTo(qint64 goal, qint64 cumulative, const Period &period);

} // namespace bihuan
