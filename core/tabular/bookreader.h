// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tabular/readoptions.h"
#include "core/tabular/sheet.h"

namespace bihuan {

struct SheetTitle
{
    QString name;
    bool visible = true;
};

/// Reads whatever arrived, known by its content and not by its name: .xlsx, .ods, .csv/.tsv/.txt, tables
/// saved as HTML or XML under the name .xls, and real .xls through an installed office program. What cannot
/// be read is refused with a sentence that says what it is and what to do.
Result<Book> readBook(const QString &path, const ReadOptions &options = {});

/// The sheets to choose from.
Result<QList<SheetTitle>> sheetTitles(const QString &path, const ReadOptions &options = {});

/// The sentence for a sheet that is not in the file, naming those that are.
Error sheetMissing(const QString &fileName, const QString &wanted, const QStringList &present);

/// The book with the sheet `wanted` alone (all when empty), for formats that are read whole.
Result<Book> onlySheet(Book book, const QString &wanted, const QString &fileName);

} // namespace bihuan
