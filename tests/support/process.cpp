// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"

#include <QProcess>

namespace bihuan::test {

QByteArray Ended::report() const
{
    return (bySignal ? QByteArray("ended by a signal") : "exit " + QByteArray::number(code)) + "\nstdout: "
           + out.left(2000) + "\nstderr: " + err.left(2000);
}

QProcessEnvironment plainEnvironment(const QStringList &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LANG", "BIHUAN_LOG"})
        environment.remove(QLatin1String(name));
    for (const QString &variable : variables)
        environment.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    return environment;
}

Ended runProgram(const QString &program, const QStringList &arguments, const Surroundings &surroundings)
{
    const QStringList command = surroundings.runner + QStringList{program} + arguments;
    QProcess process;
    process.setProcessEnvironment(plainEnvironment(surroundings.variables));
    process.setWorkingDirectory(surroundings.folder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    const bool finished = process.waitForFinished(surroundings.limit);
    if (!finished) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), !finished || process.exitStatus() == QProcess::CrashExit,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace bihuan::test
