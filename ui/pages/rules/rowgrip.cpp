// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rowgrip.h"

#include "ui/theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace bihuan {

namespace {
constexpr int gripDot = 2;
constexpr int gripStep = 5;
} // namespace

RowGrip::RowGrip(QWidget *parent) : QWidget(parent)
{
    setCursor(Qt::OpenHandCursor);
    setToolTip(QStringLiteral("拖动调整先后，也可以按 Alt+↑、Alt+↓"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QSize RowGrip::sizeHint() const
{
    return {space::m, fontMetrics().height() + space::s};
}

void RowGrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_held ? tokens.accent : tokens.faint);
    const int middle = (fontMetrics().height() + space::s) / 2;
    for (int row = -1; row <= 1; ++row) {
        for (int column = 0; column < 2; ++column)
            painter.drawEllipse(QPointF(3 + column * gripStep, middle + row * gripStep), gripDot / 2.0 + 0.2, gripDot / 2.0 + 0.2);
    }
}

void RowGrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_held = true;
    setCursor(Qt::ClosedHandCursor);
    update();
}

void RowGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_held)
        Q_EMIT dragged(qRound(event->globalPosition().y()));
}

void RowGrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_held || event->button() != Qt::LeftButton)
        return;
    m_held = false;
    setCursor(Qt::OpenHandCursor);
    update();
    Q_EMIT dropped(qRound(event->globalPosition().y()));
}

} // namespace bihuan
