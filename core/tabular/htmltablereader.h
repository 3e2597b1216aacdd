// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bookreader.h"

namespace bihuan {

/// The tables of an HTML page, as office systems "export to Excel": cells with spans, entities, and the exact
/// value of x:num where it stands. Tables inside of cells are read as the cell's text.
Result<Book> readHtmlTables(const QString &path, const ReadOptions &options);

} // namespace bihuan
