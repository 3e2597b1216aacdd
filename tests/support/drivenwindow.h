// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleoffice.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace bihuan::test {

/// The real window at 1366×768 on a sample county and with settings of its own, for tests that drive it.
class DrivenWindow
{
public:
    /// With this page on screen; its id as in page.h, empty for the one that a start shows.
    explicit DrivenWindow(const QString &page = {});

    MainWindow &window() { return *m_window; }
    const Clock &clock() const { return m_office.clock(); }
    /// A path in a folder that goes with the window.
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// Ends the program and starts it again, with the same file and settings. Pointers into the window are gone.
    void restart(const QString &page = {});

private:
    QTemporaryDir m_folder;
    SampleOffice m_office;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace bihuan::test
