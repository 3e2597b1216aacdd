// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewtilecard.h"

#include "ui/charts/markfield.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {

constexpr int lightShapeSize = 9;
constexpr int mostLines = 2; ///< of parts

const QColor &toneColour(Tone tone, const Tokens &tokens)
{
    if (tone == Tone::Plain)
        return tokens.text;
    return tone == Tone::Good ? tokens.green.ink : tokens.red.ink;
}

QFont boldSmall(const QFont &base)
{
    QFont font = type::small(base);
    font.setBold(true);
    return font;
}

} // namespace

OverviewTileCard::OverviewTileCard(QWidget *parent) : QWidget(parent), m_field(new MarkField(this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void OverviewTileCard::setTile(const OverviewTile &tile)
{
    m_tile = tile;
    setAccessibleName(tile.title);
    // What stands for the whole tile says the whole of it, also the parts that find no room.
    if (m_tile.figures.size() == 1) {
        for (const TilePart &part : tile.parts)
            m_tile.figures.front().mark.name +=
                QStringLiteral("，") + (part.label + QLatin1Char(' ') + part.figure).trimmed();
    }
    place();
    update();
}

QSize OverviewTileCard::sizeHint() const
{
    const int small = QFontMetrics(type::small(font())).height();
    return {180, 2 * space::m + fontMetrics().height() + QFontMetrics(type::figure(font())).height() +
                     mostLines * small + space::xs};
}

QRect OverviewTileCard::inner() const
{
    return rect().adjusted(space::l - 2, space::m, -(space::l - 2), -space::m);
}

int OverviewTileCard::figureWidth(const FigureStyle &style, const TileFigure &figure) const
{
    const QFontMetrics units(type::small(font()));
    const int shape = figure.shape.isEmpty() ? 0 : lightShapeSize + 3;
    const int word = style.words || figure.shape.isEmpty() ? units.horizontalAdvance(figure.unit) : 0;
    return QFontMetrics(style.font).horizontalAdvance(figure.number) + space::xs + shape + word;
}

/// Smaller where several figures would not stand side by side; in the narrowest windows the shape of a light
/// stands for its word.
OverviewTileCard::FigureStyle OverviewTileCard::figureStyle() const
{
    FigureStyle style{type::figure(font()), true};
    const double full = style.font.pointSizeF();
    for (const bool words : {true, false}) {
        for (const double share : {1.0, 0.9, 0.8, 0.7, 0.6}) {
            style.words = words;
            style.font.setPointSizeF(full * share);
            int width = (static_cast<int>(m_tile.figures.size()) - 1) * space::s;
            for (const TileFigure &figure : m_tile.figures)
                width += figureWidth(style, figure);
            if (width <= inner().width())
                return style;
        }
    }
    return style;
}

std::vector<QRect> OverviewTileCard::figureBoxes() const
{
    const FigureStyle style = figureStyle();
    const int top = inner().top() + fontMetrics().height();
    const int height = QFontMetrics(type::figure(font())).height();
    std::vector<QRect> boxes;
    int left = inner().left();
    for (const TileFigure &figure : m_tile.figures) {
        boxes.emplace_back(left, top, figureWidth(style, figure), height);
        left = boxes.back().right() + 1 + space::s;
    }
    return boxes;
}

/// Side by side, in as many lines as there are; what finds no room is in the tip.
std::vector<OverviewTileCard::PlacedPart> OverviewTileCard::placedParts() const
{
    const QFontMetrics labels(type::small(font()));
    const QFontMetrics figures(boldSmall(font()));
    std::vector<PlacedPart> placed;
    int line = 0;
    int left = inner().left();
    const int top = inner().bottom() + 1 - mostLines * labels.height();
    for (const TilePart &part : m_tile.parts) {
        const bool both = !part.label.isEmpty() && !part.figure.isEmpty();
        const int width = labels.horizontalAdvance(part.label) + (both ? space::xs : 0) +
                          figures.horizontalAdvance(part.figure);
        if (left > inner().left() && left + width > inner().right() + 1) {
            left = inner().left();
            if (++line == mostLines)
                break;
        }
        placed.push_back({&part, QRect(left, top + line * labels.height(), width, labels.height())});
        left += width + space::m;
    }
    return placed;
}

void OverviewTileCard::place()
{
    std::vector<MarkField::Mark> marks;
    const std::vector<QRect> boxes = figureBoxes();
    for (size_t i = 0; i < boxes.size(); ++i)
        marks.push_back({boxes.size() == 1 ? QRectF(rect()) : QRectF(boxes[i]), m_tile.figures[i].mark});
    for (const PlacedPart &placed : placedParts()) {
        if (!placed.part->mark.name.isEmpty())
            marks.push_back({QRectF(placed.box), placed.part->mark});
    }
    m_field->setMarks(std::move(marks));
}

void OverviewTileCard::resizeEvent(QResizeEvent *)
{
    place();
}

void OverviewTileCard::paintFigure(QPainter &painter, const TileFigure &figure, const QRect &box) const
{
    const Tokens &tokens = tokensOf(palette());
    const QColor &ink = figure.light.isEmpty() ? tokens.text : tokens.light(figure.light).ink;
    const FigureStyle style = figureStyle();
    // One base line for figures and units.
    const int base = box.top() + QFontMetrics(type::figure(font())).ascent();
    painter.setFont(style.font);
    painter.setPen(ink);
    painter.drawText(box.left(), base, figure.number);
    int left = box.left() + QFontMetrics(style.font).horizontalAdvance(figure.number) + space::xs;
    if (!figure.shape.isEmpty()) {
        lightShape(painter, QRectF(left, base - lightShapeSize, lightShapeSize, lightShapeSize), figure.shape,
                   ink);
        left += lightShapeSize + 3;
        if (!style.words)
            return;
    }
    painter.setFont(type::small(font()));
    painter.setPen(figure.light.isEmpty() ? tokens.secondary : ink);
    painter.drawText(left, base, figure.unit);
}

void OverviewTileCard::paintPart(QPainter &painter, const PlacedPart &placed) const
{
    const Tokens &tokens = tokensOf(palette());
    painter.setFont(type::small(font()));
    painter.setPen(tokens.secondary);
    painter.drawText(placed.box, Qt::AlignVCenter, placed.part->label);
    painter.setFont(boldSmall(font()));
    painter.setPen(toneColour(placed.part->tone, tokens));
    painter.drawText(placed.box, Qt::AlignVCenter | Qt::AlignRight, placed.part->figure);
}

void OverviewTileCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const int hovered = m_field->hovered();
    const bool whole = m_tile.figures.size() == 1 && hovered == 0;
    roundedBox(painter, rect(), radius::card, tokens.surface, whole ? tokens.accent : tokens.hairline);
    if (hovered >= 0 && !whole)
        roundedBox(painter,
                   m_field->marks()[static_cast<size_t>(hovered)].area.toRect().adjusted(-3, -1, 3, 1),
                   radius::control - 2, tokens.accentTint, Qt::transparent);
    painter.setFont(type::cardTitle(font()));
    painter.setPen(tokens.text);
    const QRect title(inner().left(), inner().top(), inner().width(), fontMetrics().height());
    painter.drawText(title, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_tile.title, Qt::ElideRight, title.width()));
    const std::vector<QRect> boxes = figureBoxes();
    for (size_t i = 0; i < boxes.size(); ++i)
        paintFigure(painter, m_tile.figures[i], boxes[i]);
    const std::vector<PlacedPart> parts = placedParts();
    for (const PlacedPart &placed : parts)
        paintPart(painter, placed);
    if (parts.size() < m_tile.parts.size() && !parts.empty()) {
        painter.setPen(tokens.secondary);
        painter.drawText(parts.back().box.right() + 1 + space::xs,
                         parts.back().box.top() + painter.fontMetrics().ascent(), QStringLiteral("…"));
    }
    if (const int mark = m_field->focused(); mark >= 0) {
        const QRect box = m_field->marks()[static_cast<size_t>(mark)].area.toRect();
        focusRing(painter, box == rect() ? box : box.adjusted(-3, -1, 3, 1),
                  box == rect() ? radius::card : radius::control - 2, tokens);
    }
}

} // namespace bihuan
