// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/docxparts.h"
#include "core/typeset/paper.h"
#include "core/typeset/textclass.h"

#include <cmath>
#include <numeric>

namespace bihuan {
namespace {

constexpr double docxGrid = 28.95; // points from line to line

QByteArray docxNumber(double points)
{
    return docx::twips(points).toLatin1();
}

class DocxBody
{
public:
    explicit DocxBody(const EditText &text) : m_text(text) {}

    QByteArray write()
    {
        m_xml = QByteArray(docx::xmlHead) + "<w:document " + docx::nameSpaces + "><w:body>";
        for (const EditItem &item : m_text.items) {
            if (const auto *section = std::get_if<EditSection>(&item))
                beginSection(*section);
            else if (const auto *table = std::get_if<EditTable>(&item))
                addTable(*table);
            else
                addParagraph(std::get<EditParagraph>(item));
            m_any = true;
        }
        addImprint();
        if (m_text.imprint.empty())
            m_xml += "<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr></w:p>";
        return m_xml + sectionProperties() + "</w:body></w:document>";
    }

private:
    void beginSection(const EditSection &section)
    {
        // The properties of a section stand at its end.
        if (m_any)
            m_xml += "<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/>" + sectionProperties() + "</w:pPr></w:p>";
        m_turned = section.turned;
    }

    QByteArray sectionProperties() const
    {
        QByteArray xml = "<w:sectPr>";
        xml += m_turned ? "<w:footerReference w:type=\"default\" r:id=\"rIdNone\"/><w:footerReference w:type=\"even\" r:id=\"rIdNone\"/>"
                        : "<w:footerReference w:type=\"default\" r:id=\"rIdOdd\"/><w:footerReference w:type=\"even\" r:id=\"rIdEven\"/>";
        if (!m_text.numberedFirst)
            xml += "<w:footerReference w:type=\"first\" r:id=\"rIdNone\"/>";
        xml += "<w:type w:val=\"nextPage\"/>";
        const auto millimetres = [](double mm) { return docxNumber(paper::mm(mm)); };
        // The turned sheet's upper edge is the upright one's left edge.
        xml += m_turned ? "<w:pgSz w:w=\"" + millimetres(297) + "\" w:h=\"" + millimetres(210) + "\" w:orient=\"landscape\"/><w:pgMar w:top=\"" +
                              millimetres(28) + "\" w:right=\"" + millimetres(37) + "\" w:bottom=\"" + millimetres(26) + "\" w:left=\"" +
                              millimetres(35) + "\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/>"
                        : "<w:pgSz w:w=\"" + millimetres(210) + "\" w:h=\"" + millimetres(297) + "\"/><w:pgMar w:top=\"" + millimetres(37) +
                              "\" w:right=\"" + millimetres(26) + "\" w:bottom=\"" + millimetres(34.9) + "\" w:left=\"" + millimetres(28) +
                              "\" w:header=\"0\" w:footer=\"" + millimetres(25.2) + "\" w:gutter=\"0\"/>";
        if (!m_text.numberedFirst && !m_turned)
            xml += "<w:titlePg/>";
        return xml + "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>";
    }

    static QByteArray run(const EditRun &run, const EditStyle &style, const QByteArray &extra)
    {
        QByteArray properties;
        if (run.role != style.role) {
            const QByteArray font = docx::escaped(editFont(run.role));
            properties += "<w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font + "\"/>";
        }
        properties += extra;
        if (!properties.isEmpty())
            properties = "<w:rPr>" + properties + "</w:rPr>";
        QByteArray text = "<w:t xml:space=\"preserve\">" + docx::escaped(run.text) + "</w:t>";
        text.replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
        text.replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        return "<w:r>" + properties + text + "</w:r>";
    }

    /// `extra` closes the paragraph's properties.
    static QByteArray paragraph(const EditParagraph &made, const QByteArray &extra = {})
    {
        const EditStyle &style = editStyle(made.style);
        QByteArray properties = QByteArray("<w:pStyle w:val=\"") + style.name + "\"/>";
        if (made.breakBefore)
            properties += "<w:pageBreakBefore/>";
        if (made.redLine)
            properties += "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"16\" w:space=\"5\" w:color=\"D0021B\"/></w:pBdr>";
        if (made.style == EditStyleId::IssueLine || made.style == EditStyleId::ImprintLine)
            properties += "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + docxNumber(paper::textWidth - style.size * style.right) + "\"/></w:tabs>";
        const double before = made.blankBefore * docxGrid + made.above;
        if (before > 0.0)
            properties += "<w:spacing w:before=\"" + docxNumber(before) + "\"/>";
        if (made.style == EditStyleId::IssueLine) // a border begins where the paragraph does
            properties += "<w:ind w:left=\"0\" w:leftChars=\"0\" w:right=\"0\" w:rightChars=\"0\" w:firstLineChars=\"100\" w:firstLine=\"320\"/>";
        if (made.left > 0.0)
            properties += "<w:ind w:left=\"" + docxNumber(made.left) + "\"/>";
        properties += extra;
        QByteArray look;
        if (made.spacing > 0.0)
            look += "<w:spacing w:val=\"" + docxNumber(made.spacing) + "\"/>";
        if (made.size > 0.0)
            look += "<w:sz w:val=\"" + QByteArray::number(std::lround(2 * made.size)) + "\"/>";
        QByteArray xml = "<w:p><w:pPr>" + properties + "</w:pPr>";
        for (const EditRun &part : made.runs)
            xml += run(part, style, look);
        return xml + "</w:p>";
    }

    void addParagraph(const EditParagraph &made) { m_xml += paragraph(made); }

    static QByteArray cell(double width, const QByteArray &content, const QByteArray &properties = {})
    {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + docxNumber(width) + "\" w:type=\"dxa\"/>" + properties + "<w:vAlign w:val=\"center\"/></w:tcPr>" +
               content + "</w:tc>";
    }

    static QByteArray cellText(const QString &text, bool head, TableColumn::Align align)
    {
        const char *jc = align == TableColumn::Align::Right ? "right" : align == TableColumn::Align::Center ? "center" : "left";
        EditParagraph made{head ? EditStyleId::HeadCell : EditStyleId::Cell, {{text, head ? FontRole::HeiTi : FontRole::FangSong}}};
        return paragraph(made, QByteArray("<w:jc w:val=\"") + jc + "\"/>");
    }

    void addTable(const EditTable &table)
    {
        const double room = m_turned ? paper::textHeight : paper::textWidth;
        const double weights = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                               [](double sum, const TableColumn &column) { return sum + column.weight; });
        std::vector<double> widths;
        for (const TableColumn &column : table.columns)
            widths.push_back(room * column.weight / weights);
        m_xml += "<w:tbl><w:tblPr><w:tblW w:w=\"" + docxNumber(room) + "\" w:type=\"dxa\"/>" + borders(8, 4) +
                 "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"60\" w:type=\"dxa\"/>"
                 "<w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>" + grid(widths);
        if (table.headed) {
            m_xml += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                m_xml += cell(widths[c], cellText(table.columns[c].title, true, TableColumn::Align::Center));
            m_xml += "</w:tr>";
        }
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            m_xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                const bool head = static_cast<int>(r) < table.totalRows || (table.labelled && c == 0);
                m_xml += cell(widths[c], cellText(table.rows[r].value(static_cast<qsizetype>(c)), head, table.columns[c].align));
            }
            m_xml += "</w:tr>";
        }
        m_xml += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr></w:p>";
    }

    /// Eighths of a point outside and inside.
    static QByteArray borders(int outer, int inner)
    {
        const auto line = [](const char *side, int width) {
            return QByteArray("<w:") + side + " w:val=\"single\" w:sz=\"" + QByteArray::number(width) + "\" w:space=\"0\" w:color=\"000000\"/>";
        };
        return "<w:tblBorders>" + line("top", outer) + line("left", outer) + line("bottom", outer) + line("right", outer) +
               line("insideH", inner) + line("insideV", inner) + "</w:tblBorders>";
    }

    static QByteArray grid(const std::vector<double> &widths)
    {
        QByteArray xml = "<w:tblGrid>";
        for (const double width : widths)
            xml += "<w:gridCol w:w=\"" + docxNumber(width) + "\"/>";
        return xml + "</w:tblGrid>";
    }

    /// How high the 版记 is, near enough; the box grows with its text.
    double imprintHeight() const
    {
        double lines = 0.0;
        for (const EditParagraph &made : m_text.imprint) {
            double cells = 0.0;
            for (const char32_t code : made.runs.front().text.toStdU32String())
                cells += isFullWidth(code) ? 1.0 : 0.5;
            const EditStyle &style = editStyle(made.style);
            const double room = paper::textWidth / style.size - style.left - style.right;
            lines += made.style == EditStyleId::ImprintLine ? 1.0 : std::ceil((cells + style.first) / room);
        }
        return lines * editStyle(EditStyleId::ImprintList).line + paper::mm(2.5);
    }

    /// A box on the bottom of the type area, with a table whose lines are those of the 版记: a floating table or frame is
    /// not seen by every program.
    void addImprint()
    {
        if (m_text.imprint.empty())
            return;
        const char *line = m_text.ruled ? "single" : "nil";
        const auto border = [&](const char *side, int eighths) {
            return QByteArray("<w:") + side + " w:val=\"" + line + "\" w:sz=\"" + QByteArray::number(eighths) + "\" w:space=\"0\" w:color=\"000000\"/>";
        };
        QByteArray lists;
        QByteArray printed;
        for (const EditParagraph &made : m_text.imprint)
            (made.style == EditStyleId::ImprintLine ? printed : lists) += paragraph(made);
        QByteArray table = "<w:tbl><w:tblPr><w:tblW w:w=\"" + docxNumber(paper::textWidth) + "\" w:type=\"dxa\"/><w:tblBorders>" + border("top", 8) +
                           border("bottom", 8) + border("insideH", 6) +
                           "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"30\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
                           "<w:bottom w:w=\"30\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>" + grid({paper::textWidth});
        for (const QByteArray &content : {lists, printed}) {
            if (!content.isEmpty())
                table += "<w:tr>" + cell(paper::textWidth, content) + "</w:tr>";
        }
        table += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr></w:p>";
        constexpr double emuPerPoint = 12700.0;
        const auto extent = [](double points) { return QByteArray::number(std::lround(points * emuPerPoint)); };
        const QByteArray size = "cx=\"" + extent(paper::textWidth) + "\" cy=\"" + extent(imprintHeight()) + '"';
        m_xml += "<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                 "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" "
                 "layoutInCell=\"1\" allowOverlap=\"0\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"margin\"><wp:align>left</wp:align>"
                 "</wp:positionH><wp:positionV relativeFrom=\"margin\"><wp:align>bottom</wp:align></wp:positionV><wp:extent " + size +
                 "/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapTopAndBottom/><wp:docPr id=\"1\" name=\"版记\"/><wp:cNvGraphicFramePr/>"
                 "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
                 "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
                 "<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>" + table + "</w:txbxContent></wps:txbx>"
                 "<wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>"
                 "</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>";
    }

    const EditText &m_text;
    QByteArray m_xml;
    bool m_turned = false;
    bool m_any = false;
};

} // namespace

QByteArray docxBody(const EditText &text)
{
    return DocxBody(text).write();
}

} // namespace bihuan
