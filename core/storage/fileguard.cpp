// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/fileguard.h"

#include "core/storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QtEndian>

#include <filesystem>

namespace bihuan {

namespace {

constexpr qint64 headerSize = 100;
constexpr qint64 leastRoom = 256 * 1024; // a -shm of 32 KB and the -wal of a small edit

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

tl::unexpected<Error> notOurs(const QString &path, const QString &detail)
{
    return refuse(QStringLiteral("“%1”不是闭环督办文件。换一个 .bihuan 文件打开。").arg(nameOf(path)), detail);
}

tl::unexpected<Error> damaged(const QString &text, const QString &detail = {})
{
    return failure(ErrorCode::Damaged, text, detail);
}

template <typename T>
T bigEndian(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<T>(header.constData() + offset);
}

} // namespace

Status inspectFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refuse(QStringLiteral("找不到文件“%1”。检查路径和文件名。").arg(path));
    if (info.isDir())
        return refuse(QStringLiteral("“%1”是文件夹，不是文件。选择其中的 .bihuan 文件。").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("没有读取“%1”的权限。换一个账户，或把文件复制到自己的文件夹。").arg(nameOf(path)),
                      file.errorString());
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        return damaged(QStringLiteral("“%1”是空文件，没有内容。用最近的备份恢复。").arg(nameOf(path)));
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notOurs(path, QStringLiteral("no SQLite header"));
    if (header.size() < headerSize)
        return damaged(QStringLiteral("“%1”不完整，后面的内容没有复制过来。重新复制，或用最近的备份恢复。").arg(nameOf(path)));
    if (bigEndian<quint32>(header, 68) != applicationId)
        return notOurs(path, QStringLiteral("application id %1").arg(bigEndian<quint32>(header, 68), 0, 16));

    // Whoever was killed while moving the -wal into the file has written the new size before the new pages.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return {};
    // Offsets from the SQLite file format, 1.3: page size 16, change counter 24, size in pages 28, valid-for 92.
    const quint16 rawPageSize = bigEndian<quint16>(header, 16);
    const qint64 pageSize = rawPageSize == 1 ? 65536 : rawPageSize;
    const bool sizeIsValid = bigEndian<quint32>(header, 24) == bigEndian<quint32>(header, 92);
    if (sizeIsValid && pageSize * bigEndian<quint32>(header, 28) > info.size())
        return damaged(QStringLiteral("“%1”不完整，后面的内容没有复制过来。重新复制，或用最近的备份恢复。").arg(nameOf(path)),
                       QStringLiteral("%1 bytes of %2").arg(info.size()).arg(pageSize * bigEndian<quint32>(header, 28)));
    return {};
}

Result<FileCondition> inspectSchema(Database &database, const QString &path)
{
    BIHUAN_TRY(const qint64 id, database.integer("PRAGMA application_id"));
    if (id != applicationId)
        return notOurs(path, QStringLiteral("application id %1").arg(id));
    BIHUAN_TRY(const qint64 version, database.integer("PRAGMA user_version"));
    if (version > currentSchemaVersion()) {
        const auto least = database.integer("SELECT min_compatible FROM schema_version ORDER BY version DESC LIMIT 1");
        if (!least || *least == 0 || *least > currentSchemaVersion())
            return refuse(QStringLiteral("“%1”由更新版本的程序保存，本程序打不开。请升级程序后再打开。").arg(nameOf(path)),
                          QStringLiteral("schema %1, ours %2").arg(version).arg(currentSchemaVersion()));
        return FileCondition::NewerCompatible;
    }
    BIHUAN_TRY(const QStringList schema, schemaOf(database));
    BIHUAN_TRY(const QStringList golden, goldenSchema(shippedMigrations(), static_cast<int>(version)));
    if (schema != golden)
        return damaged(QStringLiteral("“%1”的内部结构被别的程序改动过，为防止误用没有打开。用最近的备份恢复。").arg(nameOf(path)),
                       QStringLiteral("schema differs from version %1").arg(version));
    return version < currentSchemaVersion() ? FileCondition::Older : FileCondition::Current;
}

bool hasRoomToWrite(const QString &path)
{
    return hasRoomFor(QFileInfo(path).absolutePath(), leastRoom);
}

bool hasRoomFor(const QString &folder, qint64 bytes)
{
    std::error_code unknown;
    const auto space = std::filesystem::space(QFile::encodeName(folder).constData(), unknown);
    return unknown || space.available >= static_cast<std::uintmax_t>(bytes);
}

Result<Database> openForReading(const QString &path, const QString &temporaryFolder)
{
    if (QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable() && hasRoomToWrite(path))
        return Database::open(path, Database::Mode::Reading);
    const QString wal = path + QStringLiteral("-wal");
    if (!QFileInfo::exists(wal) || QFileInfo(wal).size() == 0)
        return Database::open(path, Database::Mode::Immutable);
    // Changes still stand in the -wal, and reading them needs a -shm that cannot be written here.
    const QString copy = QDir(temporaryFolder).filePath(QFileInfo(path).fileName());
    if (!QFile::copy(path, copy) || !QFile::copy(wal, copy + QStringLiteral("-wal")))
        return refuse(QStringLiteral("“%1”有上次没来得及并入的改动，要复制一份才能查看，临时文件夹放不下。腾出空间后再打开。").arg(nameOf(path)));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QFile::setPermissions(copy + QStringLiteral("-wal"), QFile::ReadOwner | QFile::WriteOwner);
    return Database::open(copy, Database::Mode::Reading);
}

} // namespace bihuan
