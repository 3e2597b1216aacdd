// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inspections/inspection.h"

namespace bihuan {

// What may be done with an inspection, or why not as a sentence. Nothing of a concluded one changes any more, except
// that its findings become matters and its conclusion is given to the units.

Status mayApprovePlan(const InspectionPlan &plan);
Status mayApproveScheme(const InspectionScheme &scheme, const InspectionPlan &plan);
Status mayStart(const InspectionFile &file, const InspectionScheme &scheme, const QDate &day);
/// Findings are written down while it is under way.
Status mayFind(const InspectionFile &file);
/// A conclusion rests on facts: findings, or that none was found, said explicitly.
Status mayConclude(const InspectionFile &file, const QString &conclusion, bool noProblem, const QDate &day);
Status mayGiveFeedback(const InspectionFile &file, const InspectionFeedback &feedback);
/// A finding becomes a matter once.
Status mayConvert(const InspectionFinding &finding);

/// What `check` finds out of order, as sentences.
QStringList inspectionFaults(const InspectionFile &file, const InspectionScheme &scheme);

} // namespace bihuan
