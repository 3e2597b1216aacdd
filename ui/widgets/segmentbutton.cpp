// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentbutton.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

SegmentButton::SegmentButton(const QString &word, QWidget *parent) : QAbstractButton(parent)
{
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SegmentButton::sizeHint() const
{
    const QFontMetrics metrics(type::small(font()));
    return {metrics.horizontalAdvance(text()) + 2 * space::s, metrics.height() + 6};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    if (isChecked())
        roundedBox(painter, rect(), radius::control - 2, tokens.accentTint, Qt::transparent);
    else if (underMouse())
        roundedBox(painter, rect(), radius::control - 2, tokens.window, Qt::transparent);
    painter.setFont(type::small(font()));
    painter.setPen(isChecked() ? tokens.accent : tokens.secondary);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus())
        focusRing(painter, rect(), radius::control - 2, tokens);
}

void SegmentButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SegmentButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace bihuan
