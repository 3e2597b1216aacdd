// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace bihuan::test {

/// How long the window's thread kept the world waiting: another thread asks it again and again and measures until
/// it answers. Made and used in the window's thread.
class TurnWatch
{
public:
    using Clock = std::chrono::steady_clock;

    TurnWatch() : m_thread([this] { ask(); }) {}
    ~TurnWatch()
    {
        m_stop = true;
        m_thread.join();
    }
    TurnWatch(const TurnWatch &) = delete;
    TurnWatch &operator=(const TurnWatch &) = delete;

    void restart()
    {
        QCoreApplication::processEvents();
        m_since = Clock::now();
        m_longest = {};
    }
    /// Milliseconds of the longest wait since restart().
    double longest() const { return std::chrono::duration<double, std::milli>(m_longest).count(); }

private:
    void ask()
    {
        while (!m_stop) {
            const Clock::time_point asked = Clock::now();
            m_answered = false;
            QMetaObject::invokeMethod(
                &m_receiver,
                [this, asked] {
                    m_longest = std::max(m_longest, Clock::now() - std::max(asked, m_since));
                    m_answered = true;
                },
                Qt::QueuedConnection);
            while (!m_answered && !m_stop)
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    QObject m_receiver;
    Clock::time_point m_since = Clock::now();
    Clock::duration m_longest{};
    std::atomic_bool m_answered = true;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

} // namespace bihuan::test
