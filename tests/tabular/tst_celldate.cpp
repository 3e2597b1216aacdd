// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/celldate.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstCellDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreReadAsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("yearAssumed");
        const auto row = [](const char *text, const char *date, bool assumed = false) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(date) << assumed;
        };
        row("2024.3.15", "2024-03-15");
        row("2024/3/15", "2024-03-15");
        row("2024-03-15", "2024-03-15");
        row("2024年3月15日", "2024-03-15");
        row("２０２４年３月１５日", "2024-03-15");
        row("2024-03-15 08:30:00", "2024-03-15");
        row("2024/3/15 8:30", "2024-03-15");
        row("20240315", "2024-03-15");
        row("45366", "2024-03-15");
        row("二〇二四年三月十五日", "2024-03-15");
        row("24.3.15", "2024-03-15");
        row("3月15日", "2024-03-15", true);
        row("3月15日前", "2024-03-15", true);
        row("三月十五日", "2024-03-15", true);
        row("2024年3月", "2024-03");
        row("2024年3月份", "2024-03");
        row("2024.3", "2024-03");
        row("2024.10", "2024-10");
        row("2024-03", "2024-03");
        row("2024年6月底前", "2024-06");
        row("6月底", "2024-06", true);
        row("3月末", "2024-03", true);
        row("2024年12月底前完成", "2024-12");
        row("2024年二季度", "2024-Q2");
        row("第三季度", "2024-Q3", true);
        row("3季度末", "2024-Q3", true);
        row("上半年", "2024-06", true);
        row("2024年上半年", "2024-06");
        row("下半年", "2024-12", true);
        row("年底", "2024", true);
        row("今年年底前", "2024", true);
        row("2024年底", "2024");
        row("2024年", "2024");
        row("2024年度", "2024");
        row("2024", "2024");
        row("全年", "2024", true);
        row("长期", "open");
        row("长期坚持", "open");
        row("持续推进", "open");
    }
    void textsAreReadAsDates()
    {
        QFETCH(QString, text);
        const DateReading reading = dateOf(text, 2024);
        QCOMPARE(reading.state, DateReading::State::Date);
        QTEST(reading.date.toString(), "date");
        QTEST(reading.yearAssumed, "yearAssumed");
    }

    void otherTextsAreNoDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DateReading::State>("state");
        for (const char *text :
             {"2024.13.1", "2024-02-30", "13月", "明年", "尽快", "3", "99999999", "五月天"})
            QTest::newRow(text) << QString::fromUtf8(text) << DateReading::State::NotADate;
        for (const char *text : {"—", "/", "无", "待定"})
            QTest::newRow(text) << QString::fromUtf8(text) << DateReading::State::Missing;
        QTest::newRow("blank") << QStringLiteral(" ") << DateReading::State::Empty;
    }
    void otherTextsAreNoDates()
    {
        QFETCH(QString, text);
        QTEST(dateOf(text, 2024).state, "state");
    }

    void withoutAYearADateStaysUnread()
    {
        QCOMPARE(dateOf(u"3月15日", 0).state, DateReading::State::NotADate);
        QCOMPARE(dateOf(u"上半年", 0).state, DateReading::State::NotADate);
        QCOMPARE(dateOf(u"2024年3月", 0).date.toString(), QStringLiteral("2024-03"));
    }

    void numbersAreSerialsYearsOrDigits()
    {
        Sheet sheet;
        const auto read = [&](const ExactNumber &number, NumberClass numberClass = NumberClass::General) {
            const DateReading reading = dateOf(Cell::ofNumber(0, number, numberClass), sheet, 2024);
            return reading.state == DateReading::State::Date ? reading.date.toString() : QString();
        };
        QCOMPARE(read({45366, 0}), QStringLiteral("2024-03-15"));
        QCOMPARE(read({453669, 1}), QStringLiteral("2024-03-15")); // 21:36 of the same day
        QCOMPARE(read({45366, 0}, NumberClass::Month), QStringLiteral("2024-03"));
        QCOMPARE(read({45366, 0}, NumberClass::Year), QStringLiteral("2024"));
        QCOMPARE(read({2024, 0}), QStringLiteral("2024"));
        QCOMPARE(read({20240315, 0}), QStringLiteral("2024-03-15"));
        QCOMPARE(read({20243, 1}), QStringLiteral("2024-03"));
        QCOMPARE(read({202412, 2}), QStringLiteral("2024-12"));
        QCOMPARE(read({20241, 1}), QString()); // 2024.1 or 2024.10
        QCOMPARE(read({5, 0}), QString());
        sheet.date1904 = true;
        QCOMPARE(read({45366, 0}), QStringLiteral("2028-03-16"));
    }
};

BIHUAN_TEST(TstCellDate)
#include "tst_celldate.moc"
