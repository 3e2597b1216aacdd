// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bookreader.h"

namespace bihuan {

Result<Book> readOds(const QString &path, const ReadOptions &options);
Result<QList<SheetTitle>> odsSheetTitles(const QString &path, const ReadLimits &limits);

} // namespace bihuan
