// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "core/base/log.h"

#include <QGuiApplication>

#include <algorithm>
#include <csignal>

namespace bihuan {

namespace {

/// Commands that set type; every other one starts without fonts and a platform plugin.
bool needsGui(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        if (word == "bulletin" || word == "typeset" || word == "casefile" || word == "form")
            return true;
        if (word == "export")
            return std::any_of(argv + i + 1, argv + argc, [](const char *text) { return QByteArray(text).toLower().endsWith(".pdf"); });
        if (!word.startsWith("--"))
            return false;
    }
    return false;
}

/// A reader that went away and a limit on the size of files are errors of the write that met them, not our end.
void ignoreWriteSignals()
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!needsGui(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    silenceLog(); // Qt itself talks while it starts
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

Application::Application(int &argc, char **argv)
{
    ignoreWriteSignals();
    // Before Qt has anything to say. Details in English, for whoever looks after the machine; the user's stderr
    // has only sentences.
    const QString logFile = qEnvironmentVariable("BIHUAN_LOG");
    if (logFile.isEmpty())
        silenceLog();
    else
        logToFile(logFile);
    m_application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bihuan"));
}

Application::~Application() = default;

QStringList Application::arguments() const
{
    return m_application->arguments().mid(1);
}

} // namespace bihuan
