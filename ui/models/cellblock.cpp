// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cellblock.h"

#include <algorithm>

namespace bihuan {

namespace {

QString quotedCell(const QString &text)
{
    const bool plain = std::ranges::none_of(text, [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r' || c == u'"'; });
    return plain ? text : QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace

QString toTsv(const CellBlock &block)
{
    QString out;
    for (const QStringList &row : block.rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(quotedCell(cell));
        out += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return out;
}

QString toHtml(const CellBlock &block, int headerRows)
{
    QString out = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">");
    int at = 0;
    for (const QStringList &row : block.rows) {
        const QString tag = at++ < headerRows ? QStringLiteral("th") : QStringLiteral("td");
        out += QStringLiteral("<tr>");
        for (const QString &cell : row)
            out += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
        out += QStringLiteral("</tr>");
    }
    return out + QStringLiteral("</table></body></html>");
}

CellBlock fromTsv(QStringView text)
{
    CellBlock block;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool begun = false; // the cell has its first character
    qsizetype width = 0;
    const auto endCell = [&] {
        row.append(std::exchange(cell, {}));
        begun = false;
    };
    const auto endRow = [&] {
        endCell();
        width = std::max(width, row.size());
        block.rows.push_back(std::exchange(row, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && !begun) {
            quoted = true;
            begun = true;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
            begun = true;
        }
        if (width * static_cast<qsizetype>(block.rows.size()) > mostPastedCells || row.size() > mostPastedCells)
            return {};
    }
    if (begun || !row.isEmpty())
        endRow();
    for (QStringList &line : block.rows) {
        while (line.size() < width)
            line.append(QString());
    }
    return block;
}

} // namespace bihuan
