// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/tablereport.h"
#include "core/typeset/drawing.h"
#include "core/typeset/fonts.h"
#include "core/typeset/paperformat.h"

#include <QRectF>

namespace bihuan {

/// What stands around a printed table: what it is about above its first page, a line with its name above the
/// others, the number of the page, the day and the notice below each. Drawings begin at the left of the room.
class SheetFrame
{
public:
    SheetFrame(const TableReport &report, const PaperFormat &format, const FontSet &fonts);

    const QRectF &room() const { return m_room; } ///< of the table on the paper, in points
    double topHeight() const { return m_topHeight; }
    double runningHeight() const;

    Drawing drawTop() const { return m_top; }
    /// Above pages that go on with the rows (`continued`) or, for band > 0, stand beside the first one.
    Drawing drawRunning(bool continued, int band, int bands) const;
    /// Below the room, `y` counted from its top. Pages from 1.
    Drawing drawFoot(int page, int pages) const;

private:
    void setTop();

    const TableReport &m_report;
    const FontSet &m_fonts;
    QRectF m_room;
    Drawing m_top;
    double m_topHeight = 0.0;
};

} // namespace bihuan
