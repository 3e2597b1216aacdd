// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinlistdelegate.h"

#include "ui/pages/bulletin/bulletinlistmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

void BulletinListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current)
        painter->fillRect(option.rect, tokens.accentTint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.window);
    const QRect box = option.rect.adjusted(space::s, space::xs, -space::s, -space::xs);
    painter->setFont(option.font);
    painter->setPen(current ? tokens.accent : tokens.text);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignTop,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, box.width()));
    const QFont small = type::small(option.font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(tokens.secondary);
    const QRect line(box.left(), box.bottom() - metrics.height() + 1, box.width(), metrics.height());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data(BulletinListModel::PeriodRole).toString());
    if (const QString state = index.data(BulletinListModel::StateRole).toString(); !state.isEmpty()) {
        const InkSet &ink = inkOf(static_cast<Chip::Tone>(index.data(BulletinListModel::ToneRole).toInt()), tokens);
        const int width = metrics.horizontalAdvance(state) + space::m;
        const QRect chip(line.right() - width + 1, line.top(), width, line.height());
        roundedBox(*painter, chip, radius::control, current ? tokens.surface : ink.tint, Qt::transparent);
        painter->setPen(ink.ink);
        painter->drawText(chip, Qt::AlignCenter, state);
    }
}

QSize BulletinListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + QFontMetrics(type::small(option.font)).height() + space::m};
}

} // namespace bihuan
