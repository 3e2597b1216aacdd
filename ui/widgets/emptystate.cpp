// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bihuan {

namespace {

constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    auto *mark = new QLabel(this);
    mark->setPixmap(icon(iconName).pixmap(36, 36, QIcon::Disabled));
    m_title->setFont(type::cardTitle(font()));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(textWidth);
    m_button->setProperty("kind", QStringLiteral("primary"));
    m_button->hide();
    setFocusProxy(m_button);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{mark, m_title, m_text})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    // A centred label is not asked how high it has to be for its width.
    m_text->setFixedHeight(m_text->heightForWidth(textWidth));
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
}

void EmptyState::setAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_button->disconnect(this);
    m_action = action;
    m_button->setVisible(action);
    if (!action)
        return;
    const auto follow = [this] {
        m_button->setText(m_action->text());
        m_button->setAccessibleName(m_action->text());
        m_button->setVisible(m_action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, this, follow);
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
}

} // namespace bihuan
