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
template class Repository<Attachment>;
template class Repository<StageMove>;

namespace {

/// The condition on `m`, a matter: takes the year, and the ids if there are any.
QByteArray condition(const MatterScope &scope)
{
    if (scope.only.isEmpty())
        return " WHERE m.year = ?";
    return " WHERE +m.year = ? AND m.id IN (SELECT value FROM json_each(?))"; // +: found by key, not by year
}

/// `sql` takes what the condition takes and, where it compares a period, the last month to read.
Result<Statement> scopedStatement(Database &database, const MatterScope &scope, const QByteArray &sql)
{
    BIHUAN_TRY(Statement statement, database.prepare(sql.constData()));
    int at = 0;
    statement.bind(at++, static_cast<qint64>(scope.year));
    if (!scope.only.isEmpty()) {
        QStringList ids;
        for (const MatterId &id : scope.only)
            ids.append(id.value);
        bindValue(statement, at++, ids);
    }
    if (sql.contains("period <="))
        statement.bind(at++, lastStoredPeriod(scope.year, scope.until));
    return statement;
}

/// Figures that are not to be believed are added to `impossible`.
template <typename T>
Result<std::vector<T>> scoped(Database &database, const MatterScope &scope, std::vector<ImpossibleFigure> &impossible,
                              const QByteArray &sql)
{
    BIHUAN_TRY(Statement statement, scopedStatement(database, scope, sql));
    return storage::readAll<T>(statement, impossible);
}

Result<std::vector<AttachmentCount>> countAttachments(Database &database, const MatterScope &scope)
{
    std::vector<AttachmentCount> counts;
    if (!scope.wants("attachment"))
        return counts;
    BIHUAN_TRY(const bool any, hasRows(database, "attachment"));
    if (!any)
        return counts;
    BIHUAN_TRY(Statement statement, scopedStatement(database, scope,
                                                    "SELECT m.id, count(*) FROM matter AS m CROSS JOIN attachment AS c ON "
                                                    "c.matter_id = m.id" + condition(scope) + " GROUP BY m.id"));
    for (;;) {
        BIHUAN_TRY(const bool found, statement.next());
        if (!found)
            return counts;
        counts.push_back({MatterId{statement.text(0)}, static_cast<int>(statement.integer(1))});
    }
}

/// Rows of T that hang on the scope's matters, for each matter in the order of T's key. A loop over the matters
/// that seeks their children: an IN (SELECT …) would first copy every id into a table of its own.
template <typename T>
Result<std::vector<T>> children(Database &database, const MatterScope &scope, std::vector<ImpossibleFigure> &impossible,
                                const QByteArray &tail = {})
{
    const QByteArray name = storage::Table<T>::name;
    if (!scope.wants(name))
        return std::vector<T>();
    // Most files have no bundles, further figures or lights set by hand: no seek for each of their matters.
    BIHUAN_TRY(const bool any, hasRows(database, name));
    if (!any)
        return std::vector<T>();
    return scoped<T>(database, scope, impossible,
                     "SELECT " + storage::columnList<T>(storage::Table<T>::columns, "c.") + " FROM matter AS m CROSS JOIN "
                         + name + " AS c ON c.matter_id = m.id" + condition(scope) + tail);
}

/// Every row keeps the id of its matter: one text for all of them instead of one in each table.
void shareIds(MatterRows &rows)
{
    QSet<MatterId> ids;
    ids.reserve(static_cast<qsizetype>(rows.matters.size()));
    for (const Matter &matter : rows.matters)
        ids.insert(matter.id);
    const auto share = [&ids](auto &list) {
        MatterId shared;
        for (auto &row : list) {
            if (row.matter != shared) {
                const auto known = ids.constFind(row.matter);
                shared = known == ids.constEnd() ? row.matter : *known;
            }
            row.matter = shared;
        }
    };
    share(rows.schedules);
    share(rows.assignments);
    share(rows.milestones);
    share(rows.reports);
}

} // namespace

Result<MatterRows> loadMatters(Database &database, const MatterScope &scope)
{
    MatterRows rows;
    if (scope.wants("matter")) {
        BIHUAN_TRY(rows.matters, scoped<Matter>(database, scope, rows.impossible,
                                                "SELECT " + storage::columnList<Matter>() + " FROM matter AS m"
                                                    + condition(scope) + " ORDER BY ledger_id, no, code"));
    }
    BIHUAN_TRY(rows.assignments, children<Assignment>(database, scope, rows.impossible));
    BIHUAN_TRY(rows.parts, children<BundlePart>(database, scope, rows.impossible));
    BIHUAN_TRY(rows.milestones, children<Milestone>(database, scope, rows.impossible, " ORDER BY c.matter_id, c.no"));
    BIHUAN_TRY(rows.schedules, children<Schedule>(database, scope, rows.impossible));
    BIHUAN_TRY(rows.sourceLinks, children<SourceLink>(database, scope, rows.impossible));
    BIHUAN_TRY(rows.entries, children<LedgerEntry>(database, scope, rows.impossible));
    BIHUAN_TRY(rows.overrides, children<LightOverride>(database, scope, rows.impossible));
    BIHUAN_TRY(rows.reports, children<Report>(database, scope, rows.impossible, " AND c.period <= ?"));
    BIHUAN_TRY(rows.figures, children<Figure>(database, scope, rows.impossible, " AND c.period <= ?"));
    BIHUAN_TRY(rows.attachments, countAttachments(database, scope));
    shareIds(rows);
    return rows;
}

} // namespace bihuan
