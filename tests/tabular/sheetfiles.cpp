// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tabular/sheetfiles.h"

#include <QFile>
#include <QRegularExpression>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace bihuan::test {
namespace {

const char *const kMain = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                          "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const char *const kRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
const char *const kType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray relation(const char *id, const char *kind, const char *target)
{
    return QByteArray("<Relationship Id=\"") + id + "\" Type=\"" + kType + kind + "\" Target=\"" + target +
           "\"/>";
}

} // namespace

Parts XlsxParts::parts() const
{
    Parts parts;
    parts[QStringLiteral("[Content_Types].xml")] =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    parts[QStringLiteral("_rels/.rels")] =
        kRelations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>";
    QByteArray relations = kRelations + relation("rId1", "worksheet", "worksheets/sheet1.xml");
    if (!strings.isEmpty()) {
        relations += relation("rId2", "sharedStrings", "sharedStrings.xml");
        parts[QStringLiteral("xl/sharedStrings.xml")] =
            QByteArray("<sst ") + kMain + ">" + strings + "</sst>";
    }
    if (!styles.isEmpty()) {
        relations += relation("rId3", "styles", "styles.xml");
        parts[QStringLiteral("xl/styles.xml")] =
            QByteArray("<styleSheet ") + kMain + ">" + styles + "</styleSheet>";
    }
    parts[QStringLiteral("xl/_rels/workbook.xml.rels")] = relations + "</Relationships>";
    parts[QStringLiteral("xl/workbook.xml")] =
        QByteArray("<workbook ") + kMain + ">" + workbook +
        "<sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    parts[QStringLiteral("xl/worksheets/sheet1.xml")] = QByteArray("<worksheet ") + kMain + ">" + beforeRows +
                                                        "<sheetData>" + rows + "</sheetData>" + afterRows +
                                                        "</worksheet>";
    return parts;
}

QString SheetFiles::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    file.remove(); // truncating an old file waits for the disk
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return path(name);
}

QString SheetFiles::writeZip(const QString &name, const Parts &parts) const
{
    QFile::remove(path(name));
    QuaZip zip(path(name));
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdCreate))
        qFatal("cannot create a test archive");
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(it.key())))
            qFatal("cannot add to a test archive");
        file.write(it.value());
        file.close();
    }
    zip.close();
    return path(name);
}

QString SheetFiles::writeOds(const QByteArray &tables, const QByteArray &styles) const
{
    const QByteArray content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
        "<office:automatic-styles>" +
        styles +
        "</office:automatic-styles>"
        "<office:body><office:spreadsheet>" +
        tables + "</office:spreadsheet></office:body></office:document-content>";
    return writeZip(QStringLiteral("表.ods"),
                    {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
                     {QStringLiteral("content.xml"), content}});
}

QString rowText(const Sheet &sheet, int row)
{
    QStringList cells;
    const auto all = sheet.row(row);
    for (int column = 0; !all.empty() && column <= all.back().column; ++column)
        cells.append(sheet.cell(row, column).display());
    return cells.join(QLatin1Char('|'));
}

QString sheetText(const Sheet &sheet)
{
    QStringList rows;
    for (int row = 0; row < sheet.rowCount(); ++row)
        rows.append(rowText(sheet, row));
    return rows.join(QLatin1Char('\n'));
}

bool isUserSentence(const QString &text)
{
    static const QRegularExpression han(QStringLiteral("[\\x{4E00}-\\x{9FFF}]{4}"));
    return text.contains(han) && text.endsWith(QStringLiteral("。")) &&
           !text.contains(QStringLiteral("！")) && text.count(QStringLiteral("请")) <= 1;
}

} // namespace bihuan::test
