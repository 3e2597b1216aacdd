// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/phrasebutton.h"

#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {
constexpr int phraseShape = 10;
constexpr int phraseMargin = 3;
} // namespace

PhraseButton::PhraseButton(QWidget *parent) : PieceButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::ClickFocus);
}

void PhraseButton::setLight(const QString &light, const QString &shape)
{
    m_light = light;
    m_shape = shape;
    updateGeometry();
    update();
}

int PhraseButton::shapeRoom() const
{
    return m_shape.isEmpty() ? 0 : phraseShape + space::xs;
}

QSize PhraseButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + shapeRoom() + 2 * phraseMargin, fontMetrics().height() + space::xs};
}

void PhraseButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const bool isLit = underMouse() || isDown();
    if (isLit)
        roundedBox(painter, rect(), space::xs, tokens.accentTint, Qt::transparent);
    const QColor ink = m_light.isEmpty() ? tokens.accent : tokens.light(m_light).ink;
    QRect words = rect().adjusted(phraseMargin, 0, -phraseMargin, 0);
    if (!m_shape.isEmpty()) {
        lightShape(painter, QRectF(words.left(), (height() - phraseShape) / 2.0, phraseShape, phraseShape), m_shape, ink);
        words.setLeft(words.left() + shapeRoom());
    }
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignVCenter, text());
    painter.setPen(QPen(blended(ink, tokens.surface, 0.45), 1, Qt::DotLine));
    const int base = (height() + fontMetrics().height()) / 2;
    painter.drawLine(phraseMargin, base, width() - phraseMargin, base);
    if (hasFocus())
        focusRing(painter, rect(), space::xs, tokens);
}

} // namespace bihuan
