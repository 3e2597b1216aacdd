// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace bihuan {

/// What stands where there is nothing yet: what belongs here, and the one button to begin.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &text);
    /// The button; nullptr for none. Follows the action's text and state. Whoever gives this the keyboard gives it to
    /// the button.
    void setAction(QAction *action);

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    QAction *m_action = nullptr;
};

} // namespace bihuan
