// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/blocks.h"
#include "core/typeset/paper.h"

#include <utility>

namespace bihuan {
namespace {

constexpr double imprintPitch = paper::mm(8.2);
constexpr double imprintMargin = paper::mm(0.8); // between a rule and the text's slot
constexpr double side = paper::size4;            // 1 字 on both sides

QString withStop(const QString &text)
{
    return text.isEmpty() || text.endsWith(QStringLiteral("。")) ? text : text + QStringLiteral("。");
}

class ImprintSetter
{
public:
    explicit ImprintSetter(const FontSet &fonts) : m_fonts(fonts) {}

    void rule(double thickness)
    {
        m_result.drawing.addRule(0.0, m_y + thickness / 2, paper::textWidth, thickness);
        m_y += thickness;
    }
    void gap() { m_y += imprintMargin; }

    /// "抄送：……", continuation aligned after the colon (7.4.2).
    void list(const QString &label, const QString &text)
    {
        if (text.isEmpty())
            return;
        TextShape shape = plainShape(paper::size4);
        shape.firstIndent = side;
        // The label stands for itself, so that its colon is never squeezed and the texts of both lists align.
        Drawing head = composeLine(m_fonts, {{label, FontRole::FangSong}}, shape).drawing;
        shape.width = paper::textWidth - side;
        shape.firstIndent = shape.restIndent = side + static_cast<double>(label.size()) * paper::size4;
        for (ComposedLine &line : compose(m_fonts, {{withStop(text), FontRole::FangSong}}, shape)) {
            head.add(std::move(line.drawing), {});
            add(std::exchange(head, {}));
        }
    }

    /// 印发机关 left, 印发日期 right (7.4.3).
    void printed(const QString &office, const QString &date)
    {
        TextShape shape = plainShape(paper::size4, Aligned::Left);
        shape.firstIndent = side;
        Drawing line = composeLine(m_fonts, {{office, FontRole::FangSong}}, shape).drawing;
        if (!date.isEmpty()) {
            shape.firstIndent = 0.0;
            shape.width = paper::textWidth - side;
            shape.aligned = Aligned::Right;
            const QString text = date.endsWith(QStringLiteral("印发")) ? date : date + QStringLiteral("印发");
            line.add(composeLine(m_fonts, {{text, FontRole::FangSong}}, shape).drawing, {});
        }
        add(std::move(line));
    }

    ImprintDrawing take()
    {
        m_result.height = m_y;
        return std::move(m_result);
    }

private:
    void add(Drawing line)
    {
        m_result.drawing.add(std::move(line), {0.0, m_y + baselineIn(m_fonts, FontRole::FangSong,
                                                                     paper::size4, imprintPitch)});
        m_y += imprintPitch;
    }

    const FontSet &m_fonts;
    ImprintDrawing m_result;
    double m_y = 0.0;
};

} // namespace

ImprintDrawing drawImprint(const FontSet &fonts, Document::Form form, const Imprint &imprint)
{
    const bool lists = !imprint.to.isEmpty() || !imprint.cc.isEmpty();
    // 10.1: a letter's 版记 has neither lines nor 印发机关.
    const bool letter = form == Document::Form::Letter;
    const bool printed = !letter && (!imprint.printer.isEmpty() || !imprint.printed.isEmpty());
    if (!lists && !printed)
        return {};
    ImprintSetter setter(fonts);
    if (!letter) {
        setter.rule(paper::thickRule);
        setter.gap();
    }
    setter.list(QStringLiteral("主送："), imprint.to);
    setter.list(QStringLiteral("抄送："), imprint.cc);
    if (printed) {
        if (lists) {
            setter.gap();
            setter.rule(paper::thinRule);
            setter.gap();
        }
        setter.printed(imprint.printer, imprint.printed);
    }
    if (!letter) {
        setter.gap();
        setter.rule(paper::thickRule);
    }
    return setter.take();
}

Drawing drawFoot(const FontSet &fonts, int page, const QString &notice)
{
    constexpr double numberGap = paper::size4 * 0.4;
    const bool odd = page % 2 == 1;
    Drawing drawing;
    const TextShape shape = plainShape(paper::size4, Aligned::Left);
    const auto piece = [&](const QString &text) {
        return composeLine(fonts, {{text, FontRole::SongTi}}, shape);
    };
    ComposedLine dash = piece(QStringLiteral("—"));
    ComposedLine number = piece(QString::number(page));
    const double dashWidth = dash.right;
    const double width = 2 * dashWidth + 2 * numberGap + number.right;
    const InkExtent ink = inkExtent(fonts, dash.drawing);
    const double baseline = paper::textHeight + paper::pageNumberBelow - ink.top;
    double x = odd ? paper::textWidth - paper::characterPitch - width : paper::characterPitch;
    drawing.add(dash.drawing, {x, baseline});
    x += dashWidth + numberGap;
    const double numberWidth = number.right;
    drawing.add(std::move(number.drawing), {x, baseline});
    x += numberWidth + numberGap;
    drawing.add(std::move(dash.drawing), {x, baseline});
    if (!notice.isEmpty()) {
        TextShape small = plainShape(paper::size5, odd ? Aligned::Left : Aligned::Right);
        small.ink = Ink::Grey;
        small.width = paper::textWidth - paper::characterPitch;
        small.firstIndent = odd ? paper::characterPitch : 0.0;
        drawing.add(composeLine(fonts, {{notice, FontRole::FangSong}}, small).drawing, {0.0, baseline});
    }
    return drawing;
}

} // namespace bihuan
