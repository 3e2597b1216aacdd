// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSettings>
#include <QStringList>

namespace bihuan {

/// What the program remembers about this user and this machine; nothing of it belongs to a county file.
class Settings
{
public:
    /// In the user's configuration folder, or wherever BIHUAN_SETTINGS says (an .ini file).
    Settings();

    QStringList recentFiles() const; ///< newest first, only files that are there
    void addRecentFile(const QString &path);
    void forgetRecentFile(const QString &path);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Who worked in the file last; empty when nobody did here.
    QString actorOf(const QString &path) const;
    void setActorOf(const QString &path, const QString &actor);

    /// What was found with Ctrl+K and opened in the file, newest first, as the search palette writes it.
    QStringList foundLately(const QString &path) const;
    void setFoundLately(const QString &path, const QStringList &entries);

    QByteArray value(const QString &key) const; ///< window geometry, column layouts
    void setValue(const QString &key, const QByteArray &value);

private:
    mutable QSettings m_settings;
};

} // namespace bihuan
