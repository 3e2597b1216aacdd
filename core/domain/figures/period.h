// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/ratio.h"

#include <QDate>

#include <vector>

namespace bihuan {

/// 期: what every figure belongs to, instead of "today". Written `2024-03`, `2024-08a` (first half of the
/// month), `2024-08b`, `2024-Q1`, `2024-H1`, `2024`; the written form is also how it is stored, and shorter
/// periods can be added to it.
struct Period
{
    enum class Kind { Month, HalfMonth, Quarter, HalfYear, Year };

    Kind kind = Kind::Month;
    int year = 0;
    int index = 0; ///< Month 1–12, HalfMonth 1–24, Quarter 1–4, HalfYear 1–2, Year 1

    static Period month(int year, int month) { return {Kind::Month, year, month}; }
    static Period ofYear(int year) { return {Kind::Year, year, 1}; }
    static std::optional<Period> parse(QStringView text);

    bool isValid() const { return year != 0; }
    QString toString() const;
    /// "2024年3月", "2024年8月上半月", "2024年第一季度", "2024年上半年", "2024年".
    QString title() const;
    /// From the beginning of the year: "1月", "1—8月", "全年".
    QString rangeTitle() const;

    int lastMonth() const; ///< 1–12, the month whose figures a longer period reads
    QDate firstDay() const;
    QDate lastDay() const;
    /// 序时进度: 7.5/12 for the first half of August.
    Ratio elapsedShare() const;
    Period previous() const;
    Period next() const;
    /// The months of the year up to and including the last one.
    std::vector<Period> monthsToDate() const;

    /// Chronological by the last day, a shorter period before the longer one that ends with it.
    std::strong_ordering operator<=>(const Period &other) const;
    bool operator==(const Period &) const = default;
};

size_t qHash(const Period &period, size_t seed = 0);

} // namespace bihuan
