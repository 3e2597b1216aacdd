// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace bihuan {

int runDesktop(int argc, char **argv)
{
    if (const QString logFile = qEnvironmentVariable("BIHUAN_LOG"); !logFile.isEmpty())
        logToFile(logFile);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bihuan"));
    QApplication::setApplicationDisplayName(QStringLiteral("闭环督办"));
    QApplication::setDesktopFileName(QStringLiteral("bihuan"));
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QTranslator translator; // Qt's own dialogs
    if (translator.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&translator);

    applyTheme(application, Settings().appearance());
    const SystemClock clock;
    MainWindow window(clock, pageCatalogue());
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        window.openFirst(arguments.at(1));
    else
        window.show();
    return QApplication::exec();
}

} // namespace bihuan
