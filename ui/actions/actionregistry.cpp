// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionregistry.h"

#include "ui/theme/icon.h"

#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace bihuan {

ActionRegistry::ActionRegistry(QWidget *window) : QObject(window)
{
    for (const ActionSpec &spec : actionSpecs()) {
        auto *action = new QAction(spec.text, this);
        action->setObjectName(spec.id);
        action->setShortcuts(spec.keys);
        action->setEnabled(false);
        if (!spec.icon.isEmpty())
            action->setIcon(icon(spec.icon));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? spec.text : QStringLiteral("%1（%2）").arg(spec.text, keys));
        window->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = spec.id] {
            if (const Binding *binding = bindingOf(id))
                binding->perform();
        });
        m_actions.insert(spec.id, action);
    }
}

QAction *ActionRegistry::action(const QString &id) const
{
    QAction *const found = m_actions.value(id);
    Q_ASSERT_X(found, "ActionRegistry", qPrintable(id));
    return found;
}

void ActionRegistry::bind(const QString &id, QWidget *scope, std::function<void()> perform,
                          std::function<bool()> possible)
{
    Q_ASSERT_X(m_actions.contains(id), "ActionRegistry", qPrintable(id));
    m_bindings[id].push_back({scope, std::move(perform), std::move(possible)});
    connect(scope, &QObject::destroyed, this, [this, id, scope] {
        std::erase_if(m_bindings[id], [scope](const Binding &binding) { return binding.scope == scope; });
    });
}

const ActionRegistry::Binding *ActionRegistry::bindingOf(const QString &id) const
{
    const auto bindings = m_bindings.constFind(id);
    if (bindings == m_bindings.constEnd())
        return nullptr;
    for (auto binding = bindings->rbegin(); binding != bindings->rend(); ++binding) {
        // The window itself counts before it is shown: what it does is possible from the start.
        const bool shown = binding->scope->isWindow() || binding->scope->isVisibleTo(binding->scope->window());
        if (shown && (!binding->possible || binding->possible()))
            return &*binding;
    }
    return nullptr;
}

void ActionRegistry::update()
{
    for (auto action = m_actions.cbegin(); action != m_actions.cend(); ++action)
        action.value()->setEnabled(bindingOf(action.key()) != nullptr);
}

void ActionRegistry::fillMenu(QMenu &menu) const
{
    QString group;
    for (const ActionSpec &spec : actionSpecs()) {
        QAction *const action = m_actions.value(spec.id);
        if (!spec.inMenu || !action->isEnabled())
            continue;
        if (spec.group != group && !group.isEmpty())
            menu.addSeparator();
        group = spec.group;
        menu.addAction(action);
    }
}

} // namespace bihuan
