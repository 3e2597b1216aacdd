// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerview.h"

#include "ui/models/cellmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

HeaderView::HeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(36);
    setAccessibleName(QStringLiteral("列标题"));
}

QSize HeaderView::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(fontMetrics().height() + QFontMetrics(type::small(font())).height() + space::s + m_filterSpace);
    return size;
}

void HeaderView::setFilterSpace(int height)
{
    if (height == m_filterSpace)
        return;
    m_filterSpace = height;
    Q_EMIT geometriesChanged(); // the table asks for the size anew
    viewport()->update();
}

QSize HeaderView::sectionSizeFromContents(int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    const QString unit = model()->headerData(section, Qt::Horizontal, CellModel::UnitRole).toString();
    const int width = std::max(fontMetrics().horizontalAdvance(title), fontMetrics().horizontalAdvance(unit));
    return {width + 2 * space::s + 2, sizeHint().height()};
}

void HeaderView::paintSection(QPainter *painter, const QRect &whole, int section) const
{
    const Tokens &tokens = tokensOf(palette());
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    const QString unit = model()->headerData(section, Qt::Horizontal, CellModel::UnitRole).toString();
    auto alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (!alignment)
        alignment = Qt::AlignLeft | Qt::AlignVCenter;
    painter->save();
    const auto ground = static_cast<CellGround>(model()->headerData(section, Qt::Horizontal, CellModel::GroundRole).toInt());
    const bool highlight = ground == CellGround::Highlight;
    painter->fillRect(whole, highlight ? tokens.accentTint : ground == CellGround::Locked ? tokens.window : tokens.surface);
    painter->fillRect(QRect(whole.left(), whole.bottom(), whole.width(), 1), highlight ? tokens.accent : tokens.strongLine);
    const QRect rect = whole.adjusted(0, 0, 0, -m_filterSpace);
    QRect words = rect.adjusted(space::s, 0, -space::s, 0);
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        const bool right = alignment.testFlag(Qt::AlignRight);
        const QPointF place(right ? words.left() + 4 : words.right() - 4, rect.center().y());
        chevron(*painter, place, sortIndicatorOrder() == Qt::AscendingOrder ? Qt::UpArrow : Qt::DownArrow, tokens.accent);
        if (right)
            words.setLeft(words.left() + space::m);
        else
            words.setRight(words.right() - space::m);
    }
    painter->setPen(highlight ? tokens.accent : tokens.secondary);
    painter->setFont(highlight ? type::cardTitle(font()) : font());
    const int half = unit.isEmpty() ? rect.height() : fontMetrics().height() + space::xs;
    const QString line = fontMetrics().elidedText(title, Qt::ElideRight, words.width());
    painter->drawText(QRect(words.left(), rect.top(), words.width(), half),
                      static_cast<int>((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter), line);
    if (!unit.isEmpty()) {
        painter->setPen(highlight ? tokens.accent : tokens.secondary);
        painter->setFont(type::small(font()));
        painter->drawText(QRect(words.left(), rect.top() + half - 2, words.width(), rect.height() - half),
                          static_cast<int>((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignTop), unit);
    }
    painter->restore();
}

} // namespace bihuan
