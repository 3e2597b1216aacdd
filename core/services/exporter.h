// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

struct ExportRequest
{
    LedgerId ledger;
    Period period; ///< of the reported columns; invalid means the newest period of the file's year
    QString path;  ///< .xlsx, .ods or .csv by its ending
};

/// The period that a table opens with: the newest one of the year that was ever opened, else January.
Period newestPeriod(const County &county);

/// The ledger, or a sentence when the file has none of that id or figures in it are impossible.
Result<const LedgerDefinition *> exportedLedger(const County &county, const LedgerId &id);

/// Writes what the ledger's table shows, figures exactly. Returns the number of rows.
Result<int> exportLedger(Workspace &workspace, const ExportRequest &request);

} // namespace bihuan
