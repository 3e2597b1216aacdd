// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/dailybackup.h"

#include "core/storage/backup.h"
#include "core/storage/history.h"

namespace bihuan {

DailyBackup::DailyBackup(Database &database, QString path, const Clock &clock)
    : m_database(database), m_path(std::move(path)), m_clock(clock)
{
}

DailyBackup::~DailyBackup()
{
    if (m_running.valid())
        m_running.wait();
}

void DailyBackup::runInBackground(std::function<void(const Error &)> failed)
{
    m_failed = std::move(failed);
}

Status DailyBackup::beforeWrite()
{
    using namespace std::chrono_literals;
    if (m_leftOut)
        return {};
    if (m_running.valid() && m_running.wait_for(0s) == std::future_status::ready && !m_running.get()) {
        m_day.reset();
        m_mustWait = true; // now nothing is written before it is known to have worked
    }
    const QDate today = m_clock.now().date();
    if (m_day == today)
        return {};
    BIHUAN_TRY(std::optional<Backup> backup, due());
    if (backup && m_failed && !m_mustWait) {
        const auto shared = std::make_shared<Backup>(std::move(*backup));
        m_running = std::async(std::launch::async, [this, shared, failed = m_failed] {
            const Status written = write(*shared);
            if (!written)
                failed(written.error());
            return written;
        });
    } else if (backup) {
        BIHUAN_CHECK(write(*backup));
    }
    m_mustWait = false;
    m_day = today;
    return {};
}

Result<std::optional<Backup>> DailyBackup::due()
{
    const QDateTime now = m_clock.now();
    const QString folder = backupFolder(m_path);
    // A file made today needs no copy of its emptiness.
    BIHUAN_TRY(const auto firstRun, firstHistoryDay(m_database));
    if (firstRun == now.date() || !needsDailyBackup(m_path, folder, now.date()))
        return std::optional<Backup>();
    BIHUAN_TRY(Backup backup, Backup::begin(m_database, m_path, folder, now, QStringLiteral("每日")));
    return std::optional<Backup>(std::move(backup));
}

/// May run in a thread of its own; touches no member that changes.
Status DailyBackup::write(Backup &backup) const
{
    BIHUAN_CHECK(backup.write());
    thinBackups(m_path, backupFolder(m_path), m_clock.now().date());
    return {};
}

} // namespace bihuan
