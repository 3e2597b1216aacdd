// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/editor.h"
#include "core/services/periodnotice.h"

#include <QObject>

#include <functional>

class QWidget;

namespace bihuan {

class ActionRegistry;
class OfficeFile;
class PageHost;
class Workspace;

/// Closing, opening again and publishing the shown period, from every page: what it means is said first, what
/// happened afterwards.
class PeriodActs : public QObject
{
    Q_OBJECT

public:
    /// `window` is what the dialogs stand over and what must be visible for the actions.
    PeriodActs(OfficeFile &file, PageHost &host, ActionRegistry &actions, QWidget *window);

Q_SIGNALS:
    /// The question is answered; the keyboard belongs to the page again.
    void answered();

private:
    void ask(const PeriodNotice &notice, const QString &verb, std::function<void()> act);
    void close();
    void reopen();
    void publish();
    void run(const QString &title, Result<ChangeSummary> (*act)(Workspace &, const Period &), std::function<void()> done);

    OfficeFile &m_file;
    PageHost &m_host;
    ActionRegistry &m_actions;
    QWidget *m_window;
};

} // namespace bihuan
