// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

namespace bihuan {

class HeaderView;

/// A table that can keep its first columns, as they stand, in sight while the others are scrolled sideways. They are
/// painted over the others by the one view, so that everything about a cell is the same wherever it is seen: keyboard,
/// selection, editor, tip, drop, what a screen reader says. Which ones are kept is for the header to say.
class KeepingTable : public QTableView
{
    Q_OBJECT

public:
    explicit KeepingTable(QWidget *parent = nullptr);

    HeaderView *header() const;
    /// Of the columns that are kept in sight; 0 without any.
    int keptWidth() const;

    QModelIndex indexAt(const QPoint &place) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void updateEditorGeometries() override;

private:
    /// The part of the viewport where kept columns stand in place of scrolled ones; empty where nothing is scrolled.
    QRect keptArea() const;
    void paintKept(const QRect &area);
    void followHeader();

    QPersistentModelIndex m_anchor; ///< where a selection with Shift or the mouse begins
    bool m_extending = false;       ///< the anchor stays, whatever is the current cell
    bool m_unkept = false;          ///< places mean columns as if none were kept
};

} // namespace bihuan
