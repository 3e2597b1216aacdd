// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matterfile.h"

namespace bihuan {

void MatterFile::open(const OfficeContext &context, const Matter &opened)
{
    matter = &opened;
    course.matter = &opened;
    course.milestones.clear();
    course.figures.clear();
    course.halfMonths.fill(nullptr);
    schedules.clear();
    assignments.clear();
    parts.clear();
    sources.clear();
    entries.clear();
    overrides.clear();
    impossible.clear();
    attachments = 0;
    refer(context);
}

void MatterFile::refer(const OfficeContext &context)
{
    ledger = context.ledger(matter->ledger);
    rules = nullptr;
    course.measure = {};
    if (ledger) {
        course.measure = measureOf(*ledger, *matter);
        rules = context.ruleSet(rulesOf(*ledger, *matter));
    }
    course.schedule = nullptr;
    for (const Schedule *row : schedules)
        putInForce(*row);
}

void MatterFile::add(const Schedule &row)
{
    schedules.push_back(&row);
    putInForce(row);
}

/// Versions come in order: the last one is in force.
void MatterFile::putInForce(const Schedule &row)
{
    if (row.measure == course.measure.id && !row.isEmpty())
        course.schedule = &row;
}

} // namespace bihuan
