// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/piecebutton.h"

#include <QKeyEvent>

namespace bihuan {

PieceButton::PieceButton(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
}

void PieceButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return event->ignore();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return click();
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace bihuan
