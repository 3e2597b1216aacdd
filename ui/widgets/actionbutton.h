// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace bihuan {

/// A push button for an action of the registry, with a text of its own; gone while the action is not possible.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction &action, const QString &text, QWidget *parent);
};

} // namespace bihuan
