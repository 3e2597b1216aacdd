// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/bookreader.h"

#include "core/tabular/csvreader.h"
#include "core/tabular/htmltablereader.h"
#include "core/tabular/odsreader.h"
#include "core/tabular/sniff.h"
#include "core/tabular/xlsconverter.h"
#include "core/tabular/xlsxreader.h"
#include "core/tabular/xmltablereader.h"

#include <QFileInfo>

namespace bihuan {
namespace {

Result<Book> readAs(FileKind kind, const QString &path, const ReadOptions &options)
{
    switch (kind) {
    case FileKind::Xlsx:
        return readXlsx(path, options);
    case FileKind::Ods:
        return readOds(path, options);
    case FileKind::HtmlTable:
        return readHtmlTables(path, options);
    case FileKind::XmlTable:
        return readXmlTables(path, options);
    case FileKind::Xls:
        return readXls(path, options);
    default:
        return readCsv(path, options);
    }
}

/// A name that promises another format than the content: said once, since the sender may want to know.
QString disguiseNote(FileKind kind, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!suffix.startsWith(QLatin1String("xls")) && suffix != QLatin1String("csv") &&
        suffix != QLatin1String("et"))
        return {};
    switch (kind) {
    case FileKind::HtmlTable:
        return QStringLiteral("文件名是 .%1，内容其实是网页表格，已按网页表格读取。").arg(suffix);
    case FileKind::XmlTable:
        return QStringLiteral("文件名是 .%1，内容其实是 XML 表格，已按 XML 表格读取。").arg(suffix);
    case FileKind::Xlsx:
        return suffix == QLatin1String("xls") || suffix == QLatin1String("csv")
                   ? QStringLiteral("文件名是 .%1，内容其实是 .xlsx，已按 .xlsx 读取。").arg(suffix)
                   : QString();
    case FileKind::Delimited:
        return suffix == QLatin1String("csv")
                   ? QString()
                   : QStringLiteral("文件名是 .%1，内容其实是文本表格，已按文本读取。").arg(suffix);
    default:
        return {};
    }
}

} // namespace

Result<Book> readBook(const QString &path, const ReadOptions &options)
{
    BIHUAN_TRY(const FileKind kind, sniff(path, options.limits));
    BIHUAN_TRY(Book book, readAs(kind, path, options));
    if (const QString note = disguiseNote(kind, path); !note.isEmpty())
        book.notes.append(note);
    return book;
}

Result<QList<SheetTitle>> sheetTitles(const QString &path, const ReadOptions &options)
{
    BIHUAN_TRY(const FileKind kind, sniff(path, options.limits));
    if (kind == FileKind::Xlsx)
        return xlsxSheetTitles(path, options.limits);
    if (kind == FileKind::Ods)
        return odsSheetTitles(path, options.limits);
    ReadOptions all = options;
    all.sheet.clear();
    BIHUAN_TRY(const Book book, readAs(kind, path, all));
    QList<SheetTitle> titles;
    for (const Sheet &sheet : book.sheets)
        titles.append({sheet.name, sheet.visible});
    return titles;
}

Error sheetMissing(const QString &fileName, const QString &wanted, const QStringList &present)
{
    return {ErrorCode::Refused,
            QStringLiteral("文件“%1”里没有名为“%2”的工作表，只有：%3。可换一个名称再试。")
                .arg(fileName, wanted, present.join(QStringLiteral("、"))),
            QString()};
}

Result<Book> onlySheet(Book book, const QString &wanted, const QString &fileName)
{
    if (wanted.isEmpty())
        return book;
    QStringList names;
    for (const Sheet &sheet : std::as_const(book.sheets))
        names.append(sheet.name);
    if (!names.contains(wanted))
        return tl::unexpected(sheetMissing(fileName, wanted, names));
    book.sheets.removeIf([&](const Sheet &sheet) { return sheet.name != wanted; });
    return book;
}

} // namespace bihuan
