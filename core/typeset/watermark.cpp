// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/watermark.h"

#include "core/typeset/composer.h"
#include "core/typeset/paper.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bihuan {
namespace {

constexpr double slope = 45.0; // degrees
constexpr double longestWord = paper::mm(220);
constexpr double biggestWord = 96.0; // points

} // namespace

Drawing drawWatermark(const FontSet &fonts, const QString &text)
{
    TextShape shape = plainShape(biggestWord, Aligned::Left);
    const double natural = naturalWidth(fonts, {{text, FontRole::HeiTi}}, shape);
    shape.size *= std::min(1.0, longestWord / natural);
    shape.em = shape.size;
    shape.ink = Ink::Pale;
    const ComposedLine line = composeLine(fonts, {{text, FontRole::HeiTi}}, shape);
    const double turn = slope * std::numbers::pi / 180.0;
    // The middle of the word lies on the middle of the paper.
    const double along = (line.right - line.left) / 2;
    const double across = fonts.hanMiddle(FontRole::HeiTi) * shape.size;
    const QPointF middle(paper::pageWidth / 2, paper::pageHeight / 2);
    const auto placed = [&](const QPointF &onLine) {
        const double u = onLine.x() - along;
        const double v = onLine.y() + across;
        return middle + QPointF(u * std::cos(turn) + v * std::sin(turn), -u * std::sin(turn) + v * std::cos(turn));
    };
    Drawing drawing = line.drawing;
    for (GlyphSpan &span : drawing.spans) {
        span.origin = placed(span.origin);
        span.angle = slope;
    }
    return drawing;
}

} // namespace bihuan
