// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/taskrunner.h"

#include "ui/models/officefile.h"

#include <QElapsedTimer>
#include <QThread>

namespace bihuan {

TaskRunner::TaskRunner(OfficeFile &file, QObject *parent) : QObject(parent), m_file(file) {}

TaskRunner::~TaskRunner()
{
    cancel();
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void TaskRunner::start(LongTask task)
{
    Q_ASSERT(!m_thread);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_done = std::move(task.done);
    m_file.setBusy(true);
    Q_EMIT started(task.title);
    m_thread = QThread::create([this, work = std::move(task.work), cancelled = m_cancelled] {
        QElapsedTimer sinceTold;
        sinceTold.start();
        const Progress progress = [&](double share) {
            if (sinceTold.elapsed() > 50) {
                sinceTold.restart();
                QMetaObject::invokeMethod(this, [this, share] { Q_EMIT progressed(share); }, Qt::QueuedConnection);
            }
            return !cancelled->load();
        };
        const Status status = work(progress);
        m_file.followTask();
        QMetaObject::invokeMethod(this, [this, status] { finish(status); }, Qt::QueuedConnection);
    });
    m_thread->start();
}

void TaskRunner::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

void TaskRunner::finish(const Status &status)
{
    m_thread->wait();
    delete std::exchange(m_thread, nullptr);
    const auto done = std::exchange(m_done, nullptr);
    m_file.setBusy(false);
    Q_EMIT finished();
    if (done)
        done(status);
}

} // namespace bihuan
