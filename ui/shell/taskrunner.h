// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagehost.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace bihuan {

class OfficeFile;

/// Runs one long task at a time in a thread and tells how far it is, at most 20 times a second. A task that is
/// cancelled has written nothing. Destroying the runner cancels and waits.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    explicit TaskRunner(OfficeFile &file, QObject *parent = nullptr);
    ~TaskRunner() override;

    bool isRunning() const { return m_thread != nullptr; }
    /// Refused with a message by the caller while another one runs.
    void start(LongTask task);
    void cancel();

Q_SIGNALS:
    void started(const QString &title);
    void progressed(double share); ///< 0 to 1
    void finished();

private:
    void finish(const Status &status);

    OfficeFile &m_file;
    QThread *m_thread = nullptr;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    std::function<void(const Status &)> m_done;
};

} // namespace bihuan
