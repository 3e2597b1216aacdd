// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formview.h"

#include "ui/attachments/attachmentacts.h"
#include "ui/attachments/filedrop.h"
#include "ui/pages/ledger/form/formdelegate.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/theme/tokens.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace bihuan {

FormView::FormView(FormModel &model, AttachmentActs &attachments, QWidget *parent)
    : QListView(parent), m_form(model), m_attachments(attachments), m_cells(new FormDelegate(model, this))
{
    setObjectName(QStringLiteral("matterForm"));
    setAccessibleName(QStringLiteral("事项表单"));
    setModel(&model);
    setItemDelegate(m_cells);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_cells->setPictures(m_attachments.pictures());
    connect(&m_attachments.pictures(), &Pictures::arrived, viewport(), qOverload<>(&QWidget::update));
    new FileDrop(*this, m_attachments, [this](const QPoint &) {
        const MatterRow *const row = m_form.rowAt({});
        return row ? FileDrop::Target{m_form.code(), row->name, viewport()->rect()} : FileDrop::Target{};
    });
    connect(m_cells, &CellDelegate::moveRequested, this, [this](int rows, int columns) { goOn(rows + columns); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
}

void FormView::show(const QString &code)
{
    const QString id = currentIndex().isValid() ? m_form.item(currentIndex()).id : QString();
    const int top = currentIndex().isValid() ? visualRect(currentIndex()).top() : 0;
    m_form.show(code);
    executeDelayedItemsLayout();
    QModelIndex now = m_form.find(id);
    if (!now.isValid() && model()->rowCount() > 0)
        now = model()->index(0, 0);
    if (now != currentIndex())
        setCurrentIndex(now);
    if (now.isValid() && !id.isEmpty() && viewport()->rect().intersects(QRect(0, top, 1, 1)))
        verticalScrollBar()->setValue(verticalOffset() + visualRect(now).top() - top);
    tellWhatIsShown();
}

void FormView::showSection(FormSection section)
{
    const int row = m_form.firstRow(section);
    if (row < 0)
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(section == FormSection::Month ? 0 : m_layout.place(row).top());
    for (int next = row; next < m_form.rowCount(); ++next) {
        if (model()->index(next, 0).flags().testFlag(Qt::ItemIsSelectable)) {
            const int offset = verticalOffset();
            setCurrentIndex(model()->index(next, 0));
            verticalScrollBar()->setValue(offset);
            break;
        }
    }
    Q_EMIT sectionReached(section);
}

bool FormView::isEditing() const
{
    return state() == EditingState;
}

bool FormView::finishEditing()
{
    auto *const editor = viewport()->findChild<QWidget *>(QStringLiteral("cellEditor"), Qt::FindDirectChildrenOnly);
    return !isEditing() || !editor || m_cells->finish(editor);
}

void FormView::editField(const QString &field)
{
    const QModelIndex index = m_form.find(QStringLiteral("field:") + field);
    if (!index.isValid())
        return;
    setFocus();
    setCurrentIndex(index);
    if (index.flags().testFlag(Qt::ItemIsEditable))
        edit(index);
}

// Where things stand

void FormView::doItemsLayout()
{
    m_layout.lay(m_form, *m_cells, font(), viewport()->width() - space::xs);
    QAbstractItemView::doItemsLayout();
}

QRect FormView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_layout.count())
        return {};
    return m_layout.place(index.row()).translated(0, -verticalOffset());
}

QModelIndex FormView::indexAt(const QPoint &point) const
{
    const int row = m_layout.rowAt(point + QPoint(0, verticalOffset()));
    return row < 0 || row >= m_form.rowCount() ? QModelIndex() : model()->index(row, 0);
}

void FormView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    executeDelayedItemsLayout();
    const QRect place = visualRect(index);
    const int room = viewport()->height();
    if (hint == PositionAtTop || place.top() < 0 || place.height() > room)
        verticalScrollBar()->setValue(verticalOffset() + place.top());
    else if (place.bottom() > room)
        verticalScrollBar()->setValue(verticalOffset() + place.bottom() - room + 1);
}

void FormView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(2 * fontMetrics().height());
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    doItemsLayout();
}

void FormView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    tellWhatIsShown();
}

void FormView::tellWhatIsShown()
{
    const int history = m_form.firstRow(FormSection::History);
    const int top = verticalOffset();
    if (history >= 0 && history < m_layout.count() && !m_form.hasHistory() &&
        m_layout.place(history).top() < top + viewport()->height())
        Q_EMIT historyWanted();
    for (int row = 0; row < m_layout.count() && row < m_form.rowCount(); ++row) {
        if (m_layout.place(row).bottom() >= top + space::xl) {
            Q_EMIT sectionReached(m_form.item(row).section);
            return;
        }
    }
}

int FormView::horizontalOffset() const
{
    return 0;
}

int FormView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void FormView::setSelection(const QRect &, QItemSelectionModel::SelectionFlags command)
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), command);
}

QRegion FormView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void FormView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_layout.count() && row < m_form.rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        if (option.rect.top() > event->rect().bottom())
            break;
        if (!option.rect.intersects(event->rect()))
            continue;
        option.state = QStyle::State_Enabled;
        option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
        const bool current = index == currentIndex();
        option.state.setFlag(QStyle::State_HasFocus, current && hasFocus());
        option.state.setFlag(QStyle::State_Selected, current);
        m_cells->paint(&painter, option, index);
    }
}

// Keyboard

/// The next cell that has the keyboard, or that is typed into; the current one where there is none.
QModelIndex FormView::neighbour(int rows, bool typedOnly) const
{
    for (int row = currentIndex().row() + rows; row >= 0 && row < m_form.rowCount(); row += rows) {
        const QModelIndex index = model()->index(row, 0);
        if (index.flags().testFlag(typedOnly ? Qt::ItemIsEditable : Qt::ItemIsSelectable))
            return index;
    }
    return currentIndex();
}

/// A line further: what stands most nearly above or below.
QModelIndex FormView::beside(int lines) const
{
    const QRect from = m_layout.place(currentIndex().row());
    QModelIndex best = currentIndex();
    int bestTop = -1;
    int bestDistance = 0;
    for (int row = currentIndex().row() + lines; row >= 0 && row < m_form.rowCount(); row += lines) {
        const QRect &place = m_layout.place(row);
        if (bestTop >= 0 && place.top() != bestTop)
            break;
        const QModelIndex index = model()->index(row, 0);
        if (place.top() == from.top() || !index.flags().testFlag(Qt::ItemIsSelectable))
            continue;
        const int distance = std::abs(place.left() - from.left());
        if (bestTop < 0 || distance < bestDistance) {
            best = index;
            bestTop = place.top();
            bestDistance = distance;
        }
    }
    return best;
}

QModelIndex FormView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    executeDelayedItemsLayout();
    if (!currentIndex().isValid())
        return model()->index(0, 0);
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        return neighbour(-1, false);
    case MoveRight:
    case MoveNext:
        return neighbour(1, false);
    case MoveUp:
        return beside(-1);
    case MoveDown:
        return beside(1);
    case MoveHome:
    case MoveEnd: {
        const bool home = action == MoveHome;
        const QModelIndex end = model()->index(home ? 0 : m_form.rowCount() - 1, 0);
        return end;
    }
    case MovePageUp:
    case MovePageDown:
        break;
    }
    const int sign = action == MovePageUp ? -1 : 1;
    const int aim = m_layout.place(currentIndex().row()).top() + sign * viewport()->height();
    QModelIndex reached = currentIndex();
    for (int row = currentIndex().row(); row >= 0 && row < m_form.rowCount() && sign * (m_layout.place(row).top() - aim) <= 0; row += sign) {
        if (model()->index(row, 0).flags().testFlag(Qt::ItemIsSelectable))
            reached = model()->index(row, 0);
    }
    return reached;
}

void FormView::goOn(int rows)
{
    setFocus();
    // After a new step its dates, which stand before the place where the next one is typed.
    const QModelIndex planned = currentIndex().siblingAtRow(currentIndex().row() - 2);
    const bool added = rows > 0 && m_form.item(currentIndex()).kind == FormItem::Kind::NewStep && m_form.stepAt(planned);
    setCurrentIndex(added && planned.data().toString().isEmpty() ? planned : neighbour(rows, true));
}

} // namespace bihuan
