// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/docxparts.h"

#include <cmath>

namespace bihuan {

namespace docx {

QString twips(double points)
{
    return QString::number(std::lround(points * 20));
}

QByteArray escaped(const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar c) { return c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'); });
    return clean.toHtmlEscaped().toUtf8();
}

} // namespace docx

namespace {

constexpr char wordTypes[] =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>"
    "<Override PartName=\"/word/fontTable.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml\"/>"
    "<Override PartName=\"/word/odd.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/word/even.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/word/none.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

constexpr char packageRelations[] =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    "</Relationships>";

constexpr char wordRelations[] =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rIdStyles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rIdSettings\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>"
    "<Relationship Id=\"rIdFonts\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable\" Target=\"fontTable.xml\"/>"
    "<Relationship Id=\"rIdOdd\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"odd.xml\"/>"
    "<Relationship Id=\"rIdEven\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"even.xml\"/>"
    "<Relationship Id=\"rIdNone\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"none.xml\"/>"
    "</Relationships>";

QByteArray wordSettings()
{
    return QByteArray(docx::xmlHead) + "<w:settings " + docx::nameSpaces +
           "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
           "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
           "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
}

QByteArray wordFooter(bool odd, const QString &notice)
{
    const QByteArray jc = odd ? "right" : "left";
    const auto plain = [](const QByteArray &text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; };
    const QByteArray number = plain("— ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                              "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + plain(" —");
    const QByteArray small = notice.isEmpty() ? QByteArray()
                                              : "<w:r><w:rPr><w:color w:val=\"595959\"/><w:sz w:val=\"21\"/></w:rPr><w:t xml:space=\"preserve\">" +
                                                    docx::escaped(notice) + "</w:t></w:r>";
    const QByteArray gap = notice.isEmpty() ? QByteArray() : plain("　");
    return QByteArray(docx::xmlHead) + "<w:ftr " + docx::nameSpaces + "><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/><w:jc w:val=\"" + jc +
           "\"/></w:pPr>" + (odd ? small + gap + number : number + gap + small) + "</w:p></w:ftr>";
}

QByteArray noFooter()
{
    return QByteArray(docx::xmlHead) + "<w:ftr " + docx::nameSpaces + "><w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr></w:p></w:ftr>";
}

QByteArray coreProperties(const QString &title)
{
    return QByteArray(docx::xmlHead) +
           "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + docx::escaped(title) +
           "</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>";
}

} // namespace

std::vector<EditPart> docxParts(const EditText &text)
{
    return {{"[Content_Types].xml", QByteArray(docx::xmlHead) + wordTypes},
            {"_rels/.rels", QByteArray(docx::xmlHead) + packageRelations},
            {"word/document.xml", docxBody(text)},
            {"word/styles.xml", docxStyles()},
            {"word/settings.xml", wordSettings()},
            {"word/fontTable.xml", docxFontTable()},
            {"word/odd.xml", wordFooter(true, text.notice)},
            {"word/even.xml", wordFooter(false, text.notice)},
            {"word/none.xml", noFooter()},
            {"word/_rels/document.xml.rels", QByteArray(docx::xmlHead) + wordRelations},
            {"docProps/core.xml", coreProperties(text.title)}};
}

} // namespace bihuan
