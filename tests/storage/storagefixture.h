// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/editor.h"
#include "core/storage/database.h"
#include "core/storage/migrator.h"
#include "core/storage/store.h"
#include "tests/support/filedump.h"

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

    QString dump() { return dumpOf(database); }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2024, 3, 8), QTime(8, 31))};
    Database database;
    std::unique_ptr<Editor> editor;
};

} // namespace bihuan::test
