// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace bihuan {

class CellDelegate;

/// Every table of the program: row lines only, typing replaces, Enter goes down, Tab right, Ctrl+arrows to the
/// edge, Del clears. Cells are those of a CellModel or a proxy of one.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    CellDelegate *cells() const { return m_delegate; }
    int hoveredRow() const { return m_hoveredRow; } ///< −1 for none

Q_SIGNALS:
    void selectionTouched();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void move(int rows, int columns);
    void moveToEdge(int rows, int columns);
    void clearSelectedCells();
    QModelIndex visibleNeighbour(const QModelIndex &from, int columns) const;

    void hover(int row);
    void updateRow(int row);

    CellDelegate *m_delegate;
    int m_hoveredRow = -1;
};

} // namespace bihuan
