// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/measureunit.h"
#include "core/domain/figures/partialdate.h"
#include "core/domain/figures/period.h"

#include <tl/expected.hpp>

namespace bihuan {

/// Figures, dates and periods as people write them in cells and letters (domain.md §9). Cells of a sheet and
/// what is typed into a table are read by these functions alone.
namespace chinesetext {

/// Half-width characters, single blanks, no zero-width or no-break characters, trimmed.
QString plain(QStringView text);

/// "", "—", "-", "/", "无", "暂无", "空" and the like: nothing was written.
bool isNothing(QStringView text);

/// "约1.2亿元": a number, the magnitude and unit written with it, and how exactly it was meant.
struct WrittenFigure
{
    enum class Qualifier { Exact, About, AtLeast, AtMost };

    qint64 mantissa = 0;
    int scale = 0;     ///< value = mantissa × 10^−scale × 10^magnitude
    int magnitude = 0; ///< 万 4, 亿 8
    QString unit;      ///< without its magnitude: "元", "%", "家"; empty when none was written
    Qualifier qualifier = Qualifier::Exact;

    bool operator==(const WrittenFigure &) const = default;
};

/// "1.2亿", "5,000万元", "≥43.8 亿元", "增长9%", "下降 3.2个百分点", "第3位", "约18公里"; full-width digits
/// too.
std::optional<WrittenFigure> readFigure(QStringView text);

enum class FigureProblem {
    Unreadable, ///< no number
    OtherUnit,  ///< 家 where 万元 is wanted
    TooFine,    ///< more digits than a stored figure keeps
    TooLarge,
};

/// The figure in the steps that `unit` stores; a bare number is taken to be written in `unit`.
tl::expected<qint64, FigureProblem> storedIn(const WrittenFigure &figure, const MeasureUnit &unit);
tl::expected<qint64, FigureProblem> readFigureIn(QStringView text, const MeasureUnit &unit);

/// "2024.3.15", "20240315", "2024年6月", "6月底前", "3月15日", "二季度", "上半年", "年底", "长期"; what
/// leaves the year out is of `year`. The first half of a year is June and the second December: its last day
/// is what was promised.
std::optional<PartialDate> readDate(QStringView text, int year);

/// "2024-03", "2024年3月", "3月", "1—7月", "8月上半月", "一季度", "上半年", "全年".
std::optional<Period> readPeriod(QStringView text, int year);

/// "是", "√", "已开工", "1" and "否", "×", "未开工", "0".
std::optional<bool> readFlag(QStringView text);

} // namespace chinesetext

} // namespace bihuan
