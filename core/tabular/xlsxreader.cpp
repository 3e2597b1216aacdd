// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsxreader.h"

#include "core/tabular/fileerrors.h"
#include "core/tabular/xlsxsheet.h"
#include "core/tabular/xlsxstrings.h"
#include "core/tabular/xlsxstyles.h"

namespace bihuan {
namespace {

Result<QList<XlsxSheetEntry>> wantedEntries(const XlsxWorkbook &workbook, const QString &fileName,
                                            const QString &wanted)
{
    if (wanted.isEmpty())
        return workbook.sheets;
    QStringList names;
    for (const XlsxSheetEntry &entry : workbook.sheets) {
        if (entry.name == wanted)
            return QList<XlsxSheetEntry>{entry};
        names.append(entry.name);
    }
    return tl::unexpected(sheetMissing(fileName, wanted, names));
}

QString otherFileNote(const Book &book)
{
    QStringList places;
    for (const Sheet &sheet : book.sheets) {
        for (int row = 0; row < sheet.rowCount(); ++row) {
            for (const Cell &cell : sheet.row(row)) {
                if (cell.otherFile && places.size() < 4)
                    places.append(sheet.name + QLatin1Char(' ') + cellName(row, cell.column));
            }
        }
    }
    if (places.isEmpty())
        return {};
    return QStringLiteral("有单元格引用了别的文件（%1%2），取的是上次保存时的数。")
        .arg(places.mid(0, 3).join(QStringLiteral("、")),
             places.size() > 3 ? QStringLiteral("等") : QString());
}

} // namespace

Result<Book> readXlsx(const QString &path, const ReadOptions &options)
{
    BIHUAN_TRY(const auto package, ZipPackage::open(path, options.limits));
    BIHUAN_TRY(const XlsxWorkbook workbook, readXlsxWorkbook(*package));
    BIHUAN_TRY(const auto entries, wantedEntries(workbook, package->fileName(), options.sheet));
    XlsxContext context{*package, {}, {}, workbook.date1904, 0, 0, {}};
    BIHUAN_TRY(context.styles, readXlsxStyles(*package, workbook.styles));
    BIHUAN_TRY(context.strings, readXlsxStrings(*package, workbook.sharedStrings));

    qint64 total = 1;
    for (const XlsxSheetEntry &entry : entries)
        total += package->size(entry.member);
    qint64 before = 0;
    context.read = [&](qint64 done) -> Status {
        if (options.progress &&
            !options.progress(static_cast<double>(before + done) / static_cast<double>(total)))
            return tl::unexpected(readingCancelled());
        return {};
    };
    Book book;
    book.kind = FileKind::Xlsx;
    for (const XlsxSheetEntry &entry : entries) {
        BIHUAN_TRY(Sheet sheet, readXlsxSheet(context, entry));
        book.sheets.append(std::move(sheet));
        before += package->size(entry.member);
    }
    if (const QString note = otherFileNote(book); !note.isEmpty())
        book.notes.append(note);
    return book;
}

Result<QList<SheetTitle>> xlsxSheetTitles(const QString &path, const ReadLimits &limits)
{
    BIHUAN_TRY(const auto package, ZipPackage::open(path, limits));
    BIHUAN_TRY(const XlsxWorkbook workbook, readXlsxWorkbook(*package));
    QList<SheetTitle> titles;
    for (const XlsxSheetEntry &entry : workbook.sheets)
        titles.append({entry.name, entry.visible});
    return titles;
}

} // namespace bihuan
