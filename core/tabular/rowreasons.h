// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/importcontext.h"
#include "core/tabular/importfindings.h"

namespace bihuan {

/// Reports of a row that its light demands a reason or a next step of and that say none. Only of a sheet that has such a
/// column: one of figures alone does not explain anything. Nothing has to be done for the import.
void findMissingReasons(const ImportContext &context, std::span<const MappedColumn> columns, int sheetRow, const Course &after,
                        std::span<const Report> reports, ImportFindings &findings);

} // namespace bihuan
