// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/celldate.h"

#include "core/domain/figures/chinesetext.h"
#include "core/tabular/numberformat.h"

#include <QStringList>

#include <cmath>

namespace bihuan {
namespace {

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2100;

bool isPlausibleYear(qint64 year)
{
    return year >= kFirstYear && year <= kLastYear;
}

DateReading dayReading(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || !isPlausibleYear(year))
        return {DateReading::State::NotADate, {}, false};
    return {DateReading::State::Date, PartialDate::day(date), false};
}

DateReading partReading(int year, int month, PartialDate::Precision precision)
{
    if (!isPlausibleYear(year) || month < 1 || month > 12)
        return {DateReading::State::NotADate, {}, false};
    return {DateReading::State::Date, {QDate(year, month, 1), precision}, false};
}

DateReading numberAsDate(const ExactNumber &number, NumberClass numberClass, bool date1904)
{
    const qint64 whole = number.roundedSteps(0).value_or(0);
    const bool formatted = numberClass == NumberClass::Date || numberClass == NumberClass::DateTime ||
                           numberClass == NumberClass::Month || numberClass == NumberClass::Year;
    if (!formatted && number.isInteger() && isPlausibleYear(whole))
        return partReading(static_cast<int>(whole), 12, PartialDate::Precision::Year);
    if (!formatted && number.isInteger() && whole > 19490000 && whole < 21001232)
        return dayReading(static_cast<int>(whole / 10000), static_cast<int>(whole / 100 % 100),
                          static_cast<int>(whole % 100));
    // 2024.3 typed as a number means March; 2024.10 cannot be told from 2024.1 and stays unread.
    if (!formatted && number.scale == 1 && isPlausibleYear(number.mantissa / 10) && number.mantissa % 10 > 1)
        return partReading(static_cast<int>(number.mantissa / 10), static_cast<int>(number.mantissa % 10),
                           PartialDate::Precision::Month);
    if (!formatted && number.scale == 2 && isPlausibleYear(number.mantissa / 100))
        return partReading(static_cast<int>(number.mantissa / 100), static_cast<int>(number.mantissa % 100),
                           PartialDate::Precision::Month);
    // A time of day is cut off, never rounded up to the next day.
    const qint64 serial =
        number.scale == 0 ? number.mantissa : static_cast<qint64>(std::floor(number.toDouble()));
    const QDate date = dateOfSerial(serial, date1904);
    if (!date.isValid() || !isPlausibleYear(date.year()))
        return {DateReading::State::NotADate, {}, false};
    if (numberClass == NumberClass::Month)
        return partReading(date.year(), date.month(), PartialDate::Precision::Month);
    if (numberClass == NumberClass::Year)
        return partReading(date.year(), 12, PartialDate::Precision::Year);
    return {DateReading::State::Date, PartialDate::day(date), false};
}

} // namespace

DateReading dateOf(QStringView text, int year)
{
    const QString plain = chinesetext::plain(text);
    if (plain.isEmpty())
        return {};
    static const QStringList undecided{QStringLiteral("待定"), QStringLiteral("未定")};
    if (chinesetext::isNothing(plain) || undecided.contains(plain))
        return {DateReading::State::Missing, {}, false};
    if (const auto date = chinesetext::readDate(plain, 0))
        return {DateReading::State::Date, *date, false};
    if (const auto reading = readExact(plain); reading && reading->asWritten)
        return numberAsDate(reading->number, NumberClass::General, false);
    if (const auto date = year > 0 ? chinesetext::readDate(plain, year) : std::nullopt)
        return {DateReading::State::Date, *date, true};
    return {DateReading::State::NotADate, {}, false};
}

DateReading dateOf(const Cell &cell, const Sheet &sheet, int year)
{
    if (cell.type == CellType::Text)
        return dateOf(cell.text, year);
    if (cell.type == CellType::Number)
        return numberAsDate(cell.number(), cell.numberClass, sheet.date1904);
    return {cell.isEmpty() ? DateReading::State::Empty : DateReading::State::NotADate, {}, false};
}

} // namespace bihuan
