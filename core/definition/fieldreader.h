// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ledgerdefinition.h"
#include "core/definition/objectreader.h"

namespace bihuan {

/// One field of a ledger. A built-in id brings its own type and place; `ledger` has its measures and stages.
Field readField(ObjectReader &in, const LedgerDefinition &ledger, PatternCheck patterns);

Measure readMeasure(ObjectReader &in);

} // namespace bihuan
