// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bihuan::paper {

/// Measures of a page in points (1/72 inch), from GB/T 9704-2012, 5.1 and 5.2.
inline constexpr double pointsPerMillimetre = 72.0 / 25.4;

constexpr double mm(double value) { return value * pointsPerMillimetre; }

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

/// 3号 and 4号 in points.
inline constexpr double size2 = 22.0;
inline constexpr double size3 = 16.0;
inline constexpr double size4 = 14.0;

} // namespace bihuan::paper
