// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

#include <string>
#include <vector>

namespace bihuan {

enum class Ink { Black, Red, Grey, Pale };

/// Glyphs of one face and size along a baseline; `codes` says which character each glyph stands for.
struct GlyphSpan
{
    int face = 0;
    double size = 0.0; ///< points
    Ink ink = Ink::Black;
    QPointF origin; ///< on the baseline
    QList<quint32> glyphs;
    QList<QPointF> offsets; ///< of each glyph from the origin
    std::u32string codes;
    double angle = 0.0; ///< degrees that the baseline is turned to the left
};

/// A filled rectangle: a rule of 版记, the red line, a table's border.
struct InkedRect
{
    QRectF rect;
    Ink ink = Ink::Black;
};

/// What is put on paper, in points from some origin, y downwards.
struct Drawing
{
    std::vector<GlyphSpan> spans;
    std::vector<InkedRect> rects;

    void add(const Drawing &other, QPointF at);
    void add(Drawing &&other, QPointF at);
    /// A rule `thickness` high whose middle lies at `y`.
    void addRule(double left, double y, double width, double thickness, Ink ink = Ink::Black);
};

/// Turned to the left, so that its top lies at the left and its right edge, `width` away from the origin, above.
[[nodiscard]] Drawing turnedLeft(Drawing drawing, double width);

/// The text in the order in which it is drawn, spans joined; for tests and for searching.
[[nodiscard]] QString plainText(const Drawing &drawing);

} // namespace bihuan
