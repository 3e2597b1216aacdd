// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <functional>
#include <vector>

namespace bihuan::test {

class Stage;

/// One picture that is kept: its name and how the window comes to show it.
struct Screen
{
    const char *name;
    std::function<QImage(Stage &)> show;
};

const std::vector<Screen> &screens();

} // namespace bihuan::test
