// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/phrases.h"
#include "core/briefing/periodwords.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstPhrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapIsToldAgainstItsStandard_data()
    {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, qint64 numerator, qint64 denominator, const QString &words) {
            QTest::newRow(name) << numerator << denominator << words;
        };
        row("over", 138, 1000, QStringLiteral("高于序时进度13.8个百分点"));
        row("under", -34, 1000, QStringLiteral("低于序时进度3.4个百分点"));
        row("level", 0, 1, QStringLiteral("与序时进度持平"));
        row("nearly level", 4, 10000, QStringLiteral("与序时进度基本持平"));
        row("nearly level from below", -4, 10000, QStringLiteral("与序时进度基本持平"));
        row("half a tenth is rounded away from zero", -5, 10000, QStringLiteral("低于序时进度0.1个百分点"));
        row("more than a hundred", 12345, 10000, QStringLiteral("高于序时进度123.5个百分点"));
    }

    void aGapIsToldAgainstItsStandard()
    {
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QTEST(phrases::against(Ratio(numerator, denominator), QStringLiteral("序时进度")), "words");
    }

    void aChangeOfMoneyIsToldAgainstThePeriodBefore_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("words");
        QTest::newRow("less") << qint64(-1'200'000'000) << QStringLiteral("较上月减少0.12亿元");
        QTest::newRow("more") << qint64(30'000'000'000) << QStringLiteral("较上月增加3.00亿元");
        QTest::newRow("the same") << qint64(0) << QStringLiteral("与上月持平");
        QTest::newRow("too little to print") << qint64(-49'999'999) << QStringLiteral("与上月基本持平");
        QTest::newRow("just enough to print") << qint64(50'000'000) << QStringLiteral("较上月增加0.01亿元");
    }

    void aChangeOfMoneyIsToldAgainstThePeriodBefore()
    {
        QFETCH(qint64, fen);
        QTEST(phrases::moneyChange(fen, QStringLiteral("上月")), "words");
    }

    void growthRisesFallsOrStands()
    {
        QCOMPARE(phrases::growth(840), QStringLiteral("增长8.4%"));
        QCOMPARE(phrases::growth(-120), QStringLiteral("下降1.2%"));
        QCOMPARE(phrases::growth(0), QStringLiteral("持平"));
    }

    void aListEndsWithAnd()
    {
        QCOMPARE(phrases::joined({}), QString());
        QCOMPARE(phrases::joined({QStringLiteral("甲")}), QStringLiteral("甲"));
        QCOMPARE(phrases::joined({QStringLiteral("甲"), QStringLiteral("乙")}), QStringLiteral("甲和乙"));
        QCOMPARE(phrases::joined({QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")}),
                 QStringLiteral("甲、乙和丙"));
        QCOMPARE(phrases::joined({QStringLiteral("甲，缓"), QStringLiteral("乙")}), QStringLiteral("甲，缓；乙"));
        QCOMPARE(phrases::joined({QStringLiteral("甲缓。"), QStringLiteral("乙急。")}), QStringLiteral("甲缓。乙急。"));
    }

    void reasonsAreCountedTheMostFrequentFirstAndTheUnsaidLast()
    {
        const auto counts = phrases::tally({QString(), QString(), QStringLiteral("资金未到位"), QStringLiteral("用地制约"),
                                            QStringLiteral("用地制约")});
        QCOMPARE(phrases::tallied(counts, QStringLiteral("个"), QStringLiteral("未说明原因")),
                 QStringLiteral("用地制约2个、资金未到位1个、未说明原因2个"));
        QVERIFY(phrases::tally({}).empty());
    }

    void numbersAreWrittenInHanzi()
    {
        QCOMPARE(phrases::hanzi(1), QStringLiteral("一"));
        QCOMPARE(phrases::hanzi(10), QStringLiteral("十"));
        QCOMPARE(phrases::hanzi(12), QStringLiteral("十二"));
        QCOMPARE(phrases::hanzi(20), QStringLiteral("二十"));
        QCOMPARE(phrases::hanzi(99), QStringLiteral("九十九"));
        QCOMPARE(phrases::hanzi(100), QStringLiteral("100"));
    }

    void reportedTextStandsInsideASentence()
    {
        QCOMPARE(phrases::inSentence(QStringLiteral("地块未交。\n资金缺口600万元。 ")),
                 QStringLiteral("地块未交，资金缺口600万元"));
        QCOMPARE(phrases::inSentence(QStringLiteral("**抢工**；")), QStringLiteral("抢工"));
    }

    void everyKindOfPeriodHasItsWords_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *period, const QString &words) {
            QTest::newRow(period) << QString::fromLatin1(period) << words;
        };
        row("2024-01", QStringLiteral("1月 1月底 当月 本月 上月 个月"));
        row("2024-03", QStringLiteral("1—3月 3月底 当月 本月 上月 个月"));
        row("2024-12", QStringLiteral("1—12月 12月底 当月 本月 上月 个月"));
        row("2024-08a", QStringLiteral("1月—8月上半月 8月15日 当期 本期 上期 期"));
        row("2024-08b", QStringLiteral("1—8月 8月底 当期 本期 上期 期"));
        row("2024-Q1", QStringLiteral("一季度 3月底 当季 本季度 上季度 个季度"));
        row("2024-Q2", QStringLiteral("上半年 6月底 当季 本季度 上季度 个季度"));
        row("2024-Q3", QStringLiteral("前三季度 9月底 当季 本季度 上季度 个季度"));
        row("2024-Q4", QStringLiteral("全年 12月底 当季 本季度 上季度 个季度"));
        row("2024-H1", QStringLiteral("上半年 6月底 上半年 上半年 上半年 个半年"));
        row("2024-H2", QStringLiteral("全年 12月底 下半年 下半年 上半年 个半年"));
        row("2024", QStringLiteral("全年 12月底 全年 全年 上年 年"));
    }

    void everyKindOfPeriodHasItsWords()
    {
        QFETCH(QString, period);
        const Period p = *Period::parse(period);
        const QStringList words{periodwords::range(p),   periodwords::end(p),  periodwords::during(p),
                                periodwords::current(p), periodwords::last(p), periodwords::counted(p)};
        QTEST(words.join(QLatin1Char(' ')), "words");
    }

    void monthsMayBeHalf()
    {
        QCOMPARE(periodwords::months(Ratio(4, 1)), QStringLiteral("4个月"));
        QCOMPARE(periodwords::months(Ratio(9, 2)), QStringLiteral("4个半月"));
        QCOMPARE(periodwords::months(Ratio(1, 2)), QStringLiteral("半个月"));
    }
};

BIHUAN_TEST(TstPhrases)
#include "tst_phrases.moc"
