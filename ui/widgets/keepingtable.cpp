// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keepingtable.h"

#include "ui/delegates/celldelegate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/headerview.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace bihuan {

KeepingTable::KeepingTable(QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new HeaderView(this));
    connect(header(), &QHeaderView::sectionResized, this, &KeepingTable::followHeader);
    connect(header(), &QHeaderView::sectionMoved, this, &KeepingTable::followHeader);
}

HeaderView *KeepingTable::header() const
{
    return static_cast<HeaderView *>(horizontalHeader()); // the constructor's
}

int KeepingTable::keptWidth() const
{
    return header()->keptWidth();
}

QRect KeepingTable::keptArea() const
{
    return header()->offset() > 0 ? QRect(0, 0, keptWidth(), viewport()->height()) : QRect();
}

/// What moves is not always what the view takes for moved.
void KeepingTable::followHeader()
{
    if (!keptArea().isEmpty())
        viewport()->update();
}

QModelIndex KeepingTable::indexAt(const QPoint &place) const
{
    return QTableView::indexAt(m_unkept ? place : header()->unkept(place));
}

QRect KeepingTable::visualRect(const QModelIndex &index) const
{
    const QRect place = QTableView::visualRect(index);
    if (!index.isValid() || place.isEmpty() || m_unkept)
        return place;
    return place.translated(header()->seenPosition(index.column()) - columnViewportPosition(index.column()), 0);
}

void KeepingTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int kept = keptWidth();
    if (kept == 0 || !index.isValid())
        return QTableView::scrollTo(index, hint);
    QScrollBar *const bar = horizontalScrollBar();
    if (header()->isKept(index.column())) { // seen already, as far as columns go
        const QSignalBlocker quiet(bar);
        const int before = bar->value();
        QTableView::scrollTo(index, hint);
        bar->setValue(before);
        return;
    }
    QTableView::scrollTo(index, hint);
    if (const int covered = kept - columnViewportPosition(index.column()); covered > 0)
        bar->setValue(bar->value() - covered);
    // No column is left half under the kept ones: a figure without its first digits is another figure.
    const int edge = columnAt(kept);
    if (edge >= 0 && columnViewportPosition(edge) < kept && !header()->isKept(edge))
        bar->setValue(bar->value() + columnViewportPosition(edge) + columnWidth(edge) - kept);
}

void KeepingTable::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback extending(m_extending, event->modifiers().testFlag(Qt::ShiftModifier));
    QTableView::keyPressEvent(event);
}

void KeepingTable::mousePressEvent(QMouseEvent *event)
{
    const QScopedValueRollback extending(m_extending, event->modifiers().testFlag(Qt::ShiftModifier));
    QTableView::mousePressEvent(event);
}

void KeepingTable::mouseMoveEvent(QMouseEvent *event)
{
    const QScopedValueRollback extending(m_extending, true);
    QTableView::mouseMoveEvent(event);
}

void KeepingTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (!m_extending)
        m_anchor = current;
    QTableView::currentChanged(current, previous);
}

/// The view says it by places, and the one where it began may by now be covered by kept columns.
void KeepingTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex target = indexAt(rect.bottomRight());
    if (!command.testFlag(QItemSelectionModel::Current) && rect.size() == QSize(1, 1))
        m_anchor = target;
    const QScopedValueRollback unkept(m_unkept, true);
    const QRect from = QTableView::visualRect(m_anchor);
    const QRect to = QTableView::visualRect(target);
    if (from.isEmpty() || to.isEmpty())
        return QTableView::setSelection(rect, command);
    QTableView::setSelection(QRect(from.center(), to.center()), command);
}

QRegion KeepingTable::visualRegionForSelection(const QItemSelection &selection) const
{
    return QTableView::visualRegionForSelection(selection) + keptArea();
}

void KeepingTable::paintEvent(QPaintEvent *event)
{
    const QRect kept = keptArea();
    if (kept.isEmpty())
        return QTableView::paintEvent(event);
    const QRegion others = event->region() - kept;
    if (!others.isEmpty()) {
        QPaintEvent rest(others);
        QTableView::paintEvent(&rest);
    }
    if (const QRect dirty = event->region().boundingRect() & kept; !dirty.isEmpty())
        paintKept(dirty);
}

void KeepingTable::paintKept(const QRect &area)
{
    QPainter painter(viewport());
    painter.setClipRect(area);
    painter.fillRect(area, palette().base()); // of a column that reaches below
    QStyleOptionViewItem plain;
    initViewItemOption(&plain);
    plain.state.setFlag(QStyle::State_HasFocus, false);
    const bool focused = hasFocus() || viewport()->hasFocus();
    const int width = keptWidth();
    const int below = rowAt(area.bottom());
    const int lastRow = below < 0 ? model()->rowCount() - 1 : below;
    for (int row = std::max(0, rowAt(area.top())); row <= lastRow; ++row) {
        for (int visual = 0; visual < header()->count(); ++visual) {
            const int column = header()->logicalIndex(visual);
            if (isColumnHidden(column))
                continue;
            const int left = header()->sectionPosition(column);
            if (left >= width)
                break;
            const QModelIndex index = model()->index(row, column);
            QStyleOptionViewItem option = plain;
            option.rect = QRect(left, rowViewportPosition(row), columnWidth(column), rowHeight(row));
            option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
            option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
            itemDelegateForIndex(index)->paint(&painter, option, index);
        }
    }
    painter.fillRect(width - 1, area.top(), 1, area.height(), tokensOf(palette()).strongLine);
}

void KeepingTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0 || keptWidth() == 0)
        return;
    viewport()->update(); // it has moved the kept ones too
    header()->viewport()->update();
    updateEditorGeometries();
}

void KeepingTable::updateGeometries()
{
    QTableView::updateGeometries();
    horizontalScrollBar()->setPageStep(std::max(1, viewport()->width() - keptWidth()));
}

/// An editor whose column is scrolled goes below the kept ones with it.
void KeepingTable::updateEditorGeometries()
{
    QTableView::updateEditorGeometries();
    const QRect kept = keptArea();
    for (QWidget *const editor : CellDelegate::editorsIn(*viewport())) {
        const int covered = kept.width() - editor->x();
        if (kept.isEmpty() || covered <= 0 || header()->isKept(CellDelegate::indexOf(*editor).column()))
            editor->clearMask();
        else if (covered < editor->width())
            editor->setMask(QRegion(covered, 0, editor->width() - covered, editor->height()));
        else
            editor->setMask(QRegion(-2, -2, 1, 1)); // nothing of it: an empty mask would show all
    }
}

} // namespace bihuan
