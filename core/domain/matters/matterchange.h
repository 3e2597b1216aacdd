// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matters/matter.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"

#include <span>

namespace bihuan {

/// What somebody changes in one matter, by hand or with a sheet: only what is to be written stands here.
struct MatterChange
{
    Matter matter; ///< as it will be
    const Matter *matterBefore = nullptr; ///< as the file has it, where the one who changes it knows; outlives the change
    bool matterChanged = false;
    std::optional<Schedule> schedule;
    std::vector<Report> reports; ///< a blank one is taken away: its month is 未报 again
    std::vector<Figure> figures;
    std::vector<Milestone> milestones;
    std::vector<Assignment> assignments;
    std::vector<Assignment> droppedAssignments;
    std::vector<SourceLink> links;
    std::vector<SourceLink> droppedLinks;
    std::optional<LedgerEntry> entry; ///< the ledger lists a matter that is at home elsewhere

    bool writes() const;
    /// These units alone have the role; people who have it keep it. `present`: the matter's assignments in the file.
    void setRole(const QString &role, const QStringList &units, std::span<const Assignment *const> present);
    /// It comes from these sources alone. `present`: the matter's links in the file.
    void setSources(const std::vector<SourceLink> &wanted, std::span<const SourceLink *const> present);
};

} // namespace bihuan
