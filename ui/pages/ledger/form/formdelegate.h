// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace bihuan {

class FormModel;
class Pictures;

/// Paints the things of a form and edits its cells as a table's cells are edited, beside their titles.
class FormDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit FormDelegate(const FormModel &model, QObject *parent = nullptr);

    /// What can be clicked at an attachment; the buttons show where the mouse or the keyboard is.
    enum class AttachmentPart { Words, Picture, Open, Save, Remove };
    void setPictures(Pictures &pictures) { m_pictures = &pictures; }
    AttachmentPart attachmentPartAt(int row, const QRect &cell, const QPoint &point) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    int heightOf(int row, int width, const QFont &font) const;
    /// Where the value stands in the rectangle of its cell.
    QRect valueRect(int row, const QRect &cell, const QFont &font) const;
    /// Where a click does something instead of editing: the mark of a step, the picture of an attachment, 恢复. Empty for the others.
    QRect actionRect(int row, const QRect &cell, const QFont &font) const;
    /// As Enter does: false where what was typed cannot stand there.
    bool finish(QWidget *editor) { return accept(editor); }

private:
    QString shownText(int row) const;
    void paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStep(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMonthLegend(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintMonth(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintAttachment(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHistory(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const FormModel &m_model;
    Pictures *m_pictures = nullptr;
};

} // namespace bihuan
