// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/csvreader.h"

#include "core/tabular/fileerrors.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <array>

namespace bihuan {
namespace {

constexpr QChar kQuote = u'"';

std::optional<QString> decodedAs(QStringDecoder decoder, const QByteArray &bytes)
{
    if (!decoder.isValid())
        return {};
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

/// Separators per line of the beginning, outside of quotes.
struct DelimiterCount
{
    QChar delimiter;
    std::array<int, 40> perLine{};
    int lines = 0;

    /// Lines that agree with the most common number of separators; none when that is zero.
    int agreement() const
    {
        int best = 0;
        for (int i = 0; i < lines; ++i) {
            const int count = perLine[static_cast<size_t>(i)];
            const auto same = std::count(perLine.begin(), perLine.begin() + lines, count);
            if (count > 0)
                best = std::max(best, static_cast<int>(same) * 100 + std::min(count, 99));
        }
        return best;
    }
};

DelimiterCount delimiterCount(QStringView text, QChar delimiter)
{
    DelimiterCount result{delimiter};
    bool quoted = false;
    bool fieldStart = true;
    bool used = false;
    for (const QChar c : text) {
        if (c == kQuote && (quoted || fieldStart))
            quoted = !quoted;
        fieldStart = c == delimiter || c == QLatin1Char('\n') || c == QLatin1Char('\r');
        if (quoted)
            continue;
        if (c == delimiter) {
            ++result.perLine[static_cast<size_t>(result.lines)];
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            result.lines += used ? 1 : 0;
            used = false;
            if (result.lines == static_cast<int>(result.perLine.size()))
                return result;
            continue;
        }
        used = true;
    }
    result.lines += used ? 1 : 0;
    return result;
}

std::optional<QChar> declaredDelimiter(QStringView text)
{
    if (text.size() >= 6 && text.startsWith(u"sep=", Qt::CaseInsensitive) &&
        (text.at(5) == QLatin1Char('\n') || text.at(5) == QLatin1Char('\r')))
        return text.at(4);
    return {};
}

QString csvValue(QString field)
{
    // Excel's way to keep zeros: ="001"
    if (field.startsWith(QLatin1String("=\"")) && field.endsWith(kQuote) && field.size() >= 3)
        return field.sliced(2, field.size() - 3);
    static const QString neutralised = QStringLiteral("=+-@\t");
    if (field.size() > 1 && field.at(0) == QLatin1Char('\'') && neutralised.contains(field.at(1)))
        field.remove(0, 1);
    return field;
}

class CsvParser
{
public:
    CsvParser(QStringView text, QChar delimiter, const ReadOptions &options, QString fileName)
        : m_text(text), m_delimiter(delimiter), m_options(options), m_fileName(std::move(fileName))
    {
    }

    Result<Sheet> parse()
    {
        while (m_at < m_text.size()) {
            if (m_row >= Sheet::maxRows)
                return tooLarge();
            m_sheet.startRow(m_row++);
            BIHUAN_CHECK(parseRow());
            if (m_sheet.cellCount() > m_options.limits.cells)
                return tooLarge();
            if (m_row % 256 == 0 && m_options.progress &&
                !m_options.progress(static_cast<double>(m_at) / static_cast<double>(m_text.size())))
                return tl::unexpected(readingCancelled());
        }
        m_sheet.finish();
        return std::move(m_sheet);
    }

private:
    tl::unexpected<Error> tooLarge() const
    {
        return tl::unexpected(tooLargeFile(m_fileName, QString(), QString()));
    }

    Status parseRow()
    {
        for (int column = 0;; ++column) {
            if (column >= Sheet::maxColumns)
                return tooLarge();
            BIHUAN_TRY(const QString value, field());
            if (!value.isEmpty())
                m_sheet.append(Cell::ofText(column, value));
            if (m_at < m_text.size() && m_text.at(m_at) == m_delimiter) {
                ++m_at;
                continue;
            }
            skipLineEnd();
            return {};
        }
    }

    Result<QString> field()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == kQuote)
            return quotedField();
        const qsizetype begin = m_at;
        // ="a,b" keeps its comma.
        const bool formula = m_text.sliced(m_at).startsWith(u"=\"");
        bool inside = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (formula && c == kQuote)
                inside = !inside;
            if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || (c == m_delimiter && !inside))
                break;
        }
        return csvValue(m_text.sliced(begin, m_at - begin).toString());
    }

    Result<QString> quotedField()
    {
        QString value;
        const int row = m_row;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == kQuote && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == kQuote) {
                ++m_at;
            } else if (c == kQuote) {
                ++m_at;
                // Anything between the closing quote and the separator belongs to the value: "甲"乙
                for (; m_at < m_text.size() && m_text.at(m_at) != m_delimiter &&
                       m_text.at(m_at) != QLatin1Char('\n') && m_text.at(m_at) != QLatin1Char('\r');
                     ++m_at)
                    value += m_text.at(m_at);
                return csvValue(value.replace(QLatin1String("\r\n"), QLatin1String("\n")));
            }
            value += m_text.at(m_at);
        }
        return refuse(
            QStringLiteral("文件“%1”第%2行有一个引号没有配对，后面的内容分不开。可用记事本补上引号，或另存为 "
                           ".xlsx 后再导入。")
                .arg(m_fileName)
                .arg(row));
    }

    void skipLineEnd()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('\r'))
            ++m_at;
        else if (m_at < m_text.size()) {
            ++m_at;
            return;
        }
        if (m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('\n'))
            ++m_at;
    }

    QStringView m_text;
    QChar m_delimiter;
    const ReadOptions &m_options;
    QString m_fileName;
    Sheet m_sheet;
    qsizetype m_at = 0;
    int m_row = 0;
};

} // namespace

std::optional<QString> decodedText(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return decodedAs(QStringDecoder(*marked, QStringConverter::Flag::Stateless), bytes);
    if (auto text =
            decodedAs(QStringDecoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless), bytes))
        return text;
    return decodedAs(QStringDecoder("GB18030", QStringConverter::Flag::Stateless), bytes);
}

QChar csvDelimiter(QStringView text)
{
    if (const auto declared = declaredDelimiter(text))
        return *declared;
    QChar best = u',';
    int bestAgreement = 0;
    for (const QChar candidate : {QChar(u','), QChar(u'\t'), QChar(u';'), QChar(u'|')}) {
        const int agreement = delimiterCount(text, candidate).agreement();
        if (agreement > bestAgreement) {
            bestAgreement = agreement;
            best = candidate;
        }
    }
    return best;
}

Result<Book> readCsv(const QString &path, const ReadOptions &options)
{
    const QString fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(unopenedFile(fileName, file.errorString()));
    const auto text = decodedText(file.readAll());
    if (!text)
        return refuse(
            QStringLiteral(
                "文件“%1”的文字编码认不出来，可能不是文本表格。可用 Excel 或 WPS 打开后另存为 .xlsx 再导入。")
                .arg(fileName));
    if (text->contains(QChar(u'\0')))
        return refuse(QStringLiteral("文件“%1”不是文本表格。可用 Excel 或 WPS 打开后另存为 .xlsx 再导入。")
                          .arg(fileName));

    QStringView body(*text);
    const QChar delimiter = csvDelimiter(body);
    if (declaredDelimiter(body))
        body = body.sliced(
            body.size() > 6 && body.at(5) == QLatin1Char('\r') && body.at(6) == QLatin1Char('\n') ? 7 : 6);
    BIHUAN_TRY(Sheet sheet, CsvParser(body, delimiter, options, fileName).parse());
    sheet.name = QFileInfo(path).completeBaseName();
    Book book;
    book.kind = FileKind::Delimited;
    book.sheets.append(std::move(sheet));
    return onlySheet(std::move(book), options.sheet, fileName);
}

} // namespace bihuan
