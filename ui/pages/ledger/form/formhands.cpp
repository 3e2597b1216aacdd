// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and the mouse do in a FormView.
#include "ui/attachments/attachmentacts.h"
#include "ui/pages/ledger/form/formdelegate.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace bihuan {

using FormKind = FormItem::Kind;

void FormView::tell(const Status &status)
{
    if (!status)
        Q_EMIT m_form.refused(status.error());
}

/// Says at the cell why nothing can be typed there.
void FormView::explain(const QModelIndex &index)
{
    const QString reason = m_form.whyLocked(index);
    if (!reason.isEmpty())
        QToolTip::showText(viewport()->mapToGlobal(visualRect(index).bottomLeft()), reason, viewport(), {}, 6000);
}

bool FormView::act(const QModelIndex &index)
{
    if (!index.isValid())
        return false;
    const FormItem item = m_form.item(index);
    switch (item.kind) {
    case FormKind::Step:
    case FormKind::StepDate:
        tell(m_form.toggleDone(index));
        return true;
    case FormKind::Attachment:
        previewAttachment(index);
        return true;
    case FormKind::NewAttachment:
        m_attachments.choose(m_form.code());
        return true;
    case FormKind::Change:
        tell(m_form.restore(index));
        return true;
    case FormKind::More:
        m_form.readAllHistory();
        return true;
    case FormKind::MonthLight:
        Q_EMIT monthChosen(*item.period);
        return true;
    default:
        return false;
    }
}

void FormView::clear(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsEditable))
        return explain(index);
    const FormKind kind = m_form.item(index).kind;
    if (const Attachment *attachment = m_form.attachmentAt(index))
        return m_attachments.remove(Attachment(*attachment)); // the list is read anew meanwhile
    tell(kind == FormKind::Step ? m_form.removeStep(index) : m_form.apply({.texts = {{index, {}}}}));
}

void FormView::copyCell() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_form.copyText(currentIndex()));
}

void FormView::cutCell()
{
    copyCell();
    const FormKind kind = currentIndex().isValid() ? m_form.item(currentIndex()).kind : FormKind::Heading;
    if (kind != FormKind::Step && kind != FormKind::Attachment)
        clear(currentIndex());
}

void FormView::typeInto(const QString &text)
{
    if (!currentIndex().flags().testFlag(Qt::ItemIsEditable))
        return explain(currentIndex());
    tell(m_form.apply({.texts = {{currentIndex(), text}}}));
}

void FormView::paste()
{
    const QMimeData *const pasted = QGuiApplication::clipboard()->mimeData();
    if (!pasted || !currentIndex().isValid())
        return;
    // A spreadsheet offers a picture of its cells beside their text.
    if (AttachmentActs::takes(*pasted) && (pasted->hasUrls() || !pasted->hasText()))
        return m_attachments.attach(m_form.code(), *pasted);
    if (m_form.item(currentIndex()).kind != FormKind::Attachment)
        typeInto(pasted->text().trimmed());
}

void FormView::previewAttachment(const QModelIndex &index)
{
    if (m_form.attachmentAt(index))
        m_attachments.preview(m_form.attachments(), m_form.item(index).attachment);
}

bool FormView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool opened = QListView::edit(index, trigger, event);
    // Of a file's name what is before its ending; the view itself selects all of it.
    auto *const line = opened && m_form.attachmentAt(index) ? viewport()->findChild<QLineEdit *>(QStringLiteral("cellEditor")) : nullptr;
    if (line)
        line->setSelection(0, static_cast<int>(std::max<qsizetype>(0, line->text().lastIndexOf(QLatin1Char('.')))));
    return opened;
}

void FormView::pressAttachment(const QModelIndex &index, const QPoint &point)
{
    using Part = FormDelegate::AttachmentPart;
    const Attachment attachment = *m_form.attachmentAt(index);
    switch (m_cells->attachmentPartAt(index.row(), visualRect(index), point)) {
    case Part::Words:
        break;
    case Part::Picture:
        return previewAttachment(index);
    case Part::Open:
        return m_attachments.open(attachment);
    case Part::Save:
        return m_attachments.saveAs(attachment);
    case Part::Remove:
        return clear(index);
    }
}

void FormView::fillAttachmentMenu(QMenu &menu, const QPersistentModelIndex &index)
{
    const Attachment attachment = *m_form.attachmentAt(index);
    menu.addAction(QStringLiteral("预览"), this, [this, index] { previewAttachment(index); });
    menu.addAction(QStringLiteral("打开"), this, [this, attachment] { m_attachments.open(attachment); });
    menu.addAction(QStringLiteral("另存为…"), this, [this, attachment] { m_attachments.saveAs(attachment); });
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        menu.addSeparator();
        menu.addAction(QStringLiteral("改名"), this, [this, index] { edit(index); });
        menu.addAction(QStringLiteral("删除"), this, [this, index] { clear(index); });
    }
}

/// Whoever walks the strip with the keyboard reads why a month shows its light, as the mouse does.
void FormView::tellMonth()
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && m_form.monthLightAt(index) && m_form.item(index).kind == FormKind::MonthLight)
        QToolTip::showText(viewport()->mapToGlobal(visualRect(index).bottomLeft()), index.data(Qt::ToolTipRole).toString(), viewport());
}

void FormView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (index.isValid() && m_form.item(index).kind == FormKind::NewStep)
            edit(index);
        else if (index.isValid() && m_form.attachmentAt(index))
            m_attachments.open(Attachment(*m_form.attachmentAt(index)));
        else if (!index.isValid() || m_form.item(index).kind == FormKind::Step || m_form.item(index).kind == FormKind::StepDate || !act(index))
            goOn(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    case Qt::Key_Space:
        if (plain && act(index))
            return;
        break;
    case Qt::Key_Delete:
        if (plain && index.isValid())
            return clear(index);
        break;
    case Qt::Key_Escape:
        Q_EMIT leaveRequested();
        return;
    default:
        break;
    }
    const bool types = event->key() == Qt::Key_F2 || (!event->text().isEmpty() && event->text().at(0).isPrint());
    if (types && index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable))
        return explain(index);
    if (types && index.isValid() && m_form.attachmentAt(index) && event->key() != Qt::Key_F2)
        return; // a letter too many does not rename a file
    QListView::keyPressEvent(event);
    tellMonth();
}

void FormView::inputMethodEvent(QInputMethodEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable) && !event->preeditString().isEmpty())
        return explain(index);
    if (index.isValid() && m_form.attachmentAt(index) && !isEditing())
        return;
    QListView::inputMethodEvent(event);
}

bool FormView::press(const QModelIndex &index, const QPoint &point)
{
    if (!index.isValid())
        return false;
    const FormKind kind = m_form.item(index).kind;
    if (m_form.attachmentAt(index)) {
        pressAttachment(index, point);
        return true;
    }
    if (kind == FormKind::More || kind == FormKind::NewAttachment || kind == FormKind::MonthLight || m_cells->actionRect(index.row(), visualRect(index), font()).contains(point))
        return act(index);
    if (index.flags().testFlag(Qt::ItemIsEditable) && m_cells->valueRect(index.row(), visualRect(index), font()).contains(point))
        edit(index);
    return true;
}

void FormView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    QListView::mousePressEvent(event);
}

void FormView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPersistentModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
    if (event->button() == Qt::LeftButton && pressed.isValid() && indexAt(event->pos()) == pressed)
        press(pressed, event->pos());
}

void FormView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_form.attachmentAt(index))
        return m_attachments.open(Attachment(*m_form.attachmentAt(index)));
    if (index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable))
        explain(index);
}

void FormView::hover(int row)
{
    if (row == m_hovered)
        return;
    const int before = std::exchange(m_hovered, row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            viewport()->update(visualRect(model()->index(changed, 0)));
    }
}

void FormView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    hover(index.isValid() ? index.row() : -1);
}

void FormView::leaveEvent(QEvent *event)
{
    hover(-1);
    QListView::leaveEvent(event);
}

void FormView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsSelectable))
        return;
    setCurrentIndex(index);
    const QPersistentModelIndex place(index);
    const Milestone *const step = m_form.stepAt(index);
    const bool editable = index.flags().testFlag(Qt::ItemIsEditable);
    QMenu menu(this);
    if (step && editable) {
        menu.addAction(step->actual ? QStringLiteral("改为未完成") : QStringLiteral("标为完成"), this, [this, place] { act(place); });
        menu.addAction(QStringLiteral("删除节点"), this, [this, place] { tell(m_form.removeStep(place)); });
        menu.addSeparator();
    }
    if (m_form.canRestore(index))
        menu.addAction(QStringLiteral("恢复这个旧值"), this, [this, place] { act(place); });
    if (m_form.attachmentAt(index))
        fillAttachmentMenu(menu, place);
    else if (editable) {
        menu.addAction(QStringLiteral("修改"), this, [this, place] { edit(place); });
        if (m_form.item(index).kind != FormKind::Step && m_form.item(index).kind != FormKind::NewStep)
            menu.addAction(QStringLiteral("清空"), this, [this, place] { clear(place); });
    }
    menu.addAction(QStringLiteral("复制"), this, &FormView::copyCell);
    const QPoint where = event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                     : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    menu.exec(where);
}

} // namespace bihuan
