// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/odtparts.h"
#include "core/typeset/paper.h"

namespace bihuan {
namespace {

constexpr double pitchSpacing = -0.25; // points: 28 characters of 3号 in 156 mm

const char *odtAlign(EditStyle::Align align)
{
    switch (align) {
    case EditStyle::Align::Left:
        return "start";
    case EditStyle::Align::Center:
        return "center";
    case EditStyle::Align::Right:
        return "end";
    case EditStyle::Align::Justified:
        break;
    }
    return "justify";
}

QByteArray odtStyle(const EditStyle &style)
{
    const double cell = style.pitched ? paper::characterPitch : style.size;
    const QByteArray size = QByteArray::number(style.size) + "pt";
    QByteArray xml = QByteArray("<style:style style:name=\"") + style.name + "\" style:display-name=\"" + QString::fromUtf16(style.title).toUtf8() +
                     "\" style:family=\"paragraph\" style:class=\"text\"";
    if (style.outline > 0)
        xml += " style:default-outline-level=\"" + QByteArray::number(style.outline) + '"';
    xml += "><style:paragraph-properties fo:margin-top=\"0mm\" fo:margin-bottom=\"0mm\" fo:line-height=\"" + odt::millimetres(style.line) +
           "\" fo:margin-left=\"" + odt::millimetres(style.left * cell) + "\" fo:margin-right=\"" + odt::millimetres(style.right * cell) +
           "\" fo:text-indent=\"" + odt::millimetres(style.first * cell) + "\" fo:text-align=\"" + odtAlign(style.align) +
           "\" style:text-autospace=\"none\" style:punctuation-wrap=\"simple\" style:line-break=\"strict\" style:snap-to-layout-grid=\"false\"";
    if (style.keepWithNext)
        xml += " fo:keep-with-next=\"always\"";
    if (style.id == EditStyleId::Body)
        xml += " fo:orphans=\"2\" fo:widows=\"2\"";
    // A border begins where the paragraph does: the lines that bear one are indented by their first line and a tabulator.
    if (style.id == EditStyleId::IssueLine || style.id == EditStyleId::ImprintLine)
        xml += "><style:tab-stops><style:tab-stop style:type=\"right\" style:position=\"" +
               odt::millimetres(paper::textWidth - (style.left + style.right) * style.size) + "\"/></style:tab-stops></style:paragraph-properties>";
    else
        xml += "/>";
    xml += "<style:text-properties" + odt::fontAttributes(style.role) + " fo:font-size=\"" + size + "\" style:font-size-asian=\"" + size + '"';
    if (style.red)
        xml += " fo:color=\"#d0021b\"";
    if (style.pitched)
        xml += " fo:letter-spacing=\"" + QByteArray::number(pitchSpacing) + "pt\"";
    return xml + "/></style:style>";
}

QByteArray pageLayout(bool turned)
{
    const QByteArray size = turned ? "fo:page-width=\"297mm\" fo:page-height=\"210mm\" style:print-orientation=\"landscape\" "
                                     "fo:margin-top=\"28mm\" fo:margin-right=\"37mm\" fo:margin-bottom=\"26mm\" fo:margin-left=\"35mm\""
                                   : "fo:page-width=\"210mm\" fo:page-height=\"297mm\" style:print-orientation=\"portrait\" "
                                     "fo:margin-top=\"37mm\" fo:margin-right=\"26mm\" fo:margin-bottom=\"25.2mm\" fo:margin-left=\"28mm\"";
    const QByteArray name = turned ? "TurnedPage" : "UprightPage";
    const QByteArray foot = turned ? QByteArray()
                                   : "<style:footer-style><style:header-footer-properties svg:height=\"9.7mm\" fo:margin-top=\"4mm\" "
                                     "fo:margin-left=\"0mm\" fo:margin-right=\"0mm\" style:dynamic-spacing=\"false\"/></style:footer-style>";
    return "<style:page-layout style:name=\"" + name + "\"><style:page-layout-properties " + size +
           " style:writing-mode=\"lr-tb\" style:layout-grid-mode=\"line\" style:layout-grid-lines=\"22\" "
           "style:layout-grid-base-height=\"10.213mm\" style:layout-grid-ruby-height=\"0mm\" style:layout-grid-standard-mode=\"false\" "
           "style:layout-grid-display=\"false\" style:layout-grid-print=\"false\"/>" + foot + "</style:page-layout>";
}

QByteArray pageNumber(bool odd, const QString &notice)
{
    const QByteArray number = "— <text:page-number text:select-page=\"current\"/> —";
    const QByteArray small = notice.isEmpty() ? QByteArray() : "<text:span text:style-name=\"Notice\">" + odt::escaped(notice) + "</text:span>";
    const QByteArray gap = notice.isEmpty() ? "" : "　";
    return QByteArray("<text:p text:style-name=\"") + (odd ? "PageNumber" : "PageNumberEven") + "\">" +
           (odd ? small + gap + number : number + gap + small) + "</text:p>";
}

} // namespace

QByteArray odtStyles(const EditText &text)
{
    QByteArray xml = QByteArray(odt::xmlHead) + "<office:document-styles " + odt::nameSpaces + '>' + odt::fontFaces() + "<office:styles>"
                     "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"zh\" fo:country=\"CN\" "
                     "style:language-asian=\"zh\" style:country-asian=\"CN\"/></style:default-style>";
    for (const EditStyle &style : editStyles())
        xml += odtStyle(style);
    // Without a named one to follow, a frame is taken for a drawing.
    xml += "<style:style style:name=\"Frame\" style:family=\"graphic\"/>";
    xml += "<style:style style:name=\"Notice\" style:family=\"text\"><style:text-properties fo:color=\"#595959\" fo:font-size=\"10.5pt\" "
           "style:font-size-asian=\"10.5pt\"/></style:style></office:styles><office:automatic-styles>"
           "<style:style style:name=\"PageNumberEven\" style:family=\"paragraph\" style:parent-style-name=\"PageNumber\">"
           "<style:paragraph-properties fo:text-align=\"start\"/></style:style>" +
           pageLayout(false) + pageLayout(true) + "</office:automatic-styles><office:master-styles>";
    const QByteArray feet = "<style:footer>" + pageNumber(true, text.notice) + "</style:footer><style:footer-left>" +
                            pageNumber(false, text.notice) + "</style:footer-left>";
    if (!text.numberedFirst)
        xml += "<style:master-page style:name=\"FirstPage\" style:display-name=\"首页\" style:page-layout-name=\"UprightPage\" "
               "style:next-style-name=\"Standard\"><style:footer><text:p text:style-name=\"Spacer\"/></style:footer></style:master-page>";
    return xml + "<style:master-page style:name=\"Standard\" style:page-layout-name=\"UprightPage\">" + feet +
           "</style:master-page><style:master-page style:name=\"Turned\" style:display-name=\"横排\" style:page-layout-name=\"TurnedPage\"/>"
           "</office:master-styles></office:document-styles>";
}

} // namespace bihuan
