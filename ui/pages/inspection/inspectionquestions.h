// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/inspections.h"

class QWidget;

namespace bihuan {

class OfficeFile;

// What the acts on inspections ask for; each writes by itself and says in its question what is refused. True when done.

bool askNewPlan(OfficeFile &file, QWidget *parent);
/// Other words for a plan or a scheme; an approved one is to be approved anew.
bool askEditPlan(OfficeFile &file, const InspectionPlan &plan, QWidget *parent);
bool askEditScheme(OfficeFile &file, const InspectionScheme &scheme, QWidget *parent);
bool askNewScheme(OfficeFile &file, const InspectionBook &book, QWidget *parent);
/// The new inspection, where there is one.
InspectionId askNewInspection(OfficeFile &file, const InspectionBook &book, const InspectionSchemeId &scheme, QWidget *parent);
/// The plan first where it is not approved yet.
bool askApproval(OfficeFile &file, const InspectionPlan &plan, const InspectionScheme &scheme, QWidget *parent);
bool askStart(OfficeFile &file, const InspectionFile &inspection, const InspectionScheme &scheme, QWidget *parent);
bool askConclusion(OfficeFile &file, const InspectionFile &inspection, QWidget *parent);
bool askFeedback(OfficeFile &file, const InspectionFile &inspection, QWidget *parent);

} // namespace bihuan
