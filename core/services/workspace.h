// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/dailybackup.h"
#include "core/services/editor.h"
#include "core/services/periodview.h"
#include "core/storage/database.h"
#include "core/storage/filelock.h"
#include "core/storage/history.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace bihuan {

/// An open .bihuan file: the connection, the lock while writing, and the way to its years, periods and editor.
class Workspace
{
public:
    enum class Access {
        Read, ///< takes no lock and writes nothing, also in a read-only folder
        Write,
    };

    /// Checks the file, migrates an older one (after a backup) when it may write, and chooses who acts:
    /// `actor` by name, or the file's first one when it is empty.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, Access access, const Clock &clock,
                                                   const QString &actor = {});

    /// A new file with the office in it and `actor` as its first actor. It is built beside `path` and moved
    /// there, so that a full disk leaves nothing. Refused when `path` exists.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Office &office, const QString &actor,
                                                     const Clock &clock, const Editor::Change &fill = {});

    /// What opening an older file has done to it.
    struct Upgrade
    {
        QStringList what; ///< a sentence for every step
        QString backup;   ///< path of the file as it was
    };

    const QString &path() const { return m_path; }
    /// Nothing when the file was up to date.
    const std::optional<Upgrade> &upgrade() const { return m_upgrade; }
    Database &database() { return m_database; }
    /// Nullptr when the file is open for reading, or is from a newer program.
    Editor *editor() { return m_editor.get(); }
    const Clock &clock() const { return m_clock; }
    /// For a program with a window, see there.
    DailyBackup &dailyBackup() { return m_dailyBackup; }

    /// One year in memory. `until` leaves out later reports.
    Result<std::shared_ptr<const County>> county(int year, const std::optional<Period> &until = {});
    /// The same year with earlier years at hand for forecasts; a year that a rule set asks this for has them already.
    Result<std::shared_ptr<const County>> withEarlierYears(std::shared_ptr<const County> county);
    /// The whole year as `change` has left it: only what the change touched is read, the rest is shared with `before`.
    Result<std::shared_ptr<const County>> countyAfter(const County &before, const ChangeSummary &change);
    /// The year in which a matter has this code; the newest when several do.
    Result<std::shared_ptr<const County>> countyOfMatter(const QString &code);
    /// The period, from its snapshot when it is published and no other rule set is tried.
    Result<PeriodView> view(const Period &period, const ViewOptions &options = {});
    /// The same from a year that is in memory already.
    Result<PeriodView> viewOf(std::shared_ptr<const County> county, const Period &period,
                              const ViewOptions &options = {});

    /// Digest of the newest run, 32 bytes: printed on paper, so that a cut tail of the history shows.
    Result<QByteArray> historyDigest() { return historyHead(m_database); }

private:
    Workspace(QString path, Database database, const Clock &clock);
    static Result<std::unique_ptr<Workspace>> openForWriting(const QString &path, const Clock &clock,
                                                             const QString &actor);
    Status chooseActor(const QString &name);

    QString m_path;
    Database m_database;
    const Clock &m_clock;
    std::optional<FileLock> m_lock;
    std::optional<Upgrade> m_upgrade;
    std::unique_ptr<QTemporaryDir> m_temporary; ///< holds the copy of a file that cannot be read in place
    DailyBackup m_dailyBackup;
    std::unique_ptr<Editor> m_editor;
};

} // namespace bihuan
