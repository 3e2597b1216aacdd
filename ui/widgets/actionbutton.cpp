// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QAction>

namespace bihuan {

ActionButton::ActionButton(QAction &action, const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setObjectName(QStringLiteral("button.") + action.objectName());
    setAccessibleName(text);
    setToolTip(action.toolTip());
    const auto follow = [this, &action] { setVisible(action.isEnabled()); };
    follow();
    connect(&action, &QAction::changed, this, follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
}

} // namespace bihuan
