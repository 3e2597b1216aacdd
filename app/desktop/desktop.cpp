// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/desktopoptions.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QPixmap>
#include <QTranslator>

#include <cstdio>

namespace bihuan {

namespace {

constexpr QSize pictureSize(1366, 768);

/// The window with the file open, as a picture; 0 when it was written. Read-only, so that nothing is asked and
/// nothing is changed.
int takePicture(MainWindow &window, const DesktopOptions &options)
{
    window.resize(pictureSize);
    window.show();
    window.openForReading(options.file);
    if (!window.desk()) {
        std::fputs(QStringLiteral("“%1”打不开，没有留下图片。用窗口打开它，首页会说明原因。\n").arg(options.file).toUtf8().constData(), stderr);
        return 1;
    }
    QApplication::processEvents();
    if (window.grab().save(options.screenshot))
        return 0;
    std::fputs(QStringLiteral("“%1”写不进去，没有留下图片。换一个位置，文件名以 .png 结尾。\n").arg(options.screenshot).toUtf8().constData(), stderr);
    return 1;
}

} // namespace

int runDesktop(int argc, char **argv)
{
    if (const QString logFile = qEnvironmentVariable("BIHUAN_LOG"); !logFile.isEmpty())
        logToFile(logFile);
    else if (needsNoDisplay(argc, argv))
        silenceLog(); // Qt itself talks where nobody is logged in
    if (needsNoDisplay(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bihuan"));
    QApplication::setApplicationVersion(QStringLiteral(BIHUAN_VERSION));
    QApplication::setApplicationDisplayName(QStringLiteral("闭环督办"));
    QApplication::setDesktopFileName(QStringLiteral("bihuan"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/bihuan/brand/bihuan.svg")));
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QTranslator translator; // Qt's own dialogs
    if (translator.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&translator);

    int exitCode = 0;
    const auto options = readDesktopOptions(exitCode);
    if (!options)
        return exitCode;
    applyTheme(application, Settings().appearance());
    const SystemClock clock;
    MainWindow window(clock, pageCatalogue());
    if (!options->screenshot.isEmpty())
        return takePicture(window, *options);
    window.show();
    if (!options->file.isEmpty())
        window.openFile(options->file);
    return QApplication::exec();
}

} // namespace bihuan
