// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/menupainting.h"

#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace bihuan {

namespace {

constexpr int iconSize = 18;
constexpr int checkSize = 10;
constexpr int separatorHeight = 2 * space::xs + 1;

/// Where the words begin: behind the icons or marks when any line of the menu has one.
int wordsFrom(const QStyleOptionMenuItem &item)
{
    const bool marks = item.menuHasCheckableItems || item.maxIconWidth > iconSize;
    return space::m + (marks ? iconSize + space::s : 0);
}

} // namespace

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const Tokens &tokens)
{
    const QRect &box = item.rect;
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(box, tokens.raised);
        painter.fillRect(QRect(box.left() + space::m, box.center().y(), box.width() - 2 * space::m, 1), tokens.hairline);
        return;
    }
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    painter.fillRect(box, tokens.raised);
    if (enabled && item.state.testFlag(QStyle::State_Selected))
        roundedBox(painter, box.adjusted(space::xs, 0, -space::xs, 0), radius::control, tokens.accentTint, Qt::transparent);
    const QRect mark(box.left() + space::m, box.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked) {
        const QRectF tick(mark.center().x() - checkSize / 2.0, mark.center().y() - checkSize / 2.0 + 1, checkSize, checkSize);
        lightShape(painter, tick, QStringLiteral("done"), tokens.accent);
    } else if (!item.icon.isNull()) {
        item.icon.paint(&painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool submenu = item.menuItemType == QStyleOptionMenuItem::SubMenu;
    const QRect words = box.adjusted(wordsFrom(item), 0, -(submenu ? space::xl : space::m), 0);
    const QString title = item.text.section(QLatin1Char('\t'), 0, 0);
    const QString keys = item.text.section(QLatin1Char('\t'), 1);
    painter.setFont(item.font);
    painter.setPen(enabled ? tokens.text : tokens.faint);
    painter.drawText(words, static_cast<int>(Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine), title);
    painter.setPen(enabled ? tokens.secondary : tokens.faint);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, keys);
    if (submenu)
        chevron(painter, QPointF(box.right() - space::m, box.center().y() + 0.5), Qt::RightArrow, tokens.secondary);
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &contents)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const int keys = item.text.contains(QLatin1Char('\t')) ? space::xl : 0;
    return {wordsFrom(item) + contents.width() + keys + space::xl, std::max(contents.height() + space::s, 30)};
}

} // namespace bihuan
