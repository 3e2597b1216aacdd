// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace bihuan::test;

/// check, backup, restore, history.
class TstFile : public QObject
{
    Q_OBJECT

    static QStringList filesIn(const CliFolder &folder, const char *name)
    {
        return QDir(folder.path(QString::fromUtf8(name))).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void aSoundFileIsSaidToBeSound()
    {
        CliFolder folder;
        folder.copySample();
        const Ended run = folder.cli("check 县.bihuan --json");
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        QCOMPARE(missingKeys(run.object(), "faults findings matters historyRows historyHead"), QByteArray());
        QCOMPARE(run.object()[QStringLiteral("matters")].toInt(), 174);
        QCOMPARE(run.object()[QStringLiteral("historyHead")].toString().size(), 64);
        const QByteArray head = run.object()[QStringLiteral("historyHead")].toString().left(16).toUtf8();
        const Ended text = folder.cli("check 县.bihuan");
        QVERIFY2(text.out.startsWith("文件完整。事项 174 项") && text.out.contains(head), text.out.constData());
    }

    void contradictionsAreListedAndAskForADecision()
    {
        CliFolder folder;
        folder.copySample();
        QCOMPARE(folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 12月计划=14000").code, 0);
        const Ended run = folder.cli("check 县.bihuan --json");
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.contains("有 1 处需要核实"));
        const QJsonObject finding = run.object()[QStringLiteral("findings")][0].toObject();
        QCOMPARE(missingKeys(finding, "kind place period value reason"), QByteArray());
        QCOMPARE(finding[QStringLiteral("kind")].toString(), QStringLiteral("goalMismatch"));
        QVERIFY(folder.cli("check 县.bihuan").out.contains("西冶智能制造"));
    }

    void theSampleHasNothingToLookAtInAnyMonth()
    {
        CliFolder folder;
        for (int month = 1; month <= 7; ++month) {
            const QByteArray file = "县" + QByteArray::number(month) + ".bihuan";
            QCOMPARE(folder.cli("demo " + file + " --until 2024-0" + QByteArray::number(month)).code, 0);
            const Ended run = folder.cli("check " + file);
            QVERIFY2(run.code == 0, run.report().constData());
        }
    }

    void whatDeservesASecondLookIsListed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("matter");
        QTest::addColumn<QString>("kind");
        QTest::newRow("same figure") << QByteArray("本月完成=0") << QByteArray("ZJ-2024-26") << QStringLiteral("sameFigure");
        QTest::newRow("falls") << QByteArray("本月完成=-12") << QByteArray("ZJ-2024-26") << QStringLiteral("cumulativeFalls");
        QTest::newRow("money without work") << QByteArray("实际开工时间=") << QByteArray("ZJ-2024-14") << QStringLiteral("moneyWithoutWork");
        QTest::newRow("work without money") << QByteArray("实际开工时间=2024-05-20") << QByteArray("ZJ-2024-37") << QStringLiteral("workWithoutMoney");
        QTest::newRow("statistics") << QByteArray("统计入库数=5000") << QByteArray("ZJ-2024-26") << QStringLiteral("statistics");
        QTest::newRow("no reason") << QByteArray("滞后原因=") << QByteArray("ZJ-2024-22") << QStringLiteral("missingReason");
    }
    void whatDeservesASecondLookIsListed()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, matter);
        QFETCH(QString, kind);
        CliFolder folder;
        folder.copySample();
        const QByteArray set = "set 县.bihuan --matter " + matter + " --period 2024-08 " + fields;
        QCOMPARE(folder.cli(set.constData()).code, 0);
        const Ended run = folder.cli("check 县.bihuan --json");
        QCOMPARE(run.code, 3);
        QStringList kinds;
        for (const QJsonValue &finding : run.object()[QStringLiteral("findings")].toArray())
            kinds.append(finding[QStringLiteral("kind")].toString());
        QCOMPARE(kinds, QStringList{kind});
    }

    void oneByteOfTheHistoryIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("label") << QByteArray("UPDATE history SET label = replace(label, '3月', '4月') WHERE label LIKE '%汇总%3月%'");
        QTest::newRow("actor") << QByteArray("UPDATE history SET actor = '别人' WHERE seq = 9");
        QTest::newRow("time") << QByteArray("UPDATE history SET at = '2024-01-04T09:00:01' WHERE seq = 2");
        QTest::newRow("what was changed") << QByteArray("UPDATE history SET changeset = CAST(substr(changeset, 1, length(changeset) - 1) || x'00' AS BLOB) WHERE seq = 7");
        QTest::newRow("a row less") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM touch WHERE seq = 5; DELETE FROM history WHERE seq = 5");
        QTest::newRow("first row less") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM touch WHERE seq = 1; DELETE FROM history WHERE seq = 1");
    }
    void oneByteOfTheHistoryIsNoticed()
    {
        QFETCH(QByteArray, sql);
        CliFolder folder;
        folder.copySample();
        folder.alter(QStringLiteral("县.bihuan"), sql.constData());
        const Ended run = folder.cli("check 县.bihuan --json");
        QVERIFY2(run.code == 1 && run.err.contains("文件有 1 处损坏"), run.report().constData());
        QVERIFY(run.object()[QStringLiteral("faults")][0].toString().contains(QStringLiteral("与前后对不上")));
    }

    void aReferenceToNothingIsNoticed()
    {
        CliFolder folder;
        folder.copySample();
        folder.alter(QStringLiteral("县.bihuan"), "PRAGMA foreign_keys = OFF; DELETE FROM matter WHERE code = 'ZJ-2024-05'");
        const Ended run = folder.cli("check 县.bihuan");
        QVERIFY2(run.code == 1 && run.out.contains("指向已不存在的内容"), run.report().constData());
    }

    void aBackupIsTheWholeFile()
    {
        CliFolder folder;
        folder.copySample();
        const QByteArray before = folder.read(QStringLiteral("县.bihuan"));
        const Ended run = folder.cli("backup 县.bihuan --to 备份/今天 --json");
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        const QString backup = run.object()[QStringLiteral("backup")].toString();
        QVERIFY(backup.startsWith(QStringLiteral("备份/今天/县 ")) && backup.endsWith(QStringLiteral(" 手动.bihuan")));
        QCOMPARE(filesIn(folder, "备份/今天").size(), 1);
        QCOMPARE(folder.cli({QStringLiteral("lights"), backup, QStringLiteral("--period"), QStringLiteral("2024-08")}).out,
                 folder.cli("lights 县.bihuan --period 2024-08").out);
        QCOMPARE(folder.cli({QStringLiteral("check"), backup, QStringLiteral("--json")}).out, folder.cli("check 县.bihuan --json").out);
        QCOMPARE(folder.cli("backup 县.bihuan --to 备份/今天").code, 0); // a second one beside it
        QCOMPARE(filesIn(folder, "备份/今天").size(), 2);
        QVERIFY(folder.read(QStringLiteral("县.bihuan")) == before);
    }

    void aBackupThatCannotBeMadeLeavesNothing()
    {
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("占用"), "x");
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("backup 县.bihuan --to 占用"), 1, "建不了，没有备份"), QByteArray());
        QCOMPARE(misrefusal(folder.cli("backup 占用 --to 备份"), 1, "不是闭环督办文件"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void restoringPutsThePresentFileAside()
    {
        CliFolder folder;
        folder.copySample();
        const QString backup = folder.cli("backup 县.bihuan --to 备份 --json").object()[QStringLiteral("backup")].toString();
        const QByteArray lights = folder.cli("lights 县.bihuan --period 2024-08").out;
        QCOMPARE(folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 项目名称=改了名").code, 0);
        const QStringList restore{QStringLiteral("restore"), backup, QStringLiteral("--to"), QStringLiteral("县.bihuan"), QStringLiteral("--json")};
        const Ended run = folder.cli(restore);
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(missingKeys(run.object(), "file replaced"), QByteArray());
        QCOMPARE(run.object()[QStringLiteral("replaced")].toBool(), true);
        QCOMPARE(folder.cli("lights 县.bihuan --period 2024-08").out, lights);
        const QStringList aside = filesIn(folder, "县.bihuan.backups").filter(QStringLiteral("恢复前"));
        QCOMPARE(aside.size(), 1);
        const QString back = QStringLiteral("县.bihuan.backups/") + aside.first();
        QVERIFY(folder.cli({QStringLiteral("lights"), back, QStringLiteral("--period"), QStringLiteral("2024-08")}).out.contains("改了名"));
    }

    void restoringToANewPlaceNeedsNoFileThere()
    {
        CliFolder folder;
        folder.makeNew();
        const QString backup = folder.cli("backup 县.bihuan --to 备份 --json").object()[QStringLiteral("backup")].toString();
        // The old -wal of a file that was lost must not be played into the restored one.
        folder.write(QStringLiteral("新.bihuan-wal"), "不是日志");
        const Ended run = folder.cli({QStringLiteral("restore"), backup, QStringLiteral("--to"), QStringLiteral("新.bihuan")});
        QVERIFY2(run.code == 0 && run.out == "已恢复到“新.bihuan”。\n", run.report().constData());
        QCOMPARE(folder.cli("check 新.bihuan").code, 0);
        QVERIFY(!QFile::exists(folder.path(QStringLiteral("新.bihuan-wal"))));
    }

    void whatIsNoBackupIsRefusedAndTheFileStays_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("missing") << QByteArray("restore 无.bihuan --to 县.bihuan") << QByteArray("找不到文件“无.bihuan”");
        QTest::newRow("text") << QByteArray("restore 文.txt --to 县.bihuan") << QByteArray("不是闭环督办文件");
        QTest::newRow("cut") << QByteArray("restore 半.bihuan --to 县.bihuan") << QByteArray("不完整");
        QTest::newRow("damaged") << QByteArray("restore 坏.bihuan --to 县.bihuan") << QByteArray("。");
        QTest::newRow("folder") << QByteArray("restore 夹 --to 县.bihuan") << QByteArray("是文件夹");
        QTest::newRow("no such place") << QByteArray("restore 县.bihuan --to 无/县.bihuan") << QByteArray("写不进去");
        QTest::newRow("onto a folder") << QByteArray("restore 县.bihuan --to 夹") << QByteArray("夹");
    }
    void whatIsNoBackupIsRefusedAndTheFileStays()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, says);
        CliFolder folder;
        folder.makeNew();
        const QByteArray whole = folder.read(QStringLiteral("县.bihuan"));
        folder.write(QStringLiteral("文.txt"), "不是数据库");
        folder.write(QStringLiteral("半.bihuan"), whole.first(whole.size() / 2));
        QByteArray damaged = whole;
        for (qsizetype at = 4096; at < damaged.size(); at += 512)
            damaged[at] = char(~damaged[at]);
        folder.write(QStringLiteral("坏.bihuan"), damaged);
        QDir(folder.path()).mkdir(QStringLiteral("夹"));
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli(call), 1, says.constData()), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void historyTellsWhoDidWhatWhen()
    {
        CliFolder folder;
        folder.copySample();
        QCOMPARE(folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 本月完成=1200 存在问题=设备未到").code, 0);
        const QJsonArray all = folder.cli("history 县.bihuan --json").array();
        QCOMPARE(all.at(0)[QStringLiteral("seq")].toInt(), int(all.size()));
        for (const QJsonValue &run : all)
            QCOMPARE(missingKeys(run.toObject(), "seq at actor label digest changes"), QByteArray());
        QCOMPARE(all.at(0)[QStringLiteral("actor")].toString(), QStringLiteral("示例督查员"));
        QVERIFY(all.at(0)[QStringLiteral("label")].toString().contains(QStringLiteral("西冶智能制造 2024年8月：本月完成、存在问题")));

        const QJsonArray mine = folder.cli("history 县.bihuan --matter ZJ-2024-05 --json").array();
        QVERIFY(mine.size() < all.size() && mine.size() > 8);
        QStringList changes;
        for (const QJsonValue &change : mine.at(0)[QStringLiteral("changes")].toArray()) {
            QCOMPARE(missingKeys(change.toObject(), "what before after"), QByteArray());
            changes.append(change[QStringLiteral("what")].toString() + QLatin1Char('|') + change[QStringLiteral("before")].toString() + QLatin1Char('|')
                           + change[QStringLiteral("after")].toString());
        }
        QVERIFY2(changes.contains(QStringLiteral("2024年8月 年初至本月累计|9,893|10,008")), qPrintable(changes.join(QLatin1Char('\n'))));
        QVERIFY2(changes.contains(QStringLiteral("2024年8月 存在问题||设备未到")), qPrintable(changes.join(QLatin1Char('\n'))));
        const Ended text = folder.cli("history 县.bihuan --matter ZJ-2024-05");
        QVERIFY(text.code == 0 && text.out.contains("年初至本月累计：9,893 → 10,008"));
        QCOMPARE(misrefusal(folder.cli("history 县.bihuan --matter ZJ-2024-99"), 1, "没有编号为“ZJ-2024-99”的事项"), QByteArray());
    }

    void theHeadOfTheHistoryMovesWithEveryStep()
    {
        CliFolder folder;
        folder.makeNew();
        QSet<QString> heads;
        for (const char *call : {"period open 县.bihuan 2024-01", "period close 县.bihuan 2024-01", "period open 县.bihuan 2024-02"}) {
            QCOMPARE(folder.cli(call).code, 0);
            heads.insert(folder.cli("check 县.bihuan --json").object()[QStringLiteral("historyHead")].toString());
        }
        QCOMPARE(heads.size(), 3);
    }
};

BIHUAN_TEST(TstFile)
#include "tst_file.moc"
