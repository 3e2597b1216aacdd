// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"
#include "core/storage/history.h"

#include <QSet>

struct sqlite3_session;

namespace bihuan {

/// Records every row that changes on a connection while it lives, by SQLite's session extension. The history
/// itself is not recorded.
class Recorder
{
public:
    static Result<Recorder> start(Database &database);
    Recorder(Recorder &&other) noexcept : m_session(std::exchange(other.m_session, nullptr)) {}
    Recorder &operator=(Recorder &&) = delete;
    ~Recorder();

    /// What changed so far; empty when nothing did, also when a row was written with the values it had.
    Result<QByteArray> changeset() const;

private:
    explicit Recorder(sqlite3_session *session) : m_session(session) {}
    sqlite3_session *m_session;
};

/// The changeset that takes `changeset` back.
Result<QByteArray> inverted(const QByteArray &changeset);

/// Applies a changeset to the connection, inside the caller's transaction, row by row as it stands there: ON DELETE
/// does nothing of its own. A row that was changed or removed since, or one that now is referred to, is a conflict:
/// nothing of it may be kept, so the caller rolls back.
Status applyChangeset(Database &database, const QByteArray &changeset);

/// What a changeset writes.
struct Touched
{
    QSet<MatterId> matters;  ///< whose own row or a row hanging on them is in it
    QSet<QByteArray> tables; ///< of those rows, as stored
    bool office = false;     ///< what the whole office shares too: units, posts, sources, definitions, periods, approvals
    bool notices = false;    ///< 督办单, their numbers or 约谈
    bool bulletins = false;  ///< 通报, their lives and slips
};
Touched touchedBy(const QByteArray &changeset);

/// Periods whose reports, figures or lights the changeset writes, as stored.
QSet<QString> touchedPeriods(const QByteArray &changeset);

/// The fields of one matter and of the rows hanging on it that the changeset changes, column names filled in
/// from the schema. Keys and values that stayed empty are left out; a row that holds nothing but its key and came or
/// went is told without a column. Rows of a table stand in the order of their keys.
Result<std::vector<FieldChange>> fieldChanges(Database &database, const QByteArray &changeset, const MatterId &matter);

} // namespace bihuan
