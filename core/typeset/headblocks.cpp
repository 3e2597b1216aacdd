// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/blocks.h"
#include "core/typeset/markshape.h"
#include "core/typeset/paper.h"
#include "core/typeset/titlebreaker.h"

#include <algorithm>
#include <cmath>

namespace bihuan {
namespace {

constexpr double markRoom = paper::mm(140);
constexpr double letterMarkRoom = paper::mm(150);
constexpr double titleRoom = 18.0; // em of 2号; a title as wide as the text would not stand out
constexpr double bulletinMarkHeight = 4 * paper::linePitch;
constexpr double redLineThickness = paper::mm(0.7);
constexpr double letterThickRule = paper::mm(0.9);
constexpr double letterThinRule = paper::mm(0.35);
constexpr double letterRuleGap = paper::mm(0.8);

ComposedLine composeMark(const Flow &flow, const QString &text, double room)
{
    return composeLine(flow.fonts(), {{text, FontRole::XiaoBiaoSong}}, markShape(text, room));
}

/// A line of the grid whose red line lies 4 mm below its ink (7.2.7).
void addLineWithRule(Flow &flow, Drawing line)
{
    const double baseline = baselineIn(flow.fonts(), FontRole::FangSong, paper::size3, paper::linePitch);
    const double rule = baseline + inkExtent(flow.fonts(), line).bottom + paper::redLineBelowNumber;
    Strip strip;
    strip.drawing.add(std::move(line), {0.0, baseline});
    strip.drawing.addRule(0.0, rule + redLineThickness / 2, paper::textWidth, redLineThickness, Ink::Red);
    strip.item.height = paper::linePitch;
    strip.item.keepWithNext = true;
    flow.addStrip(std::move(strip));
    flow.noteTitle();
}

/// 7.2.5 and 7.2.6: to a superior the number stands at the left and who signed at the right, each 1 字 in.
Drawing numberAndSigner(const Flow &flow, const NumberBlock &block)
{
    TextShape shape = flow.plainShape(paper::size3, Aligned::Left);
    shape.firstIndent = paper::characterPitch;
    Drawing drawing = composeLine(flow.fonts(), {{block.text, FontRole::FangSong}}, shape).drawing;
    shape.firstIndent = 0.0;
    shape.width = flow.width() - paper::characterPitch;
    shape.aligned = Aligned::Right;
    drawing.add(composeLine(flow.fonts(),
                            {{QStringLiteral("签发人："), FontRole::FangSong}, {block.signer, FontRole::KaiTi}}, shape)
                    .drawing,
                {});
    return drawing;
}

void addLetterMark(Flow &flow, const QString &text)
{
    ComposedLine line = composeMark(flow, text, letterMarkRoom);
    const InkExtent ink = inkExtent(flow.fonts(), line.drawing);
    Strip strip;
    // The mark stands above the type area, measured from the paper's edge.
    const double top = paper::letterMarkTop - paper::topMargin;
    strip.drawing.add(std::move(line.drawing), {0.0, top - ink.top});
    const double left = (paper::textWidth - paper::letterRuleWidth) / 2 +
                        (paper::pageWidth - paper::textWidth) / 2 - paper::bindingMargin;
    double y = top - ink.top + ink.bottom + paper::letterRuleBelowMark + letterThickRule / 2;
    strip.drawing.addRule(left, y, paper::letterRuleWidth, letterThickRule, Ink::Red);
    y += letterThickRule / 2 + letterRuleGap + letterThinRule / 2;
    strip.drawing.addRule(left, y, paper::letterRuleWidth, letterThinRule, Ink::Red);
    // 发文字号 stands 7/8 of a 3号 height below the line.
    strip.item.height = std::max(0.0, y + paper::size3 * 7 / 8 - (paper::linePitch - paper::size3) / 2);
    strip.item.keepWithNext = true;
    flow.addStrip(std::move(strip));
}

} // namespace

void setBlock(Flow &flow, const HeadNoteBlock &block)
{
    // The mark keeps its distance from the top whatever stands above it (7.2.4), so these lines take no room.
    Strip strip;
    strip.item.keepWithNext = true;
    double top = 0.0;
    const auto add = [&](const QString &text, FontRole role) {
        if (text.isEmpty())
            return;
        ComposedLine line = composeLine(flow.fonts(), {{text, role}}, flow.plainShape(paper::size3, Aligned::Left));
        strip.drawing.add(std::move(line.drawing),
                          {0.0, top + baselineIn(flow.fonts(), role, paper::size3, paper::linePitch)});
        top += paper::linePitch;
    };
    add(block.copy, FontRole::FangSong);
    add(block.urgency, FontRole::HeiTi);
    flow.addStrip(std::move(strip));
}

void setBlock(Flow &flow, const MarkBlock &block)
{
    if (flow.form() == Document::Form::Letter) {
        addLetterMark(flow, block.text);
        return;
    }
    ComposedLine line = composeMark(flow, block.text, markRoom);
    const InkExtent ink = inkExtent(flow.fonts(), line.drawing);
    Strip strip;
    strip.item.keepWithNext = true;
    if (flow.form() == Document::Form::RedHead) {
        strip.drawing.add(std::move(line.drawing), {0.0, paper::markBelowTop - ink.top});
        strip.item.height = paper::markBelowTop + ink.bottom - ink.top;
        flow.addStrip(std::move(strip));
        flow.addBlank(2);
        return;
    }
    strip.drawing.add(std::move(line.drawing), {0.0, (bulletinMarkHeight - ink.top - ink.bottom) / 2});
    strip.item.height = bulletinMarkHeight;
    flow.addStrip(std::move(strip));
}

void setBlock(Flow &flow, const NumberBlock &block)
{
    const bool letter = flow.form() == Document::Form::Letter;
    TextShape shape = flow.plainShape(paper::size3, letter ? Aligned::Right : Aligned::Center);
    ComposedLine line = composeLine(flow.fonts(), {{block.text, FontRole::FangSong}}, shape);
    if (flow.form() == Document::Form::RedHead) {
        addLineWithRule(flow, block.signer.isEmpty() ? std::move(line.drawing) : numberAndSigner(flow, block));
        return;
    }
    if (!letter) {
        flow.addLine(std::move(line), FontRole::FangSong, paper::size3, {-1, true});
        return;
    }
    Strip strip;
    strip.drawing.add(std::move(line.drawing),
                      {0.0, baselineIn(flow.fonts(), FontRole::FangSong, paper::size3, paper::linePitch)});
    strip.item.height = paper::linePitch;
    strip.item.keepWithNext = true;
    strip.item.onGrid = false;
    flow.addStrip(std::move(strip));
}

void setBlock(Flow &flow, const IssueLineBlock &block)
{
    TextShape shape = flow.plainShape(paper::size3, Aligned::Left);
    shape.firstIndent = paper::characterPitch;
    ComposedLine office = composeLine(flow.fonts(), {{block.office, FontRole::FangSong}}, shape);
    shape.firstIndent = 0.0;
    shape.width = paper::textWidth - paper::characterPitch;
    shape.aligned = Aligned::Right;
    ComposedLine date = composeLine(flow.fonts(), {{block.date, FontRole::FangSong}}, shape);
    if (office.right + shape.em > date.left && !block.office.isEmpty() && !block.date.isEmpty())
        flow.addLine(std::move(office), FontRole::FangSong, paper::size3,
                     {-1, true}); // too long for one line
    else
        date.drawing.spans.insert(date.drawing.spans.begin(), office.drawing.spans.begin(),
                                  office.drawing.spans.end());
    addLineWithRule(flow, std::move(date.drawing));
}

void setBlock(Flow &flow, const TitleBlock &block)
{
    if (flow.stripCount() > 0)
        flow.addBlank(flow.form() == Document::Form::Bulletin ? 1 : 2);
    TextShape shape = flow.plainShape(paper::size2, Aligned::Center);
    const QStringList lines = breakTitle(block.text, titleRoom);
    // Lines of 2号 need more air than the grid gives; the block as a whole takes whole lines of it.
    const auto count = static_cast<double>(lines.size());
    const double slots = std::max(1.0, std::round(1.25 * count));
    const double pitch = std::min(1.25, slots / count) * paper::linePitch;
    const double top = (slots * paper::linePitch - count * pitch) / 2;
    Strip strip;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        ComposedLine line = composeLine(flow.fonts(), {{lines.at(i), FontRole::XiaoBiaoSong}}, shape);
        const double y = top + static_cast<double>(i) * pitch +
                         baselineIn(flow.fonts(), FontRole::XiaoBiaoSong, shape.size, pitch);
        strip.drawing.add(std::move(line.drawing), {0.0, y});
    }
    strip.item.height = slots * paper::linePitch;
    strip.item.keepWithNext = true;
    flow.bookmark(QString(block.text).remove(QLatin1Char('\n')), 0);
    flow.addStrip(std::move(strip));
    flow.noteTitle();
}

void setBlock(Flow &flow, const SubtitleBlock &block)
{
    ComposedLine line =
        composeLine(flow.fonts(), {{block.text, FontRole::KaiTi}}, flow.plainShape(paper::size3, Aligned::Center));
    flow.addLine(std::move(line), FontRole::KaiTi, paper::size3, {-1, true});
}

Drawing drawLetterFootRule()
{
    Drawing drawing;
    const double left = (paper::pageWidth - paper::letterRuleWidth) / 2;
    const double bottom = paper::pageHeight - paper::letterFootRuleAbove;
    drawing.addRule(left, bottom - letterThickRule / 2, paper::letterRuleWidth, letterThickRule, Ink::Red);
    drawing.addRule(left, bottom - letterThickRule - letterRuleGap - letterThinRule / 2,
                    paper::letterRuleWidth, letterThinRule, Ink::Red);
    return drawing;
}

} // namespace bihuan
