// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newmatterdialog.h"

#include "ui/models/typedwords.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/pinyincompleter.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace bihuan {

NewMatterDialog::NewMatterDialog(const County &county, const LedgerDefinition &ledger, QWidget *parent)
    : QDialog(parent), m_county(county), m_ledger(ledger.id), m_name(new QLineEdit(this)), m_unit(new QLineEdit(this))
{
    setWindowTitle(QStringLiteral("新增%1").arg(ledger.title));
    const Field *const name = ledger.field(QStringLiteral("name"));
    const Field *const unit = ledger.field(QStringLiteral("leadUnit"));
    const QString nameTitle = name ? name->title : QStringLiteral("名称");
    const QString unitTitle = unit ? unit->title : QStringLiteral("责任单位");
    m_name->setObjectName(QStringLiteral("newMatterName"));
    m_name->setAccessibleName(nameTitle);
    m_unit->setObjectName(QStringLiteral("newMatterUnit"));
    m_unit->setAccessibleName(unitTitle);
    m_unit->setPlaceholderText(QStringLiteral("打名称的一部分或拼音首字母来选择"));
    m_unit->setCompleter(new PinyinCompleter(unitNames(county.units()), *m_unit, PinyinCompleter::Enter::Stays));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_add = buttons->button(QDialogButtonBox::Ok);
    m_add->setText(QStringLiteral("新增"));
    m_add->setProperty("kind", QStringLiteral("primary"));
    buttons->button(QDialogButtonBox::Cancel)->setText(QStringLiteral("取消"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    form->setSpacing(space::m);
    form->addRow(nameTitle, m_name);
    form->addRow(unitTitle, m_unit);
    form->addRow(buttons);
    setMinimumWidth(440);
    connect(m_name, &QLineEdit::textChanged, this, &NewMatterDialog::check);
    connect(m_unit, &QLineEdit::textChanged, this, &NewMatterDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void NewMatterDialog::check()
{
    const bool unitKnown = m_unit->text().trimmed().isEmpty() || !matter().leadUnit.isEmpty();
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() && unitKnown);
}

NewMatter NewMatterDialog::matter() const
{
    NewMatter matter{m_ledger, m_name->text(), {}};
    if (const Unit *const unit = m_county.units().findName(m_unit->text()))
        matter.leadUnit = unit->id;
    return matter;
}

} // namespace bihuan
