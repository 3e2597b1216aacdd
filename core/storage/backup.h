// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/filecopy.h"

#include <QDateTime>
#include <QStringList>

namespace bihuan {

/// FILE.backups/ beside the file.
QString backupFolder(const QString &path);

/// A copy of the open file for its backups, named after the file, the moment and why
/// ("柞水2024 2024-08-31 083100 每日.bihuan"). begin() fixes which state it holds, write() may run in any one
/// thread while the file is written on; nothing is left where it fails.
class Backup
{
public:
    static Result<Backup> begin(const Database &database, const QString &path, const QString &folder,
                                const QDateTime &now, const QString &why);
    Status write();
    const QString &path() const { return m_path; }

private:
    Backup(FileCopy copy, QString path, bool isNewFolder)
        : m_copy(std::move(copy)), m_path(std::move(path)), m_isNewFolder(isNewFolder)
    {
    }

    FileCopy m_copy;
    QString m_path;
    bool m_isNewFolder;
};

/// Both at once. Returns its path.
Result<QString> writeBackup(const Database &database, const QString &path, const QString &folder, const QDateTime &now,
                            const QString &why);

/// Backups of `path` in `folder`, newest first.
QStringList listBackups(const QString &path, const QString &folder);

/// When and why a backup was made, from its name; an invalid time for a file that is no backup.
struct BackupNote
{
    QDateTime at;
    QString why; ///< "每日"
};
BackupNote backupNote(const QString &backup);

/// True when no backup of that day is in the folder.
bool needsDailyBackup(const QString &path, const QString &folder, const QDate &day);

/// Keeps every backup of the last 7 days, then one a day for 14 days, one a week for 8 weeks and one a month
/// for 24 months, always the newest three; removes the others. Returns the removed ones.
QStringList thinBackups(const QString &path, const QString &folder, const QDate &today);

/// Puts `backup` in the place of `target`. It is checked first; a file already there is kept beside it as a
/// backup, unless `target` does not exist. Refused while somebody has `target` open.
Status restoreBackup(const QString &backup, const QString &target, const QDateTime &now);

} // namespace bihuan
