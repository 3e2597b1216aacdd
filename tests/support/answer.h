// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDialog>
#include <QTimer>

#include <functional>

namespace bihuan::test {

/// Answers the next modal dialog of this class as soon as it is up, as a user in front of it would. Lives at least
/// as long as the step that brings the dialog.
template <typename Dialog>
class Answer
{
public:
    explicit Answer(std::function<void(Dialog &)> act)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, act = std::move(act)] {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_timer.stop();
            m_given = true;
            act(*dialog);
            if (dialog->isVisible()) // a check in `act` has failed: the test goes on
                static_cast<QDialog *>(dialog)->reject();
        });
        m_timer.start(10);
    }

    bool given() const { return m_given; }

private:
    QTimer m_timer;
    bool m_given = false;
};

} // namespace bihuan::test
