// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bihuan {

/// How a decimal is written for people.
struct DecimalFormat
{
    int decimals = 2;      ///< digits after the point, rounded half away from zero
    bool grouping = true;  ///< thousands separators
    bool sign = false;     ///< "+" before a positive figure
    bool realMinus = true; ///< U+2212 instead of the hyphen
    bool trim = false;     ///< drop zeros at the end of the fraction
};

/// Bounds of a figure in its smallest step, so that no sum or difference leaves 64 bits. What is typed or read from a
/// sheet stays below the first (10 万亿元 in 分); what a file holds, running totals included, below the second.
inline constexpr qint64 largestEntry = 1'000'000'000'000'000;
inline constexpr qint64 largestFigure = 100 * largestEntry;
constexpr bool isWithin(qint64 value, qint64 largest) { return value >= -largest && value <= largest; }

/// Adds figures however many there are: a sum stops at a bound whose differences still fit.
inline constexpr qint64 largestSum = 40 * largestFigure;
constexpr void addUp(qint64 &sum, qint64 more)
{
    if (__builtin_add_overflow(sum, more, &sum) || !isWithin(sum, largestSum))
        sum = more > 0 ? largestSum : -largestSum;
}

/// Room for the product of two figures.
__extension__ typedef __int128 WideInt;

/// `numerator ÷ denominator` rounded half away from zero; `denominator` > 0.
qint64 roundedQuotient(WideInt numerator, WideInt denominator);

/// "1,234.50" for mantissa 123450 and scale 2: mantissa ÷ 10^scale.
QString formatDecimal(qint64 mantissa, int scale, const DecimalFormat &format = {});

/// "-12.5" × 10^scale exactly: 12.5 at scale 2 is 1250. Accepts thousands separators, full-width digits and a
/// real minus. Nothing when it is no number, has more digits than the scale keeps, or does not fit 64 bits.
std::optional<qint64> parseDecimal(QStringView text, int scale);

/// 10^exponent for exponents 0 to 18.
qint64 powerOfTen(int exponent);

} // namespace bihuan
