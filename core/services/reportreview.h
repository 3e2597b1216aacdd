// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/validation/finding.h"
#include "core/domain/validation/reasoncheck.h"
#include "core/services/workspace.h"

namespace bihuan {

/// What a ledger has columns for; everything for one that is not known.
ReasonColumns reasonColumns(const LedgerDefinition *ledger);

/// What the report of a period lacks for the light that it has, or would have once it is accepted; empty for nothing.
/// `colour` is that light's word.
struct ReportLack
{
    QStringList lacks;
    QString colour;
};
ReportLack lackOf(const MatterFile &file, const Period &period);

/// Reports that do not say why they are late or what comes next, in periods that are not published yet.
std::vector<Finding> missingReasons(const County &county);

/// 退回: the reports count as not handed in until they are typed or accepted again; why is kept with them. One step
/// to undo. Refused without a reason, where there is no report, and when the period takes no figures any more.
Result<ChangeSummary> returnReports(Workspace &workspace, const County &county, const Period &period,
                                    const QStringList &codes, const QString &reason);

/// 采纳 what was returned or only submitted. Refused for one that is late and does not say why, or what comes next.
Result<ChangeSummary> acceptReports(Workspace &workspace, const County &county, const Period &period, const QStringList &codes);

} // namespace bihuan
