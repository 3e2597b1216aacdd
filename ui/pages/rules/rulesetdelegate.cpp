// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rulesetdelegate.h"

#include "ui/pages/rules/rulesetmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

QSize RuleSetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int small = QFontMetrics(type::small(option.font)).height();
    if (index.data(RuleSetModel::IdRole).toString().isEmpty())
        return {80, small + space::m};
    return {80, option.fontMetrics.height() + small + space::m + 2};
}

void RuleSetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect box = option.rect.adjusted(space::s, 0, -space::s, 0);
    painter->save();
    const auto write = [&](const QRect &area, const QFont &font, const QColor &ink, const QString &text) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(area, Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    };
    const QFont small = type::small(option.font);
    const QString title = index.data().toString();
    if (index.data(RuleSetModel::IdRole).toString().isEmpty()) {
        write(box.adjusted(0, space::xs, 0, 0), small, tokens.secondary, title);
        painter->restore();
        return;
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect ground = option.rect.adjusted(0, 1, 0, -1);
    if (isSelected)
        roundedBox(*painter, ground, radius::control, tokens.accentTint, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        roundedBox(*painter, ground, radius::control, tokens.window, Qt::transparent);
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(*painter, ground, radius::control, tokens);
    const int line = option.fontMetrics.height();
    const QRect upper(box.left(), box.top() + space::xs + 1, box.width(), line);
    write(upper, isSelected ? type::cardTitle(option.font) : option.font, isSelected ? tokens.accent : tokens.text, title);
    const bool isChanged = index.data(RuleSetModel::ChangedRole).toBool();
    write(QRect(upper.left(), upper.bottom() + 1, upper.width(), QFontMetrics(small).height()), small,
          isChanged ? tokens.yellow.ink : tokens.secondary, index.data(RuleSetModel::RemarkRole).toString());
    painter->restore();
}

} // namespace bihuan
