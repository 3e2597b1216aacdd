// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bihuan::paper {

/// Measures of a page in points (1/72 inch), from GB/T 9704-2012, 5.1 and 5.2.
inline constexpr double pointsPerMillimetre = 72.0 / 25.4;

constexpr double mm(double value)
{
    return value * pointsPerMillimetre;
}

inline constexpr double pageWidth = mm(210);
inline constexpr double pageHeight = mm(297);
inline constexpr double topMargin = mm(37);
inline constexpr double bindingMargin = mm(28);
inline constexpr double textWidth = mm(156);
inline constexpr double textHeight = mm(225);
inline constexpr int linesPerPage = 22;
inline constexpr int charactersPerLine = 28;
inline constexpr double linePitch = textHeight / linesPerPage;
inline constexpr double characterPitch = textWidth / charactersPerLine;

/// 2号, 3号, 4号, 小四 and 五号 in points.
inline constexpr double size2 = 22.0;
inline constexpr double size3 = 16.0;
inline constexpr double size4 = 14.0;
inline constexpr double size4Small = 12.0;
inline constexpr double size5 = 10.5;

/// 7.2.4: the red mark's upper edge below the top of the type area.
inline constexpr double markBelowTop = mm(35);
/// 7.2.7: the red line below the document number.
inline constexpr double redLineBelowNumber = mm(4);
/// 7.5: the page number's dashes below the bottom of the type area.
inline constexpr double pageNumberBelow = mm(7);
/// 7.4.1: the lines of 版记.
inline constexpr double thickRule = mm(0.35);
inline constexpr double thinRule = mm(0.25);
/// 10.1: the letter form's double red lines.
inline constexpr double letterMarkTop = mm(30);
inline constexpr double letterRuleBelowMark = mm(4);
inline constexpr double letterFootRuleAbove = mm(20);
inline constexpr double letterRuleWidth = mm(170);

} // namespace bihuan::paper
