// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/delegates/celldelegate.h"
#include "ui/models/matterproxy.h"
#include "ui/tables/tablecommands.h"
#include "ui/theme/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace bihuan {

TableView::TableView(QWidget *parent) : KeepingTable(parent), m_delegate(new CellDelegate(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(std::max(33, fontMetrics().height() + space::m));
    connect(m_delegate, &CellDelegate::moveRequested, this, &TableView::move);
    connect(m_delegate, &CellDelegate::stampRequested, this, [this](const QString &text) { stamp(text, QStringLiteral("填写 %1 格")); });
}

QModelIndex TableView::visibleNeighbour(const QModelIndex &from, int columns) const
{
    int visual = horizontalHeader()->visualIndex(from.column());
    do
        visual += columns;
    while (visual >= 0 && visual < horizontalHeader()->count() &&
           isColumnHidden(horizontalHeader()->logicalIndex(visual)));
    if (visual < 0 || visual >= horizontalHeader()->count())
        return from;
    return from.siblingAtColumn(horizontalHeader()->logicalIndex(visual));
}

void TableView::move(int rows, int columns)
{
    QModelIndex next = currentIndex();
    if (columns != 0)
        next = visibleNeighbour(next, columns);
    if (rows != 0)
        next = next.siblingAtRow(std::clamp(next.row() + rows, 0, model()->rowCount() - 1));
    if (next.isValid())
        standAt(next);
    setFocus();
}

void TableView::standAt(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void TableView::moveToEdge(int rows, int columns)
{
    QModelIndex next = currentIndex();
    if (rows != 0)
        next = next.siblingAtRow(rows < 0 ? 0 : model()->rowCount() - 1);
    for (QModelIndex beside = columns ? visibleNeighbour(next, columns) : next; beside != next;
         beside = visibleNeighbour(next, columns))
        next = beside;
    if (next.isValid())
        standAt(next);
}

void TableView::stamp(const QString &text, const QString &label)
{
    Q_EMIT changeWanted(stampedChange(*this, selectedArea(*this), text, label));
}

bool TableView::foldByKey(int key)
{
    auto *const rows = qobject_cast<MatterProxy *>(model());
    const int row = currentIndex().row();
    if (!rows || !rows->isGroup(row))
        return false;
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
        rows->setOpen(row, !rows->isOpen(row));
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        rows->setOpen(row, key == Qt::Key_Right);
    else
        return false;
    return true;
}

QWidget *TableView::refusedEditor() const
{
    for (QWidget *const editor : CellDelegate::editorsIn(*viewport())) {
        if (editor->isVisibleTo(viewport()) && CellDelegate::isRefused(editor))
            return editor;
    }
    return nullptr;
}

void TableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (hint == QAbstractItemDelegate::RevertModelCache || !editor || !CellDelegate::isRefused(editor))
        KeepingTable::closeEditor(editor, hint);
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    if (QWidget *const editor = refusedEditor())
        return editor->setFocus(); // its cell first
    KeepingTable::mousePressEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!refusedEditor())
        KeepingTable::mouseDoubleClickEvent(event);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    KeepingTable::focusInEvent(event);
    if (QWidget *const editor = refusedEditor())
        editor->setFocus();
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    KeepingTable::mouseReleaseEvent(event);
    if (auto *const rows = qobject_cast<MatterProxy *>(model());
        rows && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && rows->isGroup(pressed.row()))
        rows->setOpen(pressed.row(), !rows->isOpen(pressed.row()));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && foldByKey(event->key()))
        return;
    const bool jump = event->modifiers() == Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        move(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, 0);
        return;
    case Qt::Key_Delete:
        if (event->modifiers() == Qt::NoModifier) {
            stamp({}, QStringLiteral("清除 %1 格"));
            return;
        }
        break;
    case Qt::Key_Down:
        if (event->modifiers().testFlag(Qt::AltModifier)) {
            edit(currentIndex());
            return;
        }
        if (jump)
            return moveToEdge(1, 0);
        break;
    case Qt::Key_Up:
        if (jump)
            return moveToEdge(-1, 0);
        break;
    case Qt::Key_Left:
        if (jump)
            return moveToEdge(0, -1);
        break;
    case Qt::Key_Right:
        if (jump)
            return moveToEdge(0, 1);
        break;
    default:
        break;
    }
    KeepingTable::keyPressEvent(event);
}

void TableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(std::exchange(m_hoveredRow, row));
    updateRow(row);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    KeepingTable::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    KeepingTable::leaveEvent(event);
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    KeepingTable::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    KeepingTable::selectionChanged(selected, deselected);
    Q_EMIT selectionTouched();
}

} // namespace bihuan
