// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/base/log.h"

#include <QFile>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace bihuan {

namespace {

constexpr const char *largeCache = "PRAGMA cache_size = -65536"; // KiB
/// Pages that are read once and forwards are soonest read into memory that is still at hand.
constexpr const char *smallCache = "PRAGMA cache_size = -2048";

constexpr int busyMillis = 2000;

QString storageSentence(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return QStringLiteral("磁盘已满，这一步没有完成。腾出空间后再做一次。");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return QStringLiteral("文件是只读的，这一步没有完成。把文件复制到可写的文件夹后再打开。");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QStringLiteral("文件正被另一个程序写入，这一步没有完成。稍后再试。");
    case SQLITE_NOTADB:
        return QStringLiteral("这不是闭环督办文件。换一个 .bihuan 文件打开。");
    case SQLITE_CORRUPT:
        return QStringLiteral("文件内容已损坏。用最近的备份恢复。");
    case SQLITE_IOERR:
        return QStringLiteral("读写磁盘出错，这一步没有完成。检查磁盘或 U 盘后再试。");
    case SQLITE_CANTOPEN:
        return QStringLiteral("文件打不开。检查路径是否正确、文件夹是否可写。");
    case SQLITE_CONSTRAINT:
        return QStringLiteral("这一步与已有数据矛盾，没有保存。");
    default:
        return QStringLiteral("数据文件出错，这一步没有完成。");
    }
}

/// SQLite reports a full disk or a quota as a plain I/O error where it was not writing the file itself.
bool isOutOfRoom(sqlite3 *db, int code)
{
    const int cause = db && (code & 0xFF) == SQLITE_IOERR ? sqlite3_system_errno(db) : 0;
    return cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
}

} // namespace

Error storageError(sqlite3 *db, const char *sql)
{
    const int code = db ? sqlite3_extended_errcode(db) : SQLITE_NOMEM;
    const QString detail = QStringLiteral("sqlite %1: %2 [%3]")
                               .arg(code)
                               .arg(QString::fromUtf8(db ? sqlite3_errmsg(db) : "no memory"), QString::fromUtf8(sql));
    qCWarning(logStorage).noquote() << detail;
    const bool isDamage = (code & 0xFF) == SQLITE_CORRUPT;
    return Error{isDamage ? ErrorCode::Damaged : ErrorCode::Refused,
                 storageSentence(isOutOfRoom(db, code) ? SQLITE_FULL : code), detail};
}

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index + 1, value);
}

void Statement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, index + 1, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int index, const QByteArray &blob)
{
    // A null pointer would bind NULL; an empty blob is still a blob.
    const char *data = blob.isEmpty() ? "" : blob.constData();
    sqlite3_bind_blob(m_statement, index + 1, data, static_cast<int>(blob.size()), SQLITE_TRANSIENT);
}

void Statement::bindText(int index, QByteArrayView utf8)
{
    sqlite3_bind_text(m_statement, index + 1, utf8.data(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index + 1);
}

Result<bool> Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = storageError(m_db, sqlite3_sql(m_statement));
    sqlite3_reset(m_statement);
    return tl::unexpected(error);
}

Status Statement::run()
{
    BIHUAN_CHECK(next());
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(raw(column));
}

QByteArrayView Statement::raw(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QByteArrayView(data, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::utf8(int column) const
{
    return raw(column).toByteArray();
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

void Database::Closer::operator()(sqlite3 *db) const
{
    sqlite3_close_v2(db);
}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const QString &path, Mode mode)
{
    QByteArray name = "file:" + QUrl::toPercentEncoding(path, "/");
    if (mode == Mode::Immutable)
        name += "?immutable=1";
    // A connection that may not write cannot clear its -shm away and would leave it beside the user's file.
    const int access = mode == Mode::Immutable ? SQLITE_OPEN_READONLY
                       : mode == Mode::Reading ? SQLITE_OPEN_READWRITE
                                               : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | access;
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &db, flags, nullptr);
    Database database(db);
    if (code != SQLITE_OK)
        return tl::unexpected(storageError(db, "open"));

    sqlite3_busy_timeout(db, busyMillis);
    // A file from outside may hold anything: no function with side effects from its schema, no schema tricks.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    BIHUAN_CHECK(database.exec("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY"));
    BIHUAN_CHECK(database.exec(largeCache));
    if (mode == Mode::ReadWrite)
        BIHUAN_CHECK(database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"));
    if (mode == Mode::Reading)
        BIHUAN_CHECK(database.exec("PRAGMA query_only = ON"));
    return database;
}

Result<Database> Database::openInMemory()
{
    return open(QStringLiteral(":memory:"), Mode::ReadWrite);
}

Result<Database> Database::anotherReader() const
{
    const char *name = sqlite3_db_filename(handle(), "main");
    const Mode mode = sqlite3_uri_boolean(name, "immutable", 0) ? Mode::Immutable : Mode::Reading;
    BIHUAN_TRY(Database reader, open(QString::fromUtf8(name), mode));
    BIHUAN_CHECK(reader.exec(smallCache));
    return reader;
}

Result<Statement> Database::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected(storageError(handle(), sql));
    return Statement(handle(), statement);
}

Status Database::exec(const char *sql)
{
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(storageError(handle(), sql));
    return {};
}

Result<qint64> Database::integer(const char *sql)
{
    BIHUAN_TRY(Statement statement, prepare(sql));
    BIHUAN_TRY(const bool found, statement.next());
    return found ? statement.integer(0) : 0;
}

Result<QString> Database::text(const char *sql)
{
    BIHUAN_TRY(Statement statement, prepare(sql));
    BIHUAN_TRY(const bool found, statement.next());
    return found ? statement.text(0) : QString();
}

Database::ReadOnce::ReadOnce(Database &database) : m_database(database)
{
    (void)m_database.exec(smallCache);
}

Database::ReadOnce::~ReadOnce()
{
    (void)m_database.exec(largeCache);
}

Status Database::checkpoint()
{
    return exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + suffix);
}

Status Database::checkInPlace() const
{
    int moved = 0;
    if (sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0)
        return failure(ErrorCode::Gone, QStringLiteral("文件不在原来的位置了，这一步没有保存。U 盘拔出，或者文件被移动、改名、删除，都会这样。"
                                                       "放回原处后再做一次，或者另存一份。"));
    return {};
}

Result<Transaction> Transaction::begin(Database &database)
{
    BIHUAN_CHECK(database.exec("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Result<Transaction> Transaction::reading(Database &database)
{
    BIHUAN_CHECK(database.exec("BEGIN"));
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0)
        (void)m_database->exec("ROLLBACK");
}

Status Transaction::commit()
{
    BIHUAN_CHECK(m_database->exec("COMMIT"));
    m_database = nullptr;
    return {};
}

} // namespace bihuan
