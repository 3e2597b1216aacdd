// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchip.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {
constexpr int markSize = 9;
}

FilterChip::FilterChip(const QString &title, const QString &light, const QString &shape, QWidget *parent)
    : QAbstractButton(parent), m_light(light), m_shape(shape)
{
    setText(title);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(0);
}

void FilterChip::setCount(int count)
{
    m_count = count;
    setAccessibleName(QStringLiteral("筛选 %1，%2 项").arg(text()).arg(count));
    updateGeometry();
    update();
}

QString FilterChip::words() const
{
    return text() + QLatin1Char(' ') + QString::number(m_count);
}

QSize FilterChip::sizeHint() const
{
    const int mark = m_shape.isEmpty() ? 0 : markSize + space::xs;
    return {fontMetrics().horizontalAdvance(words()) + mark + 2 * space::m, fontMetrics().height() + 8};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const InkSet &inks = tokens.light(m_light);
    const bool nothing = m_count == 0 && !isChecked();
    QPainter painter(this);
    const QColor line = isChecked() ? (m_light.isEmpty() ? tokens.accent : inks.ink) : QColor(Qt::transparent);
    roundedBox(painter, rect(), height() / 2, isChecked() && m_light.isEmpty() ? tokens.accentTint : inks.tint, line);
    if (hasFocus())
        focusRing(painter, rect(), height() / 2, tokens);
    const QColor ink = nothing ? tokens.faint : isChecked() && m_light.isEmpty() ? tokens.accent : inks.ink;
    QRect place = rect().adjusted(space::m, 0, -space::s, 0);
    if (!m_shape.isEmpty()) {
        lightShape(painter, QRectF(place.left(), (height() - markSize) / 2.0, markSize, markSize), m_shape, ink);
        place.setLeft(place.left() + markSize + space::xs);
    }
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignVCenter, words());
}

void FilterChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FilterChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace bihuan
