// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagehost.h"

#include <QWidget>

class QVBoxLayout;

namespace bihuan {

class ActionRegistry;
class MessageBar;
class Settings;

/// What stands in the window without a file: begin a new office's file, open one, look at the sample, and the
/// files opened before. Also takes a dropped file.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(ActionRegistry &actions, Settings &settings, QWidget *parent = nullptr);

    void refresh(); ///< the recent files
    MessageBar &messages() { return *m_messages; }
    QString messageText() const;

Q_SIGNALS:
    void fileChosen(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Settings &m_settings;
    MessageBar *m_messages;
    QVBoxLayout *m_recent;
    QWidget *m_recentBox;
};

} // namespace bihuan
