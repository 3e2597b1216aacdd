// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/fontfinder.h"

#include <QDir>
#include <QDirIterator>
#include <QFontDatabase>
#include <QStandardPaths>

namespace bihuan {
namespace {

QStringList ownFontFolders()
{
    return qEnvironmentVariable("BIHUAN_FONTS").split(QDir::listSeparator(), Qt::SkipEmptyParts);
}

QStringList standardFontFolders()
{
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    folders << QStringLiteral("/usr/local/share/fonts") << QStringLiteral("/usr/share/fonts")
            << QStringLiteral("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol");
    return folders;
}

/// Fonts that an office keeps in a folder of its own, registered once per process.
void registerOwnFonts()
{
    static const bool done = [] {
        for (const QString &folder : ownFontFolders()) {
            QDirIterator files(folder,
                               {QStringLiteral("*.otf"), QStringLiteral("*.ttf"), QStringLiteral("*.ttc")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                QFontDatabase::addApplicationFont(files.next());
        }
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace

bool findFont(const FontChoice &choice)
{
    registerOwnFonts();
    const QString family = QString::fromUtf16(choice.family);
    const auto listed = [&] {
        return QFontDatabase::hasFamily(family) &&
               (!choice.bold || QFontDatabase::styles(family).contains(QStringLiteral("Bold")));
    };
    if (listed())
        return true;
    if (choice.file == nullptr)
        return false;
    for (const QString &folder : standardFontFolders()) {
        QDirIterator files(folder, {QString::fromLatin1(choice.file)}, QDir::Files,
                           QDirIterator::Subdirectories);
        if (files.hasNext() && QFontDatabase::addApplicationFont(files.next()) >= 0)
            return listed();
    }
    return false;
}

} // namespace bihuan
