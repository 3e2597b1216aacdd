// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

namespace bihuan {

class Workspace;

/// All that a briefing is written from. No clock, no file: the same data give the same text.
struct BriefingData
{
    PeriodView now;
    /// Periods of the same kind and year before `now`, oldest first, without a hole and each with reports.
    std::vector<PeriodView> earlier;
    QString digest; ///< of the newest history row, hexadecimal; shows on paper whether a file's tail was cut
    std::optional<int> noticesIssued;   ///< 督办单 of the period; nothing where the office keeps none
    std::optional<int> noticesAnswered; ///< of these, answered in time
};

Result<BriefingData> briefingData(Workspace &workspace, const Period &period);

} // namespace bihuan
