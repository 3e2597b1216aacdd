// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/dropzone.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

void DropZone::setInviting(bool inviting)
{
    m_inviting = inviting;
    update();
}

void DropZone::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
}

void DropZone::paintEvent(QPaintEvent *)
{
    if (!m_inviting && !m_hovered)
        return;
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_hovered ? tokens.accent : tokens.strongLine, m_hovered ? 2.0 : 1.5, Qt::DashLine));
    painter.setBrush(m_hovered ? tokens.accentTint : tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(space::xl, space::l, -space::xl, -space::l), radius::card, radius::card);
}

} // namespace bihuan
