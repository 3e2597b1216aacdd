// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <QDate>
#include <QSet>

#include <vector>

namespace bihuan {

/// One run of the editor. `digest` = SM3(prev ‖ seq ‖ at ‖ actor ‖ label ‖ changeset), every part after `prev`
/// preceded by its length in bytes as 8 bytes big-endian; texts are UTF-8, seq is decimal digits and the
/// changeset is hashed as it is stored, compressed. `prev` of the first row is 32 zero bytes.
struct HistoryRow
{
    qint64 seq = 0;
    QString at;
    QString actor;
    QString label;
    QByteArray changeset; ///< as SQLite's session extension makes it, uncompressed; empty when only listed
    QByteArray digest;
};

/// A field that a run changed, before and after, as stored.
struct FieldChange
{
    enum class Operation { Insert, Update, Delete };
    Operation operation = Operation::Update;
    QString table;
    QString key;    ///< primary key, joined by a blank
    QString column;
    QString before; ///< empty for an insert
    QString after;  ///< empty for a delete
};

/// Appends a row to the chain and remembers which matters it touched. Part of the caller's transaction.
Result<qint64> appendHistory(Database &database, const QString &at, const QString &actor, const QString &label,
                             const QByteArray &changeset, const QSet<MatterId> &touched);

/// Newest first; `matter` empty for every run. The changesets are left out.
Result<std::vector<HistoryRow>> listHistory(Database &database, const MatterId &matter = {});

/// One row with its changeset.
Result<HistoryRow> historyRow(Database &database, qint64 seq);

/// The digest of the newest row; 32 zero bytes for a new file. Printed on paper, so that a cut tail shows.
Result<QByteArray> historyHead(Database &database);

/// The day of the first run; invalid in a file without history.
Result<QDate> firstHistoryDay(Database &database);

struct ChainReport
{
    qint64 rows = 0;
    std::optional<qint64> brokenAt; ///< seq of the first row whose digest does not fit
};
/// Recomputes the whole chain.
Result<ChainReport> verifyHistory(Database &database);

} // namespace bihuan
