// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/workcalendar.h"

namespace bihuan {

bool WorkCalendar::isWorkday(const QDate &day) const
{
    if (workdays.contains(day))
        return true;
    return day.dayOfWeek() <= Qt::Friday && !holidays.contains(day);
}

bool WorkCalendar::knows(int year) const
{
    const auto first = holidays.lowerBound(QDate(year, 1, 1));
    return first != holidays.end() && first.key().year() == year;
}

QDate WorkCalendar::after(const QDate &day, int n) const
{
    QDate at = day;
    while (n > 0) {
        at = at.addDays(1);
        n -= isWorkday(at) ? 1 : 0;
    }
    return at;
}

int WorkCalendar::between(const QDate &from, const QDate &to) const
{
    int days = 0;
    for (QDate at = from.addDays(1); at <= to; at = at.addDays(1))
        days += isWorkday(at) ? 1 : 0;
    return days;
}

} // namespace bihuan
