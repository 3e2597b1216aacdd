// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matters/matter.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"
#include "core/domain/units/post.h"
#include "core/domain/units/unit.h"
#include "core/storage/database.h"
#include "core/storage/records.h"

#include <QSet>

#include <vector>

namespace bihuan {

/// How many files are attached to a matter. What they are is read when somebody looks (attachmentsOf).
struct AttachmentCount
{
    MatterId matter;
    int count = 0;
};

/// The matters of one year and everything that hangs on them, as rows. 1 500 matters with a year of reports
/// load in well under 0.1 s, so there is no paging.
struct MatterRows
{
    std::vector<Matter> matters;
    std::vector<Assignment> assignments;
    std::vector<BundlePart> parts;
    std::vector<Milestone> milestones;
    std::vector<Schedule> schedules; ///< by matter, then version
    std::vector<Report> reports;     ///< months of the year only
    std::vector<Figure> figures;
    std::vector<SourceLink> sourceLinks;
    std::vector<LedgerEntry> entries;
    std::vector<LightOverride> overrides;
    std::vector<AttachmentCount> attachments; ///< of the matters that have some
    std::vector<ImpossibleFigure> impossible; ///< that stand in the rows above as not filled in
};

/// Which matters of a year to load.
struct MatterScope
{
    int year = 0;
    std::optional<Period> until = {}; ///< leaves out the reports and figures of later months
    QSet<MatterId> only = {};         ///< these matters of the year alone; empty for all
    QSet<QByteArray> tables = {};     ///< rows of these tables alone, as stored; empty for all

    bool wants(const QByteArray &table) const { return tables.isEmpty() || tables.contains(table); }
};

Result<MatterRows> loadMatters(Database &database, const MatterScope &scope);

/// What the whole file shares: office, units, posts, sources, definitions, periods.
struct OfficeRows
{
    QByteArray history; ///< digest of the newest run when the rows were read: which state of the file they show
    Office office;
    std::vector<Actor> actors;
    std::vector<Unit> units;
    std::vector<Person> persons;
    std::vector<Post> posts;
    std::vector<Tenure> tenures;
    std::vector<Source> sources;
    std::vector<DefinitionRecord> definitions;
    std::vector<PeriodRecord> periods;
    std::vector<FindingApproval> approvals;
};

Result<OfficeRows> loadOffice(Database &database);
Result<Office> officeOf(Database &database);

/// The lights alone of a published period; empty for any other. The texts of the rows are neither copied nor kept in memory.
Result<std::vector<SnapshotLight>> loadSnapshotLights(Database &database, const Period &period);
/// The light of one matter in one period as it was published, and why; empty when it was not.
Result<SnapshotReason> loadSnapshotReason(Database &database, const Period &period, const MatterId &matter);

} // namespace bihuan
