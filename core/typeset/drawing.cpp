// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/drawing.h"

#include <QString>

namespace bihuan {

void Drawing::add(const Drawing &other, QPointF at)
{
    add(Drawing(other), at);
}

void Drawing::add(Drawing &&other, QPointF at)
{
    spans.reserve(spans.size() + other.spans.size());
    for (GlyphSpan &span : other.spans) {
        span.origin += at;
        spans.push_back(std::move(span));
    }
    for (InkedRect &rect : other.rects) {
        rect.rect.translate(at);
        rects.push_back(rect);
    }
}

void Drawing::addRule(double left, double y, double width, double thickness, Ink ink)
{
    rects.push_back({QRectF(left, y - thickness / 2, width, thickness), ink});
}

Drawing turnedLeft(Drawing drawing, double width)
{
    for (GlyphSpan &span : drawing.spans) {
        span.origin = {span.origin.y(), width - span.origin.x()};
        span.angle += 90.0;
    }
    for (InkedRect &rect : drawing.rects) {
        const QRectF box = rect.rect;
        rect.rect = {box.top(), width - box.right(), box.height(), box.width()};
    }
    return drawing;
}

QString plainText(const Drawing &drawing)
{
    QString text;
    for (const GlyphSpan &span : drawing.spans)
        text += QString::fromUcs4(span.codes.data(), static_cast<qsizetype>(span.codes.size()));
    return text;
}

} // namespace bihuan
