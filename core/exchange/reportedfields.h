// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/course.h"
#include "core/exchange/fieldmerge.h"
#include "core/services/matterfile.h"

namespace bihuan {

/// What a unit says of one matter in one period, field by field: the members and extra fields of the report, further
/// figures ("figure.ID") and, of the matter as a whole, dates that only the unit knows ("startActual", "finished",
/// "milestone.ID").
struct ReportedFields
{
    Fields report; ///< of the period
    Fields matter; ///< of the matter as a whole
    bool isReported = false; ///< there is a report of the period, whatever its state

    bool operator==(const ReportedFields &) const = default;
};

/// As the file has it.
ReportedFields reportedFields(const MatterFile &file, const Period &period);

/// What is to be written so that the matter says `merged`; `state` and, for one sent back, `reason` go into the
/// report. Fields that the file has no place for are kept in the report's own.
struct ReportedRows
{
    std::optional<Report> report;
    std::vector<Figure> figures;
    std::vector<Milestone> milestones;
    std::optional<Matter> matter;
};
ReportedRows reportedRows(const MatterFile &file, const Period &period, const ReportedFields &merged, Report::State state,
                          const QString &reason = {});

/// Title of a field for people: "累计", "节点“主体封顶”".
QString reportedTitle(const MatterFile &file, const QString &field);

/// Fields of which `value` is not of their kind or larger than anybody could have typed.
QStringList impossibleFields(const MatterFile &file, const ReportedFields &fields);

} // namespace bihuan
