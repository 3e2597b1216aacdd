// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/validation/finding.h"
#include "core/services/workspace.h"

namespace bihuan {

/// What is accepted: the key that ends when a figure changes, what kind of thing it is, and where, for the history.
struct ApprovedPlace
{
    QString key;
    QString kind;
    QString place;
};
Result<ChangeSummary> approve(Workspace &workspace, const std::vector<ApprovedPlace> &places, const QString &remark);
Result<ChangeSummary> withdraw(Workspace &workspace, const std::vector<ApprovedPlace> &places);

/// Somebody has looked at these figures and says why they are right: nobody is asked again until one of them
/// changes. One run with the count in its text; `remark` is what was said, empty for a mere "looked at".
Result<ChangeSummary> approveFindings(Workspace &workspace, const std::vector<Finding> &findings, const QString &remark);

/// They are asked about again.
Result<ChangeSummary> withdrawApprovals(Workspace &workspace, const std::vector<Finding> &findings);

/// "已核实（刘鹏，2024-08-31）：核减了重复填报的投资。"
QString approvalText(const FindingApproval &approval);

} // namespace bihuan
