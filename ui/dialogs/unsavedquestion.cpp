// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/unsavedquestion.h"

#include "ui/theme/icon.h"

#include <QMessageBox>
#include <QPushButton>

namespace bihuan {

UnsavedAnswer askUnsaved(const QString &what, QWidget *parent)
{
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("没有保存的修改"), QStringLiteral("%1有修改没有保存。").arg(what),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setObjectName(QStringLiteral("unsavedQuestion"));
    box.setInformativeText(QStringLiteral("不保存，这些修改就没有了。"));
    box.setIconPixmap(icon(QStringLiteral("info")).pixmap(28));
    const auto name = [&box](QMessageBox::StandardButton which, const QString &text, const QString &id) {
        QAbstractButton *const button = box.button(which);
        button->setText(text);
        button->setAccessibleName(text);
        button->setObjectName(id);
    };
    name(QMessageBox::Save, QStringLiteral("保存"), QStringLiteral("unsavedKeep"));
    name(QMessageBox::Discard, QStringLiteral("不保存"), QStringLiteral("unsavedDiscard"));
    name(QMessageBox::Cancel, QStringLiteral("取消"), QStringLiteral("unsavedStay"));
    box.button(QMessageBox::Save)->setProperty("kind", QStringLiteral("primary"));
    box.setDefaultButton(QMessageBox::Save);
    box.setEscapeButton(QMessageBox::Cancel);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedAnswer::Keep;
    case QMessageBox::Discard:
        return UnsavedAnswer::Discard;
    default:
        return UnsavedAnswer::Stay;
    }
}

} // namespace bihuan
