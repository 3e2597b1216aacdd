// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ledgerdefinition.h"
#include "core/definition/objectreader.h"

namespace bihuan {

/// `acts`: what leads from one stage to the next. `ledger` has its stages and fields.
void readStageActs(ObjectReader &in, LedgerDefinition &ledger);
/// `takesFindings`: the ledger takes what inspections find, and which of its fields say what of it.
void readFindingFields(ObjectReader &in, LedgerDefinition &ledger);

} // namespace bihuan
