// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMap>
#include <QSet>
#include <QString>

namespace bihuan {

/// Which days are worked: Monday to Friday, but for the holidays and the weekends worked instead of them, as the State
/// Council announces them year by year.
struct WorkCalendar
{
    QString id;
    QString title;
    QMap<QDate, QString> holidays; ///< day → 春节
    QSet<QDate> workdays;          ///< weekend days that are worked

    bool isWorkday(const QDate &day) const;
    /// The holidays of the year are known; otherwise weekends alone are counted.
    bool knows(int year) const;
    /// The n-th working day after `day`; `day` itself for 0.
    QDate after(const QDate &day, int n) const;
    /// Working days after `from` up to and including `to`; 0 when it lies before.
    int between(const QDate &from, const QDate &to) const;
    bool operator==(const WorkCalendar &) const = default;
};

} // namespace bihuan
