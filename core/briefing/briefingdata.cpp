// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/briefingdata.h"

#include "core/services/impossiblefigures.h"
#include "core/services/workspace.h"

#include <algorithm>

namespace bihuan {

namespace {

bool hasReports(const PeriodView &view)
{
    return std::ranges::any_of(view.rows, &MatterRow::reported);
}

} // namespace

Result<BriefingData> briefingData(Workspace &workspace, const Period &period)
{
    BriefingData data;
    BIHUAN_TRY(auto county, workspace.county(period.year, period));
    BIHUAN_TRY(county, workspace.withEarlierYears(std::move(county)));
    BIHUAN_TRY(data.now, workspace.viewOf(std::move(county), period));
    BIHUAN_CHECK(refuseImpossibleFigures(*data.now.county));
    for (Period before = period.previous(); before.year == period.year; before = before.previous()) {
        BIHUAN_TRY(PeriodView view, workspace.viewOf(data.now.county, before, {.rules = {}, .sentences = false}));
        if (!hasReports(view))
            break;
        data.earlier.push_back(std::move(view));
    }
    std::ranges::reverse(data.earlier);
    BIHUAN_TRY(const QByteArray head, workspace.historyDigest());
    data.digest = QString::fromLatin1(head.toHex());
    return data;
}

} // namespace bihuan
