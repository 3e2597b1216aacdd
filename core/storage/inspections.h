// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inspections/inspection.h"
#include "core/storage/database.h"

#include <vector>

namespace bihuan {

/// The plans of a year and what was done under them.
struct InspectionBook
{
    std::vector<InspectionPlan> plans;
    std::vector<InspectionScheme> schemes;
    std::vector<InspectionFile> files; ///< by planned day, those without one last

    const InspectionPlan *plan(const InspectionPlanId &id) const;
    const InspectionScheme *scheme(const InspectionSchemeId &id) const;
    const InspectionFile *file(const InspectionId &id) const;
    /// Which inspection and finding a matter came from; nullptrs when from none.
    std::pair<const InspectionFile *, const InspectionFinding *> originOf(const MatterId &matter) const;

    bool operator==(const InspectionBook &) const = default;
};

/// Of one year, or of every year with 0.
Result<InspectionBook> loadInspections(Database &database, int year);

} // namespace bihuan
