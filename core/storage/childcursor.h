// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/mattertables.h"

#include <string>

namespace bihuan {

/// The rows of one table that hang on a matter, for one matter after the other. Asked in the order of ids it only
/// ever steps forwards; any other order is served as well, by a new search.
template <typename T>
class ChildCursor
{
public:
    using Columns = std::span<const storage::Column<T>>;

    /// `condition` (" AND period <= ?") restricts the rows; its parameter is `value`. An empty table costs nothing.
    static Result<ChildCursor> open(Database &database, Columns columns, const QByteArray &condition = {},
                                    const QString &value = {})
    {
        const QByteArray name = storage::Table<T>::name;
        ChildCursor cursor(columns);
        BIHUAN_TRY(const bool any, hasRows(database, name));
        if (!any)
            return cursor;
        QByteArray sql = "SELECT matter_id";
        QByteArray key;
        for (const storage::Column<T> &column : columns)
            sql += QByteArray(", ") + column.name;
        for (const storage::Column<T> &column : Columns(storage::Table<T>::columns).first(storage::Table<T>::keys)) {
            if (const QByteArray part = column.name; part != "matter_id")
                key += ", " + part;
        }
        sql += " FROM " + name + " WHERE matter_id >= ?" + condition + " ORDER BY matter_id" + key;
        BIHUAN_TRY(cursor.m_statement, database.prepare(sql.constData()));
        if (!condition.isEmpty())
            cursor.m_statement->bind(1, value);
        return cursor;
    }

    /// Fills `rows` with those of the matter; see storage::readRow().
    Status collect(QByteArrayView matter, std::vector<T> &rows, std::vector<ImpossibleFigure> &impossible)
    {
        rows.clear();
        if (!m_statement)
            return {};
        BIHUAN_CHECK(moveTo(matter));
        while (m_onRow && m_statement->raw(0) == matter) {
            storage::readRow(*m_statement, m_columns, 1, rows.emplace_back(), impossible);
            BIHUAN_TRY(m_onRow, m_statement->next());
        }
        return {};
    }

private:
    explicit ChildCursor(Columns columns) : m_columns(columns) {}

    /// To the first row at or after the matter. A few rows of others are stepped over: that costs less than a search.
    Status moveTo(QByteArrayView matter)
    {
        constexpr int stepsInsteadOfASearch = 48;
        const bool forwards = !m_asked.empty() && QByteArrayView(m_asked) < matter;
        m_asked.assign(matter.data(), static_cast<size_t>(matter.size())); // in the same memory
        for (int step = 0; forwards && step < stepsInsteadOfASearch; ++step) {
            if (!m_onRow || m_statement->raw(0) >= matter)
                return {};
            BIHUAN_TRY(m_onRow, m_statement->next());
        }
        m_statement->reset();
        m_statement->bindText(0, matter);
        BIHUAN_TRY(m_onRow, m_statement->next());
        return {};
    }

    Columns m_columns;
    std::optional<Statement> m_statement;
    std::string m_asked; ///< the matter asked for last
    bool m_onRow = false;
};

} // namespace bihuan
