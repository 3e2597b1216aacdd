// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/ratio.h"

#include <cstdlib>
#include <limits>
#include <numeric>

namespace bihuan {

namespace {

WideInt wideGcd(WideInt a, WideInt b)
{
    if (a < 0)
        a = -a;
    while (b != 0) {
        const WideInt rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// Back to 64 bits, reduced only when it must be: a 128-bit gcd costs more than judging a whole matter. Only
/// figures beyond any budget of a province lose their last digits.
Ratio reducedRatio(WideInt numerator, WideInt denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    constexpr WideInt limit = std::numeric_limits<qint64>::max();
    if (numerator <= limit && numerator >= -limit && denominator <= limit)
        return Ratio(static_cast<qint64>(numerator), static_cast<qint64>(denominator));
    if (const WideInt common = wideGcd(numerator, denominator); common > 1) {
        numerator /= common;
        denominator /= common;
    }
    while (numerator > limit || numerator < -limit || denominator > limit) {
        numerator /= 2;
        denominator = denominator / 2 > 0 ? denominator / 2 : 1;
    }
    return Ratio(static_cast<qint64>(numerator), static_cast<qint64>(denominator));
}

} // namespace

Ratio::Ratio(qint64 numerator, qint64 denominator)
    : m_numerator(denominator < 0 ? -numerator : numerator),
      m_denominator(denominator < 0 ? -denominator : denominator)
{
    Q_ASSERT(denominator != 0);
}

double Ratio::toDouble() const
{
    return static_cast<double>(m_numerator) / static_cast<double>(m_denominator);
}

qint64 Ratio::scaled(qint64 factor, int decimals) const
{
    return roundedQuotient(static_cast<WideInt>(m_numerator) * factor * powerOfTen(decimals), m_denominator);
}

std::strong_ordering Ratio::operator<=>(const Ratio &other) const
{
    const WideInt left = static_cast<WideInt>(m_numerator) * other.m_denominator;
    const WideInt right = static_cast<WideInt>(other.m_numerator) * m_denominator;
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

Ratio Ratio::operator-(const Ratio &other) const
{
    return *this + Ratio(-other.m_numerator, other.m_denominator);
}

Ratio Ratio::operator+(const Ratio &other) const
{
    const WideInt product = static_cast<WideInt>(m_denominator) * other.m_denominator;
    // The divisor in common is looked for only when the product would outgrow 64 bits: it costs a loop.
    const qint64 common =
        product > std::numeric_limits<qint64>::max() ? std::gcd(m_denominator, other.m_denominator) : 1;
    const WideInt left = static_cast<WideInt>(m_numerator) * (other.m_denominator / common);
    const WideInt right = static_cast<WideInt>(other.m_numerator) * (m_denominator / common);
    return reducedRatio(left + right, product / common);
}

Ratio Ratio::operator*(qint64 factor) const
{
    return reducedRatio(static_cast<WideInt>(m_numerator) * factor, m_denominator);
}

Ratio Ratio::operator/(const Ratio &other) const
{
    Q_ASSERT(other.m_numerator != 0);
    return reducedRatio(static_cast<WideInt>(m_numerator) * other.m_denominator,
                        static_cast<WideInt>(m_denominator) * other.m_numerator);
}

QString percentText(const Ratio &ratio, int decimals)
{
    return formatDecimal(ratio.scaled(100, decimals), decimals, {.decimals = decimals}) + QLatin1Char('%');
}

QString pointsText(const Ratio &ratio, int decimals)
{
    return formatDecimal(ratio.scaled(100, decimals), decimals, {.decimals = decimals, .sign = true});
}

QString pointsMagnitude(const Ratio &ratio, int decimals)
{
    return formatDecimal(std::abs(ratio.scaled(100, decimals)), decimals, {.decimals = decimals});
}

std::optional<Ratio> growth(std::optional<qint64> now, std::optional<qint64> before)
{
    if (!now || !before || *before <= 0)
        return std::nullopt;
    return Ratio(*now - *before, *before);
}

} // namespace bihuan
