// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/pages/ledger/form/formitem.h"
#include "ui/pages/ledger/form/formlayout.h"

#include <QListView>

class QMenu;

namespace bihuan {

class FormDelegate;
class AttachmentActs;
class FormModel;

/// The form itself: one scrolled sheet of cells without a widget for any of them. Arrows go from cell to cell,
/// Enter and Tab out of an editor to the next one that is typed into, Space does what a click on a mark does.
/// A QListView for what assistive technology knows of lists; where things stand is its own.
class FormView : public QListView
{
    Q_OBJECT

public:
    FormView(FormModel &model, AttachmentActs &attachments, QWidget *parent = nullptr);

    /// Another matter or period: what has the keyboard stays where it is on screen.
    void show(const QString &code);
    void showSection(FormSection section);
    /// False where what is being typed cannot stand there: it stays in its editor.
    bool finishEditing();
    bool isEditing() const;
    void copyCell() const;
    void cutCell();
    /// As if it had been typed into the current cell.
    void typeInto(const QString &text);
    /// Files and pictures are attached; text is typed into the current cell.
    void paste();
    /// Opens the editor of a field of this month or of the facts.
    void editField(const QString &field);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// Which part is at the top.
    void sectionReached(bihuan::FormSection section);
    /// The history is on screen and was not read.
    void historyWanted();
    void monthChosen(const bihuan::Period &month);
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    using QListView::edit;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    int horizontalOffset() const override;
    int verticalOffset() const override;

private:
    void hover(int row);
    /// What a click on a mark or Space does; false where there is nothing to do.
    bool act(const QModelIndex &index);
    void pressAttachment(const QModelIndex &index, const QPoint &point);
    void previewAttachment(const QModelIndex &index);
    void fillAttachmentMenu(QMenu &menu, const QPersistentModelIndex &index);
    void clear(const QModelIndex &index);
    void tell(const Status &status);
    void explain(const QModelIndex &index);
    void tellMonth();
    bool press(const QModelIndex &index, const QPoint &point);
    QModelIndex neighbour(int rows, bool typedOnly) const;
    QModelIndex beside(int lines) const;
    void goOn(int rows);
    void tellWhatIsShown();

    FormModel &m_form;
    AttachmentActs &m_attachments;
    FormDelegate *m_cells;
    FormLayout m_layout;
    int m_hovered = -1;
    QPersistentModelIndex m_pressed;
};

} // namespace bihuan
