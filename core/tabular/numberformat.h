// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/sheet.h"

#include <QDate>

namespace bihuan {

/// What a number format tells about the numbers under it.
struct NumberFormat
{
    NumberClass numberClass = NumberClass::General;
    QString unit; ///< a unit written by the format itself: 0.00"万元"; empty when it also scales the number

    bool operator==(const NumberFormat &) const = default;
};

/// Formats that every spreadsheet knows by number (ECMA-376 18.8.30, with the zh-CN ids 27–36 and 50–58).
NumberFormat builtinNumberFormat(int id);

/// A format code such as yyyy"年"m"月", [$-804]aaaa, 0.0% or G/通用格式"万元". Only its first section counts.
NumberFormat customNumberFormat(QStringView code);

/// The serial of a day: 1 is 1900-01-01 and the year 1900 has a 29 February, as spreadsheets have it.
qint64 serialOfDate(const QDate &date);
/// The day of a serial; invalid outside 1900-01-01…9999-12-31. `date1904`: 0 is 1904-01-01.
QDate dateOfSerial(qint64 serial, bool date1904);

/// "2024-03-15", "2024-03-15T08:30:00" or "PT08H30M00S" as cell; Text when it is none of them.
Cell cellOfIsoDate(int column, const QString &text, bool date1904);

} // namespace bihuan
