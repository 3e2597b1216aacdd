// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace bihuan {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_remark(new QLabel(this)), m_head(new QHBoxLayout),
      m_content(new QVBoxLayout)
{
    m_title->setFont(type::cardTitle(font()));
    m_remark->setFont(type::small(font()));
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l - 2, space::m, space::l - 2, space::m);
    column->setSpacing(space::s);
    m_head->setSpacing(space::s);
    m_head->addWidget(m_title);
    m_head->addStretch();
    m_head->addWidget(m_remark);
    column->addLayout(m_head);
    m_content->setSpacing(space::xs);
    column->addLayout(m_content, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    if (!title.isEmpty())
        setAccessibleName(title);
}

void Card::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    roundedBox(painter, rect(), radius::card, tokens.surface, tokens.hairline);
}

} // namespace bihuan
