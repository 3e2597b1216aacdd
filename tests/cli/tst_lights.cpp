// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTest>

using namespace bihuan::test;

namespace {

const char *const lightKeys = "period code name ledger unit leader plan planText cumulative cumulativeText month monthText completion elapsed "
                              "gap planToDate planGap light dimension rule reason delayReason covers reported";
const char *const summaryKeys = "period key title count listed total totalText plan planText cumulative cumulativeText month monthText "
                                "completion gap toStart started green yellow red notdue unreported done rank of";

} // namespace

class TstLights : public QObject
{
    Q_OBJECT

    CliFolder m_folder;

private Q_SLOTS:
    void initTestCase() { m_folder.copySample(); }

    void everyLightHasTheKeysOfTheManual()
    {
        const Ended run = m_folder.cli("lights 县.bihuan --period 2024-08 --json");
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        QCOMPARE(run.array().size(), 174);
        QSet<QString> codes;
        for (const QJsonValue &row : run.array()) {
            QCOMPARE(missingKeys(row.toObject(), lightKeys), QByteArray());
            QCOMPARE(row[QStringLiteral("period")].toString(), QStringLiteral("2024-08"));
            codes.insert(row[QStringLiteral("code")].toString());
        }
        QCOMPARE(codes.size(), 174);
    }

    void ratesAreUnroundedAndFollowFromTheFigures()
    {
        int rated = 0;
        for (const QJsonValue &row : m_folder.cli("lights 县.bihuan --period 2024-08 --ledger key-projects --json").array()) {
            const double plan = row[QStringLiteral("plan")].toDouble();
            const double cumulative = row[QStringLiteral("cumulative")].toDouble();
            if (row[QStringLiteral("completion")].isNull())
                continue;
            ++rated;
            QCOMPARE(row[QStringLiteral("completion")].toDouble(), cumulative / plan * 100);
            QCOMPARE(row[QStringLiteral("elapsed")].toDouble(), 8.0 / 12 * 100);
            QVERIFY(qAbs(row[QStringLiteral("gap")].toDouble() - (cumulative / plan - 8.0 / 12) * 100) < 1e-9);
        }
        QVERIFY(rated > 40);
    }

    void oneLedgerIsTheSameRowsOfAll()
    {
        QJsonArray wanted;
        for (const QJsonValue &row : m_folder.cli("lights 县.bihuan --period 2024-08 --json").array()) {
            if (row[QStringLiteral("ledger")].toString() == QStringLiteral("pledges"))
                wanted.append(row);
        }
        QCOMPARE(m_folder.cli("lights 县.bihuan --period 2024-08 --ledger pledges --json").array(), wanted);
        QCOMPARE(wanted.size(), 40);
    }

    void anotherRuleSetIsTriedWithoutChangingTheFile_data()
    {
        QTest::addColumn<QByteArray>("rules");
        for (const char *rules : {"composite", "deadline", "indicator", "yinchuan", "wuhan", "sanya", "xinhuang"})
            QTest::newRow(rules) << QByteArray(rules);
    }
    void anotherRuleSetIsTriedWithoutChangingTheFile()
    {
        QFETCH(QByteArray, rules);
        const QByteArray before = m_folder.state();
        const Ended run = m_folder.cli("lights 县.bihuan --period 2024-08 --json --rules " + rules);
        QVERIFY2(run.code == 0 && run.array().size() == 174, run.report().constData());
        QCOMPARE(m_folder.state(), before);
    }

    void yinchuanJudgesTheSameGapsOtherwise()
    {
        QHash<QString, QString> composite;
        int different = 0;
        for (const QJsonValue &row : m_folder.cli("lights 县.bihuan --period 2024-08 --ledger promoted-projects --json").array())
            composite.insert(row[QStringLiteral("code")].toString(), row[QStringLiteral("light")].toString());
        for (const QJsonValue &row : m_folder.cli("lights 县.bihuan --period 2024-08 --ledger promoted-projects --rules yinchuan --json").array())
            different += composite.value(row[QStringLiteral("code")].toString()) != row[QStringLiteral("light")].toString() ? 1 : 0;
        QVERIFY(different > 0);
    }

    void everyKindOfPeriodHasLights_data()
    {
        QTest::addColumn<QByteArray>("period");
        QTest::addColumn<double>("elapsed");
        QTest::newRow("month") << QByteArray("2024-06") << 50.0;
        QTest::newRow("first half of a month") << QByteArray("2024-06a") << 5.5 / 12 * 100;
        QTest::newRow("second half of a month") << QByteArray("2024-06b") << 50.0;
        QTest::newRow("quarter") << QByteArray("2024-Q2") << 50.0;
        QTest::newRow("half year") << QByteArray("2024-H1") << 50.0;
        QTest::newRow("year") << QByteArray("2024") << 100.0;
    }
    void everyKindOfPeriodHasLights()
    {
        QFETCH(QByteArray, period);
        QFETCH(double, elapsed);
        const Ended run = m_folder.cli("lights 县.bihuan --json --ledger key-projects --period " + period);
        QVERIFY2(run.code == 0 && run.array().size() == 47, run.report().constData());
        QCOMPARE(run.array().at(0)[QStringLiteral("period")].toString(), QString::fromUtf8(period));
        QCOMPARE(run.array().at(0)[QStringLiteral("elapsed")].toDouble(), elapsed);
    }

    void aYearWithoutMattersIsEmpty()
    {
        const Ended run = m_folder.cli("lights 县.bihuan --period 2022-08 --json");
        QVERIFY2(run.code == 0 && run.json().isArray() && run.array().isEmpty(), run.report().constData());
    }

    void peopleReadATableWithTheSentence()
    {
        const Ended run = m_folder.cli("lights 县.bihuan --period 2024-08");
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.startsWith("柞水县人民政府办公室　2024年8月　共 174 项（示例数据）\n"));
        for (const char *words : {"编号", "责任单位", "●绿", "▲黄", "■红", "未到节点", "未报", "已完成", "规则：低于本项目计划超过15个百分点"})
            QVERIFY2(run.out.contains(words), words);
    }

    void whatIsNotInTheFileIsRefused()
    {
        QCOMPARE(misrefusal(m_folder.cli("lights 县.bihuan --period 2024-08 --ledger bogus"), 1, "没有清单“bogus”"), QByteArray());
        QCOMPARE(misrefusal(m_folder.cli("lights 县.bihuan --period 2024-08 --rules bogus"), 1, "没有名为“bogus”的预警规则"), QByteArray());
    }

    void everyGroupingHasTheKeysOfTheManual_data()
    {
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<int>("rows");
        QTest::newRow("unit") << QByteArray("unit") << QByteArray("红岩寺镇") << -1;
        QTest::newRow("leader") << QByteArray("leader") << QByteArray("县长") << -1;
        QTest::newRow("ledger") << QByteArray("ledger") << QByteArray("重点建设项目") << 5;
        QTest::newRow("source") << QByteArray("source") << QByteArray("柞水县2024年政府工作报告") << -1;
        QTest::newRow("town") << QByteArray("town") << QByteArray("营盘镇") << 9;
    }
    void everyGroupingHasTheKeysOfTheManual()
    {
        QFETCH(QByteArray, by);
        QFETCH(QByteArray, title);
        QFETCH(int, rows);
        const Ended run = m_folder.cli("summary 县.bihuan --period 2024-08 --json --by " + by);
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        QStringList titles;
        for (const QJsonValue &row : run.array()) {
            QCOMPARE(missingKeys(row.toObject(), summaryKeys), QByteArray());
            QVERIFY(!row[QStringLiteral("key")].toString().isEmpty());
            titles.append(row[QStringLiteral("title")].toString());
            int lights = 0;
            for (const char *light : {"green", "yellow", "red", "notdue", "unreported", "done", "none"})
                lights += row[QLatin1String(light)].toInt();
            QCOMPARE(lights, row[QStringLiteral("count")].toInt());
            QVERIFY(row[QStringLiteral("started")].toInt() <= row[QStringLiteral("toStart")].toInt());
            const double plan = row[QStringLiteral("plan")].toDouble();
            if (!row[QStringLiteral("completion")].isNull())
                QCOMPARE(row[QStringLiteral("completion")].toDouble(), row[QStringLiteral("cumulative")].toDouble() / plan * 100);
        }
        QVERIFY2(titles.join(QLatin1Char(' ')).contains(QString::fromUtf8(title)), qPrintable(titles.join(QLatin1Char(' '))));
        if (rows >= 0)
            QCOMPARE(titles.size(), rows);
        const Ended text = m_folder.cli("summary 县.bihuan --period 2024-08 --by " + by);
        QVERIFY2(text.code == 0 && text.out.contains("合计  "), text.out.constData());
        QCOMPARE(text.out.contains("一个事项可能计入多行"), by == "leader" || by == "source" || by == "town");
    }

    void moneyOfTheSummaryIsOnlyInvestment()
    {
        // Growth in points and numbers of people do not add up to money.
        for (const QJsonValue &row : m_folder.cli("summary 县.bihuan --period 2024-08 --json --by ledger").array()) {
            const QString key = row[QStringLiteral("key")].toString();
            const bool isProjects = key.endsWith(QStringLiteral("projects"));
            QCOMPARE(row[QStringLiteral("plan")].toInteger() > 0, isProjects);
            QCOMPARE(row[QStringLiteral("completion")].isNull(), !isProjects);
        }
        QVERIFY(!m_folder.cli("summary 县.bihuan --period 2024-08 --by ledger").out.contains("178,928"));
    }

    void ranksGoFromTheBestAndShareADenominator()
    {
        QHash<QString, QHash<int, double>> rates;
        for (const QJsonValue &row : m_folder.cli("summary 县.bihuan --period 2024-08 --json --by unit").array()) {
            if (!row[QStringLiteral("rank")].isNull())
                rates[row[QStringLiteral("kind")].toString()].insert(row[QStringLiteral("rank")].toInt(), row[QStringLiteral("completion")].toDouble());
        }
        const QHash<int, double> towns = rates.value(QStringLiteral("town"));
        QCOMPARE(towns.size(), 9);
        for (int rank = 2; rank <= 9; ++rank)
            QVERIFY(towns.value(rank) <= towns.value(rank - 1));
    }

    void readingNeverLocksNorChangesTheFile()
    {
        m_folder.write(QStringLiteral("县.bihuan.lock"), "1\nbihuan\nother-host\n0123456789abcdef\nfedcba9876543210\n");
        const QByteArray before = m_folder.state();
        for (const char *call : {"lights 县.bihuan --period 2024-08", "summary 县.bihuan --period 2024-08 --by unit", "ledger list 县.bihuan",
                                 "ledger show 县.bihuan pledges", "check 县.bihuan", "history 县.bihuan --matter ZJ-2024-05"})
            QVERIFY2(m_folder.cli(call).code == 0, call);
        QCOMPARE(m_folder.state(), before);
        QFile::remove(m_folder.path(QStringLiteral("县.bihuan.lock")));
    }
};

BIHUAN_TEST(TstLights)
#include "tst_lights.moc"
