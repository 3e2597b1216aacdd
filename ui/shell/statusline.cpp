// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/models/officefile.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace bihuan {

StatusLine::StatusLine(OfficeFile &file, QWidget *parent)
    : QWidget(parent), m_file(file), m_name(new QLabel(this)), m_notice(new QLabel(this)),
      m_selection(new QLabel(this)), m_undo(new QLabel(this))
{
    setFixedHeight(26);
    m_selection->setObjectName(QStringLiteral("selectionSums"));
    m_undo->setObjectName(QStringLiteral("undoHint"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::xl, 0);
    row->setSpacing(space::xl);
    for (QLabel *label : {m_name, m_notice, m_selection, m_undo}) {
        label->setFont(type::small(font()));
        label->setForegroundRole(QPalette::Text);
    }
    row->addWidget(m_name);
    row->addWidget(m_notice);
    row->addWidget(m_selection, 1);
    row->addWidget(m_undo);
    refresh();
}

void StatusLine::refresh()
{
    const OfficeRows &office = m_file.county()->officeRows();
    m_name->setText(QFileInfo(m_file.path()).fileName());
    m_name->setToolTip(m_file.path());
    m_notice->setText(office.office.notice);
    m_notice->setVisible(!office.office.notice.isEmpty());
    const QString label = m_file.undoLabel();
    const Editor *const editor = m_file.workspace().editor();
    const QString who = editor ? QStringLiteral("经办人 %1").arg(editor->actor()) : QString();
    m_undo->setText(label.isEmpty() ? who : QStringLiteral("Ctrl+Z 撤销“%1”").arg(label));
    m_undo->setToolTip(who);
}

void StatusLine::setSelection(const QString &text)
{
    m_selection->setText(text);
}

QString StatusLine::undoText() const
{
    return m_undo->text();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, 0, width(), 1, tokens.hairline);
}

} // namespace bihuan
