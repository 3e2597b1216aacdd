// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/ladder.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bihuan {

/// One consequence of a rule. Without a title there is none, so emptying the title takes it away.
class ConsequenceLine : public QWidget
{
    Q_OBJECT

public:
    explicit ConsequenceLine(QWidget *parent);

    void show(const QString &name, const Consequence &consequence, const std::vector<Ladder> &ladders);
    Consequence consequence() const;
    void focusTitle();
    /// The points are no number; they are not part of consequence() then.
    bool isWrong() const;
    /// The next show() may write over everything.
    void dropTyping();

Q_SIGNALS:
    void edited();

private:
    QLineEdit *field(const QString &id, int letters);

    QLineEdit *m_title;
    QLineEdit *m_points;
    QLineEdit *m_inform;
    QLineEdit *m_talk;
    QComboBox *m_paper;
    QToolButton *m_remove;
    QLabel *m_complaint;
    bool m_showing = false;
};

} // namespace bihuan
