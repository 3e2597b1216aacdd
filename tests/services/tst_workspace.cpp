// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/workspace.h"

#include "core/storage/backup.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileHasTheStandardLedgersRulesAndDepartments()
    {
        CountyFixture file;
        const auto county = file.county();
        QVERIFY(county->ledger(LedgerId{QStringLiteral("key-projects")}));
        QVERIFY(county->ledger(LedgerId{QStringLiteral("indicators")}));
        QVERIFY(county->ledger(LedgerId{QStringLiteral("pledges")}));
        QVERIFY(county->units().findName(QStringLiteral("发改局")));
        QCOMPARE(county->office().bulletinName, QStringLiteral("柞政通报"));
        for (const MatterFile &matter : county->matters())
            QVERIFY2(matter.rules, qPrintable(matter.matter->name));
        QVERIFY(!county->delayReasons().entries.empty());
    }

    void anExistingFileIsNeverOverwritten()
    {
        CountyFixture file;
        const auto again = createOfficeFile(file.path(), QStringLiteral("别县人民政府办公室"), 2024, {}, file.clock);
        QVERIFY(!again);
        QVERIFY(again.error().text.contains(QStringLiteral("已经存在")));
    }

    void aSecondWriterIsToldWhoHasTheFileAndAReaderIsNot()
    {
        CountyFixture file;
        const auto second = Workspace::open(file.path(), Workspace::Access::Write, file.clock);
        QVERIFY(!second);
        QVERIFY2(second.error().text.contains(QStringLiteral("正由李督查")), qPrintable(second.error().text));
        const auto reader = Workspace::open(file.path(), Workspace::Access::Read, file.clock);
        QVERIFY(reader);
        QVERIFY(!(*reader)->editor());
        QCOMPARE((*reader)->county(2024).value()->matters().size(), size_t(3));
    }

    void anUnknownActorIsRefusedWithTheKnownOnes()
    {
        CountyFixture file;
        file.workspace.reset();
        const auto refused = Workspace::open(file.path(), Workspace::Access::Write, file.clock, QStringLiteral("路人"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(QStringLiteral("李督查")), qPrintable(refused.error().text));
    }

    void theFirstWriteOfADayMakesOneBackup()
    {
        CountyFixture file;
        const QString folder = backupFolder(file.path());
        QCOMPARE(listBackups(file.path(), folder).size(), 0); // a file made today
        file.workspace.reset();
        file.clock.set(QDateTime(QDate(2024, 3, 9), QTime(8, 0)));
        file.workspace = Workspace::open(file.path(), Workspace::Access::Write, file.clock).value();
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 1, 90));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 1, 90));
        QCOMPARE(listBackups(file.path(), folder).size(), 1);
        const auto backup = Workspace::open(listBackups(file.path(), folder).front(), Workspace::Access::Read, file.clock);
        QVERIFY(backup);
        QVERIFY(!(*backup)->county(2024).value()->matterByCode(QStringLiteral("ZJ-2024-01"))->course.reportIn(Period::month(2024, 1)));
    }

    void aFolderThatDoesNotExistIsSaidSo()
    {
        CountyFixture file;
        const auto refused = createOfficeFile(QDir(file.folder.path()).filePath(QStringLiteral("无/县.bihuan")), QStringLiteral("县"), 2024, {}, file.clock);
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("不存在")));
    }

    void aDefinitionHoldsFromItsYearOn()
    {
        CountyFixture file;
        QVERIFY(!file.workspace->county(2023).value()->ledger(LedgerId{QStringLiteral("key-projects")}));
        QVERIFY(file.workspace->county(2025).value()->ledger(LedgerId{QStringLiteral("key-projects")}));
    }
};

BIHUAN_TEST(TstWorkspace)
#include "tst_workspace.moc"
