// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/mattertables.h"
#include "core/storage/repository_impl.h"
#include "core/storage/yearrows.h"

namespace bihuan {

template class Repository<Matter>;
template class Repository<Assignment>;
template class Repository<BundlePart>;
template class Repository<Milestone>;
template class Repository<Schedule>;
template class Repository<Report>;
template class Repository<Figure>;
template class Repository<SourceLink>;
template class Repository<LedgerEntry>;
template class Repository<LightOverride>;

namespace {

/// `sql` takes the year and, where it compares a period, the last month to read.
template <typename T>
Result<std::vector<T>> ofYear(Database &database, const QByteArray &sql, int year, const std::optional<Period> &until)
{
    BIHUAN_TRY(Statement statement, database.prepare(sql.constData()));
    statement.bind(0, static_cast<qint64>(year));
    if (sql.contains("period <="))
        statement.bind(1, lastStoredPeriod(year, until));
    return storage::readAll<T>(statement);
}

/// Rows of T that hang on the year's matters, for each matter in the order of T's key. A loop over the matters
/// that seeks their children: an IN (SELECT …) would first copy every id into a table of its own.
template <typename T>
Result<std::vector<T>> children(Database &database, int year, const QByteArray &tail = {},
                                const std::optional<Period> &until = {})
{
    const QByteArray name = storage::Table<T>::name;
    // Most files have no bundles, further figures or lights set by hand: no seek for each of their matters.
    BIHUAN_TRY(const bool any, hasRows(database, name));
    if (!any)
        return std::vector<T>();
    return ofYear<T>(database,
                     "SELECT " + storage::columnList<T>(storage::Table<T>::columns, "c.") + " FROM matter AS m CROSS JOIN "
                         + name + " AS c ON c.matter_id = m.id WHERE m.year = ?" + tail,
                     year, until);
}

} // namespace

Result<MatterRows> loadMatters(Database &database, int year, const std::optional<Period> &until)
{
    MatterRows rows;
    BIHUAN_TRY(rows.matters, ofYear<Matter>(database,
                                            "SELECT " + storage::columnList<Matter>()
                                                + " FROM matter WHERE year = ? ORDER BY ledger_id, no, code",
                                            year, until));
    BIHUAN_TRY(rows.assignments, children<Assignment>(database, year));
    BIHUAN_TRY(rows.parts, children<BundlePart>(database, year));
    BIHUAN_TRY(rows.milestones, children<Milestone>(database, year, " ORDER BY c.matter_id, c.no"));
    BIHUAN_TRY(rows.schedules, children<Schedule>(database, year));
    BIHUAN_TRY(rows.sourceLinks, children<SourceLink>(database, year));
    BIHUAN_TRY(rows.entries, children<LedgerEntry>(database, year));
    BIHUAN_TRY(rows.overrides, children<LightOverride>(database, year));
    BIHUAN_TRY(rows.reports, children<Report>(database, year, " AND c.period <= ?", until));
    BIHUAN_TRY(rows.figures, children<Figure>(database, year, " AND c.period <= ?", until));
    return rows;
}

} // namespace bihuan
