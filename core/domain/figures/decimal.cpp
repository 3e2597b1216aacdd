// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/decimal.h"

#include <limits>

namespace bihuan {

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

qint64 roundedQuotient(WideInt numerator, WideInt denominator)
{
    const bool negative = numerator < 0;
    const WideInt magnitude = negative ? -numerator : numerator;
    const WideInt quotient = (2 * magnitude + denominator) / (2 * denominator);
    return static_cast<qint64>(negative ? -quotient : quotient);
}

QString formatDecimal(qint64 mantissa, int scale, const DecimalFormat &format)
{
    WideInt shown = mantissa;
    for (int i = scale; i < format.decimals; ++i)
        shown *= 10;
    if (scale > format.decimals)
        shown = roundedQuotient(shown, powerOfTen(scale - format.decimals));

    const bool negative = shown < 0;
    quint64 digits = static_cast<quint64>(negative ? -shown : shown);
    QString text;
    for (int i = 0; i < format.decimals; ++i) {
        const bool zero = digits % 10 == 0;
        if (!(format.trim && zero && text.isEmpty()))
            text.prepend(QLatin1Char(static_cast<char>('0' + digits % 10)));
        digits /= 10;
    }
    if (!text.isEmpty())
        text.prepend(QLatin1Char('.'));
    int written = 0;
    do {
        if (format.grouping && written > 0 && written % 3 == 0)
            text.prepend(QLatin1Char(','));
        text.prepend(QLatin1Char(static_cast<char>('0' + digits % 10)));
        digits /= 10;
        ++written;
    } while (digits > 0);

    if (negative)
        text.prepend(format.realMinus ? QChar(0x2212) : QLatin1Char('-'));
    else if (format.sign && shown > 0)
        text.prepend(QLatin1Char('+'));
    return text;
}

std::optional<qint64> parseDecimal(QStringView text, int scale)
{
    text = text.trimmed();
    bool negative = false;
    if (!text.isEmpty()) {
        const QChar first = text.front();
        if (first == QLatin1Char('-') || first == QChar(0x2212) || first == QChar(0xFF0D))
            negative = true;
        if (negative || first == QLatin1Char('+') || first == QChar(0xFF0B))
            text = text.sliced(1);
    }
    WideInt value = 0;
    int fraction = -1; // digits after the point so far; −1 before the point
    int digits = 0;
    for (const QChar c : text) {
        if (c == QLatin1Char('.') || c == QChar(0xFF0E)) {
            if (fraction >= 0)
                return std::nullopt;
            fraction = 0;
            continue;
        }
        if ((c == QLatin1Char(',') || c == QChar(0xFF0C)) && fraction < 0 && digits > 0)
            continue;
        const int digit = c.digitValue();
        if (digit < 0)
            return std::nullopt;
        if (fraction >= scale) {
            if (digit != 0)
                return std::nullopt;
            continue;
        }
        value = value * 10 + digit;
        ++digits;
        if (fraction >= 0)
            ++fraction;
        if (value > std::numeric_limits<qint64>::max())
            return std::nullopt;
    }
    if (digits == 0)
        return std::nullopt;
    for (int i = fraction < 0 ? 0 : fraction; i < scale; ++i) {
        value *= 10;
        if (value > std::numeric_limits<qint64>::max())
            return std::nullopt;
    }
    return static_cast<qint64>(negative ? -value : value);
}

} // namespace bihuan
