// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/measureunit.h"

namespace bihuan {

/// 计量: one counted or measured series of a matter, defined by its ledger or, for an indicator, by the row
/// itself. Every figure of it is stored as a scaled integer of `unit`.
struct Measure
{
    enum class Kind {
        Amount, ///< 绝对额, adds up over months and units
        Count,  ///< 个数, adds up likewise
        Growth, ///< 增速, published, in hundredths of a percent
        Ratio,  ///< 比率
        Rank,   ///< 位次, smaller is better
    };
    enum class Direction {
        Up,   ///< more is better
        Down, ///< less is better (逆向, 位次)
    };

    QString id;    ///< "investment"; the main measure's id is "main" where a ledger names none
    QString title; ///< "完成投资"
    MeasureUnit unit;
    Kind kind = Kind::Amount;
    Direction direction = Direction::Up;

    /// Months add up to the year and units to the county.
    bool isAdditive() const { return kind == Kind::Amount || kind == Kind::Count; }
    bool isMoney() const { return unit.isMoney(); }
    bool operator==(const Measure &) const = default;
};

QString measureKindTitle(Measure::Kind kind); ///< 绝对额, 个数, 增速, 比率, 位次
QString measureKindId(Measure::Kind kind);    ///< amount, count, growth, ratio, rank
std::optional<Measure::Kind> measureKindFromId(QStringView id);

} // namespace bihuan
