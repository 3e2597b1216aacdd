// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ledgerdefinition.h"
#include "core/domain/lights/light.h"

namespace bihuan {

/// Fields that every ledger has, whether or not its definition names them: the tick 本月无变化, the unit's own judgement
/// (a colour of the palette that judges the ledger; without one there is none), why the light is what it is, and
/// where the year is likely to end. What a ledger has under the same title stays its own.
void addCommonFields(LedgerDefinition &ledger, const Palette *palette);

} // namespace bihuan
