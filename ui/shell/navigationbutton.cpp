// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationbutton.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

NavigationButton::NavigationButton(const QString &id, const QString &title, const QString &iconName,
                                   QWidget *parent)
    : QAbstractButton(parent), m_id(id)
{
    setObjectName(QStringLiteral("nav.") + id);
    setText(title);
    setAccessibleName(title);
    setIcon(bihuan::icon(iconName));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setCount(int count, const QString &what)
{
    m_count = count;
    setToolTip(count > 0 ? what : QString());
    setAccessibleDescription(count > 0 ? what : QString());
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {160, std::max(32, fontMetrics().height() + 12)};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    if (isChecked()) {
        painter.fillRect(rect(), tokens.accentTint);
        painter.fillRect(0, 0, 3, height(), tokens.accent);
    } else if (underMouse()) {
        painter.fillRect(rect(), tokens.window);
    }
    const QRect place(space::l, (height() - 18) / 2, 18, 18);
    icon().paint(&painter, place, Qt::AlignCenter, isChecked() ? QIcon::Selected : QIcon::Normal);
    QFont title = font();
    title.setBold(isChecked());
    painter.setFont(title);
    painter.setPen(isChecked() ? tokens.accent : tokens.text);
    painter.drawText(rect().adjusted(space::l + 18 + space::s, 0, -space::s, 0), Qt::AlignVCenter, text());
    if (m_count > 0) {
        painter.setFont(type::small(font()));
        const QString number = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
        const int width = std::max(20, painter.fontMetrics().horizontalAdvance(number) + 12);
        const QRect badge(this->width() - space::l - width, (height() - 18) / 2, width, 18);
        roundedBox(painter, badge, 9, tokens.red.tint, Qt::transparent);
        painter.setPen(tokens.red.ink);
        painter.drawText(badge, Qt::AlignCenter, number);
    }
    if (hasFocus())
        focusRing(painter, rect().adjusted(2, 2, -2, -2), radius::control, tokens);
}

void NavigationButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavigationButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace bihuan
