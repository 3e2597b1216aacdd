// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/course.h"
#include "core/services/officecontext.h"

namespace bihuan {

/// One matter of a year with everything that hangs on it.
struct MatterFile
{
    /// What the pointers below point into; nullptr where the one who hangs the rows on keeps them.
    std::shared_ptr<const MatterRows> rows;
    const Matter *matter = nullptr;
    const LedgerDefinition *ledger = nullptr;
    const RuleSet *rules = nullptr; ///< none when the ledger names none
    Course course;
    std::vector<const Schedule *> schedules; ///< of every measure, by version
    std::vector<const Assignment *> assignments;
    std::vector<const BundlePart *> parts;
    std::vector<const SourceLink *> sources;
    std::vector<const LedgerEntry *> entries;
    std::vector<const LightOverride *> overrides;
    std::vector<const ImpossibleFigure *> impossible; ///< what its rows leave out
    int attachments = 0; ///< how many

    /// Opens the file of a matter, with nothing hanging on it yet.
    void open(const OfficeContext &context, const Matter &matter);
    /// Looks up anew what it refers to in the office, for a context other than the one it was opened with.
    void refer(const OfficeContext &context);

    /// Hangs a row on it; rows come in the order in which they are stored.
    void add(const Schedule &row);
    void add(const Report &row) { course.add(row); }
    void add(const Figure &row) { course.figures.push_back(&row); }
    void add(const Milestone &row) { course.milestones.push_back(&row); }
    void add(const Assignment &row) { assignments.push_back(&row); }
    void add(const BundlePart &row) { parts.push_back(&row); }
    void add(const SourceLink &row) { sources.push_back(&row); }
    void add(const LedgerEntry &row) { entries.push_back(&row); }
    void add(const LightOverride &row) { overrides.push_back(&row); }
    void add(const ImpossibleFigure &figure) { impossible.push_back(&figure); }
    void add(const AttachmentCount &row) { attachments = row.count; }

private:
    void putInForce(const Schedule &row);
};

} // namespace bihuan
