// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <functional>
#include <future>
#include <optional>

namespace bihuan {

class Backup;
class Database;

/// The backup that a file gets before the first write of a day, also in a program that stays open over midnight.
class DailyBackup
{
public:
    /// All outlive it.
    DailyBackup(Database &database, QString path, const Clock &clock);
    DailyBackup(const DailyBackup &) = delete;
    DailyBackup &operator=(const DailyBackup &) = delete;
    ~DailyBackup(); ///< waits until a backup is written

    /// From now on the first write of a day only fixes which state is copied, and a thread copies it meanwhile.
    /// When that fails, `failed` is called in that thread, and the next write waits for another try.
    void runInBackground(std::function<void(const Error &)> failed);

    /// None at all: for a file that is still being made, however many days its history tells of.
    void leaveOut() { m_leftOut = true; }

    /// To be called before every write, outside any transaction. Where no backup is possible, nothing may be written.
    Status beforeWrite();

private:
    Result<std::optional<Backup>> due();
    Status write(Backup &backup) const;

    Database &m_database;
    const QString m_path;
    const Clock &m_clock;
    std::optional<QDate> m_day; ///< whose backup is there, or on its way
    std::function<void(const Error &)> m_failed; ///< empty: not in the background
    bool m_leftOut = false;
    bool m_mustWait = false;                     ///< the last one failed
    std::future<Status> m_running;
};

} // namespace bihuan
