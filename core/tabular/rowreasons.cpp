// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/rowreasons.h"

#include "core/domain/lights/evaluate.h"
#include "core/domain/validation/reasoncheck.h"

#include <algorithm>

namespace bihuan {

void findMissingReasons(const ImportContext &context, std::span<const MappedColumn> columns, int sheetRow, const Course &after,
                        std::span<const Report> reports, ImportFindings &findings)
{
    const auto columnOf = [&](const char *id) {
        const auto found = std::ranges::find_if(columns, [&](const MappedColumn &c) { return c.field.id == QLatin1String(id); });
        return found == columns.end() ? nullptr : &*found;
    };
    const MappedColumn *const problem = columnOf("problem");
    const MappedColumn *const reason = columnOf("delayReason");
    const MappedColumn *const nextStep = columnOf("nextStep");
    const MappedColumn *const shown = reason ? reason : nextStep ? nextStep : problem;
    const auto rules = std::ranges::find(context.ruleSets, rulesOf(*context.ledger, *after.matter), &RuleSet::id);
    if (!shown || rules == context.ruleSets.end())
        return;
    for (const Report &report : reports) {
        const Assessment assessment = assess(*rules, after, report.period);
        if (!demandsReason(rules->palette, assessment.light, assessment.rule))
            continue;
        const QStringList lacks = lacksOf(report, {.reason = reason != nullptr, .problem = problem != nullptr, .nextStep = nextStep != nullptr});
        if (!lacks.isEmpty())
            findings.add(FindingKind::MissingReason, {sheetRow, shown->column}, shown->field.title, lacks.join(QStringLiteral("、")),
                         report.period.title() + lackSentence(rules->palette.find(assessment.light.colour)->title, lacks), Remedy::Note);
    }
}

} // namespace bihuan
