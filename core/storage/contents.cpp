// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contents.h"

#include "core/base/digest.h"
#include "core/storage/mattertables.h"
#include "core/storage/repository_impl.h"

#include <QSet>

namespace bihuan {

namespace {

tl::unexpected<Error> lostContent(const Attachment &attachment, const char *detail)
{
    return failure(ErrorCode::Damaged, QStringLiteral("附件“%1”的内容已损坏或丢失，打不开。从备份里找回。").arg(attachment.name),
                   QStringLiteral("content %1: %2").arg(attachment.digest, QLatin1String(detail)));
}

} // namespace

QString contentDigest(QByteArrayView bytes)
{
    return QString::fromLatin1(sm3(bytes).toHex());
}

Result<QString> Contents::keep(const QByteArray &bytes)
{
    const QString digest = contentDigest(bytes);
    BIHUAN_TRY(const qint64 pages, m_database->integer("PRAGMA page_count"));
    BIHUAN_TRY(const qint64 pageSize, m_database->integer("PRAGMA page_size"));
    if (pages * pageSize + bytes.size() > attachmentlimits::officeBytes)
        return refuse(QStringLiteral("这个文件里的附件已经太多，再加会使每天的备份过慢，没有添加。"));
    BIHUAN_TRY(Statement insert, m_database->prepare("INSERT INTO content (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING"));
    insert.bind(0, digest);
    insert.bind(1, bytes);
    BIHUAN_CHECK(insert.run());
    return digest;
}

Result<QByteArray> contentOf(Database &database, const Attachment &attachment)
{
    BIHUAN_TRY(Statement row, database.prepare("SELECT bytes FROM content WHERE digest = ?"));
    row.bind(0, attachment.digest);
    BIHUAN_TRY(const bool found, row.next());
    if (!found)
        return lostContent(attachment, "missing");
    QByteArray bytes = row.blob(0);
    if (contentDigest(bytes) != attachment.digest)
        return lostContent(attachment, "other bytes");
    return bytes;
}

Result<std::vector<Attachment>> attachmentsOf(Database &database, const MatterId &matter)
{
    return storage::select<Attachment>(database, " WHERE matter_id = ? ORDER BY id", matter);
}

Result<QStringList> attachmentFaults(Database &database)
{
    QSet<QString> sound;
    {
        BIHUAN_TRY(Statement rows, database.prepare("SELECT digest, bytes FROM content"));
        for (;;) {
            BIHUAN_TRY(const bool found, rows.next());
            if (!found)
                break;
            const QString digest = rows.text(0);
            if (contentDigest(rows.blob(1)) == digest)
                sound.insert(digest);
        }
    }
    QStringList faults;
    BIHUAN_TRY(Statement rows, database.prepare("SELECT a.name, a.digest, m.name, m.code FROM attachment AS a JOIN matter AS m ON "
                                                "m.id = a.matter_id ORDER BY m.year, m.code, a.id"));
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            return faults;
        if (!sound.contains(rows.text(1)))
            faults.append(QStringLiteral("“%1”（%2）的附件“%3”内容已损坏或丢失。从备份里找回。").arg(rows.text(2), rows.text(3), rows.text(0)));
    }
}

} // namespace bihuan
