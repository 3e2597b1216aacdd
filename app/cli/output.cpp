// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>

namespace bihuan::cli {

namespace {

bool outputFailed = false;

void write(std::FILE *stream, const QByteArray &bytes)
{
    errno = 0;
    const size_t size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stream) != size && stream == stdout && errno != EPIPE)
        outputFailed = true;
}

/// Terminal cells: East Asian wide characters take two.
qsizetype cells(const QString &text)
{
    qsizetype width = 0;
    for (const uint point : text.toUcs4())
        width += point >= 0x2E80 && point != 0x3000 ? 2 : point == 0x3000 ? 2 : point >= 0x2018 && point <= 0x201D ? 2 : 1;
    return width;
}

} // namespace

void Output::line(const QString &text)
{
    if (!m_json)
        write(stdout, text.toUtf8() + '\n');
}

void Output::table(const QStringList &header, const std::vector<QStringList> &rows)
{
    if (m_json)
        return;
    std::vector<qsizetype> widths(static_cast<size_t>(header.size()), 0);
    const auto measure = [&](const QStringList &row) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<size_t>(i)] = std::max(widths[static_cast<size_t>(i)], cells(row.at(i)));
    };
    measure(header);
    for (const QStringList &row : rows)
        measure(row);
    const auto print = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            text += row.at(i);
            if (i + 1 < row.size())
                text += QString(widths[static_cast<size_t>(i)] - cells(row.at(i)) + 2, QLatin1Char(' '));
        }
        line(text);
    };
    print(header);
    for (const QStringList &row : rows)
        print(row);
}

void Output::document(const QJsonObject &object)
{
    if (m_json)
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Output::document(const QJsonArray &array)
{
    if (m_json)
        write(stdout, QJsonDocument(array).toJson(QJsonDocument::Indented));
}

void Output::message(const QString &text)
{
    write(stderr, text.toUtf8() + '\n');
}

bool Output::flush()
{
    errno = 0;
    if (std::fflush(stdout) != 0 && errno != EPIPE)
        outputFailed = true;
    return !outputFailed;
}

QJsonValue dayJson(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

} // namespace bihuan::cli
