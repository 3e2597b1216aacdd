// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/partialdate.h"

#include "core/domain/figures/period.h"

namespace bihuan {

namespace {

/// "2024-06-30". QDate::fromString takes a dozen times as long, and a province has a million dates.
QDate isoDay(QStringView text)
{
    int numbers[3] = {};
    int part = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        const char16_t c = text.at(i).unicode();
        if (dash ? c != u'-' : (c < u'0' || c > u'9'))
            return {};
        if (dash)
            ++part;
        else
            numbers[part] = numbers[part] * 10 + (c - u'0');
    }
    return QDate(numbers[0], numbers[1], numbers[2]);
}

} // namespace

std::optional<PartialDate> PartialDate::parse(QStringView text)
{
    if (text == QStringLiteral("open"))
        return PartialDate::open();
    if (text.size() == 10) {
        const QDate day = isoDay(text);
        return day.isValid() ? std::optional(PartialDate::day(day)) : std::nullopt;
    }
    const auto period = Period::parse(text);
    if (!period)
        return std::nullopt;
    switch (period->kind) {
    case Period::Kind::Month:
        return PartialDate{period->firstDay(), Precision::Month};
    case Period::Kind::Quarter:
        return PartialDate{period->firstDay(), Precision::Quarter};
    case Period::Kind::Year:
        return PartialDate{period->firstDay(), Precision::Year};
    case Period::Kind::HalfMonth:
    case Period::Kind::HalfYear:
        break;
    }
    return std::nullopt;
}

QString PartialDate::toString() const
{
    switch (precision) {
    case Precision::Day:
        return date.toString(Qt::ISODate);
    case Precision::Month:
        return date.toString(QStringLiteral("yyyy-MM"));
    case Precision::Quarter:
        return QStringLiteral("%1-Q%2").arg(date.year()).arg((date.month() + 2) / 3);
    case Precision::Year:
        return QString::number(date.year());
    case Precision::Open:
        break;
    }
    return QStringLiteral("open");
}

QString PartialDate::title() const
{
    switch (precision) {
    case Precision::Day:
        return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
    case Precision::Month:
        return Period::month(date.year(), date.month()).title();
    case Precision::Quarter:
        return Period{Period::Kind::Quarter, date.year(), (date.month() + 2) / 3}.title();
    case Precision::Year:
        return Period::ofYear(date.year()).title();
    case Precision::Open:
        break;
    }
    return QStringLiteral("长期");
}

QDate PartialDate::lastDay() const
{
    switch (precision) {
    case Precision::Day:
        return date;
    case Precision::Month:
        return Period::month(date.year(), date.month()).lastDay();
    case Precision::Quarter:
        return Period{Period::Kind::Quarter, date.year(), (date.month() + 2) / 3}.lastDay();
    case Precision::Year:
        return QDate(date.year(), 12, 31);
    case Precision::Open:
        break;
    }
    return {};
}

QDate PartialDate::firstDay() const
{
    switch (precision) {
    case Precision::Day:
        return date;
    case Precision::Month:
        return QDate(date.year(), date.month(), 1);
    case Precision::Quarter:
        return Period{Period::Kind::Quarter, date.year(), (date.month() + 2) / 3}.firstDay();
    case Precision::Year:
        return QDate(date.year(), 1, 1);
    case Precision::Open:
        break;
    }
    return {};
}

} // namespace bihuan
