// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspection/inspectiondelegate.h"

#include "ui/pages/inspection/inspectionlist.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

QSize InspectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), option.fontMetrics.height() + QFontMetrics(type::small(option.font)).height() + space::l};
}

void InspectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool scheme = index.data(InspectionList::IsSchemeRole).toBool();
    const bool owes = index.data(InspectionList::OwesRole).toBool();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect &box = option.rect;
    const QFont small = type::small(option.font);
    const QFontMetrics smallMetrics(small);
    painter->save();
    painter->fillRect(box, selected ? tokens.accentTint : scheme ? tokens.window : tokens.surface);
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), tokens.hairline);
    const QRect inside = box.adjusted(scheme ? space::s : space::l, space::s, -space::s, -space::s);
    const QString state = index.data(InspectionList::StateRole).toString();
    const int stateWidth = state.isEmpty() ? 0 : smallMetrics.horizontalAdvance(state) + space::s;
    QFont first = option.font;
    first.setBold(scheme);
    painter->setFont(first);
    painter->setPen(tokens.text);
    const int room = inside.width() - stateWidth;
    painter->drawText(QRect(inside.left(), inside.top(), room, option.fontMetrics.height()), Qt::AlignVCenter,
                      QFontMetrics(first).elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->setFont(small);
    painter->setPen(owes ? tokens.yellow.ink : tokens.secondary);
    painter->drawText(QRect(inside.left(), inside.top(), inside.width(), option.fontMetrics.height()), Qt::AlignVCenter | Qt::AlignRight, state);
    painter->setPen(scheme && owes ? tokens.yellow.ink : tokens.secondary);
    painter->drawText(QRect(inside.left(), inside.bottom() - smallMetrics.height() + 1, inside.width(), smallMetrics.height()), Qt::AlignVCenter,
                      smallMetrics.elidedText(index.data(InspectionList::DetailRole).toString(), Qt::ElideRight, inside.width()));
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(*painter, box.adjusted(1, 1, -1, -2), radius::control, tokens);
    painter->restore();
}

} // namespace bihuan
