// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/fieldtext.h"
#include "core/tabular/importcontext.h"
#include "core/tabular/importplan.h"

namespace bihuan {

/// What `row` changes in a matter that the file has, column by column, as the table shows it.
std::vector<ImportChange> rowChanges(const std::vector<MappedColumn> &columns, const KnownMatter &known,
                                     const Measure &measure, const FieldContext &context, const ImportRow &row);

} // namespace bihuan
