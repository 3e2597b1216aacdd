// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/drawing.h"
#include "core/typeset/fonts.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QPixmap>

#include <optional>

class QPainter;

namespace bihuan {

/// Painted bands of pages at one size, so that scrolling paints every glyph once and a large page at a high
/// resolution costs only what is seen of it.
class PageTiles
{
public:
    PageTiles();

    /// Forgets everything painted. `faces` as the pages were set with.
    void begin(const std::vector<FaceName> &faces);
    /// Paints what of page `number` lies in `seen`, both in the painter's pixels; `page` fills `place`. Bands that
    /// are new stay blank after `deadline`, so that nothing waits for a large page; then the answer is false.
    bool paint(QPainter &painter, const Drawing &page, int number, const QRect &place, const QRect &seen, double pixelsPerPoint,
               const QDeadlineTimer &deadline);

private:
    QPixmap band(const Drawing &page, int band, const QSize &size, double scale) const;

    std::optional<FontSet> m_fonts;
    QCache<std::pair<int, int>, QPixmap> m_bands; ///< page and band; costs in KB
    double m_scale = 0.0;                         ///< device pixels to a point of what is kept
};

} // namespace bihuan
