// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tabular/outsheet.h"
#include "core/tabular/readoptions.h"

namespace bihuan {

/// Writes a table as .xlsx, .ods or .csv, by the ending of `path`. All or nothing: an existing file is
/// replaced only by a complete one.
Status writeSheet(const OutSheet &sheet, const QString &path, const Progress &progress = {});

/// The formats one by one, into a place that is not yet the target. An error
/// without text means that the disk did not take it.
Status writeXlsx(const OutSheet &sheet, const QString &path, const Progress &progress);
Status writeOds(const OutSheet &sheet, const QString &path, const Progress &progress);
Status writeCsv(const OutSheet &sheet, const QString &path, const Progress &progress);

} // namespace bihuan
