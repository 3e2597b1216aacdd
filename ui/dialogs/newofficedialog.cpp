// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newofficedialog.h"

#include "ui/theme/tokens.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace bihuan {

namespace {
const QString usualActor = QStringLiteral("督查室");
}

NewOfficeDialog::NewOfficeDialog(int year, QWidget *parent)
    : QDialog(parent), m_office(new QLineEdit(this)), m_year(new QSpinBox(this)), m_actor(new QLineEdit(this))
{
    setWindowTitle(QStringLiteral("新建"));
    m_office->setObjectName(QStringLiteral("newOffice"));
    m_office->setPlaceholderText(QStringLiteral("柞水县人民政府办公室"));
    m_office->setAccessibleName(QStringLiteral("单位名称"));
    m_year->setObjectName(QStringLiteral("newYear"));
    m_year->setRange(2000, 2099);
    m_year->setValue(year);
    m_year->setSuffix(QStringLiteral(" 年"));
    m_year->setAccessibleName(QStringLiteral("年度"));
    m_actor->setObjectName(QStringLiteral("newActor"));
    m_actor->setPlaceholderText(usualActor);
    m_actor->setAccessibleName(QStringLiteral("经办人"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_create = buttons->button(QDialogButtonBox::Ok);
    m_create->setText(QStringLiteral("选择存放位置…"));
    m_create->setProperty("kind", QStringLiteral("primary"));
    m_create->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setText(QStringLiteral("取消"));
    connect(m_office, &QLineEdit::textChanged, this, [this] { m_create->setEnabled(!office().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *what = new QLabel(QStringLiteral("新文件带有标准的清单、预警规则和通报模板，镇办和部门随第一份导入的台账补齐。"), this);
    what->setWordWrap(true);
    what->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    form->setSpacing(space::m);
    form->addRow(QStringLiteral("单位名称"), m_office);
    form->addRow(QStringLiteral("年度"), m_year);
    form->addRow(QStringLiteral("经办人"), m_actor);
    form->addRow(what);
    form->addRow(buttons);
    setMinimumWidth(440);
}

QString NewOfficeDialog::office() const
{
    return m_office->text().trimmed();
}

int NewOfficeDialog::year() const
{
    return m_year->value();
}

QString NewOfficeDialog::actor() const
{
    const QString name = m_actor->text().trimmed();
    return name.isEmpty() ? usualActor : name;
}

} // namespace bihuan
