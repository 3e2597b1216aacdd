// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bookreader.h"

namespace bihuan {

/// Reads an .xls of Excel 97–2003 by letting an installed office program (ssconvert, else soffice) turn it
/// into .xlsx in a process of its own. Without one, a sentence asks for .xlsx.
Result<Book> readXls(const QString &path, const ReadOptions &options);

} // namespace bihuan
