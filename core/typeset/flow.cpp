// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/flow.h"

#include "core/typeset/paper.h"

#include <algorithm>
#include <utility>

namespace bihuan {

double baselineIn(const FontSet &fonts, FontRole role, double size, double height)
{
    return height / 2 + fonts.hanMiddle(role) * size;
}

TextShape Flow::bodyShape() const
{
    TextShape shape = bihuan::bodyShape();
    shape.width = m_width;
    shape.quarterEm = m_options.quarterEm;
    return shape;
}

TextShape Flow::plainShape(double size, Aligned aligned) const
{
    TextShape shape = bihuan::plainShape(size, aligned);
    shape.width = m_width;
    shape.quarterEm = m_options.quarterEm;
    return shape;
}

void Flow::addStrip(Strip strip)
{
    strip.item.breakBefore = strip.item.breakBefore || std::exchange(m_break, false);
    if (strip.bookmark.isEmpty() && !strip.item.blank && !strip.item.onlyRepeated) {
        strip.bookmark = std::exchange(m_bookmark, {});
        strip.bookmarkLevel = m_bookmarkLevel;
    }
    m_strips.push_back(std::move(strip));
}

void Flow::addLine(ComposedLine line, FontRole role, double size, LineManners manners)
{
    Strip strip;
    strip.drawing.add(std::move(line.drawing), {0.0, baselineIn(m_fonts, role, size, paper::linePitch)});
    strip.item.height = paper::linePitch;
    strip.item.paragraph = manners.paragraph;
    strip.item.keepWithNext = manners.keepWithNext;
    addStrip(std::move(strip));
}

void Flow::addToLast(ComposedLine line, FontRole role, double size)
{
    Strip &strip = m_strips.back();
    strip.drawing.add(std::move(line.drawing), {0.0, baselineIn(m_fonts, role, size, strip.item.height)});
}

void Flow::addParagraph(const std::vector<TextPiece> &pieces, const TextShape &shape, bool keepWithNext)
{
    if (pieces.empty())
        return;
    const int paragraph = m_paragraphs++;
    // Mixed typefaces share the baseline of the body's.
    for (ComposedLine &line : compose(m_fonts, pieces, shape))
        addLine(std::move(line), FontRole::FangSong, shape.size, {paragraph, keepWithNext});
}

void Flow::addBlank(int lines)
{
    for (int i = 0; i < lines; ++i) {
        Strip strip;
        strip.item.height = paper::linePitch;
        strip.item.blank = true;
        strip.item.keepWithNext = !m_strips.empty() && m_strips.back().item.keepWithNext;
        addStrip(std::move(strip));
    }
}

void Flow::keepLast(int lines)
{
    const auto count = std::min(static_cast<std::size_t>(lines), m_strips.size());
    for (auto strip = m_strips.end() - static_cast<std::ptrdiff_t>(count); strip != m_strips.end(); ++strip)
        strip->item.keepWithNext = true;
}

void Flow::bookmark(const QString &text, int level)
{
    m_bookmark = text;
    m_bookmarkLevel = level;
}

void Flow::separateFromTitle()
{
    if (std::exchange(m_afterTitle, false))
        addBlank();
}

} // namespace bihuan
