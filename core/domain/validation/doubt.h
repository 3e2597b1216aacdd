// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/course.h"

namespace bihuan {

/// Why a report deserves a second look. Nothing is wrong for sure: a person accepts it once with a remark.
enum class DoubtKind {
    SameFigure,      ///< the cumulative of the last report, and not said that nothing changed
    CumulativeFalls, ///< a cumulative below the one before
    QuarterJump,     ///< nearly all of a quarter in its last month
    MoneyWithoutWork, ///< investment of a project that has not begun
    WorkWithoutMoney,///< begun long ago and no investment this year
    RoundNumbers,    ///< nothing but round figures
    Statistics,      ///< differs from the figure in the statistics ledger
    CopiedText,      ///< the words of the last report, and not said that nothing changed
};

QString doubtKindId(DoubtKind kind);
QString doubtKindTitle(DoubtKind kind); ///< 与上月数相同 …

/// 统计入库数: the further figure that a report is held against, where a ledger has it.
inline const QString statisticsFigure = QStringLiteral("statistics");

struct Doubt
{
    DoubtKind kind = DoubtKind::SameFigure;
    MatterId matter;
    Period period;
    QString value;  ///< the figures or words it rests on
    QString reason; ///< a sentence: what is striking and what to do

    /// Names this doubt on these figures: what is accepted under it is asked again once a figure changes.
    QString key() const;
    bool operator==(const Doubt &) const = default;
};

/// What is striking about the report of `period`; nothing where none was handed in.
std::vector<Doubt> doubtsOf(const Course &course, const Period &period);

} // namespace bihuan
