// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/odtparts.h"
#include "core/typeset/paper.h"

#include <QHash>

#include <numeric>
#include <utility>

namespace bihuan {
namespace {

constexpr double odtGrid = 28.95; // points from line to line
/// Between the lists and 印发机关. A border begins where the paragraph does, so its indent is that of a first line.
constexpr char thinLine[] = " fo:border-top=\"0.25mm solid #000000\" fo:border-bottom=\"none\" fo:border-left=\"none\" "
                            "fo:border-right=\"none\" fo:padding-top=\"0.8mm\" fo:margin-top=\"0.8mm\"";

class OdtContent
{
public:
    explicit OdtContent(const EditText &text) : m_text(text) {}

    QByteArray write()
    {
        m_master = m_text.numberedFirst ? "Standard" : "FirstPage";
        for (const EditItem &item : m_text.items) {
            if (const auto *section = std::get_if<EditSection>(&item)) {
                m_turned = section->turned;
                m_master = m_turned ? "Turned" : "Standard";
            } else if (const auto *table = std::get_if<EditTable>(&item)) {
                addTable(*table);
            } else {
                m_body += paragraph(std::get<EditParagraph>(item));
            }
        }
        addImprint();
        return QByteArray(odt::xmlHead) + "<office:document-content " + odt::nameSpaces + '>' + odt::fontFaces() + "<office:automatic-styles>" +
               m_styles + "</office:automatic-styles><office:body><office:text>" + m_body + "</office:text></office:body></office:document-content>";
    }

private:
    QByteArray newName(const char *prefix) { return prefix + QByteArray::number(++m_names); }

    /// Name of an automatic style that adds to the paragraph's own one; `extra` are further properties.
    QByteArray styleOf(const EditParagraph &made, const QByteArray &extra)
    {
        const EditStyle &style = editStyle(made.style);
        QByteArray properties = extra;
        QByteArray look;
        const double above = made.blankBefore * odtGrid + made.above;
        if (above > 0.0)
            properties += " fo:margin-top=\"" + odt::millimetres(above) + '"';
        if (made.left > 0.0)
            properties += " fo:margin-left=\"" + odt::millimetres(made.left) + '"';
        if (made.breakBefore)
            properties += " fo:break-before=\"page\"";
        if (made.redLine)
            properties += " fo:border-bottom=\"0.7mm solid #d0021b\" fo:padding-bottom=\"1.7mm\" fo:border-top=\"none\" fo:border-left=\"none\" fo:border-right=\"none\"";
        if (made.size > 0.0)
            look += " fo:font-size=\"" + QByteArray::number(made.size, 'f', 1) + "pt\" style:font-size-asian=\"" + QByteArray::number(made.size, 'f', 1) + "pt\"";
        if (made.spacing > 0.0)
            look += " fo:letter-spacing=\"" + QByteArray::number(made.spacing, 'f', 1) + "pt\"";
        const QByteArray master = std::exchange(m_master, {});
        QByteArray tabs;
        if (made.style == EditStyleId::IssueLine || made.style == EditStyleId::ImprintLine) { // a border begins where the paragraph does
            properties += " fo:margin-left=\"0mm\" fo:margin-right=\"0mm\" fo:text-indent=\"" + odt::millimetres(style.size) + '"';
            tabs = "<style:tab-stops><style:tab-stop style:type=\"right\" style:position=\"" + odt::millimetres(paper::textWidth - style.size) +
                   "\"/></style:tab-stops>";
        }
        if (properties.isEmpty() && look.isEmpty() && master.isEmpty())
            return style.name;
        const QByteArray key = QByteArray(style.name) + properties + look + master;
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        const QByteArray name = newName("P");
        m_known.insert(key, name);
        m_styles += "<style:style style:name=\"" + name + "\" style:family=\"paragraph\" style:parent-style-name=\"" + style.name + '"';
        if (!master.isEmpty())
            m_styles += " style:master-page-name=\"" + master + '"';
        m_styles += "><style:paragraph-properties" + properties + (tabs.isEmpty() ? "/>" : ">" + tabs + "</style:paragraph-properties>");
        if (!look.isEmpty())
            m_styles += "<style:text-properties" + look + "/>";
        m_styles += "</style:style>";
        return name;
    }

    QByteArray span(const EditRun &run, FontRole own)
    {
        if (run.role == own)
            return odt::escaped(run.text);
        const QByteArray key = "T" + QByteArray::number(static_cast<int>(run.role));
        if (!m_known.contains(key)) {
            m_known.insert(key, key);
            m_styles += "<style:style style:name=\"" + key + "\" style:family=\"text\"><style:text-properties" + odt::fontAttributes(run.role) + "/></style:style>";
        }
        return "<text:span text:style-name=\"" + key + "\">" + odt::escaped(run.text) + "</text:span>";
    }

    QByteArray paragraph(const EditParagraph &made, const QByteArray &extra = {})
    {
        const EditStyle &style = editStyle(made.style);
        QByteArray text;
        for (const EditRun &run : made.runs)
            text += span(run, style.role);
        const QByteArray name = styleOf(made, extra);
        if (style.outline == 0)
            return "<text:p text:style-name=\"" + name + "\">" + text + "</text:p>";
        return "<text:h text:style-name=\"" + name + "\" text:outline-level=\"" + QByteArray::number(style.outline) + "\">" + text + "</text:h>";
    }

    QByteArray cellText(const QString &text, bool head, TableColumn::Align align)
    {
        const char *way = align == TableColumn::Align::Right ? "end" : align == TableColumn::Align::Center ? "center" : "start";
        return paragraph({head ? EditStyleId::HeadCell : EditStyleId::Cell, {{text, head ? FontRole::HeiTi : FontRole::FangSong}}},
                         QByteArray(" fo:text-align=\"") + way + '"');
    }

    QByteArray columns(const std::vector<double> &widths)
    {
        QByteArray xml;
        for (const double width : widths) {
            const QByteArray key = "C" + odt::millimetres(width).replace('.', '_');
            if (!m_known.contains(key)) {
                m_known.insert(key, key);
                m_styles += "<style:style style:name=\"" + key + "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" +
                            odt::millimetres(width) + "\"/></style:style>";
            }
            xml += "<table:table-column table:style-name=\"" + key + "\"/>";
        }
        return xml;
    }

    void addTable(const EditTable &table)
    {
        const double room = m_turned ? paper::textHeight : paper::textWidth;
        const double weights = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                               [](double sum, const TableColumn &column) { return sum + column.weight; });
        std::vector<double> widths;
        for (const TableColumn &column : table.columns)
            widths.push_back(room * column.weight / weights);
        const QByteArray name = newName("Table");
        const QByteArray master = std::exchange(m_master, {});
        m_styles += "<style:style style:name=\"" + name + "\" style:family=\"table\"" +
                    (master.isEmpty() ? QByteArray() : " style:master-page-name=\"" + master + '"') +
                    "><style:table-properties style:width=\"" + odt::millimetres(room) + "\" table:align=\"left\" table:border-model=\"collapsing\"/></style:style>";
        cellStyles();
        m_body += "<table:table table:name=\"" + name + "\" table:style-name=\"" + name + "\">" + columns(widths);
        const auto cell = [&](const QByteArray &content) {
            return "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">" + content + "</table:table-cell>";
        };
        if (table.headed) {
            m_body += "<table:table-header-rows><table:table-row table:style-name=\"Row\">";
            for (const TableColumn &column : table.columns)
                m_body += cell(cellText(column.title, true, TableColumn::Align::Center));
            m_body += "</table:table-row></table:table-header-rows>";
        }
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            m_body += "<table:table-row table:style-name=\"Row\">";
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                const bool head = static_cast<int>(r) < table.totalRows || (table.labelled && c == 0);
                m_body += cell(cellText(table.rows[r].value(static_cast<qsizetype>(c)), head, table.columns[c].align));
            }
            m_body += "</table:table-row>";
        }
        m_body += "</table:table><text:p text:style-name=\"Spacer\"/>";
    }

    void cellStyles()
    {
        if (m_known.contains("Cell"))
            return;
        m_known.insert("Cell", "Cell");
        m_styles += "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"0.5pt solid #000000\" "
                    "fo:padding=\"1mm\" style:vertical-align=\"middle\"/></style:style>"
                    "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>";
    }

    /// A frame on the bottom of the type area, with a table whose lines are those of the 版记.
    void addImprint()
    {
        const EditParagraph spacer{EditStyleId::Spacer, {}};
        const QByteArray name = styleOf(spacer, {});
        if (m_text.imprint.empty()) {
            m_body += "<text:p text:style-name=\"" + name + "\"/>";
            return;
        }
        const QByteArray line = m_text.ruled ? "0.35mm solid #000000" : "none";
        const bool both = m_text.imprint.size() > 1;
        QByteArray lines;
        for (const EditParagraph &made : m_text.imprint) {
            const bool parted = both && m_text.ruled && made.style == EditStyleId::ImprintLine;
            lines += paragraph(made, parted ? QByteArray(thinLine) : QByteArray());
        }
        m_styles += "<style:style style:name=\"ImprintFrame\" style:family=\"graphic\" style:parent-style-name=\"Frame\"><style:graphic-properties style:vertical-pos=\"bottom\" "
                    "style:vertical-rel=\"page-content\" style:horizontal-pos=\"left\" style:horizontal-rel=\"page-content\" style:wrap=\"none\" "
                    "draw:fill=\"none\" fo:padding-top=\"0.8mm\" fo:padding-bottom=\"0.8mm\" fo:padding-left=\"0mm\" fo:padding-right=\"0mm\" "
                    "fo:border-left=\"none\" fo:border-right=\"none\" fo:border-top=\"" + line + "\" fo:border-bottom=\"" + line +
                    "\" fo:margin=\"0mm\"/></style:style>";
        m_body += "<text:p text:style-name=\"" + name + "\"><draw:frame draw:style-name=\"ImprintFrame\" draw:name=\"版记\" text:anchor-type=\"paragraph\" svg:width=\"" +
                  odt::millimetres(paper::textWidth) + "\"><draw:text-box fo:min-height=\"5mm\">" + lines + "</draw:text-box></draw:frame></text:p>";
    }

    const EditText &m_text;
    QByteArray m_styles;
    QByteArray m_body;
    QByteArray m_master; ///< page that the next paragraph begins; empty for none
    QHash<QByteArray, QByteArray> m_known;
    int m_names = 0;
    bool m_turned = false;
};

} // namespace

QByteArray odtContent(const EditText &text)
{
    return OdtContent(text).write();
}

} // namespace bihuan
