// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/briefing/bulletintext.h"
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
    void publishedFiguresComeOutAsTheyWerePublished_data()
    {
        QTest::addColumn<int>("lastMonth");
        QTest::addColumn<qint64>("plan");
        QTest::addColumn<qint64>("cumulative");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("Zhashui, March 2015") << 3 << qint64(848600) << qint64(224700)
            << QStringLiteral("完成投资22.47亿元，占年度计划84.86亿元的26.5%，高于序时进度1.5个百分点。（26.48，+1.48）");
        QTest::newRow("Jiangmen, October") << 10 << qint64(6474000) << qint64(6290000)
            << QStringLiteral("完成投资629.00亿元，占年度计划647.40亿元的97.2%，高于序时进度13.8个百分点。（97.16，+13.82）");
        QTest::newRow("Luonan, whole year over the plan") << 12 << qint64(205000) << qint64(266500)
            << QStringLiteral("完成投资26.65亿元，占年度计划20.50亿元的130.0%，高于序时进度30.0个百分点。（130.00，+30.00）");
    }

    void publishedFiguresComeOutAsTheyWerePublished()
    {
        QFETCH(int, lastMonth);
        QFETCH(qint64, plan);
        QFETCH(qint64, cumulative);
        PeriodView now = month(lastMonth);
        m_county.project(now, QStringLiteral("A"), QStringLiteral("T01"), plan, cumulative);
        QTEST(plainSentence(BriefingCounty::data(now), QStringLiteral("完成投资{cumulative}，占年度计划{plan}的{completion}，{gapWords}。"
                                                                     "（{completion:bare,2}，{gap:sign,2}）")),
              "sentence");
    }

    void theHalfMonthOfYunfuIsBehindBy136()
    {
        PeriodView now = m_county.view(*Period::parse(u"2024-08a"));
        m_county.project(now, QStringLiteral("A"), QStringLiteral("T01"), 1958200, 1197300);
        QCOMPARE(plainSentence(BriefingCounty::data(now),
                               QStringLiteral("截至{end}，{completion:2}，序时{elapsed}，{gap:sign,2}，后{monthsLeft}。")),
                 QStringLiteral("截至8月15日，61.14%，序时62.5%，−1.36，后4个半月。"));
    }

    void thePeriodsOwnAmountIsComparedWithTheOneBefore_data()
    {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("less") << qint64(5000) << qint64(3800) << QStringLiteral("当月完成投资0.38亿元，较上月减少0.12亿元。");
        QTest::newRow("more") << qint64(5000) << qint64(6200) << QStringLiteral("当月完成投资0.62亿元，较上月增加0.12亿元。");
        QTest::newRow("the same") << qint64(5000) << qint64(5000) << QStringLiteral("当月完成投资0.50亿元，与上月持平。");
        QTest::newRow("nothing at all") << qint64(5000) << qint64(0) << QStringLiteral("当月完成投资0.00亿元，较上月减少0.50亿元。");
    }

    void thePeriodsOwnAmountIsComparedWithTheOneBefore()
    {
        QFETCH(qint64, before);
        QFETCH(qint64, now);
        PeriodView february = month(2);
        m_county.project(february, QStringLiteral("A"), QStringLiteral("T01"), 60000, 9000).month = before * wanyuan;
        PeriodView march = month(3);
        m_county.project(march, QStringLiteral("A"), QStringLiteral("T01"), 60000, 9000 + now).month = now * wanyuan;
        QTEST(plainSentence(BriefingCounty::data(march, {february}),
                            QStringLiteral("{during}完成投资{amount}[，{amountChangeWords}]。")),
              "sentence");
    }

    void anAmountTooSmallForHundredMillionsIsWrittenInTenThousands_data()
    {
        QTest::addColumn<qint64>("cumulative"); // 万元
        QTest::addColumn<QString>("sentence");
        QTest::newRow("45") << qint64(45) << QStringLiteral("45万元，45，0.00");
        QTest::newRow("50 is rounded up") << qint64(50) << QStringLiteral("0.01亿元，50，0.01");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("0.00亿元，0，0.00");
    }

    void anAmountTooSmallForHundredMillionsIsWrittenInTenThousands()
    {
        QFETCH(qint64, cumulative);
        PeriodView now = month(3);
        m_county.project(now, QStringLiteral("A"), QStringLiteral("T01"), 60000, cumulative);
        QTEST(plainSentence(BriefingCounty::data(now),
                            QStringLiteral("{cumulative}，{cumulative:万元,bare}，{cumulative:bare}")),
              "sentence");
    }

    void theFirstPeriodOfAYearHasNoAmountApart()
    {
        PeriodView january = month(1);
        m_county.project(january, QStringLiteral("A"), QStringLiteral("T01"), 60000, 4000).month = 4000 * wanyuan;
        QCOMPARE(plainSentence(BriefingCounty::data(january), QStringLiteral("{during}完成投资{amount}。")), QString());
    }

    void aQuartersAmountIsTheDifferenceOfItsEnds()
    {
        std::vector<PeriodView> quarters;
        for (const auto &[period, cumulative] : {std::pair(u"2024-Q1", 9000), std::pair(u"2024-Q2", 21000),
                                                std::pair(u"2024-Q3", 30000)}) {
            quarters.push_back(m_county.view(*Period::parse(period)));
            m_county.project(quarters.back(), QStringLiteral("A"), QStringLiteral("T01"), 60000, cumulative).month = wanyuan;
        }
        const PeriodView third = quarters.back();
        quarters.pop_back();
        QCOMPARE(plainSentence(BriefingCounty::data(third, quarters),
                               QStringLiteral("{range}累计{cumulative}，{during}{amount}，{amountChangeWords}。")),
                 QStringLiteral("前三季度累计3.00亿元，当季0.90亿元，较上季度减少0.30亿元。"));
    }

    void overdueStartsTellTheirReasons_data()
    {
        QTest::addColumn<QStringList>("reasons");
        QTest::addColumn<QString>("sentence");
        const QString land = QStringLiteral("用地制约");
        QTest::newRow("none overdue") << QStringList{} << QStringLiteral("计划新开工1个，已开工1个，开工率100.0%。");
        QTest::newRow("one") << QStringList{land}
                             << QStringLiteral("计划新开工2个，已开工1个，开工率50.0%。逾期未开工1个，原因是用地制约。");
        QTest::newRow("one that does not say why") << QStringList{QString()}
                             << QStringLiteral("计划新开工2个，已开工1个，开工率50.0%。逾期未开工1个，未说明原因。");
        QTest::newRow("two that do not say why") << QStringList{QString(), QString()}
                             << QStringLiteral("计划新开工3个，已开工1个，开工率33.3%。逾期未开工2个，未说明原因。");
        QTest::newRow("all alike") << QStringList{land, land}
                             << QStringLiteral("计划新开工3个，已开工1个，开工率33.3%。逾期未开工2个，原因均为用地制约。");
        QTest::newRow("several") << QStringList{QStringLiteral("资金未到位"), land, land, QString()}
                             << QStringLiteral("计划新开工5个，已开工1个，开工率20.0%。"
                                               "逾期未开工的4个中，用地制约2个、资金未到位1个、未说明原因1个。");
    }

    void overdueStartsTellTheirReasons()
    {
        QFETCH(QStringList, reasons);
        PeriodView now = month(8);
        m_county.project(now, QStringLiteral("A"), QStringLiteral("T01"), 60000, 40000).yearType = QStringLiteral("新开工");
        int number = 0;
        for (const QString &reason : reasons) {
            MatterRow &row = m_county.project(now, QStringLiteral("B%1").arg(++number), QStringLiteral("T02"), 100, 0);
            row.yearType = QStringLiteral("新开工");
            row.started = false;
            row.startPlanned = QStringLiteral("2024-08");
            row.delayReasonTitle = reason;
        }
        const QString text = textOf(bulletinOf(BriefingCounty::data(now)));
        const qsizetype at = text.indexOf(QStringLiteral("计划新开工"));
        QTEST(text.mid(at, text.indexOf(QLatin1Char('\n'), at) - at), "sentence");
    }

    void aPromiseForTheEndOfTheYearIsNotOverdue()
    {
        PeriodView now = month(8);
        MatterRow &row = m_county.project(now, QStringLiteral("A"), QStringLiteral("T01"), 60000, 0);
        row.started = false;
        row.startPlanned = QStringLiteral("2024-09");
        QCOMPARE(plainSentence(BriefingCounty::data(now), QStringLiteral("逾期{overdueStarts}个。")), QString());
    }

    void thePaceToTheGoalIsToldWithItsLaggards()
    {
        PeriodView now = month(8);
        m_county.project(now, QStringLiteral("A"), QStringLiteral("T01"), 120000, 40000);
        m_county.project(now, QStringLiteral("B"), QStringLiteral("T02"), 30000, 20000);
        m_county.project(now, QStringLiteral("C"), QStringLiteral("D01"), 30000, 20000);
        m_county.project(now, QStringLiteral("D"), QStringLiteral("D02"), 10000, 12000);
        QCOMPARE(plainSentence(BriefingCounty::data(now),
                               QStringLiteral("后{monthsLeft}月均{neededPerMonth}，为前{monthsGone}月均的{paceTimes}倍，"
                                              "{laggards}两单位缺口占{laggardShare}。")),
                 QStringLiteral("后4个月月均2.45亿元，为前8个月月均的2.1倍，甲镇、乙镇两单位缺口占90.0%。"));
    }

    void lightsAreComparedWithThePeriodBefore()
    {
        const BriefingData data = storyUntilAugust();
        QCOMPARE(sentenceOf(data, R"({"kind": "project", "sentences": ["红{red}黄{yellow}，新增{newRed}（由黄转红{yellowToRed}），解除{lifted}，由红转黄{redToYellow}。"]})"),
                 QStringLiteral("红2黄1，新增1（由黄转红1），解除1，由红转黄1。"));
    }

    void anUnknownLedgerHasNoSentence()
    {
        const BriefingData data = storyUntilAugust();
        QCOMPARE(sentenceOf(data, R"({"ledgers": ["proposals"], "sentences": ["承办{count}件。"]})"), QString());
    }

    void noticesAreToldWhereTheyAreCounted()
    {
        BriefingData data = storyUntilAugust();
        data.noticesIssued = 5;
        data.noticesAnswered = 4;
        QVERIFY(textOf(bulletinOf(data)).contains(QStringLiteral("本月发出督办单5份，按期反馈4份。")));
        QVERIFY(!textOf(bulletinOf(storyUntilAugust())).contains(QStringLiteral("督办单5份")));
    }

    void indicatorsAreToldByTheirKind_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<qint64>("goal");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, Measure::Kind kind, const QString &unit, qint64 goal, qint64 value,
                            const QString &sentence) {
            QTest::newRow(name) << static_cast<int>(kind) << unit << goal << value << sentence;
        };
        const QString percent = QStringLiteral("%");
        row("growth short of its goal", Measure::Kind::Growth, percent, 900, 840, QStringLiteral("增长8.4%，距年度目标差0.6个百分点"));
        row("growth above its goal", Measure::Kind::Growth, percent, 900, 950, QStringLiteral("增长9.5%，高于年度目标0.5个百分点"));
        row("growth on its goal", Measure::Kind::Growth, percent, 900, 900, QStringLiteral("增长9.0%，与年度目标持平"));
        row("shrinking", Measure::Kind::Growth, percent, 900, -120, QStringLiteral("下降1.2%，距年度目标差10.2个百分点"));
        row("count", Measure::Kind::Count, QStringLiteral("家"), 5, 3, QStringLiteral("3家，距年度目标差2家"));
        row("count reached", Measure::Kind::Count, QStringLiteral("家"), 5, 5, QStringLiteral("5家，已完成年度目标"));
        row("amount", Measure::Kind::Amount, QStringLiteral("亿元"), 10 * yiyuan, 6 * yiyuan,
            QStringLiteral("完成6.00亿元，占年度目标的60.0%，低于序时进度6.7个百分点"));
        row("ratio", Measure::Kind::Ratio, percent, 9000, 9138, QStringLiteral("为91.4%，高于年度目标1.4个百分点"));
        row("rank", Measure::Kind::Rank, QStringLiteral("位"), 3, 4, QStringLiteral("居全市第4位，距年度目标差1位"));
        row("rank reached", Measure::Kind::Rank, QStringLiteral("位"), 3, 2, QStringLiteral("居全市第2位，达到年度目标"));
    }

    void indicatorsAreToldByTheirKind()
    {
        QFETCH(int, kind);
        QFETCH(QString, unit);
        QFETCH(qint64, goal);
        QFETCH(qint64, value);
        PeriodView now = month(8);
        m_county.indicator(now, QStringLiteral("某指标"), static_cast<Measure::Kind>(kind), measureUnit(unit), goal, value);
        QTEST(sentenceOf(BriefingCounty::data(now),
                         R"({"sentences": [{"list": {"of": "matters", "item": "{valueWords}，{goalWords}"}, "text": "{list}"}]})"),
              "sentence");
    }

    void anIndicatorsRankMovesForwardBackOrStands_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("words");
        QTest::newRow("back") << QStringLiteral("2/7") << QStringLiteral("3/7") << QStringLiteral("居全市第3位，较上月后移1位");
        QTest::newRow("forward") << QStringLiteral("5/7") << QStringLiteral("3/7") << QStringLiteral("居全市第3位，较上月前移2位");
        QTest::newRow("level") << QStringLiteral("3/7") << QStringLiteral("3/7") << QStringLiteral("居全市第3位，与上月持平");
        QTest::newRow("new") << QString() << QStringLiteral("3/7") << QStringLiteral("居全市第3位");
        QTest::newRow("none") << QStringLiteral("3/7") << QString() << QString();
    }

    void anIndicatorsRankMovesForwardBackOrStands()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        PeriodView july = month(7);
        PeriodView august = month(8);
        const MeasureUnit percent = measureUnit(QStringLiteral("%"));
        m_county.indicator(july, QStringLiteral("固投"), Measure::Kind::Growth, percent, 900, 860).cityRank = before;
        m_county.indicator(august, QStringLiteral("固投"), Measure::Kind::Growth, percent, 900, 840).cityRank = now;
        QTEST(sentenceOf(BriefingCounty::data(august, {july}),
                         R"({"sentences": [{"list": {"of": "matters", "item": "{rankWords}"}, "text": "{list}"}]})"),
              "words");
    }
};

BIHUAN_TEST(TstBulletin)
#include "tst_bulletin.moc"
