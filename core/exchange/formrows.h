// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/formlines.h"

namespace bihuan {

/// Everything that a unit's file needs to work with `matters`, as rows in an order in which none refers to a later
/// one. Other units appear by name alone, where a matter names them; telephone numbers are left out.
Result<std::vector<ToldRow>> formRows(Database &database, const County &county, const Unit &unit,
                                      const std::vector<const MatterFile *> &matters, const Period &period);

} // namespace bihuan
