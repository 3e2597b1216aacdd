// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bihuan {

class ActionRegistry;

/// F1: everything that has a key, from the one table of actions, and the keys of tables.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const ActionRegistry &actions, QWidget *parent);
};

} // namespace bihuan
