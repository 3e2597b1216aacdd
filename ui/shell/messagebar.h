// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagehost.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QToolButton;

namespace bihuan {

/// The one bar under the title for everything the program has to say, and for the progress of a long task.
/// Hidden while there is nothing.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    void showProgress(const QString &title, bool canCancel = true);
    void setProgress(double share);
    void endProgress();
    void dismiss();
    /// What went wrong has been done since: an error is no longer said.
    void dismissError();
    QString text() const;
    bool saysError() const { return !isHidden() && m_message.kind == Message::Kind::Error; }

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void beginProgress();
    void act();

    Message m_message;
    QString m_title; ///< of the task that runs
    bool m_canCancel = true;
    bool m_showsProgress = false;
    QWidget *m_icon; ///< the place of the mark
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_progressTimer;
};

} // namespace bihuan
