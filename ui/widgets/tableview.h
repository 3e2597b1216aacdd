// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keepingtable.h"

namespace bihuan {

class CellDelegate;
struct CellChange;

/// Every table of the program: row lines only, typing replaces, Enter goes down, Tab right, Ctrl+arrows to the
/// edge, Del clears. Cells are those of a CellModel or a proxy of one.
class TableView : public KeepingTable
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    CellDelegate *cells() const { return m_delegate; }
    int hoveredRow() const { return m_hoveredRow; } ///< −1 for none
    void setHoveredRow(int row);

    /// The keyboard goes to this cell and it alone is selected, whatever keys are held down.
    void standAt(const QModelIndex &index);

Q_SIGNALS:
    void selectionTouched();
    /// A key wants this typed; whoever edits the table does it.
    void changeWanted(const bihuan::CellChange &change);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    /// An editor whose text cannot stand in its cell stays open until it can, or is left with Esc.
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void move(int rows, int columns);
    void moveToEdge(int rows, int columns);
    void stamp(const QString &text, const QString &label);
    QModelIndex visibleNeighbour(const QModelIndex &from, int columns) const;

    void updateRow(int row);
    /// The editor that was to be left with a text that cannot stand in its cell; nullptr for none.
    QWidget *refusedEditor() const;
    /// Whether the key was for the heading of a group.
    bool foldByKey(int key);

    CellDelegate *m_delegate;
    int m_hoveredRow = -1;
};

} // namespace bihuan
