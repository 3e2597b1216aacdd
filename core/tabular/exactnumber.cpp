// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/exactnumber.h"

#include "core/domain/figures/decimal.h"

#include <algorithm>
#include <array>

namespace bihuan {
namespace {

constexpr int kMaxScale = 15;
constexpr int kSheetDigits = 15; ///< significant digits a spreadsheet keeps
constexpr int kMaxDigits = 18;   ///< decimal digits that always fit a qint64

qint64 dropDigits(qint64 mantissa, int digits)
{
    if (digits > kMaxDigits)
        return 0;
    return digits > 0 ? roundedQuotient(mantissa, powerOfTen(digits)) : mantissa;
}

std::optional<qint64> timesPowerOfTen(qint64 mantissa, int power)
{
    if (mantissa == 0)
        return 0;
    if (power > kMaxDigits)
        return {};
    qint64 product = 0;
    if (__builtin_mul_overflow(mantissa, powerOfTen(power), &product))
        return {};
    return product;
}

bool isExactDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits of a number before they are put together.
struct DigitRun
{
    qint64 mantissa = 0;
    int kept = 0;          ///< significant digits in the mantissa
    int exponent = 0;      ///< value = mantissa × 10^exponent
    bool fraction = false; ///< digits other than zero after the point
    bool dropped = false;  ///< more digits than the mantissa holds

    void add(char c, bool afterPoint)
    {
        const int digit = c - '0';
        fraction = fraction || (afterPoint && digit != 0);
        if (kept == 0 && digit == 0) {
            exponent -= afterPoint ? 1 : 0;
        } else if (kept < kMaxDigits) {
            mantissa = mantissa * 10 + digit;
            ++kept;
            exponent -= afterPoint ? 1 : 0;
        } else {
            dropped = dropped || digit != 0;
            exponent += afterPoint ? 0 : 1;
        }
    }
};

} // namespace

std::optional<ExactNumber> ExactNumber::make(qint64 mantissa, int scale)
{
    if (mantissa == 0)
        return ExactNumber{};
    if (scale < 0) {
        const auto whole = timesPowerOfTen(mantissa, -scale);
        return whole ? std::optional(ExactNumber{*whole, 0}) : std::nullopt;
    }
    if (scale > kMaxScale) {
        mantissa = dropDigits(mantissa, scale - kMaxScale);
        scale = kMaxScale;
    }
    while (scale > 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        --scale;
    }
    return ExactNumber{mantissa, scale};
}

std::optional<qint64> ExactNumber::exactSteps(int decimals) const
{
    if (scale > decimals)
        return {};
    return timesPowerOfTen(mantissa, decimals - scale);
}

std::optional<qint64> ExactNumber::roundedSteps(int decimals) const
{
    return scale > decimals ? std::optional(dropDigits(mantissa, scale - decimals)) : exactSteps(decimals);
}

double ExactNumber::toDouble() const
{
    static const std::array<double, kMaxScale + 1> powers = [] {
        std::array<double, kMaxScale + 1> table{};
        for (size_t i = 0; i < table.size(); ++i)
            table[i] = static_cast<double>(powerOfTen(static_cast<int>(i)));
        return table;
    }();
    return static_cast<double>(mantissa) / powers[static_cast<size_t>(scale)];
}

QString ExactNumber::toString() const
{
    DecimalFormat plain;
    plain.decimals = scale;
    plain.grouping = false;
    plain.realMinus = false;
    return formatDecimal(mantissa, scale, plain);
}

std::optional<ExactReading> readExact(const char *begin, const char *end)
{
    const char *at = begin;
    const bool negative = at != end && *at == '-';
    if (at != end && (*at == '-' || *at == '+'))
        ++at;
    DigitRun run;
    bool digits = false;
    for (; at != end && isExactDigit(*at); ++at, digits = true)
        run.add(*at, false);
    if (at != end && *at == '.') {
        for (++at; at != end && isExactDigit(*at); ++at, digits = true)
            run.add(*at, true);
    }
    if (!digits)
        return {};
    bool asWritten = !run.dropped;
    if (at != end && (*at == 'e' || *at == 'E')) {
        asWritten = false;
        ++at;
        const bool down = at != end && *at == '-';
        if (at != end && (*at == '-' || *at == '+'))
            ++at;
        if (at == end)
            return {};
        int exponent = 0;
        for (; at != end && isExactDigit(*at); ++at)
            exponent = std::min(exponent * 10 + (*at - '0'), 9999);
        run.exponent += down ? -exponent : exponent;
    }
    if (at != end)
        return {};
    if (run.kept > kSheetDigits && run.fraction) {
        const int surplus = run.kept - kSheetDigits;
        run.mantissa = dropDigits(run.mantissa, surplus);
        run.exponent += surplus;
        asWritten = false;
    }
    asWritten = asWritten && -run.exponent <= kMaxScale;
    const auto number = ExactNumber::make(negative ? -run.mantissa : run.mantissa, -run.exponent);
    if (!number)
        return {};
    return ExactReading{*number, asWritten};
}

std::optional<ExactReading> readExact(QStringView text)
{
    std::array<char, 64> buffer{};
    if (text.size() > static_cast<qsizetype>(buffer.size()))
        return {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ushort unit = text.at(i).unicode();
        if (unit >= 0x80)
            return {};
        buffer[static_cast<size_t>(i)] = static_cast<char>(unit);
    }
    return readExact(buffer.data(), buffer.data() + text.size());
}

} // namespace bihuan
