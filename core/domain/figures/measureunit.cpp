// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/measureunit.h"

namespace bihuan {

MeasureUnit measureUnit(const QString &title, int plainDecimals)
{
    using enum MeasureUnit::Dimension;
    if (title == QStringLiteral("亿元"))
        return {title, Money, 10};
    if (title == QStringLiteral("万元"))
        return {title, Money, 6};
    if (title == QStringLiteral("元"))
        return {title, Money, 2};
    if (title == QStringLiteral("%") || title == QStringLiteral("个百分点"))
        return {title, Percent, 2};
    return {title, Plain, plainDecimals};
}

int paperDecimals(const MeasureUnit &unit)
{
    switch (unit.dimension) {
    case MeasureUnit::Dimension::Money:
        return 2;
    case MeasureUnit::Dimension::Percent:
        return 1;
    case MeasureUnit::Dimension::Plain:
        break;
    }
    return unit.scale;
}

QString formatFigure(qint64 stored, const MeasureUnit &unit, const DecimalFormat &format)
{
    return formatDecimal(stored, unit.scale, format);
}

QString formatFigure(qint64 stored, const MeasureUnit &unit)
{
    const bool smallMoney = unit.dimension == MeasureUnit::Dimension::Money && unit.scale < 10;
    return formatDecimal(stored, unit.scale, {.decimals = paperDecimals(unit), .trim = smallMoney});
}

QString figureWithUnit(qint64 stored, const MeasureUnit &unit)
{
    return formatFigure(stored, unit) + unit.title;
}

std::optional<qint64> parseFigure(QStringView text, const MeasureUnit &unit)
{
    return parseDecimal(text, unit.scale);
}

} // namespace bihuan
