// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/waiting.h"

#include <QCursor>
#include <QEventLoop>
#include <QGuiApplication>
#include <QThread>

#include <memory>

namespace bihuan {

Status waitFor(const std::function<Status()> &work)
{
    Status done;
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&] { done = work(); }));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QGuiApplication::setOverrideCursor(Qt::BusyCursor);
    thread->start();
    // Somebody else may end the loop: the program is told to quit.
    while (!thread->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    thread->wait();
    QGuiApplication::restoreOverrideCursor();
    return done;
}

} // namespace bihuan
