// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace bihuan::test {

/// Every row of every table as text, for comparing two states of a file; without the history.
inline QString dumpOf(Database &database)
{
    QString text;
    Statement tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                                        "('history', 'touch') ORDER BY name").value();
    while (tables.next().value()) {
        const QString table = tables.text(0);
        Statement columns = database.prepare("SELECT group_concat(name, ', ') FROM pragma_table_info(?)").value();
        columns.bind(0, table);
        (void)columns.next();
        const QByteArray sql = QStringLiteral("SELECT quote(json_array(%1)) FROM %2 ORDER BY 1").arg(columns.text(0), table).toUtf8();
        Statement rows = database.prepare(sql.constData()).value();
        while (rows.next().value())
            text += table + QLatin1Char(' ') + rows.text(0) + QLatin1Char('\n');
    }
    return text;
}

} // namespace bihuan::test
