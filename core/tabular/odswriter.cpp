// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/fileerrors.h"
#include "core/tabular/odsstyles.h"
#include "core/tabular/sheetwriter.h"
#include "core/tabular/zipoutput.h"

#include <array>

namespace bihuan {
namespace {

QByteArray odsEscaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// Paragraphs of a text: a line break is a paragraph, runs of blanks are kept.
QByteArray odsParagraphs(const QString &text)
{
    const bool plain = !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1String("  ")) &&
                       !text.contains(QLatin1Char('\t')) && !text.startsWith(QLatin1Char(' '));
    if (plain)
        return "<text:p>" + odsEscaped(cleanText(text)) + "</text:p>";
    QByteArray result;
    for (const QString &line : cleanText(text).split(QLatin1Char('\n'))) {
        QByteArray escaped = odsEscaped(line);
        escaped.replace("  ", " <text:s/>").replace("\t", "<text:tab/>");
        if (escaped.startsWith(' '))
            escaped = "<text:s/>" + escaped.mid(1);
        result += "<text:p>" + escaped + "</text:p>";
    }
    return result;
}

class OdsOutput
{
public:
    OdsOutput(const OutSheet &sheet, const QString &path) : m_sheet(sheet), m_zip(path)
    {
        using Style = OutRow::Style;
        for (const OutColumn &shown : sheet.columns)
            m_styles.push_back({odsCellStyle(shown, Style::Plain), odsCellStyle(shown, Style::Group),
                                odsCellStyle(shown, Style::Total)});
    }

    Status write(const Progress &progress)
    {
        // The type comes first and uncompressed, so that it can be read without a zip library (ODF 1.2, 3.3).
        m_zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", false);
        m_zip.add("META-INF/manifest.xml", odsManifest());
        m_zip.add("styles.xml", odsPageStyles());
        m_zip.add("settings.xml", odsSettings(m_sheet));
        m_zip.begin("content.xml");
        m_zip.append(odsContentHead(m_sheet));
        writeHead();
        size_t done = 0;
        for (const OutRow &row : m_sheet.rows) {
            writeRow(row);
            if (m_zip.hasFailed())
                break;
            if (++done % 512 == 0 && progress &&
                !progress(static_cast<double>(done) / static_cast<double>(m_sheet.rows.size())))
                return tl::unexpected(writingCancelled());
        }
        for (const OutRow &row : m_sheet.totals)
            writeRow(row);
        for (const QString &note : m_sheet.notes) {
            startRow("body");
            textCell(note, "note");
            endRow();
        }
        m_zip.append(odsContentTail(m_sheet));
        return m_zip.finish();
    }

private:
    void startRow(const char *style)
    {
        m_line += QByteArray("<table:table-row table:style-name=\"") + style + "\">";
    }
    void endRow()
    {
        m_zip.append(m_line += "</table:table-row>");
        m_line.resize(0);
    }

    void textCell(const QString &text, const char *style, int columns = 1, int rows = 1)
    {
        m_line +=
            QByteArray("<table:table-cell office:value-type=\"string\" table:style-name=\"") + style + '"';
        if (columns > 1 || rows > 1)
            m_line += " table:number-columns-spanned=\"" + QByteArray::number(columns) +
                      "\" table:number-rows-spanned=\"" + QByteArray::number(rows) + '"';
        m_line += '>' + odsParagraphs(text) + "</table:table-cell>";
        for (int i = 1; i < columns; ++i)
            m_line += "<table:covered-table-cell/>";
    }

    const OutColumn &column(int index) const { return m_sheet.columns[static_cast<size_t>(index)]; }

    void writeHead()
    {
        const auto across = [&](const QString &text, const char *style) {
            if (text.isEmpty())
                return;
            startRow(style);
            textCell(text, style, m_sheet.lastColumn() + 1);
            endRow();
        };
        across(m_sheet.title, "title");
        across(m_sheet.unitLine, "unit");
        const bool two = m_sheet.hasGroups();
        m_zip.append("<table:table-header-rows>");
        startRow("head");
        for (int c = 0; c <= m_sheet.lastColumn(); ++c) {
            const int end = groupEnd(m_sheet, c);
            const bool group = !column(c).group.isEmpty();
            textCell(group ? column(c).group : column(c).heading(), "head", end - c + 1,
                     two && !group ? 2 : 1);
            c = end;
        }
        endRow();
        if (two) {
            startRow("head");
            for (const OutColumn &shown : m_sheet.columns) {
                if (shown.group.isEmpty())
                    m_line += "<table:covered-table-cell/>";
                else
                    textCell(shown.heading(), "head");
            }
            endRow();
        }
        m_zip.append("</table:table-header-rows>");
    }

    void writeRow(const OutRow &row)
    {
        static const OutValue nothing;
        startRow("body");
        for (size_t i = 0; i < m_sheet.columns.size(); ++i)
            writeCell(m_sheet.columns[i], i < row.cells.size() ? row.cells[i] : nothing,
                      m_styles[i][static_cast<size_t>(row.style)]);
        endRow();
    }

    void writeCell(const OutColumn &shown, const OutValue &value, const QByteArray &style)
    {
        m_line += "<table:table-cell table:style-name=\"";
        m_line += style;
        m_line += '"';
        if (const auto *number = std::get_if<ExactNumber>(&value)) {
            const bool percent = shown.kind == OutKind::Percent;
            const QByteArray digits = number->toString().toLatin1();
            m_line += percent ? " office:value-type=\"percentage\" office:value=\""
                              : " office:value-type=\"float\" office:value=\"";
            m_line += digits;
            m_line += "\"><text:p>";
            m_line += percent ? percentOf(*number, shown.decimals).toLatin1() : digits;
            m_line += "</text:p></table:table-cell>";
        } else if (const auto *date = std::get_if<QDate>(&value); date != nullptr && date->isValid()) {
            const QByteArray iso = date->toString(Qt::ISODate).toLatin1();
            m_line += " office:value-type=\"date\" office:date-value=\"" + iso + "\"><text:p>" + iso +
                      "</text:p></table:table-cell>";
        } else if (const auto *text = std::get_if<QString>(&value); text != nullptr && !text->isEmpty()) {
            m_line += " office:value-type=\"string\">";
            m_line += odsParagraphs(*text);
            m_line += "</table:table-cell>";
        } else {
            m_line += "/>";
        }
    }

    const OutSheet &m_sheet;
    ZipOutput m_zip;
    std::vector<std::array<QByteArray, 3>> m_styles; ///< by column and OutRow::Style
    QByteArray m_line;
};

} // namespace

Status writeOds(const OutSheet &sheet, const QString &path, const Progress &progress)
{
    return OdsOutput(sheet, path).write(progress);
}

} // namespace bihuan
