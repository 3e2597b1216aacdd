// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

namespace bihuan {

Q_LOGGING_CATEGORY(logStorage, "bihuan.storage")
Q_LOGGING_CATEGORY(logImport, "bihuan.import")
Q_LOGGING_CATEGORY(logPaper, "bihuan.paper")
Q_LOGGING_CATEGORY(logApp, "bihuan.app")

namespace {

constexpr qint64 maxLogSize = 1024 * 1024;

struct LogFile
{
    QMutex mutex;
    QFile file;
};

LogFile &logFile()
{
    static LogFile instance;
    return instance;
}

void writeToFile(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr const char *names[] = {"debug", "warning", "critical", "fatal", "info"};
    LogFile &log = logFile();
    const QMutexLocker lock(&log.mutex);
    if (!log.file.isOpen())
        return;
    if (log.file.size() > maxLogSize) {
        const QString older = log.file.fileName() + QStringLiteral(".1");
        log.file.close();
        QFile::remove(older);
        QFile::rename(log.file.fileName(), older);
        if (!log.file.open(QIODevice::Append | QIODevice::Text))
            return;
    }
    const QString line = QStringLiteral("%1 %2 %3: %4\n")
                             .arg(QDateTime::currentDateTime().toString(Qt::ISODateWithMs),
                                  QLatin1String(names[type]),
                                  QLatin1String(context.category ? context.category : "default"), message);
    log.file.write(line.toUtf8());
    log.file.flush();
}

void dropMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        fprintf(stderr, "%s\n", message.toUtf8().constData());
}

} // namespace

void logToFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    logFile().file.setFileName(path);
    if (!logFile().file.open(QIODevice::Append | QIODevice::Text))
        return;
    qInstallMessageHandler(writeToFile);
}

void silenceLog()
{
    qInstallMessageHandler(dropMessage);
}

} // namespace bihuan
