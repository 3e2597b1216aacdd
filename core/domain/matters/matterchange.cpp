// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matters/matterchange.h"

#include <algorithm>

namespace bihuan {

bool MatterChange::writes() const
{
    return matterChanged || schedule || !reports.empty() || !figures.empty() || !milestones.empty() || !assignments.empty()
           || !droppedAssignments.empty() || !links.empty() || !droppedLinks.empty() || entry;
}

void MatterChange::setRole(const QString &role, const QStringList &units, std::span<const Assignment *const> present)
{
    QStringList kept;
    for (const Assignment *assignment : present) {
        if (assignment->role != role || assignment->unit.isEmpty())
            continue;
        if (units.contains(assignment->unit.value))
            kept.append(assignment->unit.value);
        else
            droppedAssignments.push_back(*assignment);
    }
    for (const QString &unit : units) {
        if (!kept.contains(unit))
            assignments.push_back({newUuid(), matter.id, role, UnitId{unit}, {}, {}, {}});
    }
}

void MatterChange::setSources(const std::vector<SourceLink> &wanted, std::span<const SourceLink *const> present)
{
    for (const SourceLink *link : present) {
        if (std::ranges::find(wanted, link->source, &SourceLink::source) == wanted.end())
            droppedLinks.push_back(*link);
    }
    for (const SourceLink &link : wanted) {
        if (std::ranges::none_of(present, [&](const SourceLink *stored) { return *stored == link; }))
            links.push_back(link);
    }
}

} // namespace bihuan
