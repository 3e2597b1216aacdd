// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/repository.h"
#include "core/storage/table.h"

// Definitions of Repository<T>, for the files that list a table's columns and instantiate it.

namespace bihuan {

namespace storage {

template <typename T>
QByteArray columnList(std::span<const Column<T>> columns = Table<T>::columns, const QByteArray &prefix = {})
{
    QByteArray names;
    for (const Column<T> &column : columns)
        names += (names.isEmpty() ? "" : ", ") + prefix + column.name;
    return names;
}

template <typename T>
QByteArray insertSql(bool replace)
{
    QByteArray marks;
    QByteArray updates;
    int at = 0;
    for (const Column<T> &column : Table<T>::columns) {
        marks += at > 0 ? ", ?" : "?";
        if (at++ >= Table<T>::keys)
            updates += (updates.isEmpty() ? "" : ", ") + QByteArray(column.name) + " = excluded." + column.name;
    }
    QByteArray keys;
    for (int i = 0; i < Table<T>::keys; ++i)
        keys += (i > 0 ? ", " : "") + QByteArray(Table<T>::columns[static_cast<size_t>(i)].name);
    QByteArray sql = "INSERT INTO " + QByteArray(Table<T>::name) + " (" + columnList<T>() + ") VALUES (" + marks + ")";
    if (replace)
        sql += " ON CONFLICT (" + keys + ") DO " + (updates.isEmpty() ? "NOTHING" : "UPDATE SET " + updates);
    return sql;
}

template <typename T>
QByteArray keyCondition()
{
    QByteArray condition;
    for (int i = 0; i < Table<T>::keys; ++i)
        condition += (i > 0 ? " AND " : " WHERE ") + QByteArray(Table<T>::columns[static_cast<size_t>(i)].name) + " = ?";
    return condition;
}

/// `changed`: a bit for each column to write.
template <typename T>
QByteArray updateSql(quint64 changed)
{
    QByteArray updates;
    for (size_t i = 0; i < Table<T>::columns.size(); ++i) {
        if ((changed >> i & 1) != 0)
            updates += (updates.isEmpty() ? "" : ", ") + QByteArray(Table<T>::columns[i].name) + " = ?";
    }
    return "UPDATE " + QByteArray(Table<T>::name) + " SET " + updates + keyCondition<T>();
}

template <typename T>
QByteArray deleteSql()
{
    return "DELETE FROM " + QByteArray(Table<T>::name) + keyCondition<T>();
}

/// Reads every row of a prepared SELECT of T's columns, in their order; see readRow().
template <typename T>
Result<std::vector<T>> readAll(Statement &statement, std::vector<ImpossibleFigure> &impossible)
{
    std::vector<T> rows;
    for (;;) {
        BIHUAN_TRY(const bool found, statement.next());
        if (!found)
            return rows;
        readRow(statement, Table<T>::columns, 0, rows.emplace_back(), impossible);
    }
}

/// SELECT of T's columns followed by `tail` (" WHERE …"), its parameters bound from `values`.
template <typename T, typename... Values>
Result<std::vector<T>> select(Database &database, const QByteArray &tail, const Values &...values)
{
    const QByteArray sql = "SELECT " + columnList<T>() + " FROM " + Table<T>::name + tail;
    BIHUAN_TRY(Statement statement, database.prepare(sql.constData()));
    [[maybe_unused]] int at = 0;
    (bindValue(statement, at++, values), ...);
    std::vector<ImpossibleFigure> impossible;
    BIHUAN_TRY(std::vector<T> rows, readAll<T>(statement, impossible));
    if (!impossible.empty())
        return refuse(QStringLiteral("文件里有大得不可能的数，可能被别的程序改动过。用最近的备份恢复。"),
                      QLatin1Char(' ') + impossible.front().table + QLatin1Char('.') + impossible.front().column);
    return rows;
}

} // namespace storage

template <typename T>
Result<std::vector<T>> Repository<T>::list() const
{
    return storage::select<T>(*m_database, QByteArray(" ORDER BY ") + storage::Table<T>::order);
}

template <typename T>
Status Repository<T>::runPrepared(std::optional<Statement> &statement, const QByteArray &sql, const T &row, bool keyOnly)
{
    if (!statement) {
        BIHUAN_TRY(statement, m_database->prepare(sql.constData()));
    }
    const int count = keyOnly ? storage::Table<T>::keys : static_cast<int>(storage::Table<T>::columns.size());
    for (int i = 0; i < count; ++i)
        storage::Table<T>::columns[static_cast<size_t>(i)].bind(*statement, i, row);
    return statement->run();
}

template <typename T>
Status Repository<T>::insert(const T &row)
{
    return runPrepared(m_insert, m_insert ? QByteArray() : storage::insertSql<T>(false), row, false);
}

template <typename T>
Status Repository<T>::save(const T &row)
{
    return runPrepared(m_save, m_save ? QByteArray() : storage::insertSql<T>(true), row, false);
}

template <typename T>
Status Repository<T>::update(const T &row, const T &was)
{
    constexpr const auto &columns = storage::Table<T>::columns;
    constexpr size_t keys = storage::Table<T>::keys;
    static_assert(columns.size() <= 64);
    quint64 changed = 0;
    for (size_t i = keys; i < columns.size(); ++i)
        changed |= quint64(columns[i].same(row, was) ? 0 : 1) << i;
    if (changed == 0)
        return {};
    if (!m_update || m_updated != changed) {
        BIHUAN_TRY(m_update, m_database->prepare(storage::updateSql<T>(changed).constData()));
        m_updated = changed;
    }
    int at = 0;
    for (size_t i = keys; i < columns.size(); ++i) {
        if ((changed >> i & 1) != 0)
            columns[i].bind(*m_update, at++, row);
    }
    for (size_t i = 0; i < keys; ++i)
        columns[i].bind(*m_update, at++, row);
    return m_update->run();
}

template <typename T>
Status Repository<T>::remove(const T &row)
{
    return runPrepared(m_remove, m_remove ? QByteArray() : storage::deleteSql<T>(), row, true);
}

} // namespace bihuan
