// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stagemoves.h"

#include "core/storage/mattertables.h"
#include "core/storage/repository_impl.h"

namespace bihuan {

// In the order of their ids: they are of version 7, so that is as they were entered.

Result<std::vector<StageMove>> movesOf(Database &database, const MatterId &matter)
{
    return storage::select<StageMove>(database, " WHERE matter_id = ? ORDER BY id", matter);
}

Result<QHash<MatterId, std::vector<StageMove>>> allMoves(Database &database)
{
    BIHUAN_TRY(const std::vector<StageMove> moves, storage::select<StageMove>(database, " ORDER BY matter_id, id"));
    QHash<MatterId, std::vector<StageMove>> byMatter;
    for (const StageMove &move : moves)
        byMatter[move.matter].push_back(move);
    return byMatter;
}

Result<QStringList> lostEvidence(Database &database)
{
    QStringList lost;
    BIHUAN_TRY(Statement rows,
               database.prepare("SELECT m.name, m.code, json_extract(e.value, '$.name') FROM stage_move AS s JOIN matter AS m ON "
                                "m.id = s.matter_id, json_each(s.evidence) AS e WHERE NOT EXISTS (SELECT 1 FROM content WHERE "
                                "digest = json_extract(e.value, '$.digest')) ORDER BY m.year, m.code, s.id"));
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            break;
        lost.append(QStringLiteral("“%1”（%2）的佐证材料“%3”内容已丢失。从备份里找回。").arg(rows.text(0), rows.text(1), rows.text(2)));
    }
    BIHUAN_TRY(Statement photos, database.prepare("SELECT i.name, p.name FROM inspection_photo AS p JOIN inspection AS i ON i.id = "
                                                  "p.inspection_id WHERE NOT EXISTS (SELECT 1 FROM content WHERE digest = p.digest)"));
    for (;;) {
        BIHUAN_TRY(const bool found, photos.next());
        if (!found)
            return lost;
        lost.append(QStringLiteral("督查“%1”的照片“%2”内容已丢失。从备份里找回。").arg(photos.text(0), photos.text(1)));
    }
}

} // namespace bihuan
