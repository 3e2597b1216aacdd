// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/odsstyles.h"

#include "core/tabular/sheet.h"

#include <QSet>

namespace bihuan {
namespace {

const char *const kOdsHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const char *const kOdsNamespaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" office:version=\"1.2\"";
const char *const kOdsBorder = "fo:border=\"0.5pt solid #000000\"";
constexpr double kCharacterCm = 0.21; ///< width of a digit at 10 pt

QByteArray odsFormatName(const OutColumn &column)
{
    switch (column.kind) {
    case OutKind::Integer:
        return "n0";
    case OutKind::Decimal:
        return "n" + QByteArray::number(column.decimals);
    case OutKind::Percent:
        return "p" + QByteArray::number(column.decimals);
    case OutKind::Date:
        return "date";
    case OutKind::Text:
        break;
    }
    return "text";
}

/// The number style that odsFormatName names.
QByteArray odsFormat(const OutColumn &column)
{
    const QByteArray name = odsFormatName(column);
    const QByteArray digits = "number:decimal-places=\"" +
                              QByteArray::number(column.kind == OutKind::Integer ? 0 : column.decimals) +
                              "\" number:min-integer-digits=\"1\"";
    switch (column.kind) {
    case OutKind::Integer:
    case OutKind::Decimal:
        return "<number:number-style style:name=\"" + name + "\"><number:number " + digits +
               " number:grouping=\"true\"/></number:number-style>";
    case OutKind::Percent:
        return "<number:percentage-style style:name=\"" + name + "\"><number:number " + digits +
               "/><number:text>%</number:text></number:percentage-style>";
    case OutKind::Date:
        return "<number:date-style style:name=\"date\"><number:year "
               "number:style=\"long\"/><number:text>-</number:text><number:month number:style=\"long\"/>"
               "<number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>";
    case OutKind::Text:
        break;
    }
    return "<number:text-style style:name=\"text\"><number:text-content/></number:text-style>";
}

QByteArray odsStyle(const QByteArray &name, const QByteArray &dataStyle, const QByteArray &cell,
                    const QByteArray &paragraph, const QByteArray &text)
{
    return "<style:style style:name=\"" + name + "\" style:family=\"table-cell\"" +
           (dataStyle.isEmpty() ? QByteArray() : " style:data-style-name=\"" + dataStyle + '"') +
           "><style:table-cell-properties style:vertical-align=\"middle\" " + cell +
           "/><style:paragraph-properties " + paragraph + "/><style:text-properties " + text +
           "/></style:style>";
}

QByteArray odsFont(const QByteArray &name, int points, bool bold)
{
    return "style:font-name-asian=\"" + name + "\" fo:font-family=\"" + name +
           "\" style:font-family-asian=\"" + name + "\" fo:font-size=\"" + QByteArray::number(points) +
           "pt\" style:font-size-asian=\"" + QByteArray::number(points) + "pt\"" +
           (bold ? " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" : "");
}

QByteArray odsBodyStyles(const OutSheet &sheet)
{
    QByteArray formats;
    QByteArray styles;
    QSet<QByteArray> known;
    for (const OutColumn &column : sheet.columns) {
        const QByteArray format = odsFormatName(column);
        if (known.contains(format))
            continue;
        known.insert(format);
        formats += odsFormat(column);
        for (const auto style : {OutRow::Style::Plain, OutRow::Style::Group, OutRow::Style::Total})
            styles += odsStyle(odsCellStyle(column, style), format,
                               QByteArray(kOdsBorder) + " fo:wrap-option=\"wrap\"",
                               column.kind == OutKind::Date ? "fo:text-align=\"center\"" : "",
                               odsFont("宋体", 10, style != OutRow::Style::Plain));
    }
    return formats + styles;
}

QByteArray odsRowStyle(const QByteArray &name, const QByteArray &height)
{
    return "<style:style style:name=\"" + name +
           "\" style:family=\"table-row\"><style:table-row-properties " +
           (height.isEmpty() ? QByteArray("style:use-optimal-row-height=\"true\"")
                             : "style:row-height=\"" + height + '"') +
           "/></style:style>";
}

QByteArray odsSheetName(const OutSheet &sheet)
{
    return safeSheetName(sheet.name).toHtmlEscaped().toUtf8();
}

QByteArray configItem(const char *name, const char *type, const QByteArray &value)
{
    return QByteArray("<config:config-item config:name=\"") + name + "\" config:type=\"" + type + "\">" +
           value + "</config:config-item>";
}

} // namespace

QByteArray odsManifest()
{
    const auto entry = [](const char *path, const char *type) {
        return QByteArray("<manifest:file-entry manifest:full-path=\"") + path + "\" manifest:media-type=\"" +
               type + "\"/>";
    };
    return QByteArray(kOdsHead) +
           "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
           "manifest:version=\"1.2\">" +
           entry("/", "application/vnd.oasis.opendocument.spreadsheet") + entry("content.xml", "text/xml") +
           entry("styles.xml", "text/xml") + entry("settings.xml", "text/xml") + "</manifest:manifest>";
}

QByteArray odsPageStyles()
{
    return QByteArray(kOdsHead) + "<office:document-styles" + kOdsNamespaces +
           "><office:automatic-styles><style:page-layout style:name=\"page\">"
           "<style:page-layout-properties fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" "
           "style:print-orientation=\"landscape\" fo:margin=\"1cm\""
           " style:scale-to-X=\"1\" style:scale-to-Y=\"0\" "
           "style:table-centering=\"horizontal\"/><style:footer-style/></style:page-layout></"
           "office:automatic-styles>"
           "<office:master-styles><style:master-page style:name=\"Default\" "
           "style:page-layout-name=\"page\"><style:footer><text:p>第 <text:page-number>1</text:page-number> "
           "页，共 "
           "<text:page-count>1</text:page-count> "
           "页</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>";
}

QByteArray odsSettings(const OutSheet &sheet)
{
    const QByteArray row = QByteArray::number(sheet.bodyRow());
    const QByteArray column = QByteArray::number(sheet.frozenColumns);
    return QByteArray(kOdsHead) + "<office:document-settings" + kOdsNamespaces +
           "><office:settings><config:config-item-set config:name=\"ooo:view-settings\" "
           "xmlns:ooo=\"http://openoffice.org/2004/office\"><config:config-item-map-indexed "
           "config:name=\"Views\"><config:config-item-map-entry>" +
           configItem("ViewId", "string", "view1") +
           "<config:config-item-map-named config:name=\"Tables\"><config:config-item-map-entry "
           "config:name=\"" +
           odsSheetName(sheet) + "\">" +
           configItem("HorizontalSplitMode", "short", sheet.frozenColumns > 0 ? "2" : "0") +
           configItem("VerticalSplitMode", "short", "2") +
           configItem("HorizontalSplitPosition", "int", column) +
           configItem("VerticalSplitPosition", "int", row) + configItem("ActiveSplitRange", "short", "2") +
           configItem("PositionBottom", "int", row) +
           "</config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry></"
           "config:config-item-map-indexed>"
           "</config:config-item-set></office:settings></office:document-settings>";
}

QByteArray odsContentHead(const OutSheet &sheet)
{
    QByteArray head =
        QByteArray(kOdsHead) + "<office:document-content" + kOdsNamespaces + "><office:automatic-styles>" +
        "<style:style style:name=\"sheet\" style:family=\"table\" "
        "style:master-page-name=\"Default\"><style:table-properties table:display=\"true\"/></style:style>" +
        odsRowStyle("title", "1cm") + odsRowStyle("unit", "0.6cm") + odsRowStyle("head", "1cm") +
        odsRowStyle("body", {}) +
        odsStyle("title", {}, {}, "fo:text-align=\"center\"", odsFont("方正小标宋简体", 18, false)) +
        odsStyle("unit", {}, {}, "fo:text-align=\"end\"", odsFont("宋体", 10, false)) +
        odsStyle("note", {}, {}, {}, odsFont("宋体", 10, false)) +
        odsStyle("head", {},
                 QByteArray(kOdsBorder) + " fo:wrap-option=\"wrap\" fo:background-color=\"#F2F2F2\"",
                 "fo:text-align=\"center\"", odsFont("黑体", 10, false)) +
        odsBodyStyles(sheet);
    for (size_t i = 0; i < sheet.columns.size(); ++i)
        head += "<style:style style:name=\"c" + QByteArray::number(i) +
                "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" +
                QByteArray::number(sheet.columns[i].shownWidth() * kCharacterCm, 'f', 2) +
                "cm\"/></style:style>";
    head += "</office:automatic-styles><office:body><office:spreadsheet><table:table "
            "table:style-name=\"sheet\" table:name=\"" +
            odsSheetName(sheet) + "\">";
    for (size_t i = 0; i < sheet.columns.size(); ++i)
        head += "<table:table-column table:style-name=\"c" + QByteArray::number(i) + "\"/>";
    return head;
}

QByteArray odsContentTail(const OutSheet &sheet)
{
    QByteArray tail = "</table:table>";
    if (!sheet.rows.empty()) {
        const QString place =
            QStringLiteral("'%1'.A%2:'%1'.%3")
                .arg(QString::fromUtf8(odsSheetName(sheet)))
                .arg(sheet.bodyRow())
                .arg(cellName(sheet.bodyRow() + static_cast<int>(sheet.rows.size()) - 1, sheet.lastColumn()));
        tail += "<table:database-ranges><table:database-range table:name=\"__Anonymous_Sheet_DB__0\" "
                "table:target-range-address=\"" +
                place.toUtf8() + "\" table:display-filter-buttons=\"true\"/></table:database-ranges>";
    }
    return tail + "</office:spreadsheet></office:body></office:document-content>";
}

QByteArray odsCellStyle(const OutColumn &column, OutRow::Style style)
{
    return odsFormatName(column) + '-' + QByteArray::number(static_cast<int>(style));
}

} // namespace bihuan
