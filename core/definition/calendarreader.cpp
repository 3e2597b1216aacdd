// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/calendarreader.h"

#include "core/definition/objectreader.h"

namespace bihuan {

namespace {

constexpr int longestHoliday = 31; // days

void readHoliday(ObjectReader &in, WorkCalendar &calendar)
{
    const QString title = in.text("title");
    const auto day = [&in](const char *key) {
        const QDate date = QDate::fromString(in.text(key), Qt::ISODate);
        if (in.ok() && !date.isValid())
            in.fail(key, QStringLiteral("日期写成 2024-10-01 的样子"));
        return date;
    };
    const QDate from = day("from");
    const QDate to = day("to");
    if (!in.ok())
        return;
    if (to < from || from.daysTo(to) >= longestHoliday)
        return in.fail("to", QStringLiteral("放假的最后一天不能早于第一天，也不能超过 %1 天").arg(longestHoliday));
    for (QDate at = from; at <= to; at = at.addDays(1))
        calendar.holidays.insert(at, title);
}

} // namespace

Result<WorkCalendar> readCalendar(QByteArrayView json, const QString &sourceName)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    WorkCalendar calendar;
    calendar.id = in.text("id");
    calendar.title = in.text("title");
    (void)in.text("description", QString()); // for people who edit the file
    in.each("holidays", [&calendar](ObjectReader &child) { readHoliday(child, calendar); });
    for (const QString &text : in.texts("workdays")) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid() || day.dayOfWeek() <= Qt::Friday || calendar.holidays.contains(day))
            in.fail("workdays", QStringLiteral("“%1”不是放假以外的双休日").arg(text));
        calendar.workdays.insert(day);
    }
    BIHUAN_CHECK(in.finish());
    return calendar;
}

} // namespace bihuan
