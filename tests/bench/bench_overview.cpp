// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/scalefile.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

// The window on a county of 1 500 matters: from an empty process to the painted overview, and from one period
// to the next. `bench_overview FILE` opens that file; without one it makes the county first, which is not
// counted.

using namespace bihuan;

namespace {

/// MiB resident now.
double memoryInUse()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// Milliseconds since exec, in steps of ten: what the dynamic linker took is part of what a user waits for.
double sinceExec()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return 0;
    const double started = stat.readAll().split(' ').at(21).toDouble() / 100;
    return (uptime.readAll().split(' ').front().toDouble() - started) * 1000;
}

void print(const char *name, double measured, double goal, const char *unit)
{
    std::printf("%-32s %9.1f %-3s %9.1f %-3s %8.2f\n", name, measured, unit, goal, unit, measured / goal);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer clock;
    clock.start();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Appearance::Light);
    const SystemClock time;
    QTemporaryDir folder;
    const QString path =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(QStringLiteral("county.bihuan"));
    if (argc == 1) {
        (void)createScaleFile(path, FileScale::County, 1, time).value();
        clock.restart();
    }
    qputenv("BIHUAN_SETTINGS", folder.filePath(QStringLiteral("settings.ini")).toLocal8Bit());
    MainWindow window(time, pageCatalogue());
    window.show();
    window.openFile(path);
    window.grab();
    const double shown = argc > 1 ? sinceExec() : static_cast<double>(clock.nsecsElapsed()) / 1e6;

    const double memory = memoryInUse();

    auto &file = window.findChild<Desk *>()->file();
    double slowest = 0;
    const Period begin = file.period();
    for (Period period = begin.previous(); period.year == begin.year; period = period.previous()) {
        clock.restart();
        (void)file.setPeriod(period);
        window.grab();
        slowest = std::max(slowest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("%-32s %13s %13s %8s\n", "figure", "measured", "goal", "ratio");
    print("overviewShown", shown, 600, "ms");
    print("periodChangedAndPainted", slowest, 50, "ms");
    print("memory", memory, 150, "MiB");
    return 0;
}
