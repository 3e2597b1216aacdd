// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

#include <tuple>

using namespace bihuan::test;

class TstPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPeriodIsOpenedClosedAndPublished()
    {
        CliFolder folder;
        folder.copySample();
        const QByteArray lights = folder.cli("lights 县.bihuan --period 2024-08 --json").out;
        const QByteArray summary = folder.cli("summary 县.bihuan --period 2024-08 --by unit --json").out;
        for (const auto &[call, state, words] : {std::tuple{"period close 县.bihuan 2024-08 --json", "closed", "已关闭"},
                                                 std::tuple{"period open 县.bihuan 2024-08 --json", "open", "填报中"},
                                                 std::tuple{"period close 县.bihuan 2024-08 --json", "closed", "已关闭"},
                                                 std::tuple{"period publish 县.bihuan 2024-08 --json", "published", "已发布"}}) {
            const Ended run = folder.cli(call);
            QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
            QCOMPARE(missingKeys(run.object(), "period state seq due reported"), QByteArray());
            QCOMPARE(run.object()[QStringLiteral("state")].toString(), QLatin1String(state));
            QCOMPARE(run.object()[QStringLiteral("period")].toString(), QStringLiteral("2024-08"));
            QVERIFY(run.object()[QStringLiteral("reported")].toInt() > 140);
            Q_UNUSED(words)
        }
        // Publishing freezes what was there, to the last key.
        QCOMPARE(folder.cli("lights 县.bihuan --period 2024-08 --json").out, lights);
        QCOMPARE(folder.cli("summary 县.bihuan --period 2024-08 --by unit --json").out, summary);
        QCOMPARE(folder.cli("check 县.bihuan").code, 0);
    }

    void peopleReadHowManyReported()
    {
        CliFolder folder;
        folder.makeNew();
        const Ended run = folder.cli("period open 县.bihuan 2024-03");
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray("2024年3月：填报中，应报 0 项，已报 0 项。\n"));
        QCOMPARE(folder.cli("period open 县.bihuan 2024-03 --json").object()[QStringLiteral("seq")].toInt(), 0); // open already
        QCOMPARE(folder.cli("period open 县.bihuan 2024-04a").code, 0);
    }

    void aMoveThatIsNotPossibleIsRefused_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("close unopened") << QByteArray("close 县.bihuan 2024-12") << QByteArray("2024年12月还没有打开填报");
        QTest::newRow("publish open") << QByteArray("publish 县.bihuan 2024-08") << QByteArray("2024年8月还没有关闭");
        QTest::newRow("publish unopened") << QByteArray("publish 县.bihuan 2024-12") << QByteArray("2024年12月还没有关闭");
        QTest::newRow("open published") << QByteArray("open 县.bihuan 2024-01") << QByteArray("2024年1月已发布");
        QTest::newRow("close published") << QByteArray("close 县.bihuan 2024-01") << QByteArray("2024年1月已发布");
        QTest::newRow("publish twice") << QByteArray("publish 县.bihuan 2024-01") << QByteArray("2024年1月已经发布过");
        QTest::newRow("quarter") << QByteArray("open 县.bihuan 2024-Q1") << QByteArray("没有自己的填报期");
        QTest::newRow("half year") << QByteArray("close 县.bihuan 2024-H1") << QByteArray("没有自己的填报期");
        QTest::newRow("year") << QByteArray("publish 县.bihuan 2024") << QByteArray("没有自己的填报期");
        QTest::newRow("nobody") << QByteArray("open 县.bihuan 2024-09 --as 路人") << QByteArray("没有名为“路人”的经办人");
    }
    void aMoveThatIsNotPossibleIsRefused()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, says);
        CliFolder folder;
        folder.copySample();
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("period " + call + " --json"), 1, says.constData()), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void whatHappensAfterwardsDoesNotReachAPublishedPeriod()
    {
        CliFolder folder;
        folder.copySample();
        const QByteArray july = folder.cli("lights 县.bihuan --period 2024-07 --json").out;
        QCOMPARE(folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 项目名称=改了名 年度计划投资=99999").code, 0);
        QCOMPARE(folder.cli("lights 县.bihuan --period 2024-07 --json").out, july);
        QVERIFY(folder.cli("lights 县.bihuan --period 2024-08 --json").out.contains("改了名"));
    }

    void theFirstWriteOfADayKeepsACopy()
    {
        CliFolder folder;
        folder.copySample();
        QCOMPARE(folder.cli("period close 县.bihuan 2024-08").code, 0);
        QCOMPARE(folder.cli("period open 县.bihuan 2024-08").code, 0);
        const QStringList copies = QDir(folder.path(QStringLiteral("县.bihuan.backups"))).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(copies.size(), 1);
        QVERIFY2(copies.first().endsWith(QStringLiteral(" 每日.bihuan")), qPrintable(copies.first()));
        const QStringList restore{QStringLiteral("restore"), folder.path(QStringLiteral("县.bihuan.backups/") + copies.first()),
                                  QStringLiteral("--to"), QStringLiteral("昨天.bihuan")};
        QCOMPARE(folder.cli(restore).code, 0);
        QCOMPARE(folder.cli("history 昨天.bihuan --json").array().size() + 2, folder.cli("history 县.bihuan --json").array().size());
    }
};

BIHUAN_TEST(TstPeriod)
#include "tst_period.moc"
