// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

struct Store;

/// The life of a period: opened for reporting, closed to it, published with its lights and figures frozen.
/// Months and half months have one; quarters, half years and years read their last month (data.md).

/// Refused for a period that has no life of its own or is published. Opening a closed one again is allowed.
Result<ChangeSummary> openPeriod(Workspace &workspace, const Period &period);

/// Closing takes no more reports; months before it that are still open are named and left to be closed first.
Result<ChangeSummary> closePeriod(Workspace &workspace, const Period &period);

/// Opens a month or half month that was never opened, as the first figure written into it does. Part of a
/// change that the caller runs.
Status openForFigures(Store &store, const County &county, const Period &period, const QDateTime &now);

/// Freezes every matter's row as it stands. Sealed: nothing takes it back. The period must be closed.
Result<ChangeSummary> publishPeriod(Workspace &workspace, const Period &period);

/// The rows that publishing writes; part of a change that the caller runs.
Status writeSnapshot(Store &store, const PeriodView &view);

/// How a period stands: matters that owe a report in it and those that gave one.
struct ReportingState
{
    int due = 0;
    int reported = 0;
    int units = 0;        ///< units that owe at least one report
    int unitsReported = 0;///< units that owe none any more
};
ReportingState reportingState(const PeriodView &view);

QString periodStateTitle(const QString &state); ///< 填报中, 已关闭, 已发布, 未开

} // namespace bihuan
