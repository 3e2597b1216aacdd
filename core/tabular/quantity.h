// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/chinesetext.h"
#include "core/tabular/exactnumber.h"
#include "core/tabular/sheet.h"

namespace bihuan {

/// A unit as it is written, split into a power of ten and what is counted: 万元 is 10^4 元, 亿 is 10^8.
struct WrittenUnit
{
    QString text; ///< as written; empty when there is none
    int power = 0;
    QString base; ///< 元, 亩, 户, % …; empty for a bare 万 or 亿

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const WrittenUnit &) const = default;
};

/// Nothing when the word is no unit that offices count in.
std::optional<WrittenUnit> writtenUnit(QStringView text);

/// Whether a figure in one unit can be given in the other: 亿 and 万元 can, 万亩 and 万元 cannot.
bool areComparable(const WrittenUnit &a, const WrittenUnit &b);

/// What a cell says as a figure. `Missing` is said ("—", "/", "无"); `Empty` is not said at all.
struct Quantity
{
    enum class State { Empty, Missing, Number, NotANumber };

    State state = State::Empty;
    ExactNumber number; ///< "26.2%" is 26.2 with unit %; "1.2亿" is 1.2 with unit 亿
    WrittenUnit unit;   ///< of the cell itself: from its text or its number format
    chinesetext::WrittenFigure::Qualifier qualifier = chinesetext::WrittenFigure::Qualifier::Exact;
    bool scientific = false; ///< written as 6.11E+17: a figure, but not all of its digits
    bool asText = false;     ///< the cell holds a text, not a number

    bool operator==(const Quantity &) const = default;
    /// The figure in another unit, exactly; nothing when the units do not match or it does not fit.
    /// `assumed` is the unit of a cell without one (from the header or the sheet's line).
    std::optional<ExactNumber> in(const WrittenUnit &wanted, const WrittenUnit &assumed) const;
    /// The same as a written figure, for chinesetext::storedIn.
    chinesetext::WrittenFigure written(const WrittenUnit &assumed) const;
};

/// What chinesetext::readFigure reads, and only with a unit that offices count in: "12万平" and
/// "5000万元（含设备）" are left to a person. Thousands separators stand before three digits or it is no
/// number.
Quantity quantityOf(QStringView text);
/// Of a cell: numbers as they are, a percent format as figure with unit % (0.262 becomes 26.2 %).
Quantity quantityOf(const Cell &cell, const Sheet &sheet);

} // namespace bihuan
