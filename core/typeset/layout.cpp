// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/layout.h"

#include "core/typeset/blocks.h"
#include "core/typeset/paper.h"
#include "core/typeset/watermark.h"

#include <algorithm>
#include <span>

namespace bihuan {
namespace {

constexpr QPointF typeArea{paper::bindingMargin, paper::topMargin};

bool isTurnedTable(const Block &block)
{
    const auto *table = std::get_if<TableBlock>(&block);
    return table != nullptr && table->turned;
}

/// Blocks that follow each other on pages of one kind.
struct Section
{
    std::span<const Block> blocks;
    bool turned = false;
};

/// A turned table stands on pages of its own; an 附件 that it opens stands there with it.
std::vector<Section> sectionsOf(const std::vector<Block> &blocks)
{
    std::vector<Section> sections;
    std::size_t first = 0;
    bool turned = false;
    const auto close = [&](std::size_t end) {
        if (end > first)
            sections.push_back({std::span(blocks).subspan(first, end - first), turned});
        first = end;
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool opens = std::holds_alternative<AttachmentBlock>(blocks[i]) && i + 1 < blocks.size() &&
                           isTurnedTable(blocks[i + 1]);
        const bool wanted = opens || isTurnedTable(blocks[i]);
        if (wanted != turned || opens)
            close(i);
        turned = wanted;
    }
    close(blocks.size());
    if (sections.empty())
        sections.push_back({});
    return sections;
}

class PageMaker
{
public:
    PageMaker(const Document &document, const FontSet &fonts, const PaperOptions &options)
        : m_document(document), m_fonts(fonts), m_options(options),
          m_imprint(drawImprint(fonts, document.form, document.imprint))
    {
    }

    LaidOutDocument make()
    {
        m_result.title = m_document.title;
        const std::vector<Section> sections = sectionsOf(m_document.blocks);
        for (std::size_t i = 0; i < sections.size(); ++i)
            addSection(sections[i], i + 1 == sections.size());
        if (sections.back().turned && m_imprint.height > 0.0)
            addPage({}, false);
        fillLastSheet();
        // 7.4.1: 版记 ends on the bottom of the last page's type area.
        m_result.pages.back().add(std::move(m_imprint.drawing),
                                  typeArea + QPointF(0.0, paper::textHeight - m_imprint.height));
        addFeet();
        addWatermark();
        return std::move(m_result);
    }

private:
    void addPage(Drawing drawing, bool hasText)
    {
        m_result.pages.push_back(std::move(drawing));
        m_lastHasText = hasText;
    }

    void addSection(const Section &section, bool last)
    {
        const double width = section.turned ? paper::textHeight : paper::textWidth;
        const double height = section.turned ? paper::textWidth : paper::textHeight;
        Flow flow(m_fonts, m_document.form, m_options, width);
        for (const Block &block : section.blocks)
            std::visit([&](const auto &kind) { setBlock(flow, kind); }, block);
        const std::vector<Strip> strips = flow.takeStrips();
        std::vector<PageItem> items;
        items.reserve(strips.size());
        for (const Strip &strip : strips)
            items.push_back(strip.item);
        const double foot = last && !section.turned ? m_imprint.height : 0.0;
        for (const PlacedPage &placed : breakPages(items, {height, paper::linePitch, foot}))
            addPage(section.turned ? turnedPage(placed, strips, width) : uprightPage(placed, strips),
                    !placed.empty());
    }

    Drawing uprightPage(const PlacedPage &placed, const std::vector<Strip> &strips)
    {
        Drawing page;
        for (const PlacedItem &item : placed) {
            page.add(strips[item.item].drawing, typeArea + QPointF(0.0, item.y));
            noteOutline(strips[item.item], item.repeated, paper::topMargin + item.y);
        }
        return page;
    }

    /// 8: the sheet stays upright, the head of the table lies at its left edge.
    Drawing turnedPage(const PlacedPage &placed, const std::vector<Strip> &strips, double width)
    {
        Drawing area;
        for (const PlacedItem &item : placed) {
            area.add(strips[item.item].drawing, {0.0, item.y});
            noteOutline(strips[item.item], item.repeated, paper::topMargin);
        }
        Drawing page;
        page.add(turnedLeft(std::move(area), width), typeArea);
        return page;
    }

    void noteOutline(const Strip &strip, bool repeated, double y)
    {
        if (!strip.bookmark.isEmpty() && !repeated)
            m_result.outline.push_back(
                {strip.bookmark, strip.bookmarkLevel, static_cast<int>(m_result.pages.size()), y});
    }

    /// 版记 goes on the back of the last sheet. Where a whole page is then left blank before it, neither has a
    /// number (7.5).
    void fillLastSheet()
    {
        if (!m_options.duplex || m_imprint.height <= 0.0 || m_result.pages.size() % 2 == 0)
            return;
        if (!m_lastHasText)
            m_unnumbered = 2;
        addPage({}, false);
    }

    void addFeet()
    {
        const bool letter = m_document.form == Document::Form::Letter;
        if (letter)
            m_result.pages.front().add(drawLetterFootRule(), {});
        const std::size_t numbered = m_result.pages.size() - m_unnumbered;
        for (std::size_t i = letter ? 1 : 0; i < numbered; ++i)
            m_result.pages[i].add(drawFoot(m_fonts, static_cast<int>(i) + 1, m_document.notice), typeArea);
    }

    void addWatermark()
    {
        if (m_options.watermark.isEmpty())
            return;
        const Drawing mark = drawWatermark(m_fonts, m_options.watermark);
        for (Drawing &page : m_result.pages) {
            Drawing marked = mark;
            marked.add(std::move(page), {});
            page = std::move(marked);
        }
    }

    const Document &m_document;
    const FontSet &m_fonts;
    const PaperOptions &m_options;
    ImprintDrawing m_imprint;
    LaidOutDocument m_result;
    bool m_lastHasText = false;
    std::size_t m_unnumbered = 0; ///< pages at the end
};

/// What stands before the first 附件, alone: what has to find room on one page.
Document withoutAttachments(const Document &document)
{
    Document form = document;
    const auto first = std::ranges::find_if(form.blocks, [](const Block &block) { return std::holds_alternative<AttachmentBlock>(block); });
    form.blocks.erase(first, form.blocks.end());
    return form;
}

LaidOutDocument layOutForm(const Document &document, const FontSet &fonts, const PaperOptions &options)
{
    const Document form = withoutAttachments(document);
    PaperOptions smaller = options;
    for (const double type : {paper::size4Small, 11.0, paper::size5, 9.5, 9.0}) {
        smaller.tableType = type;
        if (PageMaker(form, fonts, smaller).make().pages.size() == 1)
            break;
    }
    return PageMaker(document, fonts, smaller).make();
}

} // namespace

LaidOutDocument layOut(const Document &document, const FontSet &fonts, const PaperOptions &options)
{
    return document.onePage ? layOutForm(document, fonts, options) : PageMaker(document, fonts, options).make();
}

} // namespace bihuan
