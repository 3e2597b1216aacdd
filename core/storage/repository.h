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
    /// By its key alone. Removing what is not there is no error.
    Status remove(const T &row);

private:
    Status runPrepared(std::optional<Statement> &statement, const QByteArray &sql, const T &row, bool keyOnly);

    Database *m_database;
    std::optional<Statement> m_insert; // prepared once: an import writes tens of thousands of rows
    std::optional<Statement> m_save;
    std::optional<Statement> m_remove;
};

} // namespace bihuan
