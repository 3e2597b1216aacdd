// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rulesbar.h"

#include "ui/actions/actionregistry.h"
#include "ui/pages/rules/ruledraft.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace bihuan {

RulesBar::RulesBar(ActionRegistry &actions, QWidget *parent)
    : Band(parent), m_title(new QLabel(this)), m_state(new QLabel(this)), m_uses(new QPushButton(QStringLiteral("用于清单"), this)),
      m_copy(new QPushButton(QStringLiteral("复制"), this)), m_remove(new QPushButton(QStringLiteral("删除"), this)),
      m_discard(new QPushButton(QStringLiteral("放弃修改"), this)), m_keep(new QPushButton(QStringLiteral("保存修改"), this))
{
    m_title->setFont(type::cardTitle(font()));
    m_title->setObjectName(QStringLiteral("rulesTitle"));
    m_state->setFont(type::small(font()));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setObjectName(QStringLiteral("rulesState"));
    const auto name = [](QPushButton *button, const char *id, const QString &accessible, const QString &tip) {
        button->setObjectName(QString::fromLatin1(id));
        button->setAccessibleName(accessible);
        button->setToolTip(tip);
    };
    name(m_uses, "rulesUses", QStringLiteral("这套规则用于哪些清单"), QStringLiteral("选择哪些清单按这套规则亮灯"));
    name(m_copy, "copyRules", QStringLiteral("复制这套规则"), QStringLiteral("复制成本办自己的一套，可以修改"));
    name(m_remove, "removeRules", QStringLiteral("删除这套规则"), QStringLiteral("没有清单在用时可以删除"));
    name(m_discard, "discardRules", QStringLiteral("放弃没有保存的修改"), QStringLiteral("回到上次保存的样子"));
    name(m_keep, "keepRules", QStringLiteral("保存修改"), QStringLiteral("保存到文件，可以撤销（Ctrl+S）"));
    m_keep->setProperty("kind", QStringLiteral("primary"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_title);
    row->addWidget(m_state, 1);
    for (QPushButton *button : {m_uses, m_copy, m_remove, m_discard, m_keep})
        row->addWidget(button);
    connect(m_uses, &QPushButton::clicked, this, &RulesBar::openUses);
    connect(m_copy, &QPushButton::clicked, this, &RulesBar::copyAsked);
    connect(m_remove, &QPushButton::clicked, this, &RulesBar::removeAsked);
    connect(m_discard, &QPushButton::clicked, this, &RulesBar::discardAsked);
    connect(m_keep, &QPushButton::clicked, actions.action(QStringLiteral("rules.keep")), &QAction::trigger);
}

void RulesBar::show(const OfficeRules &rules, const RuleDraft &draft, std::vector<std::pair<RuleSetUse, QString>> judged, bool writable)
{
    m_shown = rules.rules.id;
    m_judged = std::move(judged);
    m_title->setText(draft.rules().title);
    m_uses->setEnabled(writable);
    m_copy->setEnabled(writable);
    m_remove->setVisible(!rules.shipped);
    m_remove->setEnabled(writable && rules.uses.empty());
    m_discard->setVisible(!rules.shipped);
    m_keep->setVisible(!rules.shipped);
    m_writable = writable;
    m_shipped = rules.shipped;
    showUnsaved(draft.isChanged());
}

void RulesBar::showUnsaved(bool isUnsaved)
{
    m_state->setText(m_shipped ? QStringLiteral("随程序提供，不能直接改") : isUnsaved ? QStringLiteral("有修改没有保存") : QString());
    m_discard->setEnabled(isUnsaved);
    m_keep->setEnabled(m_writable && isUnsaved);
}

void RulesBar::openUses()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("usesMenu"));
    for (const auto &[use, rules] : m_judged) {
        QAction *const action = menu->addAction(use.title, this, [this, chosen = use] { Q_EMIT assignAsked(chosen); });
        action->setCheckable(true);
        action->setChecked(rules == m_shown);
        action->setEnabled(rules != m_shown);
    }
    menu->popup(m_uses->mapToGlobal(QPoint(0, m_uses->height())));
}

} // namespace bihuan
