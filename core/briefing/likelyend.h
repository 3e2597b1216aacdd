// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast/forecast.h"
#include "core/services/periodview.h"

namespace bihuan {

/// Where the investment of these rows is likely to end together, in 分: the sum of what each project is likely to end
/// at, and a range as wide as if they went up and down apart from each other. What has no forecast of its own stays as
/// it is. Nothing while none of them has one.
std::optional<Forecast> likelyEnd(const PeriodView &view, std::span<const MatterRow *const> rows);

} // namespace bihuan
