// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {

constexpr int shapeSize = 9;

} // namespace

const InkSet &inkOf(Chip::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Chip::Tone::Green:
        return tokens.green;
    case Chip::Tone::Yellow:
        return tokens.yellow;
    case Chip::Tone::Red:
        return tokens.red;
    case Chip::Tone::Blue:
        return tokens.blue;
    case Chip::Tone::Neutral:
        break;
    }
    return tokens.neutral;
}

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setText(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    m_shape.clear();
    m_light.clear();
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void Chip::setLight(const QString &light, const QString &shape, const QString &word)
{
    setText(word, Tone::Neutral);
    m_light = light;
    m_shape = shape;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(type::small(font()));
    const int mark = m_shape.isEmpty() ? 0 : shapeSize + space::xs;
    return {metrics.horizontalAdvance(m_text) + mark + 2 * space::s, metrics.height() + 6};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const InkSet &inks = m_light.isEmpty() ? inkOf(m_tone, tokens) : tokens.light(m_light);
    QPainter painter(this);
    roundedBox(painter, rect(), m_shape.isEmpty() ? radius::control - 2 : radius::chip, inks.tint, Qt::transparent);
    painter.setFont(type::small(font()));
    QRect words = rect().adjusted(space::s, 0, -space::s, 0);
    if (!m_shape.isEmpty()) {
        lightShape(painter, QRectF(words.left(), (height() - shapeSize) / 2.0, shapeSize, shapeSize), m_shape, inks.ink);
        words.setLeft(words.left() + shapeSize + space::xs);
    }
    painter.setPen(inks.ink);
    painter.drawText(words, Qt::AlignVCenter, m_text);
}

} // namespace bihuan
