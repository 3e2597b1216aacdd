// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/celldate.h"

#include "core/tabular/celltext.h"
#include "core/tabular/numberformat.h"

#include <QRegularExpression>

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

/// Years of two digits are this century's.
int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    return digits.size() == 2 ? 2000 + year : year;
}

/// 二〇二四年三月十五日 in digits; other text unchanged.
QString withoutNumerals(const QString &text)
{
    static const QRegularExpression run(QStringLiteral("([〇零○一二三四五六七八九十]+)(?=年|月|日|号|季度)"));
    QString result;
    qsizetype last = 0;
    for (auto it = run.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QString numeral = match.captured(1).replace(QChar(u'零'), QChar(u'〇')).replace(QChar(u'○'), QChar(u'〇'));
        QString digits;
        if (numeral.size() == 4 && !numeral.contains(QChar(u'十'))) {
            for (const QChar c : std::as_const(numeral))
                digits += QString::number(c == QChar(u'〇') ? 0 : chineseNumber(QString(c)));
        } else {
            digits = QString::number(chineseNumber(numeral));
        }
        result += text.mid(last, match.capturedStart() - last) + digits;
        last = match.capturedEnd();
    }
    return result + text.mid(last);
}

/// "前", "底", "末" and what else is said about a date without moving it.
QString withoutTail(QString text)
{
    static const QRegularExpression tail(QStringLiteral("(之前|以前|前|之内|内|完成|建成|开工|竣工)+$"));
    return text.remove(tail);
}

std::optional<DateReading> fullDate(const QString &text)
{
    static const QRegularExpression separated(QStringLiteral("^(\\d{4}|\\d{2})[.\\-/、年](\\d{1,2})[.\\-/、月](\\d{1,2})[日号]?(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2})?)?$"));
    if (const auto m = separated.match(text); m.hasMatch())
        return dayReading(fullYear(m.captured(1)), m.captured(2).toInt(), m.captured(3).toInt());
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    if (const auto m = compact.match(text); m.hasMatch())
        return dayReading(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    return {};
}

/// What follows a year, or stands alone in the year of the context.
DateReading partOfYear(const QString &text, int year)
{
    using Precision = PartialDate::Precision;
    if (text.isEmpty() || text == QStringLiteral("底") || text == QStringLiteral("末") || text == QStringLiteral("全年") || text == QStringLiteral("年度"))
        return partReading(year, 12, text.isEmpty() || text == QStringLiteral("全年") || text == QStringLiteral("年度") ? Precision::Year : Precision::Month);
    if (text == QStringLiteral("上半年"))
        return partReading(year, 6, Precision::Month);
    if (text == QStringLiteral("下半年"))
        return partReading(year, 12, Precision::Month);
    static const QRegularExpression day(QStringLiteral("^(\\d{1,2})月(\\d{1,2})[日号]?$"));
    if (const auto m = day.match(text); m.hasMatch())
        return dayReading(year, m.captured(1).toInt(), m.captured(2).toInt());
    static const QRegularExpression month(QStringLiteral("^(\\d{1,2})月(?:份)?(底|末|上旬|中旬|下旬|初)?$"));
    if (const auto m = month.match(text); m.hasMatch())
        return partReading(year, m.captured(1).toInt(), Precision::Month);
    static const QRegularExpression quarter(QStringLiteral("^第?([1-4])季度[底末]?$"));
    if (const auto m = quarter.match(text); m.hasMatch())
        return partReading(year, m.captured(1).toInt() * 3 - 2, Precision::Quarter);
    return {DateReading::State::NotADate, {}, false};
}

bool saysNoDate(const QString &text)
{
    static const QRegularExpression missing(QStringLiteral("^(无|暂无|/|待定|未定|[-—–－─]+)$"));
    return missing.match(text).hasMatch();
}

bool saysOpen(const QString &text)
{
    static const QRegularExpression open(QStringLiteral("^(长期|长期坚持|持续推进|持续|常年|全年持续|长效|常态化)$"));
    return open.match(text).hasMatch();
}

DateReading numberAsDate(const ExactNumber &number, NumberClass numberClass, bool date1904)
{
    const qint64 whole = number.roundedSteps(0).value_or(0);
    const bool formatted = numberClass == NumberClass::Date || numberClass == NumberClass::DateTime
        || numberClass == NumberClass::Month || numberClass == NumberClass::Year;
    if (!formatted && number.isInteger() && isPlausibleYear(whole))
        return partReading(static_cast<int>(whole), 12, PartialDate::Precision::Year);
    if (!formatted && number.isInteger() && whole > 19490000 && whole < 21001232)
        return dayReading(static_cast<int>(whole / 10000), static_cast<int>(whole / 100 % 100), static_cast<int>(whole % 100));
    // 2024.3 typed as a number means March; 2024.10 cannot be told from 2024.1 and stays unread.
    if (!formatted && number.scale == 1 && isPlausibleYear(number.mantissa / 10) && number.mantissa % 10 > 1)
        return partReading(static_cast<int>(number.mantissa / 10), static_cast<int>(number.mantissa % 10), PartialDate::Precision::Month);
    if (!formatted && number.scale == 2 && isPlausibleYear(number.mantissa / 100))
        return partReading(static_cast<int>(number.mantissa / 100), static_cast<int>(number.mantissa % 100), PartialDate::Precision::Month);
    // A time of day is cut off, never rounded up to the next day.
    const qint64 serial = number.scale == 0 ? number.mantissa : static_cast<qint64>(std::floor(number.toDouble()));
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
    QString plain = plainText(text);
    if (plain.isEmpty())
        return {};
    if (const auto full = fullDate(plain))
        return *full;
    plain = withoutNumerals(withoutTail(squeezed(plain)));
    if (saysNoDate(plain))
        return {DateReading::State::Missing, {}, false};
    if (saysOpen(plain))
        return {DateReading::State::Date, PartialDate::open(), false};
    if (const auto full = fullDate(plain))
        return *full;
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4}|\\d{2})年度?(.*)$"));
    if (const auto m = yearFirst.match(plain); m.hasMatch())
        return partOfYear(m.captured(2), fullYear(m.captured(1)));
    static const QRegularExpression yearMonth(QStringLiteral("^(\\d{4})[.\\-/](\\d{1,2})月?[底末]?$"));
    if (const auto m = yearMonth.match(plain); m.hasMatch())
        return partReading(m.captured(1).toInt(), m.captured(2).toInt(), PartialDate::Precision::Month);
    if (const auto reading = readExact(plain); reading && reading->asWritten)
        return numberAsDate(reading->number, NumberClass::General, false);
    static const QRegularExpression thisYear(QStringLiteral("^(今年|本年|当年)?(年)?(?=.)"));
    QString part = plain;
    part.remove(thisYear);
    DateReading reading = partOfYear(part, year);
    reading.yearAssumed = reading.state == DateReading::State::Date;
    return reading;
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
