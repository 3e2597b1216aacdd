// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"

#include <QPushButton>

namespace bihuan::test {

/// The sentence on the desk or, without a file, on the start page; empty where there is none.
inline QString messageOn(const MainWindow &window)
{
    return window.desk() ? window.desk()->messages().text() : window.startPage()->messageText();
}

/// The button of that sentence; nullptr where it has none.
inline QPushButton *messageButtonOn(const MainWindow &window)
{
    const QWidget *const shown = window.desk() ? static_cast<const QWidget *>(window.desk()) : window.startPage();
    auto *const button = shown->findChild<QPushButton *>(QStringLiteral("messageAction"));
    return button->isVisible() ? button : nullptr;
}

} // namespace bihuan::test
