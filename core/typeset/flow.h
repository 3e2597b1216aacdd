// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "core/typeset/composer.h"
#include "core/typeset/pagebreaker.h"
#include "core/typeset/paperoptions.h"

namespace bihuan {

/// A strip of the document over the full text width, its top left corner at the origin.
struct Strip
{
    Drawing drawing;
    PageItem item;
    QString bookmark; ///< entry in the reader's outline; empty for none
    int bookmarkLevel = 0;
};

/// What a line asks of the page breaker.
struct LineManners
{
    int paragraph = -1;
    bool keepWithNext = false;
};

/// The strips of a document in order, before they go on pages. Blocks append to it (blocks.h).
class Flow
{
public:
    /// `width` of the lines in points.
    Flow(const FontSet &fonts, Document::Form form, const PaperOptions &options, double width)
        : m_fonts(fonts), m_form(form), m_options(options), m_width(width)
    {
    }

    const FontSet &fonts() const { return m_fonts; }
    Document::Form form() const { return m_form; }
    double width() const { return m_width; }
    double tableType() const { return m_options.tableType; } ///< points
    /// As bodyShape() and plainShape(), for this flow's width and its options.
    TextShape bodyShape() const;
    TextShape plainShape(double size, Aligned aligned = Aligned::Justified) const;
    const std::vector<Strip> &strips() const { return m_strips; }
    std::vector<Strip> takeStrips() { return std::move(m_strips); }

    /// A line of text in the middle of a line of the grid.
    void addLine(ComposedLine line, FontRole role, double size, LineManners manners = {});
    /// Type in the middle of the last line, beside what stands there.
    void addToLast(ComposedLine line, FontRole role, double size);
    /// A paragraph; widows and orphans are avoided inside it.
    void addParagraph(const std::vector<TextPiece> &pieces, const TextShape &shape,
                      bool keepWithNext = false);
    void addBlank(int lines = 1);
    void addStrip(Strip strip);
    /// The last `lines` strips stay with what comes next: a signature never stands alone on a page.
    void keepLast(int lines);
    void bookmark(const QString &text, int level);
    /// The next strip starts a page.
    void breakPage() { m_break = true; }
    int stripCount() const { return static_cast<int>(m_strips.size()); }

    /// A title and a red line want an empty line before the text; a sub-title stands right below.
    void noteTitle() { m_afterTitle = true; }
    void separateFromTitle();

private:
    const FontSet &m_fonts;
    Document::Form m_form;
    const PaperOptions &m_options;
    double m_width;
    std::vector<Strip> m_strips;
    int m_paragraphs = 0;
    bool m_break = false;
    bool m_afterTitle = false;
    QString m_bookmark;
    int m_bookmarkLevel = 0;
};

/// Baseline, from the slot's top, of type standing in the middle of a slot `height` high.
[[nodiscard]] double baselineIn(const FontSet &fonts, FontRole role, double size, double height);

} // namespace bihuan
