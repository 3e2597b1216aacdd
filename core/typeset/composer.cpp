// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/composer.h"

#include "core/typeset/paper.h"
#include "core/typeset/textclass.h"

#include <algorithm>
#include <limits>

namespace bihuan {
namespace {

/// A character with its glyph and where in its cell the glyph stands.
struct ComposedCell
{
    FontGlyph glyph;
    double shift = 0.0;
    bool drawn = true;
};

struct ComposedText
{
    std::vector<TextCell> cells;
    std::vector<ComposedCell> glyphs;
};

bool isNarrow(char32_t code)
{
    return code > 0x20 && code < 0x7f;
}

/// Chinese text has no spaces: one typed between Han and figures takes no room, one between words does.
bool isWordSpace(const std::u32string &text, std::size_t i)
{
    std::size_t left = i;
    while (left > 0 && textClass(text[left]) == TextClass::Space)
        --left;
    std::size_t right = i;
    while (right + 1 < text.size() && textClass(text[right]) == TextClass::Space)
        ++right;
    return isNarrow(text[left]) && isNarrow(text[right]);
}

/// Where Han meets a Latin letter or a figure.
bool isSeam(char32_t left, char32_t right)
{
    const TextClass before = textClass(left);
    const TextClass after = textClass(right);
    return (before == TextClass::Han && after == TextClass::Western) ||
           (before == TextClass::Western && after == TextClass::Han);
}

void addCell(ComposedText &result, const FontGlyph &glyph, char32_t code, const TextShape &shape)
{
    const double natural = glyph.advance * shape.size;
    double width = glyph.advance * shape.em;
    double shift = (width - natural) / 2;
    if (isFullWidth(code)) {
        width = shape.em;
        // A font that gives a mark less than a cell keeps it at the side of the text it belongs to.
        const bool narrow = glyph.advance < 0.9;
        const TextClass kind = textClass(code);
        if (narrow && kind == TextClass::Opening)
            shift = width - natural;
        else if (narrow && kind == TextClass::Closing && blankOf(code).right > 0)
            shift = 0.0;
        else
            shift = (width - natural) / 2;
    } else if ((code >= U'0' && code <= U'9') || code == U'−') {
        width = shape.em / 2; // two figures to a cell, whatever the face; Han fonts give a minus a whole one
        shift = (width - natural) / 2;
    }
    result.cells.push_back({code, width});
    result.glyphs.push_back({glyph, shift, true});
}

ComposedText measure(const FontSet &fonts, const std::vector<TextPiece> &pieces, const TextShape &shape)
{
    ComposedText result;
    std::u32string whole;
    std::vector<FontRole> roles;
    for (const TextPiece &piece : pieces) {
        for (const char32_t code : piece.text.toStdU32String()) {
            const bool space = textClass(code) == TextClass::Space;
            const bool more = space && !whole.empty() && textClass(whole.back()) == TextClass::Space;
            if ((code < 0x20 && !space) || more)
                continue;
            whole.push_back(code);
            roles.push_back(piece.role);
        }
    }
    result.cells.reserve(whole.size());
    result.glyphs.reserve(whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (shape.quarterEm && i > 0 && isSeam(whole[i - 1], whole[i])) {
            result.cells.push_back({U' ', shape.em / 4});
            result.glyphs.push_back({{}, 0.0, false});
        }
        if (textClass(whole[i]) == TextClass::Space) {
            const bool wide = isWordSpace(whole, i);
            result.cells.push_back({U' ', wide ? shape.em / 3 : 0.0});
            result.glyphs.push_back({fonts.glyph(roles[i], U' '), 0.0, wide});
        } else {
            addCell(result, fonts.glyph(roles[i], whole[i]), whole[i], shape);
        }
    }
    return result;
}

ComposedLine drawLine(const ComposedText &text, const BrokenLine &line, const TextShape &shape)
{
    ComposedLine result;
    result.left = line.x.empty() ? 0.0 : line.x.front();
    result.right = line.right;
    double shift = 0.0;
    if (shape.aligned == Aligned::Center)
        shift = (shape.width - (result.right - result.left)) / 2 - result.left;
    else if (shape.aligned == Aligned::Right)
        shift = shape.width - result.right;
    result.left += shift;
    result.right += shift;

    std::u32string codes;
    for (std::size_t i = line.first; i < line.last; ++i) {
        const ComposedCell &cell = text.glyphs[i];
        const char32_t code = text.cells[i].code;
        if (cell.drawn || cell.glyph.index != 0)
            codes.push_back(code); // what only gives air is no character
        if (!cell.drawn || cell.glyph.face < 0)
            continue;
        const double x = line.x[i - line.first] + cell.shift + shift;
        auto &spans = result.drawing.spans;
        if (spans.empty() || spans.back().face != cell.glyph.face)
            spans.push_back({cell.glyph.face, shape.size, shape.ink, QPointF(x, 0.0), {}, {}, {}});
        GlyphSpan &span = spans.back();
        span.glyphs.append(cell.glyph.index);
        span.offsets.append(QPointF(x - span.origin.x(), 0.0));
        span.codes.push_back(code);
    }
    result.text = QString::fromUcs4(codes.data(), static_cast<qsizetype>(codes.size()));
    return result;
}

} // namespace

TextShape bodyShape()
{
    TextShape shape = plainShape(paper::size3);
    shape.em = paper::characterPitch;
    shape.firstIndent = 2 * paper::characterPitch;
    return shape;
}

TextShape plainShape(double size, Aligned aligned)
{
    TextShape shape;
    shape.size = size;
    shape.em = size;
    shape.width = paper::textWidth;
    shape.aligned = aligned;
    return shape;
}

std::vector<ComposedLine> compose(const FontSet &fonts, const std::vector<TextPiece> &pieces,
                                  const TextShape &shape)
{
    const ComposedText text = measure(fonts, pieces, shape);
    const LineRoom room{shape.width, shape.firstIndent, shape.restIndent, shape.em,
                        shape.aligned == Aligned::Justified};
    std::vector<ComposedLine> lines;
    for (const BrokenLine &line : breakLines(text.cells, room))
        lines.push_back(drawLine(text, line, shape));
    return lines;
}

ComposedLine composeLine(const FontSet &fonts, const std::vector<TextPiece> &pieces, TextShape shape)
{
    const ComposedText text = measure(fonts, pieces, shape);
    BrokenLine line{0, text.cells.size(), {}, shape.firstIndent};
    for (const TextCell &cell : text.cells) {
        line.x.push_back(line.right);
        line.right += cell.width;
    }
    return drawLine(text, line, shape);
}

double naturalWidth(const FontSet &fonts, const std::vector<TextPiece> &pieces, const TextShape &shape)
{
    double width = 0.0;
    for (const TextCell &cell : measure(fonts, pieces, shape).cells)
        width += cell.width;
    return width;
}

double widestWord(const FontSet &fonts, const std::vector<TextPiece> &pieces, const TextShape &shape)
{
    const ComposedText text = measure(fonts, pieces, shape);
    std::u32string codes;
    for (const TextCell &cell : text.cells)
        codes.push_back(cell.code);
    const std::vector<bool> mayEnd = breakOpportunities(codes);
    double widest = 0.0;
    double width = 0.0;
    for (std::size_t i = 0; i < text.cells.size(); ++i) {
        width = (mayEnd[i] ? 0.0 : width) + text.cells[i].width;
        widest = std::max(widest, width);
    }
    return widest;
}

InkExtent inkExtent(const FontSet &fonts, const Drawing &drawing)
{
    InkExtent extent{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    for (const GlyphSpan &span : drawing.spans) {
        for (const quint32 index : span.glyphs) {
            const QRectF box = fonts.ink({span.face, index, 1.0}, span.size);
            if (box.isEmpty())
                continue;
            extent.top = std::min(extent.top, span.origin.y() + box.top());
            extent.bottom = std::max(extent.bottom, span.origin.y() + box.bottom());
        }
    }
    return extent.top > extent.bottom ? InkExtent{} : extent;
}

} // namespace bihuan
