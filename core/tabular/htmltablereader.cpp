// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/htmltablereader.h"

#include "core/tabular/csvreader.h"
#include "core/tabular/fileerrors.h"
#include "core/tabular/htmltags.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace bihuan {
namespace {

/// Builds sheets from the tags of a page. A cell pushed aside by a rowspan moves to the right, as in a
/// browser.
class HtmlTableBuilder
{
public:
    HtmlTableBuilder(QString fileName, const ReadOptions &options)
        : m_fileName(std::move(fileName)), m_options(options)
    {
    }

    Status build(QStringView page)
    {
        HtmlTags tags(page);
        int count = 0;
        while (const auto tag = tags.next()) {
            if (m_inCell)
                m_text += tag->textBefore;
            BIHUAN_CHECK(take(*tag));
            if (++count % 1024 == 0 && m_options.progress && !m_options.progress(tags.share()))
                return tl::unexpected(readingCancelled());
        }
        endTable();
        return {};
    }

    QList<Sheet> sheets;

private:
    Status take(const HtmlTag &tag)
    {
        if (tag.name == QLatin1String("table")) {
            m_depth += tag.closing ? -1 : 1;
            if (tag.closing && m_depth <= 0)
                endTable();
            else if (!tag.closing && m_depth == 1)
                startTable();
        } else if (m_depth == 1 && tag.name == QLatin1String("tr")) {
            endCell();
            if (!tag.closing)
                return startRow();
        } else if (m_depth == 1 && (tag.name == QLatin1String("td") || tag.name == QLatin1String("th"))) {
            endCell();
            if (!tag.closing)
                return startCell(tag);
        } else if (m_inCell && (tag.name == QLatin1String("br") ||
                                (tag.name == QLatin1String("p") && !m_text.trimmed().isEmpty()))) {
            m_text += kHtmlBreak;
        }
        return {};
    }

    void startTable()
    {
        m_sheet = Sheet();
        m_sheet.name = QStringLiteral("表%1").arg(sheets.size() + 1);
        m_row = -1;
        m_spans.clear();
    }

    void endTable()
    {
        endCell();
        m_depth = 0;
        if (m_sheet.cellCount() > 0) {
            m_sheet.finish();
            sheets.append(std::move(m_sheet));
        }
        m_sheet = Sheet();
        m_row = -1;
    }

    Status startRow()
    {
        m_column = 0;
        if (!m_sheet.startRow(++m_row))
            return tl::unexpected(tooLargeFile(m_fileName, m_sheet.name, QStringLiteral("too many rows")));
        return {};
    }

    Status startCell(const HtmlTag &tag)
    {
        if (m_row < 0)
            BIHUAN_CHECK(startRow());
        while (m_spans.value(m_column, -1) >= m_row)
            ++m_column;
        const int columns = std::clamp(tag.number(QStringLiteral("colspan")), 1, 1000);
        const int rows = std::clamp(tag.number(QStringLiteral("rowspan")), 1, 65534);
        if (m_column + columns > Sheet::maxColumns || m_sheet.cellCount() > m_options.limits.cells)
            return tl::unexpected(tooLargeFile(m_fileName, m_sheet.name, QStringLiteral("too many cells")));
        if (columns > 1 || rows > 1) {
            m_sheet.merges.append({m_row, m_column, m_row + rows - 1, m_column + columns - 1});
            if (m_sheet.merges.size() > m_options.limits.merges)
                return tl::unexpected(
                    tooLargeFile(m_fileName, m_sheet.name, QStringLiteral("too many merges")));
        }
        for (int c = m_column; rows > 1 && c < m_column + columns; ++c)
            m_spans.insert(c, m_row + rows - 1);
        m_exact = tag.attributes.value(QStringLiteral("x:num"));
        m_cellColumn = m_column;
        m_column += columns;
        m_text.clear();
        m_inCell = true;
        return {};
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        const QString text = htmlText(m_text);
        const bool percent = text.endsWith(QLatin1Char('%'));
        if (const auto reading = readExact(m_exact); reading && !percent)
            m_sheet.append(Cell::ofNumber(m_cellColumn, reading->number));
        else if (!text.isEmpty())
            m_sheet.append(Cell::ofText(m_cellColumn, text));
    }

    QString m_fileName;
    const ReadOptions &m_options;
    Sheet m_sheet;
    QHash<int, int> m_spans; ///< last row that a cell above reaches into, by column
    QString m_text;
    QString m_exact;
    int m_depth = 0;
    int m_row = -1;
    int m_column = 0;
    int m_cellColumn = 0;
    bool m_inCell = false;
};

} // namespace

Result<Book> readHtmlTables(const QString &path, const ReadOptions &options)
{
    const QString fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(unopenedFile(fileName, file.errorString()));
    const auto page = decodedText(file.readAll());
    if (!page)
        return tl::unexpected(damagedFile(fileName, QString(), QStringLiteral("undecodable HTML")));
    HtmlTableBuilder builder(fileName, options);
    BIHUAN_CHECK(builder.build(*page));
    if (builder.sheets.isEmpty())
        return refuse(
            QStringLiteral("文件“%1”是网页，里面没有表格。可在浏览器或 Excel 中打开后另存为 .xlsx 再导入。")
                .arg(fileName));
    Book book;
    book.kind = FileKind::HtmlTable;
    book.sheets = std::move(builder.sheets);
    return onlySheet(std::move(book), options.sheet, fileName);
}

} // namespace bihuan
