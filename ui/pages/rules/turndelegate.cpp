// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/turndelegate.h"

#include "ui/pages/rules/turnmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPainter>

#include <array>

namespace bihuan {

namespace {

constexpr int turnShape = 9;
constexpr int sentenceLines = 2;

/// Paints a light as a small shape; returns how much room it took.
void paintLight(QPainter &painter, const QRect &box, const Light &light, const Palette &palette, const Tokens &tokens)
{
    const PaletteColour *const colour = palette.find(light.colour);
    const QString shape = colour ? colour->shape : light.id();
    lightShape(painter, QRectF(box.left(), box.center().y() - turnShape / 2.0 + 1, turnShape, turnShape), shape, tokens.light(light.id()).ink);
}

} // namespace

void TurnDelegate::setPalettes(const Palette &before, const Palette &after)
{
    m_before = before;
    m_after = after;
}

QSize TurnDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(type::small(option.font)).height();
    return {120, option.fontMetrics.height() + 2 * sentenceLines * small + space::xs + 2 * space::s};
}

void TurnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *const turn = index.data(TurnModel::TurnRole).value<const LightTurn *>();
    if (!turn)
        return;
    const Tokens &tokens = tokensOf(option.palette);
    painter->save();
    const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QRect box = option.rect.adjusted(space::s, space::s, -space::s, -space::s);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);

    const int line = option.fontMetrics.height();
    const int words = option.fontMetrics.horizontalAdvance(turn->afterTitle.right(1)) + turnShape + space::xs;
    const int lights = 2 * words + option.fontMetrics.horizontalAdvance(QStringLiteral(" → "));
    painter->setFont(type::cardTitle(option.font));
    painter->setPen(tokens.text);
    const QRect name(box.left(), box.top(), box.width() - lights - space::s, line);
    painter->drawText(name, Qt::AlignVCenter, painter->fontMetrics().elidedText(turn->name, Qt::ElideRight, name.width()));
    painter->setFont(option.font);
    QRect side(box.right() - lights, box.top(), words, line);
    const auto light = [&](const Light &value, const Palette &palette) {
        const PaletteColour *const colour = palette.find(value.colour);
        paintLight(*painter, side, value, palette, tokens);
        painter->setPen(tokens.light(value.id()).ink);
        painter->drawText(side.adjusted(turnShape + space::xs, 0, 0, 0), Qt::AlignVCenter, colour ? colour->title : QString());
    };
    light(turn->before, m_before);
    painter->setPen(tokens.secondary);
    side.translate(words, 0);
    painter->drawText(QRect(side.left(), side.top(), lights - 2 * words, line), Qt::AlignCenter, QStringLiteral("→"));
    side.translate(lights - 2 * words, 0);
    light(turn->after, m_after);

    painter->setFont(type::small(option.font));
    const int small = painter->fontMetrics().height();
    QRect sentence(box.left(), box.top() + line + space::xs, box.width(), sentenceLines * small);
    for (const auto &[text, ink] : {std::pair(QStringLiteral("原：") + (turn->reasonBefore.isEmpty() ? turn->beforeTitle : turn->reasonBefore), tokens.secondary),
                                    std::pair(QStringLiteral("改：") + (turn->reason.isEmpty() ? turn->afterTitle : turn->reason), tokens.text)}) {
        painter->setPen(ink);
        painter->drawText(sentence, Qt::TextWrapAnywhere | Qt::AlignTop, text);
        sentence.translate(0, sentenceLines * small);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(*painter, option.rect, radius::control, tokens);
    painter->restore();
}

} // namespace bihuan
