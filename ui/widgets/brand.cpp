// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/brand.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {
constexpr int ring = 24;
}

Brand::Brand(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(QStringLiteral("闭环督办"));
}

QSize Brand::sizeHint() const
{
    const QFontMetrics metrics(type::cardTitle(font()));
    return {ring + space::s + metrics.horizontalAdvance(QStringLiteral("闭环督办")), ring + space::s};
}

void Brand::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(1.5, (height() - ring) / 2.0 + 1.5, ring - 3, ring - 3);
    painter.setPen(QPen(tokens.accent, 3));
    painter.drawArc(circle, 60 * 16, 300 * 16);
    painter.setPen(QPen(tokens.red.bar, 3));
    painter.drawArc(circle, -30 * 16, 90 * 16);
    painter.setPen(tokens.text);
    painter.setFont(type::cardTitle(font()));
    painter.drawText(rect().adjusted(ring + space::s, 0, 0, 0), Qt::AlignVCenter, QStringLiteral("闭环督办"));
}

} // namespace bihuan
