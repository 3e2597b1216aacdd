// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>

class QCoreApplication;

namespace bihuan {

/// The composition root: the Qt application, its name and its log. Without a display it chooses the offscreen
/// platform itself. Fonts are only needed for paper, so the command line starts the Gui part on demand.
class Application
{
public:
    Application(int &argc, char **argv);
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    QStringList arguments() const; ///< without the program's name

private:
    std::unique_ptr<QCoreApplication> m_application;
};

} // namespace bihuan
