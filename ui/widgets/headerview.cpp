// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerview.h"

#include "ui/models/cellmodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <cstdlib>
#include <utility>

namespace bihuan {

namespace {

/// The same event at another place of the viewport.
QMouseEvent movedBy(const QMouseEvent &event, int shift)
{
    return {event.type(), event.position() + QPointF(shift, 0), event.scenePosition(), event.globalPosition(), event.button(), event.buttons(),
            event.modifiers(), event.pointingDevice()};
}

} // namespace

HeaderView::HeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(36);
    setAccessibleName(QStringLiteral("列标题"));
    connect(this, &QHeaderView::sectionResized, this, &HeaderView::followKept);
    connect(this, &QHeaderView::sectionMoved, this, &HeaderView::followKept);
    connect(this, &QHeaderView::sortIndicatorChanged, this, &HeaderView::followKept);
    connect(this, &QHeaderView::sectionPressed, this, [this](int section) { m_pressed = section; });
}

void HeaderView::keepColumns()
{
    m_keeps = true;
    Q_EMIT geometriesChanged();
    viewport()->update();
}

int HeaderView::keptWidth() const
{
    const CellModel *const cells = m_keeps ? cellModelOf(model()) : nullptr;
    const int last = cells ? cells->keptColumn() : -1;
    if (last < 0 || last >= count())
        return 0;
    const int width = sectionPosition(last) + sectionSize(last);
    return 3 * width <= 2 * viewport()->width() ? width : 0;
}

bool HeaderView::isKept(int section) const
{
    return sectionPosition(section) < keptWidth();
}

int HeaderView::seenPosition(int section) const
{
    return isKept(section) ? sectionPosition(section) : sectionViewportPosition(section);
}

QPoint HeaderView::unkept(const QPoint &place) const
{
    return place.x() < keptWidth() ? place - QPoint(offset(), 0) : place;
}

/// Qt repaints where a section would be if it had been scrolled.
void HeaderView::followKept()
{
    if (keptWidth() > 0 && offset() > 0)
        viewport()->update();
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

int HeaderView::keptEdgeAt(int x) const
{
    const int kept = offset() > 0 ? keptWidth() : 0;
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    for (int visual = 0; visual < count() && kept > 0; ++visual) {
        const int section = logicalIndex(visual);
        const int edge = sectionPosition(section) + sectionSize(section);
        if (edge <= kept && !isSectionHidden(section) && std::abs(edge - x) <= grip)
            return section;
    }
    return -1;
}

// Qt hears of no mouse left of the first pixel, which is where the kept sections would have been scrolled to: what the
// mouse does with their edges, and a section that is dropped among them, is for this header to see to.

void HeaderView::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    m_pressed = -1;
    m_drawn = event->button() == Qt::LeftButton ? keptEdgeAt(place.x()) : -1;
    if (m_drawn >= 0) {
        m_drawnFrom = sectionSize(m_drawn) - place.x();
        return;
    }
    QMouseEvent moved = movedBy(*event, unkept(place).x() - place.x());
    QHeaderView::mousePressEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void HeaderView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_drawn >= 0)
        return resizeSection(m_drawn, std::max(minimumSectionSize(), m_drawnFrom + place.x()));
    if (event->buttons() == Qt::NoButton && keptEdgeAt(place.x()) >= 0)
        return setCursor(Qt::SplitHCursor);
    if (event->buttons() == Qt::NoButton && unkept(place) != place)
        return unsetCursor();
    QMouseEvent moved = movedBy(*event, unkept(place).x() - place.x());
    QHeaderView::mouseMoveEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void HeaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_drawn, -1) >= 0)
        return;
    const QPoint place = event->position().toPoint();
    const QPoint meant = unkept(place);
    QMouseEvent moved = movedBy(*event, meant.x() - place.x());
    QHeaderView::mouseReleaseEvent(&moved);
    event->setAccepted(moved.isAccepted());
    const int onto = meant != place ? visualIndexAt(meant.x()) : -1;
    if (const int pressed = std::exchange(m_pressed, -1); pressed >= 0 && onto >= 0 && sectionsMovable())
        moveSection(visualIndex(pressed), onto);
}

void HeaderView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (const int edge = keptEdgeAt(place.x()); edge >= 0) {
        Q_EMIT sectionHandleDoubleClicked(edge);
        return;
    }
    QMouseEvent moved = movedBy(*event, unkept(place).x() - place.x());
    QHeaderView::mouseDoubleClickEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

bool HeaderView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QHelpEvent moved(help->type(), unkept(help->pos()), help->globalPos());
    const bool known = QHeaderView::viewportEvent(&moved);
    event->setAccepted(moved.isAccepted());
    return known;
}

void HeaderView::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int kept = offset() > 0 ? keptWidth() : 0;
    if (kept == 0)
        return;
    QPainter painter(viewport());
    painter.setClipRect(0, 0, kept, viewport()->height());
    for (int visual = 0; visual < count(); ++visual) {
        const int section = logicalIndex(visual);
        if (!isSectionHidden(section) && sectionPosition(section) < kept)
            paintSection(&painter, QRect(sectionPosition(section), 0, sectionSize(section), viewport()->height()), section);
    }
    painter.fillRect(kept - 1, 0, 1, viewport()->height(), tokensOf(palette()).strongLine);
}

} // namespace bihuan
