// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/drawing.h"
#include "core/typeset/fonts.h"
#include "core/typeset/linebreaker.h"

#include <QString>

#include <vector>

namespace bihuan {

/// Text in one typeface; a paragraph is a row of them.
struct TextPiece
{
    QString text;
    FontRole role = FontRole::FangSong;
};

enum class Aligned { Justified, Left, Center, Right };

/// How a paragraph is set. Lengths in points.
struct TextShape
{
    double size = 0.0;  ///< of the type
    double em = 0.0;    ///< width of a full cell: the type's own size or the grid's pitch
    double width = 0.0; ///< of the line
    double firstIndent = 0.0;
    double restIndent = 0.0;
    Aligned aligned = Aligned::Justified;
    Ink ink = Ink::Black;
    bool quarterEm = false; ///< air between Han and Latin letters or figures
};

/// A line with its baseline at y = 0 and the room's left edge at x = 0.
struct ComposedLine
{
    Drawing drawing;
    double left = 0.0;
    double right = 0.0;
    QString text;
};

/// The body of a document: 3号 on the grid of 28 characters.
[[nodiscard]] TextShape bodyShape();
/// Type of `size` at its natural width on lines of the type area.
[[nodiscard]] TextShape plainShape(double size, Aligned aligned = Aligned::Justified);

[[nodiscard]] std::vector<ComposedLine> compose(const FontSet &fonts, const std::vector<TextPiece> &pieces,
                                                const TextShape &shape);
/// One line, however long.
[[nodiscard]] ComposedLine composeLine(const FontSet &fonts, const std::vector<TextPiece> &pieces,
                                       TextShape shape);

/// Width of a text on one line, and of the widest part of it that no line may end inside of. In points.
[[nodiscard]] double naturalWidth(const FontSet &fonts, const std::vector<TextPiece> &pieces,
                                  const TextShape &shape);
[[nodiscard]] double widestWord(const FontSet &fonts, const std::vector<TextPiece> &pieces,
                                const TextShape &shape);

/// Lowest ink of a line below its baseline, and highest above it (negative), in points.
struct InkExtent
{
    double top = 0.0;
    double bottom = 0.0;
};
[[nodiscard]] InkExtent inkExtent(const FontSet &fonts, const Drawing &drawing);

} // namespace bihuan
