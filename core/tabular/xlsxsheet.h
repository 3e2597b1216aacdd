// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/numberformat.h"
#include "core/tabular/xlsxworkbook.h"

namespace bihuan {

/// What all sheets of a workbook share, and how much of the limits is used up.
struct XlsxContext
{
    ZipPackage &package;
    QList<QString> strings;
    QList<NumberFormat> styles;
    bool date1904 = false;
    qint64 cells = 0;
    qint64 textBytes = 0;               ///< texts that stand in cells instead of the shared table
    std::function<Status(qint64)> read; ///< told the bytes done of the current sheet
};

Result<Sheet> readXlsxSheet(XlsxContext &context, const XlsxSheetEntry &entry);

} // namespace bihuan
