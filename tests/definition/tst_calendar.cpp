// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/calendarreader.h"
#include "core/definition/standardset.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedHolidaysAreThoseOf2024()
    {
        const QStringList ids = standardset::ids(standardset::Folder::Calendars);
        QCOMPARE(ids.size(), 1);
        const WorkCalendar calendar = readCalendar(*standardset::json(standardset::Folder::Calendars, ids.front()), ids.front()).value();
        QCOMPARE(calendar.id, ids.front());
        // 365 days and one, 104 weekend days, the days off and the weekends worked: 251 working days were in 2024.
        QCOMPARE(calendar.between(QDate(2023, 12, 31), QDate(2024, 12, 31)), 251);
        QCOMPARE(calendar.holidays.value(QDate(2024, 2, 10)), QStringLiteral("春节"));
        QVERIFY(calendar.isWorkday(QDate(2024, 2, 9)));
        QVERIFY(calendar.isWorkday(QDate(2024, 2, 18)));
        QVERIFY(calendar.knows(2024) && calendar.knows(2025) && !calendar.knows(2023));
    }

    void whatIsNoCalendarIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *inside, const char *says) {
            QTest::newRow(name) << QByteArray(R"({"id": "x", "title": "节假日", )").append(inside).append("}") << QString::fromUtf8(says);
        };
        row("no date", R"("holidays": [{"title": "元旦", "from": "1月1日", "to": "2024-01-01"}])", "2024-10-01 的样子");
        row("backwards", R"("holidays": [{"title": "元旦", "from": "2024-01-02", "to": "2024-01-01"}])", "不能早于第一天");
        row("too long", R"("holidays": [{"title": "元旦", "from": "2024-01-01", "to": "2025-01-01"}])", "不能超过 31 天");
        row("a weekday", R"("holidays": [], "workdays": ["2024-10-11"])", "“2024-10-11”不是放假以外的双休日");
        row("a holiday", R"("holidays": [{"title": "元旦", "from": "2024-01-06", "to": "2024-01-06"}], "workdays": ["2024-01-06"])", "不是放假以外的双休日");
        row("unknown", R"("holidays": [], "days": 3)", "days");
    }
    void whatIsNoCalendarIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto calendar = readCalendar(json, QStringLiteral("x.json"));
        QVERIFY(!calendar);
        QVERIFY2(calendar.error().text.contains(says), qPrintable(calendar.error().text));
        QVERIFY2(calendar.error().text.contains(QStringLiteral("第1行")) || calendar.error().text.contains(QStringLiteral("第 1 行")), qPrintable(calendar.error().text));
    }
};

BIHUAN_TEST(TstCalendar)
#include "tst_calendar.moc"
