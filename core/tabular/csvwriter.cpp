// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/fileerrors.h"
#include "core/tabular/sheetwriter.h"

#include <QFile>

#include <algorithm>

namespace bihuan {
namespace {

constexpr qsizetype kCsvFlush = 1 << 16;

/// A text that a spreadsheet would run as a formula gets an apostrophe; the reader takes it off again.
QString neutralised(const QString &text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && dangerous.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QByteArray csvField(const QString &text)
{
    static const QString special = QStringLiteral(",\"\n\r");
    const bool quoted = std::ranges::any_of(text, [](QChar c) { return special.contains(c); }) ||
                        text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' '));
    if (!quoted)
        return text.toUtf8();
    QString escaped = text;
    escaped.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return '"' + escaped.toUtf8() + '"';
}

QString csvText(const OutValue &value, const OutColumn &column)
{
    if (const auto *text = std::get_if<QString>(&value))
        return neutralised(cleanText(*text));
    if (const auto *number = std::get_if<ExactNumber>(&value))
        return column.kind == OutKind::Percent ? percentOf(*number, column.decimals) : number->toString();
    if (const auto *date = std::get_if<QDate>(&value))
        return date->toString(Qt::ISODate);
    return {};
}

class CsvOutput
{
public:
    explicit CsvOutput(const QString &path) : m_file(path) {}

    bool open() { return m_file.open(QIODevice::WriteOnly) && m_file.write("\xEF\xBB\xBF") == 3; }
    void field(const QString &text)
    {
        if (m_fields++ > 0)
            m_buffer += ',';
        m_buffer += csvField(text);
    }
    bool endLine()
    {
        m_buffer += "\r\n";
        m_fields = 0;
        return m_buffer.size() < kCsvFlush || flush();
    }
    bool finish() { return flush() && m_file.flush(); }
    QString errorString() const { return m_file.errorString(); }

private:
    bool flush()
    {
        const bool done = m_file.write(m_buffer) == m_buffer.size();
        m_buffer.clear();
        return done;
    }

    QFile m_file;
    QByteArray m_buffer;
    int m_fields = 0;
};

bool writeCsvRow(CsvOutput &out, const OutRow &row, const OutSheet &sheet)
{
    static const OutValue nothing;
    for (size_t i = 0; i < sheet.columns.size(); ++i)
        out.field(csvText(i < row.cells.size() ? row.cells[i] : nothing, sheet.columns[i]));
    return out.endLine();
}

} // namespace

Status writeCsv(const OutSheet &sheet, const QString &path, const Progress &progress)
{
    CsvOutput out(path);
    const auto failed = [&] { return refuse(QString(), out.errorString()); };
    if (!out.open())
        return failed();
    // One header line: "投资完成情况/年度计划" is matched like the two levels it stands for.
    for (const OutColumn &column : sheet.columns)
        out.field(neutralised(cleanText(
            column.group.isEmpty() ? column.heading() : column.group + QLatin1Char('/') + column.heading())));
    if (!out.endLine())
        return failed();
    size_t done = 0;
    for (const OutRow &row : sheet.rows) {
        if (!writeCsvRow(out, row, sheet))
            return failed();
        if (++done % 512 == 0 && progress &&
            !progress(static_cast<double>(done) / static_cast<double>(sheet.rows.size())))
            return tl::unexpected(writingCancelled());
    }
    for (const OutRow &row : sheet.totals) {
        if (!writeCsvRow(out, row, sheet))
            return failed();
    }
    return out.finish() ? Status() : failed();
}

} // namespace bihuan
