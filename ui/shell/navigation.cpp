// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/shell/navigationbutton.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/brand.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace bihuan {

Navigation::Navigation(const std::vector<NavigationEntry> &entries, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(QStringLiteral("导航"));
    setFixedWidth(184);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, space::m);
    column->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, 0, space::s, 0);
    head->setSpacing(space::s);
    head->addWidget(new Brand(this), 1);
    auto *menu = new QToolButton(this);
    menu->setObjectName(QStringLiteral("menuButton"));
    menu->setAccessibleName(QStringLiteral("菜单"));
    menu->setToolTip(QStringLiteral("菜单（Alt+M）"));
    menu->setShortcut(QKeySequence(Qt::ALT | Qt::Key_M));
    menu->setIcon(icon(QStringLiteral("menu")));
    menu->setAutoRaise(true);
    m_menu = menu;
    head->addWidget(menu);
    auto *headBox = new QWidget(this);
    headBox->setLayout(head);
    headBox->setFixedHeight(52);
    column->addWidget(headBox);
    column->addSpacing(space::m);

    QString loop;
    for (const NavigationEntry &entry : entries) {
        if (entry.loop != loop) {
            if (entry.loop.isEmpty()) {
                column->addSpacing(space::l);
            } else {
                auto *heading = new QLabel(entry.loop, this);
                heading->setFont(type::small(font()));
                heading->setForegroundRole(QPalette::PlaceholderText);
                heading->setContentsMargins(space::l, space::m, 0, space::xs);
                column->addWidget(heading);
            }
        }
        loop = entry.loop;
        auto *button = new NavigationButton(entry.id, entry.title, entry.icon, this);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
        column->addWidget(button);
        m_buttons.push_back(button);
    }
    column->addStretch();
}

void Navigation::setCurrent(const QString &id)
{
    for (NavigationButton *button : m_buttons)
        button->setChecked(button->id() == id);
}

void Navigation::setCount(const QString &id, int count, const QString &what)
{
    const auto found = std::ranges::find(m_buttons, id, [](const NavigationButton *button) { return button->id(); });
    if (found != m_buttons.end())
        (*found)->setCount(count, what);
}

void Navigation::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(width() - 1, 0, 1, height(), tokens.hairline);
}

} // namespace bihuan
