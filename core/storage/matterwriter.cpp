// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/matterwriter.h"

namespace bihuan {

Status writeMatter(Store &store, const MatterChange &change, bool isNew)
{
    if (change.matterChanged)
        BIHUAN_CHECK(isNew                 ? store.matters.insert(change.matter)
                     : change.matterBefore ? store.matters.update(change.matter, *change.matterBefore)
                                           : store.matters.save(change.matter));
    if (change.schedule)
        BIHUAN_CHECK(isNew ? store.schedules.insert(*change.schedule) : store.schedules.save(*change.schedule));
    for (const Report &report : change.reports) {
        const bool isGone = report.isBlank();
        BIHUAN_CHECK(isGone ? store.reports.remove(report) : isNew ? store.reports.insert(report) : store.reports.save(report));
    }
    for (const Figure &figure : change.figures)
        BIHUAN_CHECK(store.figures.save(figure));
    for (const Milestone &milestone : change.milestones)
        BIHUAN_CHECK(store.milestones.save(milestone));
    for (const Assignment &assignment : change.droppedAssignments)
        BIHUAN_CHECK(store.assignments.remove(assignment));
    for (const Assignment &assignment : change.assignments)
        BIHUAN_CHECK(store.assignments.save(assignment));
    for (const SourceLink &link : change.droppedLinks)
        BIHUAN_CHECK(store.sourceLinks.remove(link));
    for (const SourceLink &link : change.links)
        BIHUAN_CHECK(store.sourceLinks.save(link));
    return change.entry ? store.entries.save(*change.entry) : Status{};
}

} // namespace bihuan
