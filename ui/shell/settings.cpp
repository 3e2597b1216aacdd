// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

namespace bihuan {

namespace {

constexpr int mostRecentFiles = 8;
const QString recentKey = QStringLiteral("recentFiles");
const QString actorsGroup = QStringLiteral("actors");
const QString foundGroup = QStringLiteral("found");
const QString appearanceKey = QStringLiteral("appearance");

QString place()
{
    const QString wanted = qEnvironmentVariable("BIHUAN_SETTINGS");
    if (!wanted.isEmpty())
        return wanted;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/bihuan/bihuan.ini");
}

/// Paths contain what keys of an .ini file must not.
QString keyOfFile(const QString &group, const QString &path)
{
    const QByteArray name = QFileInfo(path).absoluteFilePath().toUtf8();
    return group + QLatin1Char('/') +
           QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex());
}

} // namespace

Settings::Settings() : m_settings(place(), QSettings::IniFormat) {}

QStringList Settings::recentFiles() const
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(recentKey, files.mid(0, mostRecentFiles));
}

void Settings::forgetRecentFile(const QString &path)
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    m_settings.setValue(recentKey, files);
}

Appearance Settings::appearance() const
{
    return appearanceFromId(m_settings.value(appearanceKey).toString());
}

void Settings::setAppearance(Appearance appearance)
{
    m_settings.setValue(appearanceKey, appearanceId(appearance));
}

QString Settings::actorOf(const QString &path) const
{
    return m_settings.value(keyOfFile(actorsGroup, path)).toString();
}

void Settings::setActorOf(const QString &path, const QString &actor)
{
    m_settings.setValue(keyOfFile(actorsGroup, path), actor);
}

QStringList Settings::foundLately(const QString &path) const
{
    return m_settings.value(keyOfFile(foundGroup, path)).toStringList();
}

void Settings::setFoundLately(const QString &path, const QStringList &entries)
{
    m_settings.setValue(keyOfFile(foundGroup, path), entries);
}

QByteArray Settings::value(const QString &key) const
{
    return m_settings.value(key).toByteArray();
}

void Settings::setValue(const QString &key, const QByteArray &value)
{
    m_settings.setValue(key, value);
}

} // namespace bihuan
