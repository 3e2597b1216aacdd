// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filelock.h"

#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;

class TstFileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeldLockSaysWhoWhereAndSinceWhen()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("县.bihuan"));
        const auto first = FileLock::acquire(path, QStringLiteral("王督查"), QStringLiteral("2024-03-08T08:31:00"));
        QVERIFY(first);
        const auto second = FileLock::acquire(path, QStringLiteral("李督查"), QStringLiteral("2024-03-08T09:00:00"));
        QVERIFY(!second);
        QVERIFY2(second.error().text.contains(QStringLiteral("王督查")), qPrintable(second.error().text));
        QVERIFY2(second.error().text.contains(QStringLiteral("自 2024-03-08 08:31")), qPrintable(second.error().text));
    }

    void releasingItLeavesNothingBehind()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("县.bihuan"));
        {
            QVERIFY(FileLock::acquire(path, QStringLiteral("王"), QStringLiteral("2024-03-08T08:31:00")));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(FileLock::acquire(path, QStringLiteral("李"), QStringLiteral("2024-03-08T08:32:00")));
    }

    void theLockOfAnotherMachineNeverGoesStale()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("县.bihuan"));
        // As QLockFile writes it: pid, program, host, machine id, boot id.
        QFile lock(path + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("1\nbihuan\nother-host\n0123456789abcdef\nfedcba9876543210\n");
        lock.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)), QFile::FileModificationTime);
        lock.close();
        QFile note(path + QStringLiteral(".lock.txt"));
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.write("赵督查\nother-host\n2024-03-08T08:31:00");
        note.close();
        const auto refused = FileLock::acquire(path, QStringLiteral("李"), QStringLiteral("2024-03-09T08:00:00"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(QStringLiteral("赵督查在“other-host”上打开")), qPrintable(refused.error().text));
    }
};

BIHUAN_TEST(TstFileLock)
#include "tst_filelock.moc"
