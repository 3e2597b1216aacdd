// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bihuan {

/// What the window program is asked to do on its command line.
struct DesktopOptions
{
    QString file;       ///< empty: the start page
    QString screenshot; ///< where a picture of the window goes instead of the screen; empty: none
};

/// True for calls that show nothing on a screen: help, version and pictures.
bool needsNoDisplay(int argc, char **argv);

/// Reads the arguments of the running application. Says what is wrong, or the help, itself and then has no value;
/// `exitCode` is what the process ends with.
std::optional<DesktopOptions> readDesktopOptions(int &exitCode);

} // namespace bihuan
