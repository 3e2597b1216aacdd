// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pagetiles.h"

#include "core/typeset/painter.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int bandHeight = 192;    ///< device pixels
constexpr int keptKilobytes = 96 * 1024;

/// The part of a page between two heights, in points. Glyphs reach at most twice their size around the baseline.
Drawing partOfPage(const Drawing &page, double top, double bottom)
{
    Drawing part;
    for (const GlyphSpan &span : page.spans) {
        // A turned line reaches over many bands.
        const bool turned = span.angle != 0.0;
        if (turned || (span.origin.y() + 2 * span.size >= top && span.origin.y() - 2 * span.size <= bottom))
            part.spans.push_back(span);
    }
    for (const InkedRect &rect : page.rects) {
        if (rect.rect.bottom() >= top && rect.rect.top() <= bottom)
            part.rects.push_back(rect);
    }
    return part;
}

} // namespace

PageTiles::PageTiles() : m_bands(keptKilobytes) {}

void PageTiles::begin(const std::vector<FaceName> &faces)
{
    m_bands.clear();
    m_fonts.emplace(faces);
}

QPixmap PageTiles::band(const Drawing &page, int band, const QSize &size, double scale) const
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double top = band * bandHeight / scale;
    painter.scale(scale, scale);
    painter.translate(0, -top);
    paintPage(painter, partOfPage(page, top, top + size.height() / scale), *m_fonts);
    return pixmap;
}

bool PageTiles::paint(QPainter &painter, const Drawing &page, int number, const QRect &place, const QRect &seen, double pixelsPerPoint,
                      const QDeadlineTimer &deadline)
{
    const double ratio = painter.device()->devicePixelRatioF();
    if (const double scale = pixelsPerPoint * ratio; !qFuzzyCompare(scale, m_scale)) {
        m_bands.clear();
        m_scale = scale;
    }
    const int width = qRound(place.width() * ratio);
    const int height = qRound(place.height() * ratio);
    const int first = std::max(0, qFloor((seen.top() - place.top()) * ratio / bandHeight));
    const int last = std::min((height - 1) / bandHeight, qFloor((seen.bottom() - place.top()) * ratio / bandHeight));
    bool isWhole = true;
    for (int i = first; i <= last; ++i) {
        const QSize size(width, std::min(bandHeight, height - i * bandHeight));
        const QRectF target(place.left(), place.top() + i * bandHeight / ratio, size.width() / ratio, size.height() / ratio);
        QPixmap *known = m_bands.object({number, i});
        if (!known && deadline.hasExpired()) {
            painter.fillRect(target, Qt::white);
            isWhole = false;
            continue;
        }
        QPixmap fresh;
        if (!known) {
            fresh = band(page, i, size, m_scale);
            m_bands.insert({number, i}, new QPixmap(fresh), std::max(1, size.width() * size.height() * 4 / 1024));
        }
        painter.drawPixmap(target, known ? *known : fresh, QRectF({}, size));
    }
    return isWhole;
}

} // namespace bihuan
