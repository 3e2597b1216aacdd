// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/previewdelegate.h"

#include "core/tabular/importplan.h"
#include "ui/pages/importing/previewmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {

const InkSet &inksOfAction(const QString &action, const Tokens &tokens)
{
    if (action == importActionId(ImportAction::Insert))
        return tokens.green;
    if (action == importActionId(ImportAction::Update))
        return tokens.blue;
    return tokens.neutral;
}

void paintAction(QPainter &painter, const QRect &cell, const QString &action, const QString &text, const Tokens &tokens)
{
    if (action.isEmpty()) {
        painter.setPen(tokens.faint);
        painter.drawText(cell.adjusted(space::s, 0, 0, 0), Qt::AlignVCenter, text);
        return;
    }
    const InkSet &inks = inksOfAction(action, tokens);
    const int height = painter.fontMetrics().height() + 4;
    const QRect chip(cell.left() + space::xs, cell.center().y() - height / 2 + 1, painter.fontMetrics().horizontalAdvance(text) + 2 * space::s, height);
    roundedBox(painter, chip, radius::control - 2, inks.tint, Qt::transparent);
    painter.setPen(inks.ink);
    painter.drawText(chip, Qt::AlignCenter, text);
}

} // namespace

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const auto *preview = qobject_cast<const PreviewModel *>(index.model());
    const bool isAction = index.column() == PreviewModel::actionColumn;
    const QString action = index.data(PreviewModel::ActionRole).toString();
    const bool open = index.data(PreviewModel::OpenRole).toBool() && !isAction;
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, open ? tokens.yellow.tint : isCurrent ? tokens.accentTint : tokens.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
    if (isAction) {
        painter->setFont(type::small(option.font));
        paintAction(*painter, option.rect, action, index.data().toString(), tokens);
    } else {
        const bool leftOut = action.isEmpty() || action == importActionId(ImportAction::Skipped) || !preview
                             || preview->mappedTo(index.column()).isEmpty();
        painter->setPen(open ? tokens.yellow.ink : leftOut ? tokens.faint : tokens.text);
        painter->setFont(option.font);
        const QRect words = option.rect.adjusted(space::s, 0, -space::s, 0);
        painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt(),
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(*painter, option.rect.adjusted(0, 0, 0, -1), 2, tokens);
    painter->restore();
}

} // namespace bihuan
