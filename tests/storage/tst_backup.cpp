// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "tests/storage/storagefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstBackup : public QObject
{
    Q_OBJECT

private:
    static void makeBackup(const QString &folder, const QDateTime &at)
    {
        QDir().mkpath(folder);
        QFile file(QDir(folder).filePath(QStringLiteral("县 %1 每日.bihuan").arg(at.toString(QStringLiteral("yyyy-MM-dd HHmmss")))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }

private Q_SLOTS:
    void aBackupIsWholeAndNamedAfterItsMoment()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("新增"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("甲"))); }));
        const QString folder = backupFolder(file.path());
        const auto path = writeBackup(file.database, file.path(), folder, file.clock.now(), QStringLiteral("手动"));
        QVERIFY(path);
        QVERIFY(path->endsWith(QStringLiteral("县 2024-03-08 083100 手动.bihuan")));
        Database copy = Database::open(*path, Database::Mode::Immutable).value();
        QCOMPARE(copy.text("SELECT name FROM matter").value(), QStringLiteral("甲"));
        QCOMPARE(listBackups(file.path(), folder), QStringList{*path});
        QVERIFY(!needsDailyBackup(file.path(), folder, QDate(2024, 3, 8)));
        QVERIFY(needsDailyBackup(file.path(), folder, QDate(2024, 3, 9)));
    }

    void aBackupHoldsTheStateAtItsBeginningHoweverMuchIsWrittenMeanwhile()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("新增"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("甲"))); }));
        Backup backup = Backup::begin(file.database, file.path(), backupFolder(file.path()), file.clock.now(), QStringLiteral("每日")).value();
        for (int no = 2; no < 200; ++no)
            QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("乙"), no)); }));
        QVERIFY(backup.write());
        Database copy = Database::open(backup.path(), Database::Mode::Immutable).value();
        QCOMPARE(copy.integer("SELECT count(*) FROM matter").value(), 1);
        QCOMPARE(file.database.integer("SELECT count(*) FROM matter").value(), 199);
    }

    void aDamagedFileGivesNoBackup()
    {
        StorageFixture file;
        for (int no = 1; no < 200; ++no)
            QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("甲"), no)); }));
        QVERIFY(file.database.checkpoint());
        QFile bytes(file.path());
        QVERIFY(bytes.open(QIODevice::ReadWrite) && bytes.seek(bytes.size() - 3 * 4096));
        bytes.write(QByteArray(3 * 4096, 'x'));
        bytes.close();
        const QString folder = backupFolder(file.path());
        const auto refused = writeBackup(file.database, file.path(), folder, file.clock.now(), QStringLiteral("手动"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Damaged);
        QVERIFY(!QFile::exists(folder));
    }

    void backupsOfTwoYearsAreThinnedToDaysWeeksAndMonths()
    {
        QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("县.bihuan"));
        const QString folder = backupFolder(path);
        const QDate today(2024, 12, 31);
        for (int age = 0; age < 800; ++age) {
            makeBackup(folder, QDateTime(today.addDays(-age), QTime(8, 0)));
            makeBackup(folder, QDateTime(today.addDays(-age), QTime(17, 0)));
        }
        thinBackups(path, folder, today);
        const QStringList kept = listBackups(path, folder);
        int recent = 0;
        for (const QString &backup : kept)
            recent += backup.contains(QStringLiteral("2024-12-2")) || backup.contains(QStringLiteral("2024-12-3")) ? 1 : 0;
        QVERIFY2(recent >= 16, qPrintable(QString::number(recent))); // 24 to 31 December whole
        QVERIFY2(kept.size() > 40 && kept.size() < 70, qPrintable(QString::number(kept.size())));
        QVERIFY(!kept.last().contains(QStringLiteral("2022-11"))); // nothing older than 24 months
        QVERIFY(thinBackups(path, folder, today).isEmpty());       // a second time removes nothing
    }

    void restoringPutsTheOldFileAside()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("新增"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("备份时"))); }));
        const QString backup = writeBackup(file.database, file.path(), file.folder.filePath(QStringLiteral("备份")), file.clock.now(), QStringLiteral("手动")).value();
        const QString target = file.folder.filePath(QStringLiteral("另一个.bihuan"));
        QVERIFY(restoreBackup(backup, target, file.clock.now()));
        QVERIFY(restoreBackup(backup, target, file.clock.now().addSecs(60)));
        Database restored = Database::open(target, Database::Mode::Immutable).value();
        QCOMPARE(restored.text("SELECT name FROM matter").value(), QStringLiteral("备份时"));
        QCOMPARE(listBackups(target, backupFolder(target)).size(), 1);
    }

    void aDamagedBackupIsRefusedAndTheFileStays()
    {
        StorageFixture file;
        const QString backup = writeBackup(file.database, file.path(), file.folder.filePath(QStringLiteral("备份")), file.clock.now(), QStringLiteral("手动")).value();
        const QString target = file.folder.filePath(QStringLiteral("目标.bihuan"));
        QVERIFY(restoreBackup(backup, target, file.clock.now()));
        QFile damaged(backup);
        QVERIFY(damaged.resize(damaged.size() / 2));
        const auto refused = restoreBackup(backup, target, file.clock.now());
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(QStringLiteral("不完整")), qPrintable(refused.error().text));
        QVERIFY(Database::open(target, Database::Mode::Immutable).value().integer("PRAGMA user_version").value() > 0);
        QVERIFY(!QFile::exists(target + QStringLiteral(".part")));
    }
};

BIHUAN_TEST(TstBackup)
#include "tst_backup.moc"
