// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/editor.h"
#include "core/storage/database.h"
#include "core/storage/migrator.h"
#include "core/storage/store.h"

#include <QDir>
#include <QTemporaryDir>

namespace bihuan::test {

/// A new file with the shipped schema in a folder of its own, its connection and an editor on it.
class StorageFixture
{
public:
    StorageFixture()
        : database(Database::open(path(), Database::Mode::ReadWrite).value())
    {
        (void)migrate(database, shippedMigrations(), QStringLiteral("2024-03-01T08:00:00"));
        editor = std::make_unique<Editor>(database, clock, QStringLiteral("李督查"));
    }

    QString path() const { return QDir(folder.path()).filePath(QStringLiteral("县.bihuan")); }

    static Matter matter(const QString &name, int no = 1)
    {
        Matter matter;
        matter.id = MatterId::create();
        matter.ledger = LedgerId{QStringLiteral("key-projects")};
        matter.year = 2024;
        matter.no = no;
        matter.code = QStringLiteral("ZJ-2024-%1").arg(no, 2, 10, QLatin1Char('0'));
        matter.name = name;
        matter.goal = 100'000'000;
        return matter;
    }

    static Report report(const Matter &matter, int month, qint64 cumulative)
    {
        Report report;
        report.matter = matter.id;
        report.period = Period::month(2024, month);
        report.state = Report::State::Accepted;
        report.cumulative = cumulative;
        return report;
    }

    /// Every row of every recorded table as text, for comparing two states of a file.
    QString dump()
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

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2024, 3, 8), QTime(8, 31))};
    Database database;
    std::unique_ptr<Editor> editor;
};

} // namespace bihuan::test
