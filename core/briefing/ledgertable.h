// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/tablereport.h"
#include "core/services/periodview.h"

#include <QDate>

namespace bihuan {

/// A ledger of a period as it is printed when nobody has arranged its table: the columns that its definition
/// shows at first, all matters as the ledger has them, the sums last.
TableReport ledgerTable(const PeriodView &view, const LedgerDefinition &ledger, const QDate &printed);

} // namespace bihuan
