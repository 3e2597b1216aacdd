// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/briefing/bulletintext.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstBulletinDocument : public QObject
{
    Q_OBJECT

    BriefingCounty m_county;

    PeriodView month(int number) const { return m_county.view(Period::month(2024, number)); }

    /// Eight months in which 丙镇 is last from June on; August has lights of every kind.
    BriefingData storyUntilAugust()
    {
        std::vector<PeriodView> earlier;
        for (int number = 1; number <= 7; ++number)
            earlier.push_back(story(number));
        PeriodView now = story(8);
        paint(now.rows[2], QStringLiteral("red"));
        now.rows[2].delayReasonTitle = QStringLiteral("用地制约");
        now.rows[2].problem = QStringLiteral("61户中17户未签约。");
        now.rows[2].leader = QStringLiteral("副县长");
        paint(now.rows[4], QStringLiteral("yellow"));
        now.rows[4].delayReasonTitle = QStringLiteral("资金未到位");
        now.rows[0].light = Light{Light::State::Done, {}};
        now.rows[3].light = Light{Light::State::Unreported, {}};
        now.rows[3].reported = false;
        for (const size_t at : {size_t(1), size_t(5)})
            now.rows[at].yearType = QStringLiteral("新开工");
        now.rows[5].started = false;
        now.rows[5].startPlanned = QStringLiteral("2024-05");
        now.rows[5].delayReasonTitle = QStringLiteral("用地制约");
        paint(now.rows[5], QStringLiteral("red"));
        paint(earlier.back().rows[2], QStringLiteral("yellow"));
        paint(earlier.back().rows[5], QStringLiteral("red"));
        paint(earlier.back().rows[4], QStringLiteral("red"));
        MatterRow &growth = m_county.indicator(now, QStringLiteral("固定资产投资增速"), Measure::Kind::Growth,
                                               measureUnit(QStringLiteral("%")), 900, 840);
        growth.covered = Period::month(2024, 7);
        growth.cityRank = QStringLiteral("3/7");
        growth.growth = 840;
        m_county.indicator(earlier.back(), growth.code, Measure::Kind::Growth, measureUnit(QStringLiteral("%")), 900, 860)
            .cityRank = QStringLiteral("2/7");
        return BriefingCounty::data(std::move(now), std::move(earlier));
    }

    PeriodView story(int number)
    {
        PeriodView view = month(number);
        const auto add = [&](const char *code, const char *unit, qint64 plan, qint64 perMonth, qint64 extra) {
            MatterRow &row = m_county.project(view, QString::fromLatin1(code), QString::fromLatin1(unit), plan,
                                              perMonth * number + extra);
            row.month = perMonth * wanyuan;
        };
        add("A", "T01", 12000, 1500, 0);
        add("B", "T02", 24000, 2000, number == 8 ? 120 : 0);
        add("C", "T03", 12000, number < 6 ? 1100 : 300, number < 6 ? 0 : 2000);
        add("D", "D01", 36000, 3000, 0);
        add("E", "D02", 24000, 1700, 0);
        add("F", "D02", 12000, 0, 0);
        return view;
    }

private Q_SLOTS:
    void aUnitIsLastForAsLongAsItIs()
    {
        const BriefingData data = storyUntilAugust();
        QCOMPARE(sentenceOf(data, R"({"kind": "project", "unitKind": "town", "each": {"of": "units", "order": "completion", "first": "low", "limit": 1},
                     "sentences": ["{unit}{lastWords}，{meanWords}，列{rank}/{of}。"]})"),
                 QStringLiteral("丙镇连续3个月列镇办末位，低于镇办平均水平31.1个百分点，列3/3。"));
    }

    void unitsThatStandAlikeAreNotLast()
    {
        PeriodView before = month(7);
        PeriodView now = month(8);
        for (PeriodView *view : {&before, &now}) {
            m_county.project(*view, QStringLiteral("A"), QStringLiteral("T01"), 100, 0);
            m_county.project(*view, QStringLiteral("B"), QStringLiteral("T02"), 100, 0);
        }
        QCOMPARE(sentenceOf(BriefingCounty::data(now, {before}),
                            R"({"each": {"of": "units"}, "sentences": ["{unit}[{lastWords}]。"]})"),
                 QStringLiteral("甲镇。\n乙镇。"));
    }

    void aRankingPutsTheTotalFirstThenTheLowest()
    {
        const Document document = bulletinOf(storyUntilAugust());
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
        const BriefingData data = storyUntilAugust();
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
        const QString text = textOf(bulletinOf(storyUntilAugust(), 7));
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
        const BriefingData data = storyUntilAugust();
        QVERIFY(textOf(bulletinOf(data)).contains(QStringLiteral("[期号] 第　期")));
        QVERIFY(textOf(bulletinOf(data, 7)).contains(QStringLiteral("[期号] 第7期")));
    }

    void inventedRowsAreMarkedAmongRealOnes()
    {
        BriefingData data = storyUntilAugust();
        data.now.rows[2].sample = true;
        const QString text = textOf(bulletinOf(data));
        QVERIFY(text.contains(QStringLiteral("项目C（示例数据）")));
        QVERIFY(!text.contains(QStringLiteral("项目E（示例数据）")));
        QVERIFY(text.contains(QStringLiteral("百分点　示例数据")));
    }

    void carriedFiguresAreOwnedUpTo()
    {
        const QString carried = QStringLiteral("本期没有收到填报，以下各数沿用此前最近一次填报的累计数。");
        BriefingData data = storyUntilAugust();
        QVERIFY(!textOf(bulletinOf(data)).contains(carried));
        for (size_t at = 0; at < data.now.rows.size(); ++at)
            data.now.rows[at].reported = false;
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
        QVERIFY(textOf(bulletinOf(storyUntilAugust())).contains(QStringLiteral("数据摘要：aaaaaaaa aaaaaaaa")));
    }
};

BIHUAN_TEST(TstBulletinDocument)
#include "tst_bulletindocument.moc"
