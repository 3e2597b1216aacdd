// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bookreader.h"

namespace bihuan {

/// "XML 表格 2003" (SpreadsheetML), which statistics platforms export under the name .xls.
Result<Book> readXmlTables(const QString &path, const ReadOptions &options);

} // namespace bihuan
