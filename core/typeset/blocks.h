// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/flow.h"

namespace bihuan {

/// Each kind of block sets itself; a new kind adds an overload and a case in nothing else.
void setBlock(Flow &flow, const HeadNoteBlock &block);
void setBlock(Flow &flow, const MarkBlock &block);
void setBlock(Flow &flow, const NumberBlock &block);
void setBlock(Flow &flow, const IssueLineBlock &block);
void setBlock(Flow &flow, const TitleBlock &block);
void setBlock(Flow &flow, const SubtitleBlock &block);
void setBlock(Flow &flow, const SalutationBlock &block);
void setBlock(Flow &flow, const HeadingBlock &block);
void setBlock(Flow &flow, const ParagraphBlock &block);
void setBlock(Flow &flow, const TableBlock &block);
void setBlock(Flow &flow, const AttachmentNoteBlock &block);
void setBlock(Flow &flow, const SignatureBlock &block);
void setBlock(Flow &flow, const NoteBlock &block);
void setBlock(Flow &flow, const PageBreakBlock &block);
void setBlock(Flow &flow, const AttachmentBlock &block);

/// The typeface of a piece of text, on paper and in a file to edit.
[[nodiscard]] FontRole roleOf(Run::Style style);

/// 版记, its top edge at y = 0. Empty height when there is nothing to print.
struct ImprintDrawing
{
    Drawing drawing;
    double height = 0.0;
};
[[nodiscard]] ImprintDrawing drawImprint(const FontSet &fonts, Document::Form form, const Imprint &imprint);

/// 页码 and the notice at a page's foot, in coordinates of the type area.
[[nodiscard]] Drawing drawFoot(const FontSet &fonts, int page, const QString &notice);

/// The letter form's red double lines on its first page, in coordinates of the paper (GB/T 9704-2012, 10.1).
[[nodiscard]] Drawing drawLetterFootRule();

} // namespace bihuan
