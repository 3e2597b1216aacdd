// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsxparts.h"

#include "core/tabular/sheet.h"

namespace bihuan {
namespace {

#define BIHUAN_XLSX_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define BIHUAN_XLSX_MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define BIHUAN_XLSX_RELATIONS                                                                                \
    BIHUAN_XLSX_HEAD "<Relationships "                                                                       \
                     "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define BIHUAN_XLSX_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

constexpr int kFirstCustomFormat = 164; ///< lower ids are the builtin ones
constexpr int kRowStyles = 3;

QByteArray formatCode(const OutColumn &column)
{
    const QByteArray zeros = column.decimals > 0 ? '.' + QByteArray(column.decimals, '0') : QByteArray();
    switch (column.kind) {
    case OutKind::Integer:
        return "#,##0";
    case OutKind::Decimal:
        return "#,##0" + zeros;
    case OutKind::Percent:
        return '0' + zeros + '%';
    case OutKind::Date:
        return "yyyy\\-mm\\-dd";
    case OutKind::Text:
        break;
    }
    return {};
}

QByteArray xlsxFont(const char *name, int points, bool bold)
{
    return QByteArray("<font>") + (bold ? "<b/>" : "") + "<sz val=\"" + QByteArray::number(points) +
           "\"/><name val=\"" + name + "\"/><charset val=\"134\"/></font>";
}

QByteArray cellFormat(int format, int font, int fill, int border, const char *horizontal, bool wrap)
{
    return "<xf numFmtId=\"" + QByteArray::number(format) + "\" fontId=\"" + QByteArray::number(font) +
           "\" fillId=\"" + QByteArray::number(fill) + "\" borderId=\"" + QByteArray::number(border) +
           "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
           "applyAlignment=\"1\"><alignment" +
           (horizontal != nullptr ? QByteArray(" horizontal=\"") + horizontal + '"' : QByteArray()) +
           " vertical=\"center\"" + (wrap ? " wrapText=\"1\"" : "") + "/></xf>";
}

QByteArray areaName(int firstRow, int firstColumn, int lastRow, int lastColumn)
{
    return (cellName(firstRow, firstColumn) + QLatin1Char(':') + cellName(lastRow, lastColumn)).toLatin1();
}

int lastFilterRow(const OutSheet &sheet)
{
    return sheet.bodyRow() + static_cast<int>(sheet.rows.size()) - 1;
}

QByteArray mergeCells(const OutSheet &sheet)
{
    QList<QByteArray> merges;
    const auto add = [&](int firstRow, int firstColumn, int lastRow, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn)
            merges.append("<mergeCell ref=\"" + areaName(firstRow, firstColumn, lastRow, lastColumn) +
                          "\"/>");
    };
    for (int row = 0; row < sheet.firstHeaderRow(); ++row)
        add(row, 0, row, sheet.lastColumn());
    const int head = sheet.firstHeaderRow();
    for (int c = 0; sheet.hasGroups() && c <= sheet.lastColumn(); ++c) {
        const int end = groupEnd(sheet, c);
        add(head, c, sheet.columns[static_cast<size_t>(c)].group.isEmpty() ? head + 1 : head, end);
        c = end;
    }
    return merges.isEmpty() ? QByteArray()
                            : "<mergeCells count=\"" + QByteArray::number(merges.size()) + "\">" +
                                  merges.join() + "</mergeCells>";
}

} // namespace

QByteArray xlsxContentTypes()
{
    return BIHUAN_XLSX_HEAD
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
        "Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/xl/workbook.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        "<Override PartName=\"/xl/styles.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
}

QByteArray xlsxPackageRelations()
{
    return BIHUAN_XLSX_RELATIONS "<Relationship Id=\"rId1\" Type=\"" BIHUAN_XLSX_TYPE
                                 "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
}

QByteArray xlsxBookRelations()
{
    return BIHUAN_XLSX_RELATIONS "<Relationship Id=\"rId1\" Type=\"" BIHUAN_XLSX_TYPE
                                 "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                 "<Relationship Id=\"rId2\" Type=\"" BIHUAN_XLSX_TYPE
                                 "styles\" Target=\"styles.xml\"/></Relationships>";
}

QByteArray xlsxBook(const OutSheet &sheet)
{
    const QByteArray name = xlsxEscaped(safeSheetName(sheet.name));
    const auto absolute = [](int row) { return '$' + QByteArray::number(row + 1); };
    QByteArray names;
    if (!sheet.rows.empty()) {
        const QByteArray last =
            '$' + columnName(sheet.lastColumn()).toLatin1() + absolute(lastFilterRow(sheet));
        names += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'" + name +
                 "'!$A" + absolute(sheet.bodyRow() - 1) + ':' + last + "</definedName>";
    }
    names += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'" + name + "'!" +
             absolute(sheet.firstHeaderRow()) + ':' + absolute(sheet.bodyRow() - 1) + "</definedName>";
    return BIHUAN_XLSX_HEAD "<workbook " BIHUAN_XLSX_MAIN
                            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            "relationships\"><bookViews><workbookView/></bookViews>"
                            "<sheets><sheet name=\"" +
           name + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>" + names +
           "</definedNames></workbook>";
}

XlsxStyleSheet::XlsxStyleSheet(const OutSheet &sheet)
{
    for (const OutColumn &column : sheet.columns) {
        const QByteArray code = formatCode(column);
        if (!m_formats.contains(code))
            m_formats.append(code);
        m_columnFormat.push_back(static_cast<int>(m_formats.indexOf(code)));
    }
}

int XlsxStyleSheet::cellStyle(int column, OutRow::Style style) const
{
    return FixedCount + m_columnFormat[static_cast<size_t>(column)] * kRowStyles + static_cast<int>(style);
}

QByteArray XlsxStyleSheet::part() const
{
    QByteArray formats;
    QByteArray cells = cellFormat(0, 0, 0, 0, nullptr, false)    // Default
                       + cellFormat(0, 2, 0, 0, "center", false) // Title
                       + cellFormat(0, 0, 0, 0, "right", false)  // UnitLine
                       + cellFormat(0, 3, 2, 1, "center", true)  // Head
                       + cellFormat(0, 0, 0, 0, "left", false);  // Note
    for (int i = 0; i < m_formats.size(); ++i) {
        const QByteArray &code = m_formats.at(i);
        const int id = code.isEmpty() ? 0 : kFirstCustomFormat + i;
        if (id != 0)
            formats += "<numFmt numFmtId=\"" + QByteArray::number(id) + "\" formatCode=\"" + code + "\"/>";
        for (int style = 0; style < kRowStyles; ++style)
            cells += cellFormat(id, style == 0 ? 0 : 1, 0, 1, code.startsWith("yyyy") ? "center" : nullptr,
                                code.isEmpty());
    }
    const int custom = static_cast<int>(formats.count("<numFmt "));
    const QByteArray line = " style=\"thin\"><color auto=\"1\"/></";
    return BIHUAN_XLSX_HEAD "<styleSheet " BIHUAN_XLSX_MAIN ">" +
           (custom > 0 ? "<numFmts count=\"" + QByteArray::number(custom) + "\">" + formats + "</numFmts>"
                       : QByteArray()) +
           "<fonts count=\"4\">" + xlsxFont("宋体", 10, false) + xlsxFont("宋体", 10, true) +
           xlsxFont("方正小标宋简体", 18, false) + xlsxFont("黑体", 10, false) +
           "</fonts>"
           "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
           "patternType=\"gray125\"/></fill>"
           "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/></patternFill></fill></fills>"
           "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left" +
           line + "left><right" + line + "right><top" + line + "top><bottom" + line +
           "bottom><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" "
           "fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"" +
           QByteArray::number(FixedCount + m_formats.size() * kRowStyles) + "\">" + cells +
           "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
           "builtinId=\"0\"/></cellStyles></styleSheet>";
}

QByteArray xlsxSheetHead(const OutSheet &sheet)
{
    const QByteArray corner = cellName(sheet.bodyRow(), sheet.frozenColumns).toLatin1();
    QByteArray head = BIHUAN_XLSX_HEAD
                      "<worksheet " BIHUAN_XLSX_MAIN
                      "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView "
                      "tabSelected=\"1\" workbookViewId=\"0\"><pane" +
                      (sheet.frozenColumns > 0 ? " xSplit=\"" + QByteArray::number(sheet.frozenColumns) + '"'
                                               : QByteArray()) +
                      " ySplit=\"" + QByteArray::number(sheet.bodyRow()) + "\" topLeftCell=\"" + corner +
                      "\" activePane=\"" + (sheet.frozenColumns > 0 ? "bottomRight" : "bottomLeft") +
                      "\" state=\"frozen\"/></sheetView></sheetViews><cols>";
    for (int c = 0; c <= sheet.lastColumn(); ++c) {
        const QByteArray number = QByteArray::number(c + 1);
        head += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" +
                QByteArray::number(sheet.columns[static_cast<size_t>(c)].shownWidth()) +
                "\" customWidth=\"1\"/>";
    }
    return head + "</cols><sheetData>";
}

QByteArray xlsxSheetTail(const OutSheet &sheet)
{
    // The order of these elements is fixed by the schema.
    const QByteArray filter =
        sheet.rows.empty()
            ? QByteArray()
            : "<autoFilter ref=\"" +
                  areaName(sheet.bodyRow() - 1, 0, lastFilterRow(sheet), sheet.lastColumn()) + "\"/>";
    return "</sheetData>" + filter + mergeCells(sheet) +
           "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" "
           "bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
           "<pageSetup paperSize=\"9\" fitToHeight=\"0\" "
           "orientation=\"landscape\"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N "
           "页</oddFooter></headerFooter></worksheet>";
}

QByteArray xlsxEscaped(const QString &text)
{
    QString safe = cleanText(text);
    for (qsizetype at = safe.indexOf(QLatin1String("_x")); at >= 0;
         at = safe.indexOf(QLatin1String("_x"), at + 2)) {
        if (at + 6 < safe.size() && safe.at(at + 6) == QLatin1Char('_')) {
            safe.insert(at, QLatin1String("_x005F"));
            at += 6;
        }
    }
    return safe.toHtmlEscaped().toUtf8();
}

} // namespace bihuan
