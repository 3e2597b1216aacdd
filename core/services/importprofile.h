// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/county.h"
#include "core/tabular/importplan.h"

namespace bihuan {

struct Store;

/// Columns that were chosen for the sheets of one sender, kept in the file: {"ledger": …, "columns": {header: column}}.
/// An unknown name gives no columns: it is kept with the first import.
Result<ChosenColumns> importProfile(const County &county, const LedgerId &ledger, const QString &name);

/// Keeps the columns of the plan under its profile's name, beside those of other sheets; part of a change that the caller runs. Nothing without a name.
Status saveImportProfile(Store &store, const County &county, const ImportPlan &plan);

} // namespace bihuan
