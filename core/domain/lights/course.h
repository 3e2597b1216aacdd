// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matters/matter.h"
#include "core/domain/matters/measure.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"

#include <functional>

namespace bihuan {

class EarlierCourses;

/// 平均水平: the mean completion of the matters of a ledger, by the half month a period ends with. Matters without a
/// goal and those of which nothing is due yet are left out; a carried value counts.
struct PeerMeans
{
    std::array<std::optional<Ratio>, 24> completion{};

    std::optional<Ratio> at(const Period &period) const;
};

/// Everything the rules may look at for one matter in one year: the matter, its plan and what was reported.
/// Filled by services from the file; the pointers outlive it.
struct Course
{
    const Matter *matter = nullptr;
    Measure measure;
    const Schedule *schedule = nullptr;          ///< the version in force, or none
    std::vector<const Milestone *> milestones;   ///< in their order
    std::vector<const Figure *> figures;         ///< further measures, in any order
    std::array<const Report *, 24> halfMonths{}; ///< by the half month a report ends with; filled by add()
    const EarlierCourses *earlier = nullptr; ///< earlier years of the ledger, where somebody asks for forecasts
    const PeerMeans *peers = nullptr; ///< of the matter's ledger, where a rule set holds it against them

    /// Puts a report of the matter's year in its place. Where the second half of a month and the month itself
    /// are both written, the month counts.
    void add(const Report &report);
    /// In place of whatever stands there.
    void replace(const Report &report);
    const Report *reportIn(const Period &period) const;
    bool isReportedIn(const Period &period) const;
    /// The last report handed in up to the end of `period` that has a figure.
    const Report *lastReportUntil(const Period &period) const;
    /// The cumulative at the end of `period`: an unreported month carries the month before.
    std::optional<qint64> cumulativeAt(const Period &period) const;
    /// A further figure by its id: a measure beside the main one, a field of the reports (both carried), or a
    /// field of the matter.
    std::optional<qint64> figureAt(const QString &id, const Period &period) const;
};

/// The later months that move along with a corrected one while nobody has accepted them; from the first accepted one on
/// they stay, and the check tells of the contradiction (data.md, month figures).
struct MovedMonths
{
    std::vector<Report> reports;     ///< with their new cumulatives
    std::optional<Period> accepted; ///< where moving ended
};
/// `isGiven`: months that are written anew themselves are passed over.
MovedMonths monthsMovedBy(const Course &course, const Period &corrected, qint64 shift,
                          const std::function<bool(const Period &)> &isGiven = {});

/// The arithmetic of a matter at the end of a period (product.md, arithmetic; data.md, 序时 and own plan).
/// A carried value counts; rates and gaps are exact.
struct Standing
{
    bool reported = false;
    Period covered; ///< what the value speaks of: the period, or an earlier one when data lag
    std::optional<qint64> cumulative;
    std::optional<qint64> month;      ///< derived: cumulative minus the month before
    Ratio elapsed;                    ///< 序时 of the months that the value covers
    std::optional<Ratio> completion;  ///< cumulative ÷ goal; none for growth, ratio, rank and inverse
    std::optional<Ratio> gap;         ///< completion − elapsed
    std::optional<qint64> planToDate; ///< the matter's own schedule
    std::optional<qint64> monthPlan;
    std::optional<Ratio> planGap; ///< (cumulative − planToDate) ÷ goal
};

Standing standingAt(const Course &course, const Period &period);

/// Finished by the end of `period`: a date of completion, every milestone kept, or the year's goal reached.
bool isDoneAt(const Course &course, const Period &period, const Standing &standing);

/// Nothing was promised for a day up to the end of `period` and nothing has been done. A project with an
/// annual goal but neither schedule nor planned start owes its 序时 share from January on.
bool isNotDueAt(const Course &course, const Period &period, const Standing &standing);

/// The earliest milestone with a date that is not kept by the end of `period`.
const Milestone *nextMilestone(const Course &course, const Period &period);

/// The next promise that is not kept: the earliest open milestone or the deadline, whichever comes first.
std::optional<PartialDate> nextDue(const Course &course, const Period &period);

} // namespace bihuan
