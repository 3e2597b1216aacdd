// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/openedcopies.h"

#include "core/domain/attachments/filename.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace bihuan {

namespace {

const QString lockName = QStringLiteral(".lock");
constexpr QFile::Permissions folderRights = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

std::unique_ptr<QLockFile> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(lockName));
    lock->setStaleLockTime(0); // only the end of its program makes it stale
    return lock;
}

} // namespace

QString OpenedCopies::usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(QStringLiteral("opened"));
}

OpenedCopies::OpenedCopies(QString root) : m_root(std::move(root)) {}

OpenedCopies::~OpenedCopies()
{
    if (m_folder.isEmpty())
        return;
    m_lock->unlock();
    QDir(m_folder).removeRecursively();
}

Status OpenedCopies::makeFolder()
{
    if (!m_folder.isEmpty() && QDir(m_folder).exists())
        return {};
    const QString folder = QDir(m_root).filePath(newUuid());
    const bool made = QDir().mkpath(m_root) && QFile::setPermissions(m_root, folderRights) && QDir().mkdir(folder, folderRights);
    auto lock = lockOf(folder);
    if (!made || !lock->tryLock(0))
        return refuse(QStringLiteral("没有地方放打开用的副本。腾出磁盘空间后再打开，或用“另存为”存到别处。"), folder);
    m_folder = folder;
    m_lock = std::move(lock);
    return {};
}

Result<QString> OpenedCopies::write(const Attachment &attachment, const QByteArray &bytes)
{
    BIHUAN_CHECK(makeFolder());
    // A folder for each content: the same name may stand at two matters.
    const QDir folder(QDir(m_folder).filePath(attachment.digest.first(std::min<qsizetype>(attachment.digest.size(), 16))));
    const QString path = folder.filePath(cleanFileName(attachment.name));
    if (QFile::exists(path))
        return path; // read-only: still what it was
    QFile file(path);
    const bool written = QDir().mkdir(folder.path(), folderRights) || folder.exists();
    if (!written || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush()) {
        file.remove();
        return refuse(QStringLiteral("磁盘已满，打开用的副本写不下。腾出空间后再打开。"), file.errorString());
    }
    file.close();
    QFile::setPermissions(path, QFile::ReadOwner);
    return path;
}

void OpenedCopies::sweep(const QString &root)
{
    const QDir folders(root);
    for (const QString &name : folders.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const QString folder = folders.filePath(name);
        if (const auto lock = lockOf(folder); lock->tryLock(0)) {
            lock->unlock();
            QDir(folder).removeRecursively();
        }
    }
}

} // namespace bihuan
