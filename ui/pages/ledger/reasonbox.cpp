// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/reasonbox.h"

#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace bihuan {

ReasonBox::ReasonBox(QWidget *parent) : QFrame(parent), m_text(new QLabel(this))
{
    setAccessibleName(QStringLiteral("预警原因"));
    m_text->setObjectName(QStringLiteral("reason"));
    m_text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m - 2, space::s, space::m - 2, space::s);
    column->addWidget(m_text);
}

void ReasonBox::show(const QString &light, const QString &sentence)
{
    m_light = light;
    QString text = sentence;
    text.replace(QStringLiteral("；规则："), QStringLiteral("\n规则："));
    m_text->setText(text);
    setVisible(!sentence.isEmpty());
    colourText();
    update();
}

void ReasonBox::colourText()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, tokensOf(palette).light(m_light).ink);
    if (m_text->palette() != palette)
        m_text->setPalette(palette);
}

void ReasonBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourText();
}

void ReasonBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    roundedBox(painter, rect(), radius::control, tokensOf(palette()).light(m_light).tint, Qt::transparent);
}

} // namespace bihuan
