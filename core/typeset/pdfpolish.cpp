// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/pdfpolish.h"

#include "core/typeset/tounicode.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <string>

namespace bihuan {
namespace {

QPDFObjectHandle pdfText(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle pdfNumber(double value)
{
    return QPDFObjectHandle::newReal(value, 4);
}

class PdfPolisher
{
public:
    PdfPolisher(QPDF &pdf, const LaidOutDocument &document)
        : m_pdf(pdf), m_document(document), m_drawn(document)
    {
    }

    void run()
    {
        for (QPDFObjectHandle object : m_pdf.getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/Type0"))
                polishFont(object);
        }
        std::vector<QPDFObjectHandle> pages;
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
            sizePage(page.getObjectHandle());
            pages.push_back(page.getObjectHandle());
        }
        addProperties();
        addOutline(pages);
    }

private:
    void polishFont(QPDFObjectHandle font)
    {
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        GlyphNames names;
        if (stream.isStream()) {
            const auto data = stream.getStreamData();
            names = m_drawn.corrected(readToUnicode(QByteArray(
                reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize()))));
            stream.replaceStreamData(writeToUnicode(names).toStdString(), QPDFObjectHandle::newNull(),
                                     QPDFObjectHandle::newNull());
        }
        tagSubset(font, names);
    }

    /// "ABCDEF+FandolFang-Regular": a reader knows by it that the font holds only part of its glyphs.
    static void tagSubset(QPDFObjectHandle font, const GlyphNames &names)
    {
        quint32 sum = 17;
        for (const auto &[glyph, code] : names)
            sum = sum * 31 + static_cast<quint32>(code);
        std::string tag;
        for (int i = 0; i < 6; ++i, sum /= 26)
            tag.push_back(static_cast<char>('A' + sum % 26));
        const auto rename = [&](QPDFObjectHandle dictionary, const std::string &key) {
            const std::string name = dictionary.getKey(key).getName();
            if (name.find('+') == std::string::npos)
                dictionary.replaceKey(key, QPDFObjectHandle::newName("/" + tag + "+" + name.substr(1)));
        };
        rename(font, "/BaseFont");
        for (QPDFObjectHandle descendant : font.getKey("/DescendantFonts").getArrayAsVector()) {
            rename(descendant, "/BaseFont");
            rename(descendant.getKey("/FontDescriptor"), "/FontName");
        }
    }

    /// Qt rounds the paper to whole points; its drawing hangs from the top edge.
    void sizePage(QPDFObjectHandle page) const
    {
        const QSizeF extent = m_document.paper.extent();
        const double top = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        page.replaceKey("/MediaBox",
                        QPDFObjectHandle::newArray({pdfNumber(0), pdfNumber(top - extent.height()),
                                                    pdfNumber(extent.width()), pdfNumber(top)}));
    }

    void addProperties()
    {
        QPDFObjectHandle info = m_pdf.getTrailer().getKey("/Info");
        if (info.isDictionary()) {
            info.replaceKey("/Title", pdfText(m_document.title));
            info.replaceKey("/Creator", pdfText(QStringLiteral("闭环督办")));
        }
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/Lang", pdfText(QStringLiteral("zh-CN")));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    }

    QPDFObjectHandle destination(const OutlineEntry &entry, std::vector<QPDFObjectHandle> &pages)
    {
        const auto number = static_cast<std::size_t>(entry.page);
        if (number >= pages.size())
            return QPDFObjectHandle::newNull();
        const double top = pages[number].getKey("/MediaBox").getArrayItem(3).getNumericValue();
        return QPDFObjectHandle::newArray({pages[number], QPDFObjectHandle::newName("/XYZ"), pdfNumber(0),
                                           pdfNumber(top - entry.y), QPDFObjectHandle::newInteger(0)});
    }

    void addOutline(std::vector<QPDFObjectHandle> &pages)
    {
        if (m_document.outline.empty())
            return;
        QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        struct Open
        {
            QPDFObjectHandle node;
            int level;
        };
        std::vector<Open> path{{root, -1}};
        for (const OutlineEntry &entry : m_document.outline) {
            while (path.back().level >= entry.level)
                path.pop_back();
            QPDFObjectHandle parent = path.back().node;
            QPDFObjectHandle node = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            node.replaceKey("/Title", pdfText(entry.title));
            node.replaceKey("/Parent", parent);
            node.replaceKey("/Dest", destination(entry, pages));
            QPDFObjectHandle last = parent.getKey("/Last");
            if (last.isDictionary()) {
                last.replaceKey("/Next", node);
                node.replaceKey("/Prev", last);
            } else {
                parent.replaceKey("/First", node);
            }
            parent.replaceKey("/Last", node);
            for (Open &open : path) {
                QPDFObjectHandle count = open.node.getKey("/Count");
                const long long before = count.isInteger() ? count.getIntValue() : 0;
                open.node.replaceKey("/Count", QPDFObjectHandle::newInteger(before + 1));
            }
            path.push_back({node, entry.level});
        }
        m_pdf.getRoot().replaceKey("/Outlines", root);
    }

    QPDF &m_pdf;
    const LaidOutDocument &m_document;
    DrawnCharacters m_drawn;
};

} // namespace

Result<QByteArray> polishPdf(const QByteArray &pdf, const LaidOutDocument &document)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("pages", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        PdfPolisher(file, document).run();
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &problem) {
        return refuse(QStringLiteral("版面没有能够生成 PDF 文件，请保留原稿并把日志交给维护人员。"),
                      QString::fromUtf8(problem.what()));
    }
}

} // namespace bihuan
