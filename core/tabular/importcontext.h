// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ledgerdefinition.h"
#include "core/domain/lights/course.h"
#include "core/domain/lights/rule.h"
#include "core/domain/units/post.h"
#include "core/domain/units/unit.h"
#include "core/tabular/columnmapping.h"
#include "core/tabular/importdecisions.h"
#include "core/domain/validation/finding.h"

#include <QSet>

#include <set>
#include <span>

namespace bihuan {

/// A matter that the file has, and what hangs on it. Borrowed.
struct KnownMatter
{
    const Course *course = nullptr; ///< the matter, its plan, reports and figures
    std::span<const Schedule *const> schedules;
    std::span<const Assignment *const> assignments;
    std::span<const SourceLink *const> sources;
    std::span<const LedgerEntry *const> entries;

    const Matter &matter() const { return *course->matter; }
};

/// What the file says, as far as an import asks. Plain values, borrowed from whoever loaded the year.
struct ImportContext
{
    int year = 0;
    const LedgerDefinition *ledger = nullptr;
    std::vector<KnownMatter> matters; ///< of the year, in every ledger
    std::span<const Unit> units;
    std::span<const Post> posts;
    std::span<const Person> persons;
    std::span<const Tenure> tenures;
    std::span<const Source> sources;
    QSet<Period> closed;
    QSet<Period> published;
    std::span<const RuleSet> ruleSets; ///< that the year's matters are judged by
    QSet<QString> approvals; ///< keys of findings that somebody accepted before
};

struct ImportOptions
{
    std::optional<Period> period;   ///< of columns that name no month
    std::set<FindingKind> accepted; ///< kinds accepted as a whole
    ImportDecisions decisions;
    ChosenColumns profile;
};

} // namespace bihuan
