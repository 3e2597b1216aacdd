// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filecopy.h"

#include <QFile>

#include <sqlite3.h>

#include <filesystem>

namespace bihuan {

namespace {

Status copyPages(Database &source, const QString &path)
{
    BIHUAN_TRY(Database target, Database::open(path, Database::Mode::Building));
    sqlite3_backup *const backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return tl::unexpected(storageError(target.handle(), "backup"));
    sqlite3_backup_step(backup, -1);
    // Whatever stopped it is told by the end.
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return tl::unexpected(storageError(target.handle(), "backup"));
    return {};
}

/// A copy of pages copies damage as well.
Status lookThrough(const QString &path)
{
    BIHUAN_TRY(Database copy, Database::open(path, Database::Mode::Immutable));
    BIHUAN_TRY(const QString verdict, copy.text("PRAGMA quick_check(1)"));
    if (verdict != QLatin1String("ok"))
        return failure(ErrorCode::Damaged, QStringLiteral("文件内容已损坏。用最近的备份恢复。"), verdict);
    return {};
}

} // namespace

Result<FileCopy> FileCopy::begin(const Database &database)
{
    BIHUAN_TRY(Database source, database.anotherReader());
    BIHUAN_CHECK(source.exec("BEGIN"));
    // The first read fixes the state.
    BIHUAN_TRY(const qint64 pages, source.integer("SELECT page_count FROM pragma_page_count"));
    BIHUAN_TRY(const qint64 pageSize, source.integer("PRAGMA page_size"));
    return FileCopy(std::move(source), pages * pageSize);
}

Status copyTo(Database &source, const QString &path)
{
    const QString partial = path + QStringLiteral(".part");
    removeDatabase(partial);
    const auto written = [&]() -> Status {
        BIHUAN_CHECK(copyPages(source, partial));
        BIHUAN_CHECK(lookThrough(partial));
        std::error_code failed;
        std::filesystem::rename(QFile::encodeName(partial).constData(), QFile::encodeName(path).constData(), failed);
        if (failed)
            return refuse(QStringLiteral("“%1”写不进去。检查磁盘空间和权限。").arg(path), QString::fromStdString(failed.message()));
        return {};
    }();
    if (!written)
        removeDatabase(partial);
    return written;
}

} // namespace bihuan
