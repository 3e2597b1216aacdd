// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/odsreader.h"

#include "core/tabular/fileerrors.h"
#include "core/tabular/odscontent.h"

namespace bihuan {
namespace {

QString odsContentMember()
{
    return QStringLiteral("content.xml");
}

} // namespace

Result<Book> readOds(const QString &path, const ReadOptions &options)
{
    BIHUAN_TRY(const auto package, ZipPackage::open(path, options.limits));
    OdsContent content(*package, options.sheet, false);
    const double total = static_cast<double>(package->size(odsContentMember()) + 1);
    BIHUAN_CHECK(parsePart(*package, odsContentMember(), QStringLiteral("表格内容"), content,
                           [&](qint64 done) -> Status {
                               if (options.progress && !options.progress(static_cast<double>(done) / total))
                                   return tl::unexpected(readingCancelled());
                               return {};
                           }));
    if (!options.sheet.isEmpty() && content.sheets.isEmpty())
        return tl::unexpected(sheetMissing(package->fileName(), options.sheet, content.names));
    Book book;
    book.kind = FileKind::Ods;
    book.sheets = std::move(content.sheets);
    return book;
}

Result<QList<SheetTitle>> odsSheetTitles(const QString &path, const ReadLimits &limits)
{
    BIHUAN_TRY(const auto package, ZipPackage::open(path, limits));
    OdsContent content(*package, QString(), true);
    BIHUAN_CHECK(parsePart(*package, odsContentMember(), QStringLiteral("表格内容"), content));
    QList<SheetTitle> titles;
    for (const Sheet &sheet : std::as_const(content.sheets))
        titles.append({sheet.name, sheet.visible});
    return titles;
}

} // namespace bihuan
