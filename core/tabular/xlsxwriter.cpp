// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/fileerrors.h"
#include "core/tabular/numberformat.h"
#include "core/tabular/sheet.h"
#include "core/tabular/sheetwriter.h"
#include "core/tabular/xlsxparts.h"
#include "core/tabular/zipoutput.h"

namespace bihuan {
namespace {

constexpr qsizetype kLongestCell = 32767; ///< UTF-16 units that a cell of .xlsx holds
constexpr qint64 kLargestExact =
    999'999'999'999'999; ///< 15 digits; longer numbers are codes and written as text

class XlsxOutput
{
public:
    XlsxOutput(const OutSheet &sheet, const QString &path) : m_sheet(sheet), m_styles(sheet), m_zip(path)
    {
        for (int c = 0; c <= sheet.lastColumn(); ++c)
            m_columnNames.append(columnName(c).toLatin1());
    }

    Status write(const Progress &progress)
    {
        m_zip.add("[Content_Types].xml", xlsxContentTypes());
        m_zip.add("_rels/.rels", xlsxPackageRelations());
        m_zip.add("xl/workbook.xml", xlsxBook(m_sheet));
        m_zip.add("xl/_rels/workbook.xml.rels", xlsxBookRelations());
        m_zip.add("xl/styles.xml", m_styles.part());
        m_zip.begin("xl/worksheets/sheet1.xml");
        m_zip.append(xlsxSheetHead(m_sheet));
        writeHead();
        size_t done = 0;
        for (const OutRow &row : m_sheet.rows) {
            BIHUAN_CHECK(writeRow(row));
            if (m_zip.hasFailed())
                break;
            if (++done % 512 == 0 && progress &&
                !progress(static_cast<double>(done) / static_cast<double>(m_sheet.rows.size())))
                return tl::unexpected(writingCancelled());
        }
        for (const OutRow &row : m_sheet.totals)
            BIHUAN_CHECK(writeRow(row));
        for (const QString &note : m_sheet.notes) {
            startRow();
            textCell(0, note, XlsxStyleSheet::Note);
            endRow();
        }
        m_zip.append(xlsxSheetTail(m_sheet));
        return m_zip.finish();
    }

private:
    const OutColumn &column(int index) const { return m_sheet.columns[static_cast<size_t>(index)]; }

    void startRow(int height = 0)
    {
        m_line = "<row r=\"" + QByteArray::number(++m_row) + '"';
        if (height > 0)
            m_line += " ht=\"" + QByteArray::number(height) + "\" customHeight=\"1\"";
        m_line += '>';
    }
    void endRow() { m_zip.append(m_line += "</row>"); }

    void startCell(int c, int style)
    {
        m_line += "<c r=\"";
        m_line += m_columnNames.at(c);
        m_line += QByteArray::number(m_row);
        m_line += "\" s=\"";
        m_line += QByteArray::number(style);
        m_line += '"';
    }

    void emptyCell(int c, int style)
    {
        startCell(c, style);
        m_line += "/>";
    }

    void textCell(int c, const QString &text, int style)
    {
        startCell(c, style);
        m_line += " t=\"inlineStr\"><is><t xml:space=\"preserve\">";
        m_line += xlsxEscaped(text);
        m_line += "</t></is></c>";
    }

    void numberCell(int c, const QByteArray &digits, int style)
    {
        startCell(c, style);
        m_line += "><v>";
        m_line += digits;
        m_line += "</v></c>";
    }

    void writeAcross(const QString &text, int style, int height)
    {
        if (text.isEmpty())
            return;
        startRow(height);
        textCell(0, text, style);
        endRow();
    }

    void writeHead()
    {
        constexpr int headHeight = 30;
        writeAcross(m_sheet.title, XlsxStyleSheet::Title, headHeight);
        writeAcross(m_sheet.unitLine, XlsxStyleSheet::UnitLine, 18);
        // Covered cells are written too: their borders are drawn.
        if (m_sheet.hasGroups()) {
            startRow(headHeight);
            for (int c = 0; c <= m_sheet.lastColumn(); ++c) {
                const bool first =
                    c == 0 || column(c).group.isEmpty() || column(c - 1).group != column(c).group;
                if (first)
                    textCell(c, column(c).group.isEmpty() ? column(c).heading() : column(c).group,
                             XlsxStyleSheet::Head);
                else
                    emptyCell(c, XlsxStyleSheet::Head);
            }
            endRow();
        }
        startRow(headHeight);
        for (int c = 0; c <= m_sheet.lastColumn(); ++c) {
            if (m_sheet.hasGroups() && column(c).group.isEmpty())
                emptyCell(c, XlsxStyleSheet::Head);
            else
                textCell(c, column(c).heading(), XlsxStyleSheet::Head);
        }
        endRow();
    }

    Status writeRow(const OutRow &row)
    {
        static const OutValue nothing;
        startRow();
        for (int c = 0; c <= m_sheet.lastColumn(); ++c) {
            const auto index = static_cast<size_t>(c);
            BIHUAN_CHECK(writeCell(c, index < row.cells.size() ? row.cells[index] : nothing,
                                   m_styles.cellStyle(c, row.style)));
        }
        endRow();
        return {};
    }

    Status writeCell(int c, const OutValue &value, int style)
    {
        if (const auto *number = std::get_if<ExactNumber>(&value)) {
            if (number->mantissa > kLargestExact || number->mantissa < -kLargestExact)
                textCell(c, number->toString(), style);
            else
                numberCell(c, number->toString().toLatin1(), style);
        } else if (const auto *date = std::get_if<QDate>(&value); date != nullptr && date->isValid()) {
            numberCell(c, QByteArray::number(serialOfDate(*date)), style);
        } else if (const auto *text = std::get_if<QString>(&value); text != nullptr && !text->isEmpty()) {
            if (text->size() > kLongestCell)
                return refuse(
                    QStringLiteral(
                        "第%1行“%2”的文字太长，.xlsx 的一个单元格放不下。可缩短文字，或导出为 .csv。")
                        .arg(m_row)
                        .arg(column(c).title));
            textCell(c, *text, style);
        } else {
            emptyCell(c, style);
        }
        return {};
    }

    const OutSheet &m_sheet;
    XlsxStyleSheet m_styles;
    ZipOutput m_zip;
    QList<QByteArray> m_columnNames;
    QByteArray m_line;
    int m_row = 0;
};

} // namespace

Status writeXlsx(const OutSheet &sheet, const QString &path, const Progress &progress)
{
    return XlsxOutput(sheet, path).write(progress);
}

} // namespace bihuan
