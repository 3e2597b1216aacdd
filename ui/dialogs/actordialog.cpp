// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/actordialog.h"

#include "ui/theme/tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace bihuan {

ActorDialog::ActorDialog(const QStringList &actors, const QString &last, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setWindowTitle(QStringLiteral("经办人"));
    m_list->setObjectName(QStringLiteral("actorList"));
    m_list->setAccessibleName(QStringLiteral("经办人"));
    m_list->addItems(actors);
    m_list->setCurrentRow(std::max(0, static_cast<int>(actors.indexOf(last))));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(QStringLiteral("开始工作"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("primary"));
    buttons->button(QDialogButtonBox::Cancel)->setText(QStringLiteral("取消"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new QLabel(QStringLiteral("谁在用？今天的每一处改动都会记在这个名字下。"), this));
    column->addWidget(m_list);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(360, 300);
}

QString ActorDialog::actor() const
{
    return m_list->currentItem() ? m_list->currentItem()->text() : QString();
}

} // namespace bihuan
