// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mergeplan.h"

namespace bihuan {

/// Writes a plan in which nothing waits for a decision, as one run that undo takes back whole. What the unit said becomes
/// its base, whatever was decided, so that its next package is compared with it. Packages taken before write nothing.
/// Refused where the plan was made of an older state of the file.
Result<ChangeSummary> applyMerge(Workspace &workspace, const MergeGround &ground, const MergePlan &plan);

/// "曹坪镇：新报 12 项，变动 3 项 …", for the record and the receipt.
QJsonObject countsOf(const PackagePlan &package);

} // namespace bihuan
