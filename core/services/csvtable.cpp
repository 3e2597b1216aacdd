// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/csvtable.h"

#include "core/tabular/csvreader.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace bihuan {

Result<CsvTable> CsvTable::read(const QString &path, const QStringList &required)
{
    BIHUAN_TRY(const Book book, readCsv(path, {}));
    CsvTable table;
    table.m_name = QFileInfo(path).fileName();
    if (!book.sheets.isEmpty()) {
        const Sheet &sheet = book.sheets.front();
        for (int row = 0; row < sheet.rowCount(); ++row) {
            QStringList cells;
            for (const Cell &cell : sheet.row(row)) {
                while (cells.size() < cell.column)
                    cells.append(QString());
                cells.append(cell.display().trimmed());
            }
            if (row == 0) {
                for (qsizetype i = 0; i < cells.size(); ++i)
                    table.m_columns.insert(cells.at(i), i);
            } else {
                table.m_rows.push_back(cells);
            }
        }
    }
    for (const QString &column : required) {
        if (!table.m_columns.contains(column))
            return refuse(QStringLiteral("“%1”缺少“%2”一列。补上后再试。").arg(table.m_name, column));
    }
    return table;
}

QString CsvTable::at(int row, const QString &column) const
{
    const auto found = m_columns.constFind(column);
    return found == m_columns.constEnd() ? QString() : m_rows[static_cast<size_t>(row)].value(*found);
}

QStringList CsvTable::listAt(int row, const QString &column) const
{
    static const QRegularExpression separators(QStringLiteral("[；;、\\n]"));
    QStringList words;
    for (const QString &word : at(row, column).split(separators, Qt::SkipEmptyParts))
        words.append(word.trimmed());
    return words;
}

QString CsvTable::place(int row) const
{
    return QStringLiteral("%1 第 %2 行").arg(m_name).arg(row + 2);
}

} // namespace bihuan
