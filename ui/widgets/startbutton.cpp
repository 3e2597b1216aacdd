// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/startbutton.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

StartButton::StartButton(const QString &iconName, const QString &title, const QString &description, QWidget *parent)
    : QAbstractButton(parent), m_description(description)
{
    setText(title);
    setIcon(bihuan::icon(iconName));
    setAccessibleName(title);
    setAccessibleDescription(description);
    setToolTip(description);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

QSize StartButton::sizeHint() const
{
    const int line = fontMetrics().height();
    return {320, m_compact ? line + 12 : 2 * line + 26};
}

void StartButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const QColor fill = isDown() ? tokens.accentTint : underMouse() ? tokens.hairline : tokens.surface;
    if (!m_compact)
        roundedBox(painter, rect(), radius::card, fill, tokens.hairline);
    else if (underMouse() || isDown())
        roundedBox(painter, rect(), radius::control, fill, Qt::transparent);
    if (hasFocus())
        focusRing(painter, rect(), m_compact ? radius::control : radius::card, tokens);

    const int size = m_compact ? 18 : 22;
    const int left = m_compact ? space::s : space::l;
    icon().paint(&painter, QRect(left, (height() - size) / 2, size, size), Qt::AlignCenter,
                 m_compact ? QIcon::Normal : QIcon::Selected);
    const QRect words = rect().adjusted(left + size + space::m, 0, -space::m, 0);
    painter.setPen(tokens.text);
    if (m_compact) {
        painter.drawText(words, Qt::AlignVCenter, text());
        const int used = fontMetrics().horizontalAdvance(text()) + space::m;
        painter.setPen(tokens.secondary);
        painter.setFont(type::small(font()));
        const QString place = painter.fontMetrics().elidedText(m_description, Qt::ElideMiddle, words.width() - used);
        painter.drawText(words.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight, place);
        return;
    }
    const int line = fontMetrics().height();
    painter.setFont(type::cardTitle(font()));
    painter.drawText(QRect(words.left(), height() / 2 - line - 1, words.width(), line), Qt::AlignVCenter, text());
    painter.setFont(type::small(font()));
    painter.setPen(tokens.secondary);
    painter.drawText(QRect(words.left(), height() / 2 + 2, words.width(), line), Qt::AlignVCenter, m_description);
}

void StartButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StartButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace bihuan
