// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/period.h"

#include <QHashFunctions>

namespace bihuan {

namespace {

int periodsPerYear(Period::Kind kind)
{
    switch (kind) {
    case Period::Kind::Month:
        return 12;
    case Period::Kind::HalfMonth:
        return 24;
    case Period::Kind::Quarter:
        return 4;
    case Period::Kind::HalfYear:
        return 2;
    case Period::Kind::Year:
        break;
    }
    return 1;
}

QString chineseOrdinal(int index)
{
    static const QString digits = QStringLiteral("一二三四");
    return digits.mid(index - 1, 1);
}

} // namespace

std::optional<Period> Period::parse(QStringView text)
{
    const auto number = [](QStringView digits) {
        int value = 0;
        for (const QChar c : digits) {
            if (c < QLatin1Char('0') || c > QLatin1Char('9'))
                return -1;
            value = value * 10 + (c.unicode() - u'0');
        }
        return value;
    };
    if (text.size() < 4)
        return std::nullopt;
    const int year = number(text.first(4));
    if (year < 1900 || year > 2999)
        return std::nullopt;
    if (text.size() == 4)
        return Period::ofYear(year);
    if (text.at(4) != QLatin1Char('-'))
        return std::nullopt;
    const QStringView rest = text.sliced(5);
    if (rest.size() == 2 && (rest.front() == QLatin1Char('Q') || rest.front() == QLatin1Char('H'))) {
        const Kind kind = rest.front() == QLatin1Char('Q') ? Kind::Quarter : Kind::HalfYear;
        const int index = number(rest.sliced(1));
        if (index < 1 || index > periodsPerYear(kind))
            return std::nullopt;
        return Period{kind, year, index};
    }
    if (rest.size() != 2 && rest.size() != 3)
        return std::nullopt;
    const int month = number(rest.first(2));
    if (month < 1 || month > 12)
        return std::nullopt;
    if (rest.size() == 2)
        return Period::month(year, month);
    if (rest.back() == QLatin1Char('a') || rest.back() == QLatin1Char('b'))
        return Period{Kind::HalfMonth, year, 2 * month - (rest.back() == QLatin1Char('a') ? 1 : 0)};
    return std::nullopt;
}

QString Period::toString() const
{
    const QString head = QStringLiteral("%1-").arg(year, 4, 10, QLatin1Char('0'));
    switch (kind) {
    case Kind::Month:
        return head + QStringLiteral("%1").arg(index, 2, 10, QLatin1Char('0'));
    case Kind::HalfMonth:
        return head + QStringLiteral("%1").arg(lastMonth(), 2, 10, QLatin1Char('0')) +
               QLatin1Char(index % 2 == 1 ? 'a' : 'b');
    case Kind::Quarter:
        return head + QLatin1Char('Q') + QString::number(index);
    case Kind::HalfYear:
        return head + QLatin1Char('H') + QString::number(index);
    case Kind::Year:
        break;
    }
    return QString::number(year);
}

QString Period::title() const
{
    const QString head = QStringLiteral("%1年").arg(year);
    switch (kind) {
    case Kind::Month:
        return head + QStringLiteral("%1月").arg(index);
    case Kind::HalfMonth:
        return head + QStringLiteral("%1月%2半月")
                          .arg(lastMonth())
                          .arg(index % 2 == 1 ? QStringLiteral("上") : QStringLiteral("下"));
    case Kind::Quarter:
        return head + QStringLiteral("第%1季度").arg(chineseOrdinal(index));
    case Kind::HalfYear:
        return head + (index == 1 ? QStringLiteral("上半年") : QStringLiteral("下半年"));
    case Kind::Year:
        break;
    }
    return head;
}

QString Period::rangeTitle() const
{
    if (kind == Kind::Year)
        return QStringLiteral("全年");
    if (kind == Kind::HalfMonth && index % 2 == 1)
        return lastMonth() == 1 ? QStringLiteral("1月上半月")
                                : QStringLiteral("1月—%1月上半月").arg(lastMonth());
    return lastMonth() == 1 ? QStringLiteral("1月") : QStringLiteral("1—%1月").arg(lastMonth());
}

int Period::lastMonth() const
{
    switch (kind) {
    case Kind::Month:
        return index;
    case Kind::HalfMonth:
        return (index + 1) / 2;
    case Kind::Quarter:
        return index * 3;
    case Kind::HalfYear:
        return index * 6;
    case Kind::Year:
        break;
    }
    return 12;
}

QDate Period::firstDay() const
{
    switch (kind) {
    case Kind::HalfMonth:
        return QDate(year, lastMonth(), index % 2 == 1 ? 1 : 16);
    case Kind::Quarter:
        return QDate(year, lastMonth() - 2, 1);
    case Kind::HalfYear:
        return QDate(year, lastMonth() - 5, 1);
    case Kind::Year:
        return QDate(year, 1, 1);
    case Kind::Month:
        break;
    }
    return QDate(year, index, 1);
}

QDate Period::lastDay() const
{
    const int month = lastMonth();
    if (kind == Kind::HalfMonth && index % 2 == 1)
        return QDate(year, month, 15);
    return month == 12 ? QDate(year, 12, 31) : QDate(year, month + 1, 1).addDays(-1);
}

Ratio Period::elapsedShare() const
{
    if (kind == Kind::HalfMonth)
        return Ratio(index, 24);
    return Ratio(lastMonth(), 12);
}

Period Period::previous() const
{
    return index > 1 ? Period{kind, year, index - 1} : Period{kind, year - 1, periodsPerYear(kind)};
}

Period Period::next() const
{
    return index < periodsPerYear(kind) ? Period{kind, year, index + 1} : Period{kind, year + 1, 1};
}

std::vector<Period> Period::monthsToDate() const
{
    std::vector<Period> months;
    for (int m = 1; m <= lastMonth(); ++m)
        months.push_back(Period::month(year, m));
    return months;
}

std::strong_ordering Period::operator<=>(const Period &other) const
{
    if (const auto byEnd = lastDay().toJulianDay() <=> other.lastDay().toJulianDay(); byEnd != 0)
        return byEnd;
    return other.firstDay().toJulianDay() <=> firstDay().toJulianDay();
}

size_t qHash(const Period &period, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(period.kind), period.year, period.index);
}

} // namespace bihuan
