// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchbutton.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QPainter>

namespace bihuan {

namespace {
constexpr int glassSize = 16;
constexpr int buttonHeight = 30;
} // namespace

SearchButton::SearchButton(QAction &action, QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("searchButton"));
    setText(QStringLiteral("查找事项、单位、领导"));
    setAccessibleName(text());
    setToolTip(action.toolTip());
    setIcon(bihuan::icon(QStringLiteral("search")));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_keys = action.shortcut().toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
}

QFont SearchButton::keyFont() const
{
    return type::small(font());
}

QSize SearchButton::sizeHint() const
{
    return {minimumSizeHint().width() + fontMetrics().horizontalAdvance(text()) + space::xl, buttonHeight};
}

QSize SearchButton::minimumSizeHint() const
{
    const int keys = QFontMetrics(keyFont()).horizontalAdvance(m_keys) + 2 * space::s;
    return {space::s + glassSize + space::s + keys + space::xs + 2, buttonHeight};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::control, underMouse() ? tokens.surface : tokens.window, tokens.strongLine);
    icon().paint(&painter, QRect(space::s, (height() - glassSize) / 2, glassSize, glassSize));
    const QFontMetrics metrics(keyFont());
    const int width = metrics.horizontalAdvance(m_keys) + 2 * space::s;
    const QRect keys(this->width() - space::xs - 1 - width, (height() - 20) / 2, width, 20);
    roundedBox(painter, keys, radius::control - 2, tokens.hairline, Qt::transparent);
    painter.setFont(keyFont());
    painter.setPen(tokens.secondary);
    painter.drawText(keys, Qt::AlignCenter, m_keys);
    painter.setFont(font());
    const QRect words(2 * space::s + glassSize, 0, keys.left() - 3 * space::s - glassSize, height());
    if (words.width() > 2 * space::xl)
        painter.drawText(words, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus())
        focusRing(painter, rect(), radius::control, tokens);
}

void SearchButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SearchButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace bihuan
