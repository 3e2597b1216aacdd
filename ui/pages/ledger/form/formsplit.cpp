// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formsplit.h"

#include "core/base/result.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/models/officefile.h"
#include "ui/pages/ledger/form/formview.h"
#include "ui/pages/ledger/form/matterform.h"
#include "ui/shell/settings.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QTableView>
#include <QToolButton>

namespace bihuan {

namespace {
const QString widthKey = QStringLiteral("ledger/formWidth");
}

FormSplit::FormSplit(OfficeFile &file, ActionRegistry &actions, AttachmentActs &attachments, QWidget *content, QTableView &table, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_content(content), m_table(table), m_form(new MatterForm(file, actions, attachments, this))
{
    setObjectName(QStringLiteral("formSplit"));
    setHandleWidth(space::m);
    setChildrenCollapsible(false);
    addWidget(m_content);
    addWidget(m_form);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    if (const int width = Settings().value(widthKey).toInt(); width > 0)
        m_form->setPreferredWidth(width);
    connect(this, &QSplitter::splitterMoved, this, [this] { Settings().setValue(widthKey, QByteArray::number(m_form->width())); });
    connect(m_form, &MatterForm::stepRequested, this, &FormSplit::step);
    connect(m_form, &MatterForm::leaveRequested, this, &FormSplit::leaveForm);
    connect(m_form, &MatterForm::noticeChosen, this, &FormSplit::noticeChosen);
    connect(m_form, &MatterForm::actWanted, this, &FormSplit::actWanted);
    connect(m_form, &MatterForm::refused, this, &FormSplit::refused);
    // Alt+Up and Alt+Down belong to the form while the keyboard is in it.
    connect(qApp, &QApplication::focusChanged, this, [this, &actions] {
        if (isVisible())
            actions.update();
    });
    bind(file, actions);
}

void FormSplit::bind(OfficeFile &file, ActionRegistry &actions)
{
    const auto hasMatter = [this] { return m_table.currentIndex().isValid(); };
    const auto steps = [this, hasMatter] { return hasMatter() && m_form->takesStep(); };
    actions.bind(QStringLiteral("form.focus"), this, [this] { changeSides(); }, hasMatter);
    actions.bind(QStringLiteral("form.next"), this, [this] { step(1); }, steps);
    actions.bind(QStringLiteral("form.previous"), this, [this] { step(-1); }, steps);
    actions.bind(QStringLiteral("form.wide"), this, [this] { setWide(!m_wide); }, hasMatter);
    const auto typing = [this] { return m_form->hasKeyboard(); };
    FormView &cells = m_form->cells();
    actions.bind(QStringLiteral("edit.copy"), m_form, [&cells] { cells.copyCell(); }, typing);
    actions.bind(QStringLiteral("edit.cut"), m_form, [&cells] { cells.cutCell(); }, typing);
    actions.bind(QStringLiteral("edit.paste"), m_form, [&cells] { cells.paste(); }, typing);
    actions.bind(QStringLiteral("edit.today"), m_form, [&cells, &file] {
        cells.typeInto(file.workspace().clock().now().date().toString(Qt::ISODate));
    }, typing);
    actions.bind(QStringLiteral("form.show"), this, [this] { setFormShown(!m_shown); });
}

QWidget *FormSplit::makeButton(QAction &action, QWidget *parent) const
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("formButton"));
    button->setAccessibleName(action.text());
    button->setToolTip(action.toolTip());
    button->setIcon(action.icon());
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    return button;
}

void FormSplit::show(const QString &code)
{
    m_form->show(code);
    if (const auto *rows = qobject_cast<const MatterProxy *>(m_table.model()))
        m_form->setPlace(rows->matterNumber(m_table.currentIndex().row()), rows->matterCount());
}

void FormSplit::takeKeyboard()
{
    m_form->takeKeyboard();
}

/// To the next row that is a matter.
void FormSplit::step(int rows)
{
    if (!m_form->finishEditing())
        return;
    QModelIndex next = m_table.currentIndex();
    do
        next = next.siblingAtRow(next.row() + rows);
    while (next.isValid() && next.data(CellModel::CodeRole).toString().isEmpty());
    if (next.isValid())
        m_table.selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
}

void FormSplit::setFormShown(bool shown)
{
    if (!shown)
        leaveForm();
    m_shown = shown;
    m_form->setVisible(shown);
}

void FormSplit::setWide(bool wide)
{
    if (wide)
        setFormShown(true);
    m_wide = wide;
    // First the keyboard, so that it does not go astray with what is hidden.
    if (wide)
        m_form->takeKeyboard();
    m_content->setVisible(!wide);
    m_form->setWide(wide);
}

void FormSplit::changeSides()
{
    if (m_shown && m_form->hasKeyboard())
        return leaveForm();
    setFormShown(true);
    m_form->takeKeyboard();
}

void FormSplit::leaveForm()
{
    if (!m_form->finishEditing())
        return;
    if (m_wide)
        setWide(false);
    m_table.setFocus(Qt::ShortcutFocusReason);
}

} // namespace bihuan
