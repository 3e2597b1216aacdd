// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/dailybackup.h"

#include "core/storage/backup.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstDailyBackup : public QObject
{
    Q_OBJECT

private:
    static void openOn(CountyFixture &file, const QDate &day)
    {
        file.workspace.reset();
        file.clock.set(QDateTime(day, QTime(8, 0)));
        file.workspace = Workspace::open(file.path(), Workspace::Access::Write, file.clock).value();
    }
    static QStringList backups(const CountyFixture &file) { return listBackups(file.path(), backupFolder(file.path())); }

private Q_SLOTS:
    void inTheBackgroundTheStateBeforeTheFirstWriteIsCopiedAllTheSame()
    {
        CountyFixture file;
        openOn(file, QDate(2024, 3, 9));
        file.workspace->dailyBackup().runInBackground([](const Error &error) { QFAIL(qPrintable(error.text)); });
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 1, 90));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 1, 90));
        file.workspace.reset(); // waits for it
        QCOMPARE(backups(file).size(), 1);
        const auto backup = Workspace::open(backups(file).front(), Workspace::Access::Read, file.clock).value();
        const auto county = backup->county(2024).value();
        for (const MatterFile &matter : county->matters())
            QVERIFY(!matter.course.reportIn(Period::month(2024, 1)));
    }

    void aProgramThatStaysOpenMakesOneForEveryDayOfWriting()
    {
        CountyFixture file;
        for (const int day : {9, 10, 10, 12}) {
            file.clock.set(QDateTime(QDate(2024, 3, day), QTime(8, 0)));
            QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 1, 90 + day));
        }
        QCOMPARE(backups(file).size(), 3);
    }

    void whereNoBackupCanBeMadeNothingIsWrittenUntilItCan()
    {
        for (const bool background : {false, true}) {
            CountyFixture file;
            openOn(file, QDate(2024, 3, 9));
            if (background)
                file.workspace->dailyBackup().runInBackground([](const Error &) {});
            QFile inTheWay(backupFolder(file.path()));
            QVERIFY(inTheWay.open(QIODevice::WriteOnly));
            const auto refused = file.report(QStringLiteral("ZJ-2024-01"), 1, 90);
            QVERIFY(!refused);
            QVERIFY2(refused.error().text.contains(QStringLiteral("备份")), qPrintable(refused.error().text));
            QVERIFY(!file.workspace->editor()->canUndo());
            inTheWay.remove();
            QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 1, 90));
        }
    }

    void aBackupThatFailsInTheBackgroundIsToldAndTriedAgainBeforeTheNextWrite()
    {
        CountyFixture file;
        const QString folder = backupFolder(file.path());
        openOn(file, QDate(2024, 3, 9));
        std::promise<Error> told;
        // A folder of the copy's name stands in its way, and only when it is written.
        QVERIFY(QDir(folder).mkpath(QStringLiteral("柞水 2024-03-09 080000 每日.bihuan.part/x")));
        file.workspace->dailyBackup().runInBackground([&](const Error &error) { told.set_value(error); });
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 1, 90));
        std::future<Error> sentence = told.get_future();
        QCOMPARE(sentence.wait_for(std::chrono::seconds(20)), std::future_status::ready);
        QVERIFY(!sentence.get().text.isEmpty());
        QTRY_VERIFY(!file.report(QStringLiteral("ZJ-2024-01"), 2, 91));
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 2, 91));
        QCOMPARE(backups(file).size(), 1);
    }
};

BIHUAN_TEST(TstDailyBackup)
#include "tst_dailybackup.moc"
