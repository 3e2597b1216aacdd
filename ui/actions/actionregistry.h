// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QMenu;

namespace bihuan {

/// One thing that a user can do. The table in actions.cpp is the only place where texts and keys stand; menus,
/// shortcuts, buttons and the F1 sheet are made from it.
struct ActionSpec
{
    QString id;    ///< "edit.undo"
    QString group; ///< heading in the menu and on the F1 sheet
    QString text;
    QList<QKeySequence> keys;
    QString icon;
    bool inMenu = true; ///< false: only a key and a line on the F1 sheet
};

const std::vector<ActionSpec> &actionSpecs();

/// The actions of a window. What an action does is said by whoever can do it: several may, and the one whose
/// scope is on screen does. An action that nobody on screen can do is disabled.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to `window`, so that their keys work everywhere in it.
    explicit ActionRegistry(QWidget *window);

    QAction *action(const QString &id) const;
    /// `scope` must be visible for the action to reach `perform`. `possible` is asked by update().
    void bind(const QString &id, QWidget *scope, std::function<void()> perform, std::function<bool()> possible = {});
    /// Somebody there is can do it, on screen or not.
    bool isBound(const QString &id) const { return !m_bindings.value(id).empty(); }
    /// To be called when pages change or what is possible changes.
    void update();
    /// Fills the ☰ menu: a section for every group, without what nobody can do.
    void fillMenu(QMenu &menu) const;

private:
    struct Binding
    {
        QWidget *scope;
        std::function<void()> perform;
        std::function<bool()> possible;
    };
    const Binding *bindingOf(const QString &id) const;

    QHash<QString, QAction *> m_actions;
    QHash<QString, std::vector<Binding>> m_bindings;
};

} // namespace bihuan
