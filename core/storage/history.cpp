// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"

#include "core/base/digest.h"

#include <QDateTime>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace bihuan {

namespace {

const QByteArray firstPrevious(32, '\0');

void appendPart(QByteArray &bytes, const QByteArray &part)
{
    const quint64 size = qToBigEndian(static_cast<quint64>(part.size()));
    bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    bytes.append(part);
}

QByteArray chainDigest(const QByteArray &previous, qint64 seq, const QString &at, const QString &actor,
                       const QString &label, const QByteArray &compressed)
{
    QByteArray bytes = previous;
    appendPart(bytes, QByteArray::number(seq));
    appendPart(bytes, at.toUtf8());
    appendPart(bytes, actor.toUtf8());
    appendPart(bytes, label.toUtf8());
    appendPart(bytes, compressed);
    return sm3(bytes);
}

HistoryRow readHistoryRow(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), {}, row.blob(4)};
}

} // namespace

Result<qint64> appendHistory(Database &database, const QString &at, const QString &actor, const QString &label,
                             const QByteArray &changeset, const QSet<MatterId> &touched)
{
    BIHUAN_TRY(const QByteArray previous, historyHead(database));
    BIHUAN_TRY(const qint64 last, database.integer("SELECT max(seq) FROM history"));
    const qint64 seq = last + 1;
    // Level 1: a third of the size at a tenth of the time of the default level.
    const QByteArray compressed = qCompress(changeset, 1);

    BIHUAN_TRY(Statement insert, database.prepare("INSERT INTO history (seq, at, actor, label, changeset, prev, "
                                                  "digest) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(0, seq);
    insert.bind(1, at);
    insert.bind(2, actor);
    insert.bind(3, label);
    insert.bind(4, compressed);
    insert.bind(5, previous);
    insert.bind(6, chainDigest(previous, seq, at, actor, label, compressed));
    BIHUAN_CHECK(insert.run());

    BIHUAN_TRY(Statement touch, database.prepare("INSERT OR IGNORE INTO touch (matter_id, seq) VALUES (?, ?)"));
    std::vector<MatterId> inOrder(touched.begin(), touched.end());
    std::ranges::sort(inOrder, {}, &MatterId::value); // as the table is kept, which is half the time for an import
    for (const MatterId &matter : inOrder) {
        touch.bind(0, matter.value);
        touch.bind(1, seq);
        BIHUAN_CHECK(touch.run());
    }
    return seq;
}

Result<std::vector<HistoryRow>> listHistory(Database &database, const MatterId &matter)
{
    // The digest from its index: in the row it stands behind the changeset, which is not wanted here.
    QByteArray sql = "SELECT h.seq, h.at, h.actor, h.label, d.digest FROM history AS h CROSS JOIN "
                     "history AS d INDEXED BY history_digest ON d.seq = h.seq";
    if (!matter.isEmpty())
        sql += " WHERE h.seq IN (SELECT seq FROM touch WHERE matter_id = ?)";
    BIHUAN_TRY(Statement rows, database.prepare((sql + " ORDER BY h.seq DESC").constData()));
    if (!matter.isEmpty())
        rows.bind(0, matter.value);
    std::vector<HistoryRow> history;
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            return history;
        history.push_back(readHistoryRow(rows));
    }
}

Result<HistoryRow> historyRow(Database &database, qint64 seq)
{
    BIHUAN_TRY(Statement row,
               database.prepare("SELECT seq, at, actor, label, digest, changeset FROM history WHERE seq = ?"));
    row.bind(0, seq);
    BIHUAN_TRY(const bool found, row.next());
    if (!found)
        return refuse(QStringLiteral("没有第 %1 条操作记录。").arg(seq));
    HistoryRow result = readHistoryRow(row);
    result.changeset = qUncompress(row.blob(5));
    return result;
}

Result<QByteArray> historyHead(Database &database)
{
    BIHUAN_TRY(Statement row,
               database.prepare("SELECT digest FROM history INDEXED BY history_digest ORDER BY seq DESC LIMIT 1"));
    BIHUAN_TRY(const bool found, row.next());
    return found ? row.blob(0) : firstPrevious;
}

Result<QDate> firstHistoryDay(Database &database)
{
    BIHUAN_TRY(const QString at, database.text("SELECT at FROM history ORDER BY seq LIMIT 1"));
    return QDateTime::fromString(at, Qt::ISODate).date();
}

Result<ChainReport> verifyHistory(Database &database)
{
    BIHUAN_TRY(Statement row, database.prepare("SELECT seq, at, actor, label, digest, changeset, prev FROM history "
                                               "ORDER BY seq"));
    ChainReport report;
    QByteArray previous = firstPrevious;
    for (;;) {
        BIHUAN_TRY(const bool found, row.next());
        if (!found)
            return report;
        ++report.rows;
        const qint64 seq = row.integer(0);
        const QByteArray digest = chainDigest(previous, seq, row.text(1), row.text(2), row.text(3), row.blob(5));
        if (row.blob(6) != previous || digest != row.blob(4) || seq != report.rows) {
            report.brokenAt = seq;
            return report;
        }
        previous = digest;
    }
}

} // namespace bihuan
