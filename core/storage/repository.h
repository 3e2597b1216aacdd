// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace bihuan {

/// Rows of one kind of value, written whole. Opens no transaction, sends no signal, keeps no cache.
/// The values live in core/domain or, for what only the file knows, in storage/records.h.
template <typename T>
class Repository
{
public:
    explicit Repository(Database &database) : m_database(&database) {}

    Result<std::vector<T>> list() const;
    Status insert(const T &row);
    /// Inserts the row or, where its key is there already, writes all its columns.
    Status save(const T &row);
    /// Writes the columns in which `row` differs from `was`, the same row as the file has it: where little of a wide row
    /// changes, its indexes and references are left alone.
    Status update(const T &row, const T &was);
    /// By its key alone. Removing what is not there is no error.
    Status remove(const T &row);

private:
    Status runPrepared(std::optional<Statement> &statement, const QByteArray &sql, const T &row, bool keyOnly);

    Database *m_database;
    std::optional<Statement> m_insert; // prepared once: an import writes tens of thousands of rows
    std::optional<Statement> m_save;
    std::optional<Statement> m_remove;
    std::optional<Statement> m_update; ///< of m_updated; a pasted column writes the same one ten thousand times
    quint64 m_updated = 0;             ///< a bit for each column
};

} // namespace bihuan
