// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/partialdate.h"
#include "core/tabular/sheet.h"

namespace bihuan {

/// What a cell says as a date.
struct DateReading
{
    enum class State { Empty, Missing, Date, NotADate };

    State state = State::Empty;
    PartialDate date;
    bool yearAssumed = false; ///< "3月15日": the year is the one given by the caller

    bool operator==(const DateReading &) const = default;
};

/// What chinesetext::readDate reads, and the serial of a day written as text (45366).
/// `year` completes dates without one; 0 leaves such dates unread.
DateReading dateOf(QStringView text, int year);
/// Of a cell: a number is a serial (45366 is 2024-03-15), a year or 20240315; its format may say month or
/// year.
DateReading dateOf(const Cell &cell, const Sheet &sheet, int year);

} // namespace bihuan
