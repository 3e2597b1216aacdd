// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/rowheader.h"

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

} // namespace

RowHeader::RowHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setAccessibleName(QStringLiteral("表中行号和处理"));
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(std::max(30, fontMetrics().height() + space::m));
}

int RowHeader::numberWidth() const
{
    return fontMetrics().horizontalAdvance(QStringLiteral("00000")) + space::xs;
}

QSize RowHeader::sizeHint() const
{
    const int chip = QFontMetrics(type::small(font())).horizontalAdvance(QStringLiteral("新增")) + 2 * space::s;
    return {numberWidth() + space::s + chip + space::s, QHeaderView::sizeHint().height()};
}

void RowHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &tokens = tokensOf(palette());
    const QModelIndex action = model()->index(section, PreviewModel::actionColumn);
    const QString id = action.data(PreviewModel::ActionRole).toString();
    painter->save();
    painter->fillRect(rect, action.data(PreviewModel::OpenRole).toBool() ? tokens.yellow.tint : tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.hairline);
    painter->setFont(font());
    painter->setPen(tokens.secondary);
    painter->drawText(QRect(rect.left(), rect.top(), numberWidth(), rect.height()), Qt::AlignVCenter | Qt::AlignRight,
                      model()->headerData(section, Qt::Vertical).toString());
    painter->setFont(type::small(font()));
    const int height = painter->fontMetrics().height() + 4;
    const int left = rect.left() + numberWidth() + space::s;
    const QRect chip(left, rect.center().y() - height / 2 + 1, rect.right() - left - space::s + 1, height);
    if (!id.isEmpty()) {
        const InkSet &inks = inksOfAction(id, tokens);
        roundedBox(*painter, chip, radius::control - 2, inks.tint, Qt::transparent);
        painter->setPen(inks.ink);
    }
    painter->drawText(chip, Qt::AlignCenter, action.data().toString());
    painter->restore();
}

} // namespace bihuan
