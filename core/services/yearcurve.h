// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/county.h"

namespace bihuan {

struct CurvePoint
{
    Period period; ///< at whose end the amount stands
    qint64 amount = 0;

    bool operator==(const CurvePoint &) const = default;
};

/// 投资进度 of one ledger over a year, in 分. Projects counted in money only, as in a Summary.
struct YearCurve
{
    std::vector<CurvePoint> plan; ///< twelve months; empty when no project has a plan
    std::vector<CurvePoint>
        actual;         ///< up to the last period with a report; a month not reported carries the one before
    qint64 planNow = 0; ///< at the end of the period asked for

    bool operator==(const YearCurve &) const = default;
};

/// The plan is the schedule in force; a project with an annual goal and no schedule owes the straight line.
/// `actual` ends with `until` itself when something was reported in it.
YearCurve yearCurve(const County &county, const QString &ledger, const Period &until);

} // namespace bihuan
