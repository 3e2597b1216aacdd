// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/references.h"

#include "core/storage/changesetiterator.h"

namespace bihuan {

namespace {

/// A column that refers to the key of another table.
struct Reference
{
    QByteArray child;
    int childColumn = 0;
    QByteArray parent;
    int parentColumn = 0;
    Statement parentRow; ///< is there a parent of this key
    Statement childRow;  ///< is there a row that refers to this key
    bool hasChildren = true;
    QByteArray found;    ///< the parent found last: rows of one matter follow each other
};

Result<std::vector<Reference>> allReferences(Database &database)
{
    BIHUAN_TRY(Statement rows, database.prepare(
                                   "SELECT m.name, c.name, c.cid, p.name, p.cid, f.\"table\" FROM sqlite_schema AS m, "
                                   "pragma_foreign_key_list(m.name) AS f, pragma_table_info(m.name) AS c, "
                                   "pragma_table_info(f.\"table\") AS p WHERE m.type = 'table' AND c.name = f.\"from\" "
                                   "AND p.name = f.\"to\""));
    std::vector<Reference> references;
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            return references;
        const QByteArray child = rows.utf8(0);
        const QByteArray childColumn = rows.utf8(1);
        const QByteArray parentColumn = rows.utf8(3);
        const QByteArray parent = rows.utf8(5);
        BIHUAN_TRY(Statement parentRow,
                   database.prepare(("SELECT 1 FROM " + parent + " WHERE " + parentColumn + " = ?").constData()));
        BIHUAN_TRY(Statement childRow,
                   database.prepare(("SELECT 1 FROM " + child + " WHERE " + childColumn + " = ? LIMIT 1").constData()));
        BIHUAN_TRY(const qint64 any, database.integer(("SELECT EXISTS (SELECT 1 FROM " + child + ")").constData()));
        references.push_back({child, static_cast<int>(rows.integer(2)), parent, static_cast<int>(rows.integer(4)),
                              std::move(parentRow), std::move(childRow), any != 0, {}});
    }
}

bool isNull(sqlite3_value *value)
{
    return !value || sqlite3_value_type(value) == SQLITE_NULL;
}

QByteArrayView textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QByteArrayView(text, sqlite3_value_bytes(value));
}

Result<bool> exists(Statement &statement, sqlite3_value *key)
{
    if (sqlite3_value_type(key) == SQLITE_INTEGER)
        statement.bind(0, static_cast<qint64>(sqlite3_value_int64(key)));
    else
        statement.bindText(0, textOf(key));
    BIHUAN_TRY(const bool found, statement.next());
    statement.reset();
    return found;
}

} // namespace

ReferencesOff::ReferencesOff(Database &database) : m_database(database)
{
    // The pragma does nothing inside a transaction; every reference is checked at once, so none is open in between.
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
}

ReferencesOff::~ReferencesOff()
{
    sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

Result<bool> referencesHold(Database &database, const QByteArray &changeset)
{
    BIHUAN_TRY(std::vector<Reference> references, allReferences(database));
    ChangesetIterator change(changeset);
    while (change.next()) {
        for (Reference &reference : references) {
            if (reference.child == change.table) {
                sqlite3_value *key = change.after(reference.childColumn);
                if (!isNull(key) && reference.found != textOf(key)) {
                    BIHUAN_TRY(const bool found, exists(reference.parentRow, key));
                    if (!found)
                        return false;
                    reference.found = textOf(key).toByteArray();
                }
            }
            // The key of a row never changes: another key is another row.
            if (change.operation == SQLITE_DELETE && reference.hasChildren && reference.parent == change.table) {
                sqlite3_value *key = change.before(reference.parentColumn);
                if (!isNull(key)) {
                    BIHUAN_TRY(const bool found, exists(reference.childRow, key));
                    if (found)
                        return false;
                }
            }
        }
    }
    return true;
}

} // namespace bihuan
