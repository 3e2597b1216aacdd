// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/period.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace bihuan;

class TstPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsReadWrittenAndTitled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("range");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<qint64>("elapsedOf2400");
        const auto row = [](const char16_t *text, const char16_t *title, const char16_t *range, QDate first,
                            QDate last, qint64 elapsed) {
            const QString written = QString::fromUtf16(text);
            QTest::newRow(qPrintable(written)) << written << QString::fromUtf16(title)
                                               << QString::fromUtf16(range) << first << last << elapsed;
        };
        row(u"2024-01", u"2024年1月", u"1月", {2024, 1, 1}, {2024, 1, 31}, 200);
        row(u"2024-02", u"2024年2月", u"1—2月", {2024, 2, 1}, {2024, 2, 29}, 400);
        row(u"2023-02", u"2023年2月", u"1—2月", {2023, 2, 1}, {2023, 2, 28}, 400);
        row(u"2024-01a", u"2024年1月上半月", u"1月上半月", {2024, 1, 1}, {2024, 1, 15}, 100);
        row(u"2024-08a", u"2024年8月上半月", u"1月—8月上半月", {2024, 8, 1}, {2024, 8, 15}, 1500);
        row(u"2024-08b", u"2024年8月下半月", u"1—8月", {2024, 8, 16}, {2024, 8, 31}, 1600);
        row(u"2024-Q1", u"2024年第一季度", u"1—3月", {2024, 1, 1}, {2024, 3, 31}, 600);
        row(u"2024-Q4", u"2024年第四季度", u"1—12月", {2024, 10, 1}, {2024, 12, 31}, 2400);
        row(u"2024-H1", u"2024年上半年", u"1—6月", {2024, 1, 1}, {2024, 6, 30}, 1200);
        row(u"2024-H2", u"2024年下半年", u"1—12月", {2024, 7, 1}, {2024, 12, 31}, 2400);
        row(u"2024", u"2024年", u"全年", {2024, 1, 1}, {2024, 12, 31}, 2400);
    }
    void everyKindIsReadWrittenAndTitled()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QFETCH(QString, range);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        QFETCH(qint64, elapsedOf2400);
        const auto period = Period::parse(text);
        QVERIFY(period);
        QCOMPARE(period->toString(), text);
        QCOMPARE(period->title(), title);
        QCOMPARE(period->rangeTitle(), range);
        QCOMPARE(period->firstDay(), first);
        QCOMPARE(period->lastDay(), last);
        QCOMPARE(period->elapsedShare(), Ratio(elapsedOf2400, 2400));
        QCOMPARE(period->next().previous(), *period);
        QCOMPARE(Period::parse(period->previous().toString()), std::optional(period->previous()));
    }

    void whatIsNoPeriodIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text :
             {u"", u"24-03", u"2024-13", u"2024-00", u"2024-3", u"2024-03c", u"2024-Q5", u"2024-Q0",
              u"2024-H3", u"2024/03", u"2024-03-01", u"1024-03", u"二〇二四"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }
    void whatIsNoPeriodIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Period::parse(text));
    }

    void periodsSortByTheirEndShorterOnesFirst()
    {
        QStringList sorted;
        std::vector<Period> periods;
        for (const char16_t *text : {u"2024", u"2024-Q1", u"2024-03b", u"2024-03", u"2024-03a", u"2024-H1",
                                     u"2023-12", u"2024-06", u"2024-Q2"})
            periods.push_back(*Period::parse(QString::fromUtf16(text)));
        std::ranges::sort(periods);
        for (const Period &period : periods)
            sorted += period.toString();
        QCOMPARE(sorted.join(QLatin1Char(' ')),
                 QStringLiteral("2023-12 2024-03a 2024-03b 2024-03 2024-Q1 2024-06 2024-Q2 2024-H1 2024"));
    }

    void aLongerPeriodReadsItsLastMonth()
    {
        QCOMPARE(Period::parse(u"2024-Q3")->lastMonth(), 9);
        QCOMPARE(Period::parse(u"2024-H1")->lastMonth(), 6);
        QCOMPARE(Period::parse(u"2024-08a")->lastMonth(), 8);
        const auto months = Period::parse(u"2024-Q1")->monthsToDate();
        QCOMPARE(months.size(), size_t(3));
        QCOMPARE(months.back(), Period::month(2024, 3));
        QCOMPARE(Period::month(2024, 1).previous(), Period::month(2023, 12));
    }
};

BIHUAN_TEST(TstPeriod)
#include "tst_period.moc"
