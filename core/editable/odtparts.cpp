// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/odtparts.h"
#include "core/typeset/paper.h"

namespace bihuan {

namespace odt {

const char nameSpaces[] = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                          "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                          "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                          "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                          "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                          "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
                          "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
                          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"";

QByteArray millimetres(double points)
{
    return QByteArray::number(points / paper::pointsPerMillimetre, 'f', 3) + "mm";
}

QByteArray escaped(const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar c) { return c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'); });
    QByteArray xml = clean.toHtmlEscaped().toUtf8();
    xml.replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>").replace("  ", " <text:s/>");
    return xml;
}

QByteArray fontFaces()
{
    QByteArray xml = "<office:font-face-decls>";
    for (const FontRole role : {FontRole::XiaoBiaoSong, FontRole::FangSong, FontRole::KaiTi, FontRole::HeiTi, FontRole::SongTi}) {
        QStringList quoted;
        for (const QString &name : editFontChain(role))
            quoted << QStringLiteral("'%1'").arg(name);
        xml += "<style:font-face style:name=\"" + editFont(role).toUtf8() + "\" svg:font-family=\"" + quoted.join(QStringLiteral(", ")).toUtf8() + "\"/>";
    }
    return xml + "</office:font-face-decls>";
}

QByteArray fontAttributes(FontRole role)
{
    const QByteArray name = editFont(role).toUtf8();
    return " style:font-name=\"" + name + "\" style:font-name-asian=\"" + name + "\" style:font-name-complex=\"" + name + '"';
}

} // namespace odt

namespace {

constexpr char odtManifest[] =
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";

QByteArray odtMeta(const QString &title)
{
    return QByteArray(odt::xmlHead) +
           "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"><office:meta><dc:title>" +
           title.toHtmlEscaped().toUtf8() + "</dc:title><dc:language>zh-CN</dc:language></office:meta></office:document-meta>";
}

} // namespace

std::vector<EditPart> odtParts(const EditText &text)
{
    return {{"mimetype", "application/vnd.oasis.opendocument.text", false},
            {"META-INF/manifest.xml", QByteArray(odt::xmlHead) + odtManifest},
            {"styles.xml", odtStyles(text)},
            {"content.xml", odtContent(text)},
            {"meta.xml", odtMeta(text.title)}};
}

} // namespace bihuan
