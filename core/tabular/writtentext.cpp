// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/writtentext.h"

#include "core/tabular/xmlpart.h"

#include <QFile>
#include <QFileInfo>

namespace bihuan {

namespace {

constexpr qsizetype mostParagraphs = 50'000;

const QString docxPart = QStringLiteral("word/document.xml");
const QString odtPart = QStringLiteral("content.xml");

/// Both formats call a paragraph p; what else they name does not meet.
class WrittenTextHandler final : public XmlHandler
{
public:
    explicit WrittenTextHandler(bool wordsInRuns) : m_wordsInRuns(wordsInRuns) {}

    void startElement(const char *name, const XmlAttributes &attributes) override
    {
        if (m_skipped > 0 || isSkipped(name)) {
            ++m_skipped;
            return;
        }
        if (isParagraph(name)) {
            if (m_paragraphs++ > 0 && !m_cellEmpty)
                m_text += QLatin1Char('\n');
        } else if (xmlIs(name, "t")) {
            m_inRun = true;
        } else if (isRow(name)) {
            if (m_rows++ == 0)
                m_cells.clear();
        } else if (isCell(name)) {
            m_text.clear();
            m_paragraphs = 0;
            m_cellEmpty = true;
        } else if (xmlIs(name, "tab")) {
            m_text += QLatin1Char('\t');
        } else if (xmlIs(name, "br") || xmlIs(name, "line-break")) {
            m_text += QLatin1Char('\n');
        } else if (!m_wordsInRuns && xmlIs(name, "s")) {
            m_text += QString(std::clamp(attributes.number("c", 1), 1, 1000), QLatin1Char(' '));
        }
    }

    void endElement(const char *name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (xmlIs(name, "t")) {
            m_inRun = false;
        } else if (isParagraph(name)) {
            if (m_rows == 0) {
                keep(m_text);
                m_text.clear();
                m_paragraphs = 0;
            }
        } else if (isCell(name) && m_rows > 0) {
            m_cells.append(m_text.trimmed());
            m_text.clear();
            m_paragraphs = 0;
        } else if (isRow(name) && --m_rows == 0) {
            keep(m_cells.join(QLatin1Char('\t')));
            m_cells.clear();
        }
    }

    void characters(const char *text, qsizetype size) override
    {
        if (m_skipped > 0 || (m_wordsInRuns && !m_inRun) || (!m_wordsInRuns && m_paragraphs == 0))
            return;
        m_text += QString::fromUtf8(text, size);
        m_cellEmpty = false;
    }

    QStringList take() { return std::move(m_texts); }

private:
    static bool isParagraph(const char *name) { return xmlIs(name, "p") || xmlIs(name, "h"); }
    static bool isRow(const char *name) { return xmlIs(name, "tr") || xmlIs(name, "table-row"); }
    static bool isCell(const char *name) { return xmlIs(name, "tc") || xmlIs(name, "table-cell"); }
    static bool isSkipped(const char *name)
    {
        return xmlIs(name, "del") || xmlIs(name, "tracked-changes") || xmlIs(name, "annotation") || xmlIs(name, "Fallback");
    }
    void keep(const QString &text)
    {
        if (text.trimmed().isEmpty())
            return;
        if (m_texts.size() >= mostParagraphs)
            return stop(Error{ErrorCode::Refused, QStringLiteral("文稿超过 5 万段，不像一份通报，没有读入。"), {}});
        m_texts.append(text.trimmed());
    }

    bool m_wordsInRuns; ///< .docx: words stand in w:t alone
    bool m_inRun = false;
    bool m_cellEmpty = true;
    int m_skipped = 0;    ///< depth inside what is left out
    int m_rows = 0;       ///< depth of rows: a table in a cell joins its cell
    int m_paragraphs = 0; ///< so far in this text
    QString m_text;
    QStringList m_cells;
    QStringList m_texts;
};

tl::unexpected<Error> notWritten(const QString &name)
{
    return refuse(QStringLiteral("“%1”不是 .docx 或 .odt 文稿，没有读入。在 Word 或 WPS 里另存为 .docx 再试。").arg(name));
}

} // namespace

Result<QStringList> readWrittenText(const QString &path)
{
    // The archive's own complaints speak of sheets.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("“%1”读不出来，检查文件是否存在、能否打开。").arg(QFileInfo(path).fileName()), file.errorString());
    if (file.peek(2) != "PK")
        return notWritten(QFileInfo(path).fileName());
    file.close();
    BIHUAN_TRY(const auto package, ZipPackage::open(path, ReadLimits{}));
    const bool isDocx = package->has(docxPart);
    if (!isDocx && !package->has(odtPart))
        return notWritten(package->fileName());
    if (package->isEncrypted())
        return refuse(QStringLiteral("“%1”设了密码，读不出来。去掉密码另存一份再试。").arg(package->fileName()));
    WrittenTextHandler handler(isDocx);
    BIHUAN_CHECK(parsePart(*package, isDocx ? docxPart : odtPart, QStringLiteral("正文"), handler));
    return handler.take();
}

} // namespace bihuan
