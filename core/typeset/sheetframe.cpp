// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/sheetframe.h"

#include "core/typeset/composer.h"
#include "core/typeset/flow.h"
#include "core/typeset/titlebreaker.h"

namespace bihuan {
namespace {

constexpr double sheetSideMargin = paper::mm(14);
constexpr double sheetUpperMargin = paper::mm(15);
constexpr double sheetLowerMargin = paper::mm(19);
constexpr double footBelow = paper::mm(7); // from the room's end to the foot's baseline
constexpr double sheetTitleType = 18.0;
constexpr double sheetTitlePitch = 25.0;
constexpr double frameType = 9.0;
constexpr double framePitch = 14.0;

TextShape frameShape(double width, Aligned aligned, Ink ink = Ink::Black)
{
    TextShape shape = plainShape(frameType, aligned);
    shape.width = width;
    shape.ink = ink;
    return shape;
}

} // namespace

SheetFrame::SheetFrame(const TableReport &report, const PaperFormat &format, const FontSet &fonts)
    : m_report(report), m_fonts(fonts),
      m_room(QRectF({}, format.extent())
                 .adjusted(sheetSideMargin, sheetUpperMargin, -sheetSideMargin, -sheetLowerMargin))
{
    setTop();
}

void SheetFrame::setTop()
{
    double y = 0.0;
    const auto add = [&](const ComposedLine &line, FontRole role, double size, double pitch) {
        m_top.add(line.drawing, {0.0, y + baselineIn(m_fonts, role, size, pitch)});
    };
    TextShape title = plainShape(sheetTitleType, Aligned::Center);
    title.width = m_room.width();
    for (const QString &part : breakTitle(m_report.title, title.width / sheetTitleType)) {
        for (const ComposedLine &line : compose(m_fonts, {{part, FontRole::XiaoBiaoSong}}, title)) {
            add(line, FontRole::XiaoBiaoSong, sheetTitleType, sheetTitlePitch);
            y += sheetTitlePitch;
        }
    }
    y += 2.0;
    const double width = m_room.width();
    const auto piece = [&](const QString &text, Aligned aligned) {
        add(composeLine(m_fonts, {{text, FontRole::SongTi}}, frameShape(width, aligned)), FontRole::SongTi,
            frameType, framePitch);
    };
    piece(m_report.office, Aligned::Left);
    piece(m_report.count, Aligned::Right);
    y += framePitch;
    for (const QString &text : {m_report.filter, m_report.legend}) {
        for (const ComposedLine &line :
             compose(m_fonts, {{text, FontRole::SongTi}}, frameShape(width, Aligned::Left))) {
            add(line, FontRole::SongTi, frameType, framePitch);
            y += framePitch;
        }
    }
    m_topHeight = y + 2.0;
}

double SheetFrame::runningHeight() const
{
    return framePitch + 2.0;
}

Drawing SheetFrame::drawRunning(bool continued, int band, int bands) const
{
    Drawing drawing;
    const auto piece = [&](const QString &text, Aligned aligned) {
        drawing.add(
            composeLine(m_fonts, {{text, FontRole::SongTi}}, frameShape(m_room.width(), aligned)).drawing,
            {0.0, baselineIn(m_fonts, FontRole::SongTi, frameType, framePitch)});
    };
    QStringList words;
    if (continued)
        words.append(QStringLiteral("续表"));
    if (band > 0)
        words.append(QStringLiteral("同样的行，左起第%1页，共%2页").arg(band + 1).arg(bands));
    piece(m_report.title, Aligned::Left);
    piece(words.join(QStringLiteral("，")), Aligned::Right);
    return drawing;
}

Drawing SheetFrame::drawFoot(int page, int pages) const
{
    Drawing drawing;
    const auto piece = [&](const QString &text, Aligned aligned, Ink ink) {
        drawing.add(composeLine(m_fonts, {{text, FontRole::SongTi}}, frameShape(m_room.width(), aligned, ink))
                        .drawing,
                    {0.0, m_room.height() + footBelow});
    };
    piece(m_report.notice, Aligned::Left, Ink::Grey);
    piece(QStringLiteral("第%1页，共%2页").arg(page).arg(pages), Aligned::Center, Ink::Black);
    piece(QStringLiteral("打印日期：%1").arg(m_report.printed), Aligned::Right, Ink::Black);
    return drawing;
}

} // namespace bihuan
