// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/blocks.h"
#include "core/typeset/paper.h"

namespace bihuan {
namespace {

FontRole levelRole(int level)
{
    switch (level) {
    case 1:
        return FontRole::HeiTi;
    case 2:
        return FontRole::KaiTi;
    default:
        return FontRole::FangSong;
    }
}

QString withoutStop(QString text)
{
    while (text.endsWith(QStringLiteral("。")) || text.endsWith(QStringLiteral("：")))
        text.chop(1);
    return text;
}

} // namespace

FontRole roleOf(Run::Style style)
{
    switch (style) {
    case Run::Style::Strong:
    case Run::Style::LeadFirst:
        return FontRole::HeiTi;
    case Run::Style::LeadSecond:
        return FontRole::KaiTi;
    case Run::Style::Plain:
        break;
    }
    return FontRole::FangSong;
}

void setBlock(Flow &flow, const SalutationBlock &block)
{
    flow.separateFromTitle();
    TextShape shape = flow.bodyShape();
    shape.firstIndent = 0.0;
    flow.addParagraph({{block.text, FontRole::FangSong}}, shape, true);
}

void setBlock(Flow &flow, const HeadingBlock &block)
{
    flow.separateFromTitle();
    flow.bookmark(withoutStop(block.text), block.level);
    flow.addParagraph({{block.text, levelRole(block.level)}}, flow.bodyShape(), true);
}

void setBlock(Flow &flow, const ParagraphBlock &block)
{
    flow.separateFromTitle();
    std::vector<TextPiece> pieces;
    pieces.reserve(block.runs.size());
    for (const Run &run : block.runs)
        pieces.push_back({run.text, roleOf(run.style)});
    if (!block.runs.empty() && block.runs.front().style == Run::Style::LeadFirst)
        flow.bookmark(withoutStop(block.runs.front().text), 1);
    else if (!block.runs.empty() && block.runs.front().style == Run::Style::LeadSecond)
        flow.bookmark(withoutStop(block.runs.front().text), 2);
    flow.addParagraph(pieces, flow.bodyShape());
}

void setBlock(Flow &flow, const PageBreakBlock &)
{
    flow.breakPage();
}

} // namespace bihuan
