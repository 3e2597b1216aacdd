// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/previewdelegate.h"

#include "core/tabular/importplan.h"
#include "ui/pages/importing/previewmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QTableView>

namespace bihuan {

namespace {

/// The heading of a group runs on over the empty cells beside it; every cell draws its part.
void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    QModelIndex from = index;
    while (from.data().toString().isEmpty() && from.column() > PreviewModel::actionColumn + 1)
        from = from.siblingAtColumn(from.column() - 1);
    const int left = table ? table->columnViewportPosition(from.column()) : option.rect.left();
    painter.setClipRect(option.rect);
    painter.drawText(QRect(left + space::s, option.rect.top(), 4000, option.rect.height()), Qt::AlignVCenter, from.data().toString());
}

} // namespace

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const auto *preview = qobject_cast<const PreviewModel *>(index.model());
    const QString action = index.data(PreviewModel::ActionRole).toString();
    const bool open = index.data(PreviewModel::OpenRole).toBool();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, open ? tokens.yellow.tint : isCurrent ? tokens.accentTint : tokens.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
    const bool leftOut = action.isEmpty() || action == importActionId(ImportAction::Skipped) || !preview
                         || preview->mappedTo(index.column()).isEmpty();
    painter->setPen(open ? tokens.yellow.ink : leftOut ? tokens.secondary : tokens.text);
    painter->setFont(option.font);
    const QRect words = option.rect.adjusted(space::s, 0, -space::s, 0);
    const QString text = index.data().toString();
    if (action.isEmpty())
        paintHeading(*painter, option, index);
    else
        painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt(), option.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(*painter, option.rect.adjusted(0, 0, 0, -1), 2, tokens);
    painter->restore();
}

} // namespace bihuan
