// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/importer.h"

namespace bihuan {

/// Rows of a plan with a finding that is still open.
int countRejectedRows(const ImportPlan &plan);

/// Saves the rows that a plan could not take as a sheet of their own, each with the reason in the last column, so
/// that whoever sent them can correct them there. Returns how many.
Result<int> writeRejectedRows(const ImportRequest &request, const ImportPlan &plan, const QString &path);

} // namespace bihuan
