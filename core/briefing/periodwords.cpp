// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/periodwords.h"

namespace bihuan::periodwords {

QString range(const Period &period)
{
    const bool wholeQuarters = period.kind == Period::Kind::Quarter || period.kind == Period::Kind::HalfYear;
    if (!wholeQuarters)
        return period.rangeTitle();
    switch (period.lastMonth()) {
    case 3:
        return QStringLiteral("一季度");
    case 6:
        return QStringLiteral("上半年");
    case 9:
        return QStringLiteral("前三季度");
    default:
        return QStringLiteral("全年");
    }
}

QString end(const Period &period)
{
    if (period.kind == Period::Kind::HalfMonth && period.index % 2 == 1)
        return QStringLiteral("%1月15日").arg(period.lastMonth());
    return QStringLiteral("%1月底").arg(period.lastMonth());
}

QString during(const Period &period)
{
    switch (period.kind) {
    case Period::Kind::Month:
        return QStringLiteral("当月");
    case Period::Kind::HalfMonth:
        return QStringLiteral("当期");
    case Period::Kind::Quarter:
        return QStringLiteral("当季");
    case Period::Kind::HalfYear:
        return period.index == 1 ? QStringLiteral("上半年") : QStringLiteral("下半年");
    case Period::Kind::Year:
        break;
    }
    return QStringLiteral("全年");
}

QString current(const Period &period)
{
    switch (period.kind) {
    case Period::Kind::Month:
        return QStringLiteral("本月");
    case Period::Kind::HalfMonth:
        return QStringLiteral("本期");
    case Period::Kind::Quarter:
        return QStringLiteral("本季度");
    default:
        return during(period);
    }
}

QString last(const Period &period)
{
    switch (period.kind) {
    case Period::Kind::Month:
        return QStringLiteral("上月");
    case Period::Kind::HalfMonth:
        return QStringLiteral("上期");
    case Period::Kind::Quarter:
        return QStringLiteral("上季度");
    case Period::Kind::HalfYear:
        return QStringLiteral("上半年");
    case Period::Kind::Year:
        break;
    }
    return QStringLiteral("上年");
}

QString counted(const Period &period)
{
    switch (period.kind) {
    case Period::Kind::HalfMonth:
        return QStringLiteral("期");
    case Period::Kind::Quarter:
        return QStringLiteral("个季度");
    case Period::Kind::HalfYear:
        return QStringLiteral("个半年");
    case Period::Kind::Year:
        return QStringLiteral("年");
    case Period::Kind::Month:
        break;
    }
    return QStringLiteral("个月");
}

QString months(const Ratio &count)
{
    const qint64 halves = count.scaled(2, 0);
    const qint64 whole = halves / 2;
    if (halves % 2 == 0)
        return QStringLiteral("%1个月").arg(whole);
    return whole == 0 ? QStringLiteral("半个月") : QStringLiteral("%1个半月").arg(whole);
}

} // namespace bihuan::periodwords
