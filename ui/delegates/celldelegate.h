// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bihuan {

/// Paints and edits the cells of a CellModel: light chips, bars with a tick at 序时, sparklines, figures; an
/// editor by the field's type. What cannot stand in the cell is said at the cell and stays in the editor.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    /// What was typed was refused when it was last to be written: it stands in no cell yet.
    static bool isRefused(const QWidget *editor);
    /// The editors in a view's viewport.
    static QList<QWidget *> editorsIn(const QWidget &viewport);
    /// The cell that it was opened for.
    static QModelIndex indexOf(const QWidget &editor);
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    /// Writes what was typed and closes the editor. False, with the reason at the cell, where it cannot stand there.
    bool accept(QWidget *editor);

private:
    /// False, with the reason at the cell, where the text cannot be written.
    bool write(QWidget *editor, const QModelIndex &index) const;

Q_SIGNALS:
    /// The editor was left with Enter or Tab: where the keyboard goes next.
    void moveRequested(int rows, int columns);
    /// Ctrl+Enter: what was typed goes into every selected cell.
    void stampRequested(const QString &text);
};

} // namespace bihuan
