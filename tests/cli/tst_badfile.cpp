// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <random>

using namespace bihuan::test;

namespace {

/// One command of each kind that opens a file: reading, writing and copying ones.
const char *const readingCalls[] = {
    "lights 县.bihuan --period 2024-08 --json", "summary 县.bihuan --period 2024-08 --by unit", "ledger list 县.bihuan", "ledger show 县.bihuan pledges",
    "check 县.bihuan",  "history 县.bihuan",    "backup 县.bihuan --to 备份", "bulletin 县.bihuan --period 2024-08 --out 通报.pdf",
    "export 县.bihuan --ledger key-projects --out 表.xlsx", "restore 县.bihuan --to 新.bihuan",
};
const char *const writingCalls[] = {
    "set 县.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1", "period close 县.bihuan 2024-08", "ledger add 县.bihuan 定义.json",
    "import 县.bihuan 表.csv --ledger key-projects --apply",
};

} // namespace

/// A file that is none of ours, no longer whole or of another program: one sentence, nothing written.
class TstBadFile : public QObject
{
    Q_OBJECT

    static void refusedBy(const CliFolder &folder, std::initializer_list<const char *> calls, const char *words)
    {
        const QByteArray before = folder.state();
        for (const char *call : calls)
            QCOMPARE(misrefusal(folder.cli(call), 1, words), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    /// Every way of opening a file once: for reading, for writing and for copying.
    static void refused(const CliFolder &folder, const char *words)
    {
        refusedBy(folder, {readingCalls[0], readingCalls[4], readingCalls[9], writingCalls[0]}, words);
    }

private Q_SLOTS:
    void everyCommandRefusesWhatIsNoneOfOurs()
    {
        const CliFolder folder;
        folder.write(QStringLiteral("县.bihuan"), "柞水县重点项目");
        for (const char *call : readingCalls)
            refusedBy(folder, {call}, "“县.bihuan”不是闭环督办文件");
        for (const char *call : writingCalls)
            refusedBy(folder, {call}, "“县.bihuan”不是闭环督办文件");
    }

    void whatIsNoneOfOursIsNamedForWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << QByteArray() << QByteArray("“县.bihuan”是空文件");
        QTest::newRow("zip") << QByteArray("PK\x03\x04") + QByteArray(300, '\0') << QByteArray("不是闭环督办文件");
        QTest::newRow("sixteen bytes of SQLite") << QByteArray("SQLite format 3\0", 16) << QByteArray("不完整");
    }
    void whatIsNoneOfOursIsNamedForWhatItIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, says);
        const CliFolder folder;
        folder.write(QStringLiteral("县.bihuan"), bytes);
        refused(folder, says.constData());
    }

    void aFolderIsSaidToBeOne()
    {
        const CliFolder folder;
        QDir(folder.path()).mkdir(QStringLiteral("县.bihuan"));
        refused(folder, "是文件夹，不是文件");
    }

    void anotherProgramsDatabaseIsNotTouched()
    {
        const CliFolder folder;
        sqlite3 *database = nullptr;
        sqlite3_open(folder.path(QStringLiteral("县.bihuan")).toUtf8().constData(), &database);
        QCOMPARE(sqlite3_exec(database, "CREATE TABLE contact (name TEXT); INSERT INTO contact VALUES ('某')", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
        refused(folder, "“县.bihuan”不是闭环督办文件");
    }

    void ourMarkOnAForeignSchemaIsNotEnough()
    {
        const CliFolder folder;
        folder.makeNew();
        folder.alter(QStringLiteral("县.bihuan"), "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema; PRAGMA writable_schema = RESET");
        refused(folder, "“县.bihuan”的内部结构被别的程序改动过");
    }

    void anAlteredSchemaIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON matter BEGIN DELETE FROM history; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM matter");
        QTest::newRow("column") << QByteArray("ALTER TABLE unit ADD COLUMN secret TEXT");
        QTest::newRow("table less") << QByteArray("DROP TABLE snapshot");
    }
    void anAlteredSchemaIsRefused()
    {
        QFETCH(QByteArray, sql);
        const CliFolder folder;
        folder.makeNew();
        folder.alter(QStringLiteral("县.bihuan"), sql.constData());
        refused(folder, "“县.bihuan”的内部结构被别的程序改动过");
    }

    void aNewerCompatibleFileIsReadAndNotWritten()
    {
        const CliFolder folder;
        folder.copySample();
        const QByteArray lights = folder.cli(readingCalls[0]).out;
        folder.alter(QStringLiteral("县.bihuan"), "CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL) STRICT; INSERT INTO schema_version "
                                                  "VALUES (99, '未来', 1, '2030-01-01'); PRAGMA user_version = 99");
        const QByteArray before = folder.state();
        for (const char *call : writingCalls)
            QCOMPARE(misrefusal(folder.cli(call), 1, "由更新版本的程序保存，本程序只能查看"), QByteArray());
        QCOMPARE(folder.state(), before);
        for (const char *call : readingCalls)
            QVERIFY2(folder.cli(call).code == 0, call);
        QCOMPARE(folder.cli(readingCalls[0]).out, lights);
    }

    void aNewerIncompatibleFileIsRefused()
    {
        const CliFolder folder;
        folder.makeNew();
        folder.alter(QStringLiteral("县.bihuan"), "INSERT INTO schema_version VALUES (99, '未来', 99, '2030-01-01'); PRAGMA user_version = 99");
        refused(folder, "由更新版本的程序保存，本程序打不开");
    }

    void aFileThatWasCutOffIsRefused_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.0001, 0.01, 0.25, 0.5, 0.75, 0.99, 0.9999})
            QTest::addRow("%g", share) << share;
    }
    void aFileThatWasCutOffIsRefused()
    {
        QFETCH(double, share);
        const CliFolder folder;
        folder.copySample();
        const QByteArray whole = folder.read(QStringLiteral("县.bihuan"));
        folder.write(QStringLiteral("县.bihuan"), whole.first(qsizetype(double(whole.size()) * share)));
        refused(folder, "不完整，后面的内容没有复制过来");
    }

    void aFileWithWrongBytesNeverEndsInASignal()
    {
        const CliFolder folder;
        folder.copySample();
        const QByteArray whole = folder.read(QStringLiteral("县.bihuan"));
        std::mt19937 random(2024);
        for (int round = 0; round < 8; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 60; ++i)
                bytes[qsizetype(random() % uint(bytes.size() - 100)) + 100] = char(random());
            folder.write(QStringLiteral("县.bihuan"), bytes);
            for (const char *call : {"check 县.bihuan", "lights 县.bihuan --period 2024-08", "set 县.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1"}) {
                const Ended run = folder.cli(call);
                QVERIFY2(!run.bySignal && run.code != 2, run.report().constData());
                QVERIFY2(run.code == 0 || run.err.contains("。"), run.report().constData());
            }
        }
    }

    void valuesThatNobodyCouldTypeAreNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("kind") << QByteArray("UPDATE matter SET kind = 'planet'");
        QTest::newRow("ledger") << QByteArray("UPDATE matter SET ledger_id = 'bogus'");
        QTest::newRow("year") << QByteArray("UPDATE matter SET year = 99999999");
        QTest::newRow("largest goal") << QByteArray("UPDATE matter SET goal = 9223372036854775807");
        QTest::newRow("smallest report") << QByteArray("UPDATE report SET cumulative = -9223372036854775808");
        QTest::newRow("largest report and schedule") << QByteArray("UPDATE report SET cumulative = 9223372036854775807; UPDATE schedule SET m01 = -9223372036854775808, m12 = 9223372036854775807");
        QTest::newRow("period") << QByteArray("UPDATE OR REPLACE report SET period = 'some day'");
        QTest::newRow("date") << QByteArray("UPDATE matter SET start_planned = '2024-99-99', deadline = 'bald'");
        QTest::newRow("extra") << QByteArray("UPDATE matter SET extra = '{\"a\": [[[{'");
        QTest::newRow("definition") << QByteArray("UPDATE definition SET body = '{' WHERE kind = 'ledger'");
        QTest::newRow("rules") << QByteArray("UPDATE definition SET body = '[]' WHERE kind = 'rules'");
        QTest::newRow("snapshot") << QByteArray("UPDATE snapshot SET body = 'null'");
        QTest::newRow("no office") << QByteArray("DELETE FROM office");
        QTest::newRow("no actor") << QByteArray("DELETE FROM actor");
        QTest::newRow("unit without a name") << QByteArray("UPDATE unit SET title = '', short_title = ''");
        QTest::newRow("unit above itself") << QByteArray("UPDATE unit SET parent_id = id");
    }
    void valuesThatNobodyCouldTypeAreNotBelieved()
    {
        QFETCH(QByteArray, sql);
        const CliFolder folder;
        folder.copySample();
        // Some of these the schema itself refuses; then the file is as it was.
        sqlite3 *database = nullptr;
        sqlite3_open(folder.path(QStringLiteral("县.bihuan")).toUtf8().constData(), &database);
        sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr);
        sqlite3_close_v2(database);
        for (const char *call : {"lights 县.bihuan --period 2024-08", "lights 县.bihuan --period 2024-07", "summary 县.bihuan --period 2024-08 --by town",
                                 "check 县.bihuan", "export 县.bihuan --ledger key-projects --out 表.xlsx",
                                 "bulletin 县.bihuan --period 2024-08 --out 通报.pdf", "set 县.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1"}) {
            const Ended run = folder.cli(call);
            QVERIFY2(!run.bySignal && run.code != 2, (QByteArray(call) + ": " + run.report()).constData());
            QVERIFY2(run.code == 0 || run.err.contains("。"), (QByteArray(call) + ": " + run.report()).constData());
        }
    }

    void anImpossibleFigureIsNamedAndTypedAnewWhileTheRestIsRead()
    {
        const CliFolder folder;
        folder.copySample();
        folder.alter(QStringLiteral("县.bihuan"), "UPDATE report SET cumulative = 200000000000000000 WHERE period = '2024-08' "
                                                  "AND matter_id = (SELECT id FROM matter WHERE code = 'ZJ-2024-05')");
        // What adds up or leaves the house says which figure; the rest is read, with the same sentence beside it.
        for (const char *call : {"summary 县.bihuan --period 2024-08 --by unit", "bulletin 县.bihuan --period 2024-08 --out 通报.pdf",
                                 "export 县.bihuan --ledger key-projects --out 表.xlsx"})
            QCOMPARE(misrefusal(folder.cli(call), 1, "智能制造”2024年8月的“"), QByteArray());
        const Ended check = folder.cli("check 县.bihuan");
        QCOMPARE(check.code, 1);
        QVERIFY2(check.out.contains("ZJ-2024-05“"), check.report().constData());
        const Ended lights = folder.cli("lights 县.bihuan --period 2024-08");
        QCOMPARE(lights.code, 0);
        QVERIFY2(lights.err.contains("ZJ-2024-05“") && lights.err.contains("大得不可能"), lights.report().constData());
        QCOMPARE(folder.cli("summary 县.bihuan --period 2024-07 --by unit").code, 0);

        QCOMPARE(folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1").code, 0);
        QCOMPARE(folder.cli("summary 县.bihuan --period 2024-08 --by unit").code, 0);
        QVERIFY(!folder.cli("check 县.bihuan").out.contains("大得不可能"));
    }

    void aPublishedRowThatWasAlteredIsNamed()
    {
        const CliFolder folder;
        folder.copySample();
        folder.alter(QStringLiteral("县.bihuan"), "UPDATE snapshot SET body = json_set(body, '$.plan', 200000000000000001) WHERE period = '2024-07' "
                                                  "AND matter_id = (SELECT id FROM matter WHERE code = 'ZJ-2024-05')");
        for (const char *call : {"lights 县.bihuan --period 2024-07", "summary 县.bihuan --period 2024-07 --by unit"}) {
            const Ended run = folder.cli(call);
            QCOMPARE(misrefusal(run, 1, "年度目标"), QByteArray());
            QVERIFY2(run.err.contains("2024年7月") && run.err.contains("ZJ-2024-05“"), run.report().constData());
        }
        QVERIFY(folder.cli("check 县.bihuan").out.contains("已发布的2024年7月数据里，ZJ-2024-05“"));
        QCOMPARE(folder.cli("lights 县.bihuan --period 2024-08").code, 0);
    }
};

BIHUAN_TEST(TstBadFile)
#include "tst_badfile.moc"
