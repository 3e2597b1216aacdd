// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/integrity.h"

#include "core/base/log.h"

namespace bihuan {

Result<QStringList> integrityFaults(Database &database)
{
    QStringList faults;
    BIHUAN_TRY(Statement pages, database.prepare("PRAGMA integrity_check(20)"));
    for (;;) {
        const auto found = pages.next();
        // A page so broken that the check itself stops is a fault like the others.
        if (!found) {
            faults.append(QStringLiteral("文件内容已损坏，检查没有做完。用最近的备份恢复。"));
            return faults;
        }
        if (!*found)
            break;
        if (const QString verdict = pages.text(0); verdict != QLatin1String("ok")) {
            qCWarning(logStorage).noquote() << verdict;
            faults = {QStringLiteral("文件内容已损坏。用最近的备份恢复。")};
        }
    }
    BIHUAN_TRY(Statement keys, database.prepare("PRAGMA foreign_key_check"));
    int orphans = 0;
    for (;;) {
        BIHUAN_TRY(const bool found, keys.next());
        if (!found)
            break;
        if (keys.text(2) != QLatin1String("content")) // attachmentFaults() names these
            ++orphans;
    }
    if (orphans > 0)
        faults.append(QStringLiteral("有 %1 处指向已不存在的内容。用最近的备份核对。").arg(orphans));
    return faults;
}

Result<std::vector<int>> matterYears(Database &database)
{
    std::vector<int> years;
    BIHUAN_TRY(Statement rows, database.prepare("SELECT DISTINCT year FROM matter ORDER BY year"));
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            return years;
        years.push_back(static_cast<int>(rows.integer(0)));
    }
}

Result<std::optional<int>> yearOfMatter(Database &database, const QString &code)
{
    BIHUAN_TRY(Statement row, database.prepare("SELECT year FROM matter WHERE code = ? ORDER BY year DESC LIMIT 1"));
    row.bind(0, code);
    BIHUAN_TRY(const bool found, row.next());
    return found ? std::optional(static_cast<int>(row.integer(0))) : std::nullopt;
}

} // namespace bihuan
