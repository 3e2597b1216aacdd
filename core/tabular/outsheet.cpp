// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/outsheet.h"

#include "core/domain/figures/decimal.h"

#include <algorithm>

namespace bihuan {

double OutColumn::shownWidth() const
{
    if (width > 0)
        return width;
    switch (kind) {
    case OutKind::Integer:
        return 8;
    case OutKind::Decimal:
        return 13;
    case OutKind::Percent:
        return 9;
    case OutKind::Date:
        return 12;
    case OutKind::Text:
        break;
    }
    return 18;
}

bool OutSheet::hasGroups() const
{
    return std::ranges::any_of(columns, [](const OutColumn &column) { return !column.group.isEmpty(); });
}

int groupEnd(const OutSheet &sheet, int column)
{
    const QString &group = sheet.columns[static_cast<size_t>(column)].group;
    int last = column;
    while (!group.isEmpty() && last < sheet.lastColumn() &&
           sheet.columns[static_cast<size_t>(last) + 1].group == group)
        ++last;
    return last;
}

QString safeSheetName(const QString &name)
{
    QString safe = cleanText(name).left(31);
    safe.removeIf([](QChar c) { return QStringLiteral("[]:*?/\\'\n\t").contains(c); });
    return safe.isEmpty() ? QStringLiteral("Sheet1") : safe;
}

QString cleanText(const QString &text)
{
    QString clean = text;
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    clean.removeIf([](QChar c) {
        const ushort unit = c.unicode();
        return (unit < 0x20 && unit != '\n' && unit != '\t') || unit == 0xFFFE || unit == 0xFFFF;
    });
    return clean;
}

QString percentOf(const ExactNumber &fraction, int decimals)
{
    const auto percent = fraction.shifted(2);
    if (!percent)
        return {};
    DecimalFormat format;
    format.decimals = decimals;
    format.grouping = false;
    format.realMinus = false;
    return formatDecimal(percent->mantissa, percent->scale, format) + QLatin1Char('%');
}

} // namespace bihuan
