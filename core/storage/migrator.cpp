// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <algorithm>

namespace bihuan {

namespace {

/// The value of a "-- key: value" line at the head of a migration.
QString headerValue(const QByteArray &sql, const QByteArray &key)
{
    const QByteArray mark = "-- " + key + ": ";
    const qsizetype start = sql.indexOf(mark);
    if (start < 0)
        return {};
    const qsizetype from = start + mark.size();
    return QString::fromUtf8(sql.mid(from, sql.indexOf('\n', from) - from)).trimmed();
}

Status setPragma(Database &database, const char *pragma, qint64 value)
{
    return database.exec(QStringLiteral("PRAGMA %1 = %2").arg(QLatin1String(pragma)).arg(value).toUtf8().constData());
}

} // namespace

const std::vector<Migration> &shippedMigrations()
{
    static const std::vector<Migration> migrations = [] {
        std::vector<Migration> found;
        const QDir folder(QStringLiteral(":/bihuan/migrations"));
        for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray sql = file.readAll();
            found.push_back({name.left(4).toInt(), headerValue(sql, "description"),
                             headerValue(sql, "min_compatible").toInt(), sql});
        }
        return found;
    }();
    return migrations;
}

int currentSchemaVersion()
{
    return shippedMigrations().back().version;
}

Status migrate(Database &database, const std::vector<Migration> &migrations, const QString &at)
{
    BIHUAN_TRY(const qint64 version, database.integer("PRAGMA user_version"));
    for (const Migration &migration : migrations) {
        if (migration.version <= version)
            continue;
        BIHUAN_TRY(Transaction transaction, Transaction::begin(database));
        BIHUAN_CHECK(database.exec(migration.sql.constData()));
        BIHUAN_TRY(Statement note, database.prepare("INSERT INTO schema_version (version, description, "
                                                    "min_compatible, applied_at) VALUES (?, ?, ?, ?)"));
        note.bind(0, static_cast<qint64>(migration.version));
        note.bind(1, migration.description);
        note.bind(2, static_cast<qint64>(migration.minCompatible));
        note.bind(3, at);
        BIHUAN_CHECK(note.run());
        BIHUAN_CHECK(setPragma(database, "user_version", migration.version));
        BIHUAN_CHECK(setPragma(database, "application_id", applicationId));
        BIHUAN_CHECK(transaction.commit());
    }
    return {};
}

Result<QStringList> pendingChanges(Database &database, const std::vector<Migration> &migrations)
{
    BIHUAN_TRY(const qint64 version, database.integer("PRAGMA user_version"));
    QStringList changes;
    for (const Migration &migration : migrations) {
        if (migration.version > version && !migration.description.isEmpty())
            changes.append(migration.description);
    }
    return changes;
}

Result<QStringList> schemaOf(Database &database)
{
    QStringList schema;
    BIHUAN_TRY(Statement rows, database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                                "WHERE name NOT LIKE 'sqlite_stat%'"));
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            break;
        schema.append(rows.text(0) + QLatin1Char(' ') + rows.text(1) + QLatin1Char(' ') + rows.text(2)
                      + QLatin1Char('\n') + rows.text(3));
    }
    schema.sort();
    return schema;
}

Result<QStringList> goldenSchema(const std::vector<Migration> &migrations, int version)
{
    BIHUAN_TRY(Database memory, Database::openInMemory());
    for (const Migration &migration : migrations) {
        if (migration.version <= version)
            BIHUAN_CHECK(memory.exec(migration.sql.constData()));
    }
    return schemaOf(memory);
}

} // namespace bihuan
