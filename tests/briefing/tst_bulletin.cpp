// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/bulletin.h"
#include "core/definition/standardset.h"
#include "core/services/summary.h"
#include "tests/briefing/briefingtext.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstBulletin : public QObject
{
    Q_OBJECT

    BriefingCounty m_county;

    PeriodView month(int number) const { return m_county.view(Period::month(2024, number)); }

private Q_SLOTS:
    void noticesAreToldWhereTheyAreCounted()
    {
        BriefingData data = storyUntilAugust(m_county);
        data.noticesIssued = 5;
        data.noticesAnswered = 4;
        QVERIFY(textOf(bulletinOf(data)).contains(QStringLiteral("本月发出督办单5份，按期反馈4份。")));
        QVERIFY(!textOf(bulletinOf(storyUntilAugust(m_county))).contains(QStringLiteral("督办单5份")));
    }

    void aRankingPutsTheTotalFirstThenTheLowest()
    {
        const Document document = bulletinOf(storyUntilAugust(m_county));
        std::vector<const TableBlock *> tables;
        for (const Block &block : document.blocks) {
            if (const auto *table = std::get_if<TableBlock>(&block))
                tables.push_back(table);
        }
        QVERIFY(tables.size() >= 3);
        const TableBlock &towns = *tables.front();
        QCOMPARE(towns.totalRows, 1);
        QCOMPARE(towns.rows.size(), size_t(4));
        QCOMPARE(towns.rows[0].mid(0, 3), QStringList({QStringLiteral("—"), QStringLiteral("镇办合计"), QStringLiteral("3")}));
        QCOMPARE(towns.rows[1].mid(0, 2), QStringList({QStringLiteral("3"), QStringLiteral("丙镇")}));
        QCOMPARE(towns.rows[3].mid(0, 2), QStringList({QStringLiteral("1"), QStringLiteral("甲镇")}));
        const TableBlock &departments = *tables[1];
        QCOMPARE(departments.caption, QStringLiteral("政府部门"));
        for (const QStringList &row : departments.rows)
            QVERIFY2(!row.at(1).endsWith(QStringLiteral("镇")), qPrintable(row.at(1)));
    }

    void theTotalOfARankingIsTheSumOfItsLines()
    {
        const BriefingData data = storyUntilAugust(m_county);
        const Summary summary = summarise(data.now, Grouping::Unit, {QStringLiteral("key-projects")});
        const Document document = bulletinOf(data);
        for (const Block &block : document.blocks) {
            const auto *table = std::get_if<TableBlock>(&block);
            if (!table || table->totalRows == 0)
                continue;
            for (const int column : {2, 4, 5}) {
                qint64 sum = 0;
                for (size_t i = 1; i < table->rows.size(); ++i)
                    sum += *parseDecimal(table->rows[i].at(column), 2);
                QCOMPARE(sum, *parseDecimal(table->rows[0].at(column), 2));
            }
        }
        QCOMPARE(summary.total.plan, 120000 * wanyuan);
    }

    void theBulletinOfASmallCountyReadsLikeThis()
    {
        const QString text = textOf(bulletinOf(storyUntilAugust(m_county), 7));
        QFile golden(dataPath(QStringLiteral("briefing/august.txt")));
        if (qEnvironmentVariableIsSet("BIHUAN_WRITE_GOLDEN") && golden.open(QIODevice::WriteOnly)) {
            golden.write(text.toUtf8());
            golden.close();
        }
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QStringList expected = QString::fromUtf8(golden.readAll()).split(QLatin1Char('\n'));
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i)
            QCOMPARE(lines.value(i), expected.value(i));
    }

    void everyPeriodReadsRight_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<int>("story"); // 0 nothing is late, 1 one of each, 2 no plan at all
        for (const char *period : {"2024-01", "2024-03", "2024-08", "2024-08a", "2024-08b", "2024-11", "2024-12", "2024-Q1", "2024-Q3",
                                   "2024-H1", "2024-H2", "2024"}) {
            for (int story = 0; story < 3; ++story)
                QTest::newRow(QByteArray(period).append(" story ").append(QByteArray::number(story)).constData())
                    << QString::fromLatin1(period) << story;
        }
    }

    void everyPeriodReadsRight()
    {
        QFETCH(QString, period);
        QFETCH(int, story);
        const Period at = *Period::parse(period);
        PeriodView now = m_county.view(at);
        const qint64 share = at.elapsedShare().scaled(100, 0);
        const QStringList units{QStringLiteral("T01"), QStringLiteral("T02"), QStringLiteral("D01")};
        for (const QString &unit : units) {
            const qint64 done = unit == QStringLiteral("T02") && story == 1 ? share / 2 : share + 1;
            MatterRow &row = m_county.project(now, unit, unit, 100, done);
            if (story == 1 && unit == QStringLiteral("T02"))
                paint(row, QStringLiteral("red"));
            if (story == 2) {
                row.plan.reset();
                settle(row, at);
            }
        }
        const QString text = textOf(bulletinOf(BriefingCounty::data(now)));
        for (const QString &wrong : {QStringLiteral("{"), QStringLiteral("，。"), QStringLiteral("。。"),
                                     QStringLiteral("，，"), QStringLiteral("、。"), QStringLiteral("：。"), QStringLiteral("（）"),
                                     QStringLiteral("中。"), QStringLiteral("月月月"), QStringLiteral("请于"), QStringLiteral("为。")}) {
            QVERIFY2(!text.contains(wrong), qPrintable(wrong + QLatin1Char('\n') + text));
        }
        QVERIFY(text.contains(QStringLiteral("全县3个重点建设项目")));
    }

    void unitsThatDidNotReportAreNamedUpToFive_data()
    {
        QTest::addColumn<QStringList>("units");
        QTest::addColumn<QString>("sentence");
        const QStringList all{QStringLiteral("T01"), QStringLiteral("T02"), QStringLiteral("T03"), QStringLiteral("D01"), QStringLiteral("D02")};
        QTest::newRow("one") << all.mid(1, 1) << QStringLiteral("乙镇有1个项目本期未报");
        QTest::newRow("five") << all << QStringLiteral("甲镇、乙镇、丙镇、县水利局和县交通局有5个项目本期未报");
    }

    void unitsThatDidNotReportAreNamedUpToFive()
    {
        QFETCH(QStringList, units);
        QFETCH(QString, sentence);
        PeriodView now = month(3);
        for (const QString &unit : units)
            m_county.project(now, unit, unit, 100, 25).light = Light{Light::State::Unreported, {}};
        const QString text = textOf(bulletinOf(BriefingCounty::data(now)));
        QVERIFY2(text.contains(sentence), qPrintable(text));
    }

    void aNumberIsOnlyPrintedWhenItWasGiven()
    {
        const BriefingData data = storyUntilAugust(m_county);
        QVERIFY(textOf(bulletinOf(data)).contains(QStringLiteral("[期号] 第　期")));
        QVERIFY(textOf(bulletinOf(data, 7)).contains(QStringLiteral("[期号] 第7期")));
    }

    void inventedRowsAreMarkedAmongRealOnes()
    {
        BriefingData data = storyUntilAugust(m_county);
        data.now.rows[2].sample = true;
        const QString text = textOf(bulletinOf(data));
        QVERIFY(text.contains(QStringLiteral("项目C（示例数据）")));
        QVERIFY(!text.contains(QStringLiteral("项目E（示例数据）")));
        QVERIFY(text.contains(QStringLiteral("百分点　示例数据")));
    }

    void carriedFiguresAreOwnedUpTo()
    {
        const QString carried = QStringLiteral("本期没有收到填报，以下各数沿用此前最近一次填报的累计数。");
        BriefingData data = storyUntilAugust(m_county);
        QVERIFY(!textOf(bulletinOf(data)).contains(carried));
        for (MatterRow &row : data.now.rows)
            row.reported = false;
        QVERIFY(textOf(bulletinOf(data)).contains(carried));
    }

    void aYearWithoutMattersIsRefused()
    {
        const auto json = standardset::json(standardset::Folder::Templates, monthlyTemplate);
        const auto made = makeBulletin(BriefingCounty::data(month(3)), *readTemplate(*json, monthlyTemplate), {});
        QVERIFY(!made);
        QCOMPARE(made.error().text, QStringLiteral("文件里没有2024年的事项，编不出通报。先导入或录入清单。"));
    }

    void theDigestStandsOnTheDataSheet()
    {
        QVERIFY(textOf(bulletinOf(storyUntilAugust(m_county))).contains(QStringLiteral("数据摘要：aaaaaaaa aaaaaaaa")));
    }
};

BIHUAN_TEST(TstBulletin)
#include "tst_bulletin.moc"
