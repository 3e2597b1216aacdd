// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/exchangerows.h"
#include "core/storage/table.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace bihuan {

namespace {

/// What form packages carry: nothing else is read from one.
bool isCarried(const QByteArray &table)
{
    static const QSet<QByteArray> tables{"unit",     "person",    "post",       "tenure",      "source",          "definition", "matter",        "ledger_entry", "source_link",
                                         "assignment", "bundle_part", "milestone", "schedule",  "report",          "figure",     "period",        "number_series", "document_number",
                                         "notice",   "notice_matter", "notice_move"};
    return tables.contains(table);
}

tl::unexpected<Error> unreadable(const QByteArray &table, const QString &why)
{
    return failure(ErrorCode::Damaged, QStringLiteral("文件里有一行内容读不了，没有打开。请县里重新导出一份。"), QString::fromLatin1(table) + QStringLiteral(": ") + why);
}

} // namespace

Result<JsonRows::Known *> JsonRows::known(const QByteArray &table)
{
    if (!isCarried(table))
        return unreadable(table, QStringLiteral("no such table in a form"));
    Known &known = m_known[table];
    if (!known.columns.empty())
        return &known;
    BIHUAN_TRY(Statement columns, m_database->prepare("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"));
    columns.bind(0, QString::fromLatin1(table));
    for (;;) {
        BIHUAN_TRY(const bool found, columns.next());
        if (!found)
            return &known;
        known.columns.push_back({columns.text(0), static_cast<int>(columns.integer(1))});
    }
}

Result<std::vector<QJsonObject>> JsonRows::of(const QByteArray &table, const QByteArray &column, const QStringList &values)
{
    BIHUAN_TRY(const Known *const known, this->known(table));
    QByteArray object;
    QByteArray keys;
    for (const Column &one : known->columns) {
        const QByteArray name = one.name.toLatin1();
        object += (object.isEmpty() ? "'" : ", '") + name + "', " + name;
        if (one.key > 0)
            keys += (keys.isEmpty() ? "" : ", ") + name;
    }
    const QByteArray sql = "SELECT json_object(" + object + ") FROM " + table + " WHERE " + column + " IN (SELECT value FROM json_each(?)) ORDER BY " + keys;
    BIHUAN_TRY(Statement statement, m_database->prepare(sql.constData()));
    bindValue(statement, 0, values);
    std::vector<QJsonObject> rows;
    for (;;) {
        BIHUAN_TRY(const bool found, statement.next());
        if (!found)
            return rows;
        rows.push_back(QJsonDocument::fromJson(statement.utf8(0)).object());
    }
}

Status JsonRows::save(const QByteArray &table, const QJsonObject &row, QStringList &unknown)
{
    BIHUAN_TRY(Known *const known, this->known(table));
    for (const QString &name : row.keys()) {
        if (std::ranges::find(known->columns, name, &Column::name) == known->columns.end())
            unknown.append(name);
    }
    if (!known->save) {
        QByteArray names;
        QByteArray marks;
        QByteArray keys;
        QByteArray updates;
        for (const Column &column : known->columns) {
            const QByteArray name = column.name.toLatin1();
            names += (names.isEmpty() ? "" : ", ") + name;
            marks += marks.isEmpty() ? "?" : ", ?";
            if (column.key > 0)
                keys += (keys.isEmpty() ? "" : ", ") + name;
            else
                updates += (updates.isEmpty() ? "" : ", ") + name + " = excluded." + name;
        }
        const QByteArray sql = "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ") ON CONFLICT (" + keys + ") DO "
            + (updates.isEmpty() ? QByteArray("NOTHING") : "UPDATE SET " + updates);
        BIHUAN_TRY(known->save, m_database->prepare(sql.constData()));
    }
    int at = 0;
    for (const Column &column : known->columns) {
        const QJsonValue value = row[column.name];
        if (value.isString())
            known->save->bind(at++, value.toString());
        else if (value.isDouble() && QJsonValue(value.toInteger()) == value)
            known->save->bind(at++, value.toInteger());
        else if (value.isNull() || value.isUndefined())
            known->save->bindNull(at++);
        else
            return unreadable(table, column.name);
    }
    return known->save->run().or_else([&](const Error &error) -> Status { return unreadable(table, error.detail); });
}

} // namespace bihuan
