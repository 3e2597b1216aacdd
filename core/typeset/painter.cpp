// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/painter.h"

#include <QGlyphRun>
#include <QPainter>

namespace bihuan {
namespace {

QColor inkColour(Ink ink)
{
    switch (ink) {
    case Ink::Red:
        return QColor(0xd0, 0x02, 0x1b);
    case Ink::Grey:
        return QColor(0x59, 0x59, 0x59);
    case Ink::Pale: // a ground that black type stands on
        return QColor(0xee, 0xee, 0xee);
    case Ink::Black:
        break;
    }
    return QColor(Qt::black);
}

} // namespace

void paintPage(QPainter &painter, const Drawing &page, const FontSet &fonts)
{
    for (const InkedRect &rect : page.rects)
        painter.fillRect(rect.rect, inkColour(rect.ink));
    for (const GlyphSpan &span : page.spans) {
        QGlyphRun run;
        run.setRawFont(fonts.face(span.face, span.size));
        run.setGlyphIndexes(span.glyphs);
        run.setPositions(span.offsets);
        painter.setPen(inkColour(span.ink));
        if (span.angle == 0.0) {
            painter.drawGlyphRun(span.origin, run);
            continue;
        }
        painter.save();
        painter.translate(span.origin);
        painter.rotate(-span.angle);
        painter.drawGlyphRun({}, run);
        painter.restore();
    }
}

} // namespace bihuan
