// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inspections/inspection.h"
#include "core/services/attaching.h"
#include "core/services/workspace.h"
#include "core/storage/inspections.h"

namespace bihuan {

// Every act is one run that can be undone, refused by the rules of core/domain/inspections. What is saved anew has an empty
// id and is given one, which comes back.

/// A plan or scheme whose words change is no longer the approved one: its approval goes, the history keeps both.
Result<InspectionPlanId> savePlan(Workspace &workspace, InspectionPlan plan);
Status approvePlan(Workspace &workspace, const InspectionPlan &plan, const QString &approver, const QDate &day);
Result<InspectionSchemeId> saveScheme(Workspace &workspace, InspectionScheme scheme);
Status approveScheme(Workspace &workspace, const InspectionPlan &plan, const InspectionScheme &scheme, const QString &approver,
                     const QDate &day);

/// Name, kind, planned days, team, route, units; its acts have functions of their own.
Result<InspectionId> saveInspection(Workspace &workspace, Inspection inspection);
Status startInspection(Workspace &workspace, const InspectionFile &file, const InspectionScheme &scheme, const QDate &day);
Status concludeInspection(Workspace &workspace, const InspectionFile &file, const QString &conclusion, bool noProblem,
                          const QDate &day);
/// Refused once something was found.
Status removeInspection(Workspace &workspace, const InspectionFile &file);

/// Writes a finding; one without an id is added at the end.
Result<InspectionFindingId> saveFinding(Workspace &workspace, const InspectionFile &file, InspectionFinding finding);
/// Several known ones in one step.
Status saveFindings(Workspace &workspace, const InspectionFile &file, const std::vector<InspectionFinding> &findings);
Status removeFindings(Workspace &workspace, const InspectionFile &file, const std::vector<InspectionFindingId> &findings);
/// Photos of a finding, each content once.
Result<Attached> addPhotos(Workspace &workspace, const InspectionFile &file, const InspectionFindingId &finding,
                           const std::vector<FileToAttach> &photos);
Status removePhotos(Workspace &workspace, const std::vector<InspectionPhoto> &photos);

/// The conclusion was given to these units, on the same day and in the same way.
Status giveFeedback(Workspace &workspace, const InspectionFile &file, const std::vector<UnitId> &units, const QDate &day,
                    const QString &means, const QString &receiver);

struct ConvertedFindings
{
    ChangeSummary summary;
    QStringList codes; ///< of the new matters, in the order of the findings
};
/// Findings become matters of the ledger that takes them, all in one run: source, lead unit, deadline, place, severity
/// and photos go with them, and each side knows the other.
Result<ConvertedFindings> convertFindings(Workspace &workspace, const County &county, const InspectionFile &file,
                                          const std::vector<InspectionFindingId> &findings);

} // namespace bihuan
