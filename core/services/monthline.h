// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/fieldediting.h"

#include <array>

namespace bihuan {

/// One month of one matter, plan beside actual.
struct MonthCell
{
    enum class State {
        Reported, ///< handed in
        Owed,     ///< 未报: due, nothing came, the figure is carried from the month before
        Idle,     ///< nothing came and nothing was due, or it was done already
        Ahead,    ///< after the shown period
    };

    State state = State::Ahead;
    std::optional<Report::State> report; ///< of what came, figures or words
    QString returnReason;                ///< why it was sent back
    bool ownFigure = false;           ///< the month's own, not carried
    std::optional<qint64> cumulative; ///< carried ones too; none ahead of the shown period
    std::optional<qint64> month;      ///< of figures that add up
    bool planned = false;             ///< the plan names this month; otherwise its figures are those of the month before
    std::optional<qint64> planCumulative;
    std::optional<qint64> planMonth;
    QString actualRemark; ///< what is wrong with the figure, a sentence; empty for nothing
    QString planRemark;
    bool impossible = false; ///< actualRemark contradicts other figures; otherwise it is only worth a look
    std::vector<Finding> open;     ///< what the remarks say
    std::vector<Finding> approved; ///< what somebody has looked at and let stand
    QStringList approvals;         ///< who let them stand and why, in the same order
};

using MonthLine = std::array<MonthCell, 12>;

/// The year of a matter as seen from `shown`. Findings that somebody has approved are no remarks.
MonthLine monthLine(const County &county, const MatterFile &file, const Period &shown);

/// It speaks of what was planned, not of what was done.
bool isAboutPlan(const Finding &finding);

/// A figure typed into the month grid.
struct MonthEntry
{
    QString code;
    int month = 1;
    bool plan = false;     ///< of the plan, else of what was done
    bool perMonth = false; ///< the month alone, else cumulative; only for figures that add up
    std::optional<qint64> figure;
};

/// What is to be written for the entries. A month's plan moves the planned months after it along; a month done
/// counts from the month before it, also when that is among the entries.
std::vector<CellEdit> monthEdits(const County &county, std::vector<MonthEntry> entries);

/// The field that a figure of the grid is, in the matter's ledger; nullptr where the ledger has none.
const Field *monthField(const LedgerDefinition &ledger, bool plan);

} // namespace bihuan
