// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace bihuan {

/// A date as exact as it was promised: "2024年6月底前" is a month, "长期" is open (domain.md §9, dates).
/// Stored as `2024-06-30`, `2024-06`, `2024-Q2`, `2024` or `open`.
struct PartialDate
{
    enum class Precision { Day, Month, Quarter, Year, Open };

    QDate date; ///< any day inside; invalid when open
    Precision precision = Precision::Day;

    static PartialDate day(const QDate &date) { return {date, Precision::Day}; }
    static PartialDate month(int year, int month) { return {QDate(year, month, 1), Precision::Month}; }
    static PartialDate open() { return {QDate(), Precision::Open}; }
    static std::optional<PartialDate> parse(QStringView text);

    QString toString() const;
    /// "2024年6月30日", "2024年6月", "2024年第二季度", "2024年", "长期".
    QString title() const;
    /// The last day that still keeps the promise; invalid when open.
    QDate lastDay() const;
    QDate firstDay() const;

    bool operator==(const PartialDate &other) const { return precision == other.precision && firstDay() == other.firstDay(); }
};

} // namespace bihuan
