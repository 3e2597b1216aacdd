// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sheetwriter.h"

#include "core/tabular/replacefile.h"
#include "core/tabular/sheet.h"

#include <QFileInfo>

namespace bihuan {

Status writeSheet(const OutSheet &sheet, const QString &path, const Progress &progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("xlsx") && suffix != QLatin1String("ods") && suffix != QLatin1String("csv"))
        return failure(ErrorCode::Usage,
                       QStringLiteral("只能导出为 .xlsx、.ods 或 .csv 文件。可把文件名的结尾改成其中一种。"));
    const size_t rows =
        sheet.rows.size() + sheet.totals.size() + static_cast<size_t>(sheet.bodyRow() + sheet.notes.size());
    if (rows > static_cast<size_t>(Sheet::maxRows) || sheet.columns.empty() ||
        sheet.lastColumn() >= Sheet::maxColumns)
        return refuse(QStringLiteral("表的行数或列数超出了表格文件能放下的范围。可先筛选，再分几次导出。"));
    return replaceFile(path, [&](const QString &place) {
        if (suffix == QLatin1String("xlsx"))
            return writeXlsx(sheet, place, progress);
        return suffix == QLatin1String("ods") ? writeOds(sheet, place, progress)
                                              : writeCsv(sheet, place, progress);
    });
}

} // namespace bihuan
