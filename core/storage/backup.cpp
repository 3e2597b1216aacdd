// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/storage/fileguard.h"
#include "core/storage/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace bihuan {

namespace {

const QString stampFormat = QStringLiteral("yyyy-MM-dd HHmmss");

/// The moment in a backup's name; invalid when the name is not one of ours.
QDateTime stampOf(const QString &fileName)
{
    static const QRegularExpression stamp(QStringLiteral(" (\\d{4}-\\d\\d-\\d\\d \\d{6})"));
    const auto match = stamp.match(fileName);
    return match.hasMatch() ? QDateTime::fromString(match.captured(1), stampFormat) : QDateTime();
}

/// With its -wal: a file that was put aside after a power cut still has its last changes there.
bool copyDatabase(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        return false;
    const QString wal = QStringLiteral("-wal");
    if (QFileInfo(from + wal).size() > 0 && !QFile::copy(from + wal, to + wal))
        return false;
    for (const QString &copy : {to, to + wal})
        QFile::setPermissions(copy, QFile::permissions(copy) | QFile::WriteOwner | QFile::ReadOwner);
    return true;
}

Status removeSidecars(const QString &path)
{
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFileInfo::exists(path + suffix) && !QFile::remove(path + suffix))
            return refuse(QStringLiteral("“%1”正被使用，没有恢复。关闭打开它的程序后再试。").arg(QFileInfo(path).fileName()));
    }
    return {};
}

} // namespace

QString backupFolder(const QString &path)
{
    return path + QStringLiteral(".backups");
}

Result<Backup> Backup::begin(const Database &database, const QString &path, const QString &folder,
                             const QDateTime &now, const QString &why)
{
    const auto failed = [](const QString &text, const QString &detail = {}) {
        return refuse(QStringLiteral("没有备份成功。") + text, detail);
    };
    const bool isNewFolder = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return refuse(QStringLiteral("备份文件夹“%1”建不了，没有备份。检查磁盘空间和权限。").arg(folder));
    const auto leaveNothing = [&] {
        if (isNewFolder)
            QDir().rmdir(folder);
    };
    auto copy = FileCopy::begin(database);
    if (!copy) {
        leaveNothing();
        return failed(copy.error().text, copy.error().detail);
    }
    if (!hasRoomFor(folder, copy->size())) {
        leaveNothing();
        return failed(QStringLiteral("磁盘已满，备份放不下。腾出空间后再做一次。"));
    }
    const QString base = QDir(folder).filePath(QFileInfo(path).completeBaseName() + QLatin1Char(' ')
                                               + now.toString(stampFormat) + QLatin1Char(' ') + why);
    QString target = base + QStringLiteral(".bihuan");
    for (int n = 2; QFileInfo::exists(target); ++n)
        target = base + QStringLiteral(" %1.bihuan").arg(n);
    return Backup(std::move(*copy), target, isNewFolder);
}

Status Backup::write()
{
    const Status written = m_copy.writeTo(m_path);
    if (written)
        return {};
    if (m_isNewFolder)
        QDir().rmdir(QFileInfo(m_path).absolutePath());
    Error error = written.error();
    error.text = QStringLiteral("没有备份成功。") + error.text;
    return tl::unexpected(error);
}

Result<QString> writeBackup(const Database &database, const QString &path, const QString &folder, const QDateTime &now,
                            const QString &why)
{
    BIHUAN_TRY(Backup backup, Backup::begin(database, path, folder, now, why));
    BIHUAN_CHECK(backup.write());
    return backup.path();
}

QStringList listBackups(const QString &path, const QString &folder)
{
    const QString prefix = QFileInfo(path).completeBaseName() + QLatin1Char(' ');
    QStringList names;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.bihuan")}, QDir::Files)) {
        if (name.startsWith(prefix) && stampOf(name).isValid())
            names.append(name);
    }
    std::ranges::sort(names, [](const QString &a, const QString &b) { return stampOf(a) > stampOf(b); });
    QStringList paths;
    for (const QString &name : names)
        paths.append(QDir(folder).filePath(name));
    return paths;
}

BackupNote backupNote(const QString &backup)
{
    // After the moment; a number follows where two were made in one second.
    return {stampOf(backup), QFileInfo(backup).completeBaseName().section(stampOf(backup).toString(stampFormat), -1).trimmed().section(QLatin1Char(' '), 0, 0)};
}

bool needsDailyBackup(const QString &path, const QString &folder, const QDate &day)
{
    const QStringList backups = listBackups(path, folder);
    return backups.isEmpty() || stampOf(backups.front()).date() < day;
}

QStringList thinBackups(const QString &path, const QString &folder, const QDate &today)
{
    QStringList removed;
    QSet<QString> taken; // "day 2024-08-31", "week 2024-35", "month 2024-08": the newest one of each stays
    int kept = 0;
    for (const QString &backup : listBackups(path, folder)) {
        const QDate day = stampOf(backup).date();
        const qint64 age = day.daysTo(today);
        QString slot;
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear);
        if (age > 7 && age <= 21)
            slot = QStringLiteral("day ") + day.toString(Qt::ISODate);
        else if (age > 21 && age <= 21 + 56)
            slot = QStringLiteral("week %1-%2").arg(weekYear).arg(week);
        else if (age > 21 + 56)
            slot = QStringLiteral("month ") + day.toString(QStringLiteral("yyyy-MM"));
        const bool tooOld = day.addMonths(24) < today;
        const bool spare = !slot.isEmpty() && (taken.contains(slot) || tooOld);
        taken.insert(slot);
        if (spare && kept >= 3 && QFile::remove(backup))
            removed.append(backup);
        else
            ++kept;
    }
    return removed;
}

Status restoreBackup(const QString &backup, const QString &target, const QDateTime &now)
{
    if (QFileInfo(target).isDir())
        return refuse(QStringLiteral("“%1”是文件夹，不能恢复成它。--to 后面写文件名。").arg(target));
    // While somebody has the target open, replacing it would pull the file from under them.
    std::optional<FileLock> lock;
    if (QFileInfo(QFileInfo(target).absolutePath()).isDir()) {
        BIHUAN_TRY(lock, FileLock::acquire(target, QStringLiteral("恢复备份"), now.toString(Qt::ISODate)));
    }
    BIHUAN_CHECK(inspectFile(backup));
    const QString partial = target + QStringLiteral(".part");
    removeDatabase(partial);
    if (!copyDatabase(backup, partial)) {
        removeDatabase(partial);
        return refuse(QStringLiteral("“%1”写不进去，没有恢复。检查磁盘空间和权限。").arg(target));
    }

    const auto checked = [&]() -> Status {
        BIHUAN_TRY(Database copy, Database::open(partial, Database::Mode::Reading));
        BIHUAN_CHECK(inspectSchema(copy, backup));
        BIHUAN_TRY(const QString verdict, copy.text("PRAGMA integrity_check(1)"));
        if (verdict != QLatin1String("ok"))
            return refuse(QStringLiteral("备份“%1”已损坏，没有恢复。换一个备份。").arg(QFileInfo(backup).fileName()), verdict);
        return {};
    }();
    if (!checked) {
        removeDatabase(partial);
        return checked;
    }

    if (QFileInfo::exists(target)) {
        // The present file goes to the backups, damaged or not: a wrong choice can be taken back.
        const QString folder = backupFolder(target);
        QDir().mkpath(folder);
        const QString aside = QDir(folder).filePath(QFileInfo(target).completeBaseName() + QLatin1Char(' ')
                                                    + now.toString(stampFormat) + QStringLiteral(" 恢复前.bihuan"));
        const QString wal = target + QStringLiteral("-wal");
        if (QFileInfo(wal).size() > 0)
            QFile::copy(wal, aside + QStringLiteral("-wal"));
        if (!QFile::rename(target, aside)) {
            removeDatabase(partial);
            return refuse(QStringLiteral("“%1”正被使用，没有恢复。关闭打开它的程序后再试。").arg(QFileInfo(target).fileName()));
        }
    }
    // Also where the file itself was lost: its old -wal would be played into the new one.
    BIHUAN_CHECK(removeSidecars(target));
    if (!QFile::rename(partial, target))
        return refuse(QStringLiteral("“%1”写不进去，没有恢复。原来的文件在备份文件夹里。").arg(target));
    return {};
}

} // namespace bihuan
