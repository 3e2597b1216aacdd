// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace bihuan {

/// A prepared statement. Parameters and columns count from 0. Belongs to its Database and to one thread.
class Statement
{
public:
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    void bind(int index, qint64 value);
    void bind(int index, const QString &text);
    void bind(int index, const QByteArray &blob);
    void bindText(int index, QByteArrayView utf8); ///< text as raw() gives it
    void bindNull(int index);

    /// True while there is a row; false when the statement is done.
    Result<bool> next();
    /// Runs a statement that gives no rows and makes it ready for the next binding.
    Status run();
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    /// The stored bytes of a text, valid until the next step; for ids and short words that need no QString.
    QByteArrayView raw(int column) const;
    QByteArray utf8(int column) const; ///< text as stored, copied
    QByteArray blob(int column) const;

private:
    friend class Database;
    Statement(sqlite3 *db, sqlite3_stmt *statement) : m_db(db), m_statement(statement) {}

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/// One connection to one SQLite file, for one thread. Says in plain words what went wrong.
class Database
{
public:
    enum class Mode {
        ReadWrite, ///< creates the file when it is missing
        Reading,   ///< changes nothing; in a writable folder it clears away the -wal and -shm it needed
        Building,  ///< a file that nobody else knows yet: no -wal, made when it is missing
        Immutable, ///< in a folder that cannot be written: no -shm, no locks
    };

    static Result<Database> open(const QString &path, Mode mode);
    static Result<Database> openInMemory();
    /// A connection to the same file for reading much of it once, in any one thread.
    Result<Database> anotherReader() const;

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    Result<Statement> prepare(const char *sql);
    Status exec(const char *sql);
    /// First column of the first row; 0 when there is none.
    Result<qint64> integer(const char *sql);
    Result<QString> text(const char *sql);

    /// Gone when the file was moved, renamed, replaced or deleted since it was opened: what is written would be lost.
    Status checkInPlace() const;

    /// While it lives, pages are read into little memory: a whole year is read once, forwards, and what would be kept of
    /// its pages lies between the year's own values and cannot be given back.
    class ReadOnce
    {
    public:
        explicit ReadOnce(Database &database);
        ReadOnce(const ReadOnce &) = delete;
        ReadOnce &operator=(const ReadOnce &) = delete;
        ~ReadOnce();

    private:
        Database &m_database;
    };

    /// Moves everything from the -wal into the file, so that the file alone is whole.
    Status checkpoint();

    sqlite3 *handle() const { return m_db.get(); }

private:
    struct Closer { void operator()(sqlite3 *db) const; };
    explicit Database(sqlite3 *db) : m_db(db) {}

    std::unique_ptr<sqlite3, Closer> m_db;
};

/// Removes a database file with its -wal and -shm, as far as they are there.
void removeDatabase(const QString &path);

/// Rolls back unless it was committed.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database); ///< BEGIN IMMEDIATE
    /// For reading: while it lives, every statement sees the file as the first one saw it, whoever writes meanwhile.
    static Result<Transaction> reading(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Status commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

/// The sentence for an SQLite result code, with the code, its message and `sql` in the detail.
Error storageError(sqlite3 *db, const char *sql = "");

} // namespace bihuan
