// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/layout.h"

#include "core/typeset/blocks.h"
#include "core/typeset/paper.h"

namespace bihuan {
namespace {

constexpr QPointF typeArea{paper::bindingMargin, paper::topMargin};

Flow flowOf(const Document &document, const FontSet &fonts)
{
    Flow flow(fonts, document.form);
    for (const Block &block : document.blocks)
        std::visit([&](const auto &kind) { setBlock(flow, kind); }, block);
    return flow;
}

std::vector<PlacedPage> paginate(const std::vector<Strip> &strips, double foot)
{
    std::vector<PageItem> items;
    items.reserve(strips.size());
    for (const Strip &strip : strips)
        items.push_back(strip.item);
    return breakPages(items, {paper::textHeight, paper::linePitch, foot});
}

} // namespace

LaidOutDocument layOut(const Document &document, const FontSet &fonts)
{
    const std::vector<Strip> strips = flowOf(document, fonts).takeStrips();
    ImprintDrawing imprint = drawImprint(fonts, document.form, document.imprint);
    const bool letter = document.form == Document::Form::Letter;

    LaidOutDocument result;
    result.title = document.title;
    for (const PlacedPage &placed : paginate(strips, imprint.height)) {
        Drawing page;
        const int number = static_cast<int>(result.pages.size());
        for (const PlacedItem &item : placed) {
            const Strip &strip = strips[item.item];
            page.add(strip.drawing, typeArea + QPointF(0.0, item.y));
            if (!strip.bookmark.isEmpty() && !item.repeated)
                result.outline.push_back(
                    {strip.bookmark, strip.bookmarkLevel, number, paper::topMargin + item.y});
        }
        result.pages.push_back(std::move(page));
    }
    // 7.4.1: 版记 ends on the bottom of the last page's type area.
    result.pages.back().add(std::move(imprint.drawing),
                            typeArea + QPointF(0.0, paper::textHeight - imprint.height));
    if (letter)
        result.pages.front().add(drawLetterFootRule(), {});
    for (std::size_t i = letter ? 1 : 0; i < result.pages.size(); ++i)
        result.pages[i].add(drawFoot(fonts, static_cast<int>(i) + 1, document.notice), typeArea);
    return result;
}

} // namespace bihuan
