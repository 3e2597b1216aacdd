// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matterfile.h"

namespace bihuan {

void MatterFile::open(const OfficeContext &context, const Matter &opened)
{
    matter = &opened;
    ledger = context.ledger(opened.ledger);
    rules = nullptr;
    course.matter = &opened;
    course.measure = {};
    course.schedule = nullptr;
    course.milestones.clear();
    course.figures.clear();
    course.halfMonths.fill(nullptr);
    schedules.clear();
    assignments.clear();
    parts.clear();
    sources.clear();
    entries.clear();
    overrides.clear();
    if (ledger) {
        course.measure = measureOf(*ledger, opened);
        rules = context.ruleSet(rulesOf(*ledger, opened));
    }
}

void MatterFile::add(const Schedule &row)
{
    schedules.push_back(&row);
    if (row.measure == course.measure.id && !row.isEmpty())
        course.schedule = &row; // versions come in order: the last one is in force
}

} // namespace bihuan
