// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/decimal.h"

#include <compare>

namespace bihuan {

/// An exact fraction: rates, gaps and growth are compared and subtracted unrounded and rounded once, for
/// display (product.md, arithmetic). In double 0.35 − 0.5 < −0.15 is true and an exact −15 would turn red.
class Ratio
{
public:
    constexpr Ratio() = default;
    /// `denominator` must not be 0.
    Ratio(qint64 numerator, qint64 denominator);

    qint64 numerator() const { return m_numerator; }
    qint64 denominator() const { return m_denominator; } ///< always > 0
    double toDouble() const;

    /// Rounded half away from zero to `decimals` digits and scaled: 1/3 as percent with 1 digit is 333.
    qint64 scaled(qint64 factor, int decimals) const;

    std::strong_ordering operator<=>(const Ratio &other) const;
    bool operator==(const Ratio &other) const { return (*this <=> other) == 0; }
    Ratio operator-(const Ratio &other) const;
    Ratio operator+(const Ratio &other) const;
    Ratio operator*(qint64 factor) const;
    /// `other` must not be 0.
    Ratio operator/(const Ratio &other) const;

private:
    qint64 m_numerator = 0;
    qint64 m_denominator = 1;
};

/// "97.2%": the ratio as percent.
QString percentText(const Ratio &ratio, int decimals = 1);
/// "+13.8" or "−3.4": the ratio in percentage points.
QString pointsText(const Ratio &ratio, int decimals = 1);
/// The same without a sign, for "低于序时进度3.4个百分点".
QString pointsMagnitude(const Ratio &ratio, int decimals = 1);

/// (now − before) ÷ before. Nothing when the base is missing or not positive (product.md, arithmetic).
std::optional<Ratio> growth(std::optional<qint64> now, std::optional<qint64> before);

} // namespace bihuan
