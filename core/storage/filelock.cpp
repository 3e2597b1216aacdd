// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filelock.h"

#include <QFile>
#include <QSaveFile>
#include <QStringList>
#include <QSysInfo>

namespace bihuan {

namespace {

FileLock::Owner readOwner(const QString &notePath)
{
    QFile file(notePath);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.read(4096)).split(QLatin1Char('\n'));
    return {lines.value(0), lines.value(1), lines.value(2)};
}

QString ownerSentence(const FileLock::Owner &owner)
{
    const QString who = owner.who.isEmpty() ? QStringLiteral("另一个程序") : owner.who;
    const QString host = owner.host.isEmpty() ? QString() : QStringLiteral("在“%1”上").arg(owner.host);
    const QString since = owner.since.size() >= 16
                              ? QStringLiteral("，自 %1 %2").arg(owner.since.left(10), owner.since.mid(11, 5))
                              : QString();
    return QStringLiteral("文件正由%1%2打开%3。等对方关闭后再试，或以只读方式查看。").arg(who, host, since);
}

} // namespace

FileLock::FileLock(std::unique_ptr<QLockFile> lock, QString notePath)
    : m_lock(std::move(lock)), m_notePath(std::move(notePath))
{
}

FileLock::~FileLock()
{
    if (m_lock)
        QFile::remove(m_notePath);
}

Result<FileLock> FileLock::acquire(const QString &path, const QString &who, const QString &now)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    // 0: never stale by age. QLockFile still takes over from a process of this machine that is gone.
    lock->setStaleLockTime(0);
    const QString notePath = path + QStringLiteral(".lock.txt");
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::PermissionError)
            return refuse(QStringLiteral("文件所在的文件夹是只读的，不能修改。把文件复制到可写的文件夹后再打开。"),
                          QStringLiteral("lock: permission"));
        if (lock->error() == QLockFile::UnknownError)
            return refuse(QStringLiteral("磁盘已满或不能写入，没有打开。腾出空间后再试。"), QStringLiteral("lock: unknown error"));
        return refuse(ownerSentence(readOwner(notePath)), QStringLiteral("lock held"));
    }
    QSaveFile note(notePath);
    if (note.open(QIODevice::WriteOnly)) {
        note.write((who + QLatin1Char('\n') + QSysInfo::machineHostName() + QLatin1Char('\n') + now).toUtf8());
        note.commit();
    }
    return FileLock(std::move(lock), notePath);
}

} // namespace bihuan
