// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/decimal.h"

namespace bihuan {

/// A unit of measurement (万元, 家, %), not an organisation. A stored figure is an integer number of the
/// smallest step: money in 分, percentages in hundredths of a point, counts as they are (data.md, values).
struct MeasureUnit
{
    enum class Dimension { Money, Percent, Plain };

    QString title; ///< as written: 亿元, 万元, 元, %, 家, 公里 …
    Dimension dimension = Dimension::Plain;
    int scale = 0; ///< stored = shown × 10^scale: 亿元 10, 万元 6, 元 2, % 2, 家 0

    bool isMoney() const { return dimension == Dimension::Money; }
    bool operator==(const MeasureUnit &) const = default;
};

/// The unit written `title`; a word that is neither money nor a percentage is a plain unit whose figures keep
/// `plainDecimals` digits.
MeasureUnit measureUnit(const QString &title, int plainDecimals = 0);

/// Digits after the point usual on paper: 亿元 2, 万元 and 元 2 at most, % 1 (data.md, decimals on paper).
int paperDecimals(const MeasureUnit &unit);

/// "29.10" for a stored figure.
QString formatFigure(qint64 stored, const MeasureUnit &unit, const DecimalFormat &format);
/// With the decimals usual on paper, zeros at the end of a 万元 figure dropped.
QString formatFigure(qint64 stored, const MeasureUnit &unit);
/// "29.10亿元".
QString figureWithUnit(qint64 stored, const MeasureUnit &unit);

std::optional<qint64> parseFigure(QStringView text, const MeasureUnit &unit);

} // namespace bihuan
