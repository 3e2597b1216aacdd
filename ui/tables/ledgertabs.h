// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"
#include "ui/widgets/tabstrip.h"

#include <functional>

namespace bihuan {

/// A tab for every ledger that is wanted, with how many matters it lists; without `wanted` for all of them.
std::vector<TabStrip::Tab> ledgerTabs(const PeriodView &view, const std::function<bool(const LedgerDefinition &)> &wanted = {});

} // namespace bihuan
