// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matters/matter.h"
#include "core/domain/matters/measure.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"

namespace bihuan {

/// Everything the rules may look at for one matter in one year: the matter, its plan and what was reported.
/// Filled by services from the file; the pointers outlive it.
struct Course
{
    const Matter *matter = nullptr;
    Measure measure;
    const Schedule *schedule = nullptr;              ///< the version in force, or none
    std::array<const Report *, 12> reports = {};     ///< by month; none where nothing was written
    std::vector<const Milestone *> milestones;       ///< in their order

    /// The last accepted cumulative at the end of `period`: an unreported month carries the month before.
    std::optional<qint64> cumulativeAt(const Period &period) const;
    bool isReportedIn(const Period &period) const;
    const Report *reportIn(const Period &period) const;
};

/// The arithmetic of a matter at the end of a period (product.md, arithmetic; data.md, 序时 and own plan).
/// A carried value counts; rates and gaps are exact.
struct Standing
{
    bool reported = false;
    std::optional<qint64> cumulative;
    std::optional<qint64> month;      ///< derived: cumulative minus the month before
    Ratio elapsed;                    ///< 序时 of the months that the value covers
    std::optional<Ratio> completion;  ///< cumulative ÷ goal; none for growth, ratio, rank and inverse
    std::optional<Ratio> gap;         ///< completion − elapsed
    std::optional<qint64> planToDate; ///< the matter's own schedule
    std::optional<qint64> monthPlan;
    std::optional<Ratio> planGap;     ///< (cumulative − planToDate) ÷ goal
};

Standing standingAt(const Course &course, const Period &period);

/// Finished by the end of `period`: a date of completion, every milestone kept, or the year's goal reached.
bool isDoneAt(const Course &course, const Period &period, const Standing &standing);

/// Nothing was promised for a day up to the end of `period` and nothing has been done.
bool isNotDueAt(const Course &course, const Period &period, const Standing &standing);

/// The next promise that is not kept: the earliest open milestone, otherwise the deadline.
std::optional<PartialDate> nextDue(const Course &course, const Period &period);

} // namespace bihuan
