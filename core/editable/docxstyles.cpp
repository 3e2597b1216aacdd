// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/docxparts.h"
#include "core/typeset/paper.h"

#include <cmath>

namespace bihuan {
namespace {

constexpr FontRole roles[] = {FontRole::XiaoBiaoSong, FontRole::FangSong, FontRole::KaiTi, FontRole::HeiTi, FontRole::SongTi};

const char *docxAlign(EditStyle::Align align)
{
    switch (align) {
    case EditStyle::Align::Left:
        return "left";
    case EditStyle::Align::Center:
        return "center";
    case EditStyle::Align::Right:
        return "right";
    case EditStyle::Align::Justified:
        break;
    }
    return "both";
}

QByteArray docxIndent(const EditStyle &style)
{
    const double cell = style.pitched ? paper::characterPitch : style.size;
    QByteArray xml;
    const auto add = [&](const char *name, double cells) {
        if (cells != 0.0)
            xml += QByteArray(" w:") + name + "Chars=\"" + QByteArray::number(std::lround(cells * 100)) + "\" w:" + name + "=\"" +
                   docx::twips(cells * cell).toLatin1() + '"';
    };
    add("left", style.left);
    add("right", style.right);
    if (style.first >= 0)
        add("firstLine", style.first);
    else
        add("hanging", -style.first);
    return xml.isEmpty() ? xml : "<w:ind" + xml + "/>";
}

QByteArray docxStyle(const EditStyle &style)
{
    const QByteArray font = docx::escaped(editFont(style.role));
    const QByteArray size = QByteArray::number(std::lround(style.size * 2));
    QByteArray xml = QByteArray("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"") + style.name + "\"><w:name w:val=\"" +
                     docx::escaped(QString::fromUtf16(style.title)) + "\"/><w:qFormat/><w:pPr>";
    if (style.keepWithNext)
        xml += "<w:keepNext/>";
    xml += style.id == EditStyleId::Body ? "<w:widowControl/>" : "<w:widowControl w:val=\"0\"/>";
    // Word's and WPS's own default. LibreOffice reads it the other way round, and with 0 it loses the marks that hang over.
    xml += "<w:overflowPunct w:val=\"1\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>";
    if (!style.pitched) // lines of other sizes stand on no grid
        xml += "<w:snapToGrid w:val=\"0\"/>";
    xml += "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + docx::twips(style.line).toLatin1() + "\" w:lineRule=\"exact\"/>";
    xml += docxIndent(style);
    xml += QByteArray("<w:jc w:val=\"") + docxAlign(style.align) + "\"/>";
    if (style.outline > 0)
        xml += "<w:outlineLvl w:val=\"" + QByteArray::number(style.outline - 1) + "\"/>";
    xml += "</w:pPr><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font + "\" w:cs=\"" + font + "\"/>";
    if (style.red)
        xml += "<w:color w:val=\"D0021B\"/>";
    if (style.pitched)
        xml += "<w:spacing w:val=\"-5\"/>";
    return xml + "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr></w:style>";
}

} // namespace

QByteArray docxStyles()
{
    const QByteArray body = docx::escaped(editFont(FontRole::FangSong));
    QByteArray xml = QByteArray(docx::xmlHead) + "<w:styles " + docx::nameSpaces +
                     "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + body + "\" w:hAnsi=\"" + body + "\" w:eastAsia=\"" + body +
                     "\"/><w:sz w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                     "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                     "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>";
    for (const EditStyle &style : editStyles())
        xml += docxStyle(style);
    return xml + "</w:styles>";
}

QByteArray docxFontTable()
{
    QByteArray xml = QByteArray(docx::xmlHead) + "<w:fonts " + docx::nameSpaces + '>';
    for (const FontRole role : roles) {
        QStringList others = editFontChain(role);
        others.removeFirst();
        xml += "<w:font w:name=\"" + docx::escaped(editFont(role)) + "\"><w:altName w:val=\"" +
               docx::escaped(others.join(QLatin1Char(','))) + "\"/><w:charset w:val=\"86\"/></w:font>";
    }
    return xml + "</w:fonts>";
}

} // namespace bihuan
