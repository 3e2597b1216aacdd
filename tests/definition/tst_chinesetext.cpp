// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/chinesetext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using chinesetext::FigureProblem;
using chinesetext::WrittenFigure;

class TstChineseText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFigureIsStoredInTheStepsOfItsUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<qint64>("stored");
        const auto row = [](const QString &text, const QString &unit, qint64 stored, int decimals = 0) {
            QTest::newRow(qPrintable(text + QLatin1Char(' ') + unit)) << text << unit << decimals << stored;
        };
        row(QStringLiteral("5000"), QStringLiteral("万元"), 5'000'000'000);
        row(QStringLiteral("５，０００．５"), QStringLiteral("万元"), 5'000'500'000);
        row(QStringLiteral("1.2亿"), QStringLiteral("万元"), 12'000'000'000);
        row(QStringLiteral("1.2 亿元"), QStringLiteral("万元"), 12'000'000'000);
        row(QStringLiteral("5000万元"), QStringLiteral("亿元"), 5'000'000'000);
        row(QStringLiteral("300元"), QStringLiteral("万元"), 30'000);
        row(QStringLiteral("3千万"), QStringLiteral("万元"), 3'000'000'000);
        row(QStringLiteral("约 1,234.56 万元"), QStringLiteral("万元"), 1'234'560'000);
        row(QStringLiteral("≥43.8亿元"), QStringLiteral("亿元"), 438'000'000'000);
        row(QStringLiteral("12.5%"), QStringLiteral("%"), 1250);
        row(QStringLiteral("１２．５％"), QStringLiteral("%"), 1250);
        row(QStringLiteral("增长9%"), QStringLiteral("%"), 900);
        row(QStringLiteral("下降3.2个百分点"), QStringLiteral("%"), -320);
        row(QStringLiteral("−3.4"), QStringLiteral("%"), -340);
        row(QStringLiteral("10家以上"), QStringLiteral("家"), 10);
        row(QStringLiteral("5个"), QStringLiteral("家"), 5);
        row(QStringLiteral("第3位"), QStringLiteral("位"), 3);
        row(QStringLiteral("18公里"), QStringLiteral("公里"), 1800, 2);
        row(QStringLiteral("1.2万亩"), QStringLiteral("亩"), 12000);
        row(QStringLiteral("12000亩"), QStringLiteral("万亩"), 120, 2);
        row(QStringLiteral("3000㎡"), QStringLiteral("㎡"), 3000);
        row(QStringLiteral("30余家"), QStringLiteral("家"), 30);
        row(QStringLiteral("0.00"), QStringLiteral("家"), 0);
    }

    void aFigureIsStoredInTheStepsOfItsUnit()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(int, decimals);
        const auto stored = chinesetext::readFigureIn(text, measureUnit(unit, decimals));
        QVERIFY(stored);
        QTEST(*stored, "stored");
    }

    void whatIsNoFigureOfTheUnitSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const QString &text, const QString &unit,
                            FigureProblem problem) {
            QTest::newRow(name) << text << unit << static_cast<int>(problem);
        };
        row("words", QStringLiteral("待定"), QStringLiteral("万元"), FigureProblem::Unreadable);
        row("range", QStringLiteral("3-5"), QStringLiteral("家"), FigureProblem::Unreadable);
        row("date", QStringLiteral("2024.3.15"), QStringLiteral("家"), FigureProblem::Unreadable);
        row("fraction", QStringLiteral("3/7"), QStringLiteral("位"), FigureProblem::Unreadable);
        row("count for money", QStringLiteral("5家"), QStringLiteral("万元"), FigureProblem::OtherUnit);
        row("money for percent", QStringLiteral("5万元"), QStringLiteral("%"), FigureProblem::OtherUnit);
        row("half a company", QStringLiteral("2.5"), QStringLiteral("家"), FigureProblem::TooFine);
        row("thousandth of a point", QStringLiteral("2.555%"), QStringLiteral("%"), FigureProblem::TooFine);
        row("beyond 64 bits", QStringLiteral("999999999亿"), QStringLiteral("亿元"), FigureProblem::TooLarge);
        row("beyond what is kept", QStringLiteral("100001亿"), QStringLiteral("亿元"), FigureProblem::TooLarge);
        row("too many digits", QStringLiteral("99999999999999999999"), QStringLiteral("家"),
            FigureProblem::Unreadable);
    }

    void whatIsNoFigureOfTheUnitSaysWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        const auto stored = chinesetext::readFigureIn(text, measureUnit(unit));
        QVERIFY(!stored);
        QTEST(static_cast<int>(stored.error()), "problem");
    }

    void howExactlyAFigureWasMeantIsKept()
    {
        using enum WrittenFigure::Qualifier;
        QCOMPARE(chinesetext::readFigure(u"约18公里")->qualifier, About);
        QCOMPARE(chinesetext::readFigure(u"不少于10家")->qualifier, AtLeast);
        QCOMPARE(chinesetext::readFigure(u"5%以内")->qualifier, AtMost);
        QCOMPARE(chinesetext::readFigure(u"12.50")->qualifier, Exact);
    }

    void aDateIsAsExactAsItWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        const auto row = [](const QString &text, const QString &date) {
            QTest::newRow(qPrintable(text)) << text << date;
        };
        row(QStringLiteral("2024-03-15"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("2024.3.15"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("２０２４／３／１５"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("20240315"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("2024年3月15日前"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("2024-03-15 08:30:00"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("24年3月15日"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("3月15日"), QStringLiteral("2024-03-15"));
        row(QStringLiteral("6.30"), QStringLiteral("2024-06-30"));
        row(QStringLiteral("二〇二四年十二月三十一日"), QStringLiteral("2024-12-31"));
        row(QStringLiteral("6月上旬"), QStringLiteral("2024-06-10"));
        row(QStringLiteral("6月下旬"), QStringLiteral("2024-06"));
        row(QStringLiteral("2024年6月"), QStringLiteral("2024-06"));
        row(QStringLiteral("2024年6月底前"), QStringLiteral("2024-06"));
        row(QStringLiteral("2025.6"), QStringLiteral("2025-06"));
        row(QStringLiteral("202406"), QStringLiteral("2024-06"));
        row(QStringLiteral("6月底"), QStringLiteral("2024-06"));
        row(QStringLiteral("十一月份"), QStringLiteral("2024-11"));
        row(QStringLiteral("上半年"), QStringLiteral("2024-06"));
        row(QStringLiteral("2025年下半年"), QStringLiteral("2025-12"));
        row(QStringLiteral("二季度"), QStringLiteral("2024-Q2"));
        row(QStringLiteral("2024年第三季度末"), QStringLiteral("2024-Q3"));
        row(QStringLiteral("2024-Q4"), QStringLiteral("2024-Q4"));
        row(QStringLiteral("年底前"), QStringLiteral("2024"));
        row(QStringLiteral("2026年"), QStringLiteral("2026"));
        row(QStringLiteral("2026"), QStringLiteral("2026"));
        row(QStringLiteral("全年"), QStringLiteral("2024"));
        row(QStringLiteral("长期坚持"), QStringLiteral("open"));
    }

    void aDateIsAsExactAsItWasWritten()
    {
        QFETCH(QString, text);
        const auto date = chinesetext::readDate(text, 2024);
        QVERIFY(date);
        QTEST(date->toString(), "date");
    }

    void everyTitleOfADateReadsBack_data()
    {
        QTest::addColumn<QString>("date");
        for (const char *date : {"2024-06-30", "2024-06", "2024-Q2", "2024", "open"})
            QTest::newRow(date) << QString::fromLatin1(date);
    }

    void everyTitleOfADateReadsBack()
    {
        QFETCH(QString, date);
        const auto written = PartialDate::parse(date);
        QVERIFY(written);
        const auto read = chinesetext::readDate(written->title(), 1999);
        QVERIFY(read);
        QCOMPARE(read->toString(), date);
    }

    void whatIsNoDateIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {QStringLiteral("2024-13-01"), QStringLiteral("2月30日"), QStringLiteral("13月"),
              QStringLiteral("待定"), QStringLiteral("五季度"), QStringLiteral("")})
            QTest::newRow(qPrintable(QLatin1Char('<') + text + QLatin1Char('>'))) << text;
    }

    void whatIsNoDateIsNone()
    {
        QFETCH(QString, text);
        QVERIFY(!chinesetext::readDate(text, 2024));
    }

    void aPeriodIsReadInItsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("period");
        const auto row = [](const QString &text, const QString &period) {
            QTest::newRow(qPrintable(text)) << text << period;
        };
        row(QStringLiteral("2024-07"), QStringLiteral("2024-07"));
        row(QStringLiteral("2024年7月"), QStringLiteral("2024-07"));
        row(QStringLiteral("7月"), QStringLiteral("2024-07"));
        row(QStringLiteral("1—7月"), QStringLiteral("2024-07"));
        row(QStringLiteral("2023年1-7月"), QStringLiteral("2023-07"));
        row(QStringLiteral("8月上半月"), QStringLiteral("2024-08a"));
        row(QStringLiteral("1—8月下半月"), QStringLiteral("2024-08b"));
        row(QStringLiteral("一季度"), QStringLiteral("2024-Q1"));
        row(QStringLiteral("上半年"), QStringLiteral("2024-H1"));
        row(QStringLiteral("2024年"), QStringLiteral("2024"));
    }

    void aPeriodIsReadInItsWords()
    {
        QFETCH(QString, text);
        const auto period = chinesetext::readPeriod(text, 2024);
        QVERIFY(period);
        QTEST(period->toString(), "period");
    }

    void yesAndNoHaveManyWords()
    {
        for (const QString &yes : {QStringLiteral("是"), QStringLiteral("√"), QStringLiteral("已开工"),
                                   QStringLiteral("１"), QStringLiteral("Y")})
            QCOMPARE(chinesetext::readFlag(yes), std::optional(true));
        for (const QString &no : {QStringLiteral("否"), QStringLiteral("×"), QStringLiteral("未开工"),
                                  QStringLiteral("0"), QStringLiteral("无")})
            QCOMPARE(chinesetext::readFlag(no), std::optional(false));
        QVERIFY(!chinesetext::readFlag(u"也许"));
    }

    void aDashIsNothing()
    {
        for (const QString &nothing : {QString(), QStringLiteral("—"), QStringLiteral("——"),
                                       QStringLiteral("/"), QStringLiteral("无"), QStringLiteral("　")})
            QVERIFY2(chinesetext::isNothing(nothing), qPrintable(nothing));
        QVERIFY(!chinesetext::isNothing(u"0"));
        QVERIFY(!chinesetext::isNothing(u"无人机基地"));
    }
};

BIHUAN_TEST(TstChineseText)
#include "tst_chinesetext.moc"
