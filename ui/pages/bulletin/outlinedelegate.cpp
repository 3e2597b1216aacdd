// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/outlinedelegate.h"

#include "ui/pages/bulletin/outlinemodel.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {

constexpr int lineHeight = 28;

} // namespace

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isTitle = index.column() == OutlineModel::TitleColumn;
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent)
        painter->fillRect(option.rect, tokens.accentTint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.window);
    painter->setPen(isCurrent ? tokens.accent : isTitle ? tokens.text : tokens.secondary);
    painter->setFont(option.font);
    const QRect place = option.rect.adjusted(space::xs, 0, isTitle ? 0 : -space::xs, 0);
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->drawText(place, index.data(Qt::TextAlignmentRole).toInt(), text);
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), std::max(lineHeight, option.fontMetrics.height() + space::s)};
}

} // namespace bihuan
