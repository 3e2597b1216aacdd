// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/blocks.h"
#include "core/typeset/paper.h"

#include <algorithm>

namespace bihuan {
namespace {

constexpr double fullCell = paper::characterPitch;

ComposedLine closingLine(const Flow &flow, const QString &text)
{
    TextShape shape = flow.bodyShape();
    shape.firstIndent = 0.0;
    shape.aligned = Aligned::Left;
    return composeLine(flow.fonts(), {{text, FontRole::FangSong}}, shape);
}

void addClosingLine(Flow &flow, ComposedLine line, double left, bool keepWithNext)
{
    ComposedLine moved;
    moved.drawing.add(std::move(line.drawing), {left, 0.0});
    flow.addLine(std::move(moved), FontRole::FangSong, paper::size3, {-1, keepWithNext});
}

} // namespace

/// 7.3.4: one empty line below the body, continuation aligned to the name.
void setBlock(Flow &flow, const AttachmentNoteBlock &block)
{
    if (block.names.isEmpty())
        return;
    flow.addBlank();
    const bool numbered = block.names.size() > 1;
    for (qsizetype i = 0; i < block.names.size(); ++i) {
        const QString label = i == 0 ? QStringLiteral("附件：") : QString();
        const QString number = numbered ? QStringLiteral("%1.").arg(i + 1) : QString();
        TextShape shape = flow.bodyShape();
        const double before = closingLine(flow, number).right;
        shape.firstIndent = (i == 0 ? 2 : 5) * fullCell;
        shape.restIndent = 5 * fullCell + before;
        flow.addParagraph({{label + number + block.names.at(i), FontRole::FangSong}}, shape);
    }
}

/// 7.3.5: with a seal the date stands 4 字 from the right and the name is centred over it; without one the
/// name stands 2 字 from the right and the date begins 2 字 further right than the name.
void setBlock(Flow &flow, const SignatureBlock &block)
{
    flow.keepLast(2);
    ComposedLine office = closingLine(flow, block.office);
    ComposedLine date = closingLine(flow, block.date);
    double officeLeft = 0.0;
    double dateLeft = 0.0;
    if (block.sealed) {
        dateLeft = flow.width() - 4 * fullCell - date.right;
        officeLeft = dateLeft + (date.right - office.right) / 2;
        officeLeft = std::min(officeLeft, flow.width() - office.right);
        flow.addBlank(2); // room for the seal's upper half
    } else {
        officeLeft = flow.width() - 2 * fullCell - office.right;
        dateLeft = officeLeft + 2 * fullCell;
        if (dateLeft + date.right > flow.width() - 2 * fullCell) {
            dateLeft = flow.width() - 2 * fullCell - date.right;
            officeLeft = std::min(officeLeft, dateLeft - 2 * fullCell);
        }
        flow.addBlank();
    }
    if (!block.office.isEmpty())
        addClosingLine(flow, std::move(office), std::max(0.0, officeLeft), !block.date.isEmpty());
    if (!block.date.isEmpty())
        addClosingLine(flow, std::move(date), dateLeft, false);
}

void setBlock(Flow &flow, const NoteBlock &block)
{
    flow.addParagraph({{block.text, FontRole::FangSong}}, flow.bodyShape());
}

/// 7.3.7: "附件1" in 黑体 on line 1 of a new page, its title centred on line 3.
void setBlock(Flow &flow, const AttachmentBlock &block)
{
    flow.breakPage();
    TextShape shape = flow.bodyShape();
    shape.firstIndent = 0.0;
    flow.bookmark(block.label, 0);
    flow.addParagraph({{block.label, FontRole::HeiTi}}, shape, true);
    if (!block.title.isEmpty()) {
        flow.addBlank();
        flow.addParagraph({{block.title, FontRole::XiaoBiaoSong}}, flow.plainShape(paper::size2, Aligned::Center),
                          true);
        flow.noteTitle();
    }
}

} // namespace bihuan
