// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QApplication;

namespace bihuan {

enum class Appearance {
    System, ///< as the desktop's palette was when the program started
    Light,
    Dark,
};

QString appearanceId(Appearance appearance); ///< system, light, dark: as kept in the settings
Appearance appearanceFromId(const QString &id);

/// Style, palette and font of the whole program. May be called again while windows are open.
void applyTheme(QApplication &application, Appearance appearance);

/// Type sizes of design/look.md, from the size of `base`.
namespace type {
QFont small(const QFont &base);     ///< 0.92
QFont title(const QFont &base);     ///< 1.3 bold
QFont cardTitle(const QFont &base); ///< 1.0 bold
QFont figure(const QFont &base);    ///< 2.0 bold
} // namespace type

} // namespace bihuan
