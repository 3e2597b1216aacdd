// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sqlite3.h>

namespace bihuan {

/// Goes through the rows of a changeset, which must outlive it.
class ChangesetIterator
{
public:
    explicit ChangesetIterator(const QByteArray &changeset)
    {
        sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()),
                               const_cast<char *>(changeset.constData()));
    }
    ~ChangesetIterator() { sqlite3changeset_finalize(iterator); }
    ChangesetIterator(const ChangesetIterator &) = delete;
    ChangesetIterator &operator=(const ChangesetIterator &) = delete;

    /// Moves on and fills table, columns and operation.
    bool next()
    {
        return sqlite3changeset_next(iterator) == SQLITE_ROW
               && sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr) == SQLITE_OK;
    }
    /// A value of the row before or after; nullptr for a column that an update left alone.
    sqlite3_value *before(int column) const
    {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_INSERT)
            sqlite3changeset_old(iterator, column, &value);
        return value;
    }
    sqlite3_value *after(int column) const
    {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_DELETE)
            sqlite3changeset_new(iterator, column, &value);
        return value;
    }

    sqlite3_changeset_iter *iterator = nullptr;
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
};

} // namespace bihuan
