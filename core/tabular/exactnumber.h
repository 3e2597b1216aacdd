// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bihuan {

/// A decimal number exactly as a sheet holds it: mantissa × 10^-scale, without zeros at the end of the
/// fraction, so that equal numbers are equal members. Never goes through a double.
struct ExactNumber
{
    qint64 mantissa = 0;
    int scale = 0; ///< digits after the point, 0 to 15

    bool operator==(const ExactNumber &) const = default;

    /// Nothing when it does not fit; a fraction of more than 15 digits is rounded half away from zero.
    static std::optional<ExactNumber> make(qint64 mantissa, int scale);

    bool isInteger() const { return scale == 0; }
    /// × 10^power, for conversions between 元, 万元 and 亿元.
    std::optional<ExactNumber> shifted(int power) const { return make(mantissa, scale - power); }
    /// The integer number of 10^-decimals steps; nothing when digits would be lost or it does not fit.
    std::optional<qint64> exactSteps(int decimals) const;
    /// The same rounded half away from zero; nothing only when it does not fit.
    std::optional<qint64> roundedSteps(int decimals) const;
    double toDouble() const;
    /// "-12.5": plain digits, no separators.
    QString toString() const;
};

/// What reading a number's text gave.
struct ExactReading
{
    ExactNumber number;
    bool asWritten =
        true; ///< false when an exponent was used or digits beyond a spreadsheet's 15 were rounded
};

/// Reads the number a file holds ("43.8", "43.799999999999997", "6.1E+17"): C notation, ASCII, no blanks.
/// A fraction is rounded to the 15 significant digits that a spreadsheet shows; integers keep every digit.
std::optional<ExactReading> readExact(const char *begin, const char *end);
std::optional<ExactReading> readExact(QStringView text);

} // namespace bihuan
