// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrator.h"

#include "core/storage/fileguard.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileHasTheGoldenSchema()
    {
        StorageFixture file;
        const QString schema = schemaOf(file.database).value().join(QStringLiteral("\n\n")) + QLatin1Char('\n');
        QFile golden(dataPath(QStringLiteral("schema/schema.sql")));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(schema, QString::fromUtf8(golden.readAll()));
    }

    void everyTableIsStrictAndRecordable()
    {
        StorageFixture file;
        Statement tables = file.database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").value();
        while (tables.next().value()) {
            QVERIFY2(tables.text(1).contains(QStringLiteral("STRICT")), qPrintable(tables.text(0)));
            QVERIFY2(!tables.text(1).contains(QStringLiteral("GENERATED")), qPrintable(tables.text(0)));
            Statement keys = file.database.prepare("SELECT count(*), sum(\"notnull\") FROM pragma_table_info(?) WHERE pk > 0").value();
            keys.bind(0, tables.text(0));
            QVERIFY(keys.next().value());
            QVERIFY2(keys.integer(0) > 0 && keys.integer(0) == keys.integer(1), qPrintable(tables.text(0)));
        }
        QCOMPARE(file.database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").value(), 0);
    }

    void eachMigrationIsOneTransaction()
    {
        QTemporaryDir folder;
        Database database = Database::open(folder.filePath(QStringLiteral("a.bihuan")), Database::Mode::ReadWrite).value();
        std::vector<Migration> migrations = shippedMigrations();
        const int last = migrations.back().version;
        migrations.push_back({last + 1, QStringLiteral("坏"), 1, "CREATE TABLE good (id TEXT PRIMARY KEY NOT NULL) STRICT; CREATE TABLE bad ("});
        QVERIFY(!migrate(database, migrations, {}));
        QCOMPARE(database.integer("PRAGMA user_version").value(), last);
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'good'").value(), 0);
    }

    void anAlteredSchemaIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON matter BEGIN DELETE FROM history; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM matter");
        QTest::newRow("column") << QByteArray("ALTER TABLE unit ADD COLUMN secret TEXT");
        QTest::newRow("table dropped") << QByteArray("DROP TABLE snapshot");
    }
    void anAlteredSchemaIsRefused()
    {
        QFETCH(QByteArray, sql);
        StorageFixture file;
        QVERIFY(file.database.exec(sql.constData()));
        const auto condition = inspectSchema(file.database, file.path());
        QVERIFY(!condition);
        QVERIFY2(condition.error().text.contains(QStringLiteral("改动")), qPrintable(condition.error().text));
    }

    void aNewerFileIsReadOnlyWhenCompatibleAndRefusedWhenNot()
    {
        StorageFixture file;
        QVERIFY(file.database.exec("INSERT INTO schema_version VALUES (99, '未来', 1, ''); PRAGMA user_version = 99"));
        QCOMPARE(inspectSchema(file.database, file.path()).value(), FileCondition::NewerCompatible);
        QVERIFY(file.database.exec("UPDATE schema_version SET min_compatible = 99 WHERE version = 99"));
        const auto refused = inspectSchema(file.database, file.path());
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("升级程序")));
    }

    void aFileOfEveryVersionStillOpens_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(dataPath(QStringLiteral("schema"))).entryList({QStringLiteral("v*.bihuan")});
        QCOMPARE(files.size(), currentSchemaVersion() - 1);
        for (const QString &name : files)
            QTest::newRow(qPrintable(name)) << name;
    }
    void aFileOfEveryVersionStillOpens()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(dataPath(QStringLiteral("schema/") + name), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(inspectFile(copy));
        Database database = Database::open(copy, Database::Mode::ReadWrite).value();
        QVERIFY(inspectSchema(database, copy));
        QVERIFY(migrate(database, shippedMigrations(), QStringLiteral("2026-01-01")));
        QCOMPARE(schemaOf(database).value(), goldenSchema(shippedMigrations(), currentSchemaVersion()).value());
        QVERIFY(database.integer("SELECT count(*) FROM matter").value() > 0);
    }

    void publishedPeriodsStayAsTheyWereWhenTheirTableIsLaidOutAnew()
    {
        QTemporaryDir folder;
        Database database = Database::open(folder.filePath(QStringLiteral("a.bihuan")), Database::Mode::ReadWrite).value();
        std::vector<Migration> migrations = shippedMigrations();
        migrations.resize(1);
        QVERIFY(migrate(database, migrations, {}));
        QVERIFY(database.exec("INSERT INTO snapshot VALUES ('2024-03', 'b', '{\"name\":\"乙\"}'), ('2024-02', 'b', 'x'), "
                              "('2024-02', 'a', printf('%5000s', '甲'))"));
        const auto published = [&] { return dumpOf(database).split(QLatin1Char('\n')).filter(QStringLiteral("snapshot ")); };
        const QStringList before = published();
        QCOMPARE(before.size(), 3);
        migrations = shippedMigrations();
        migrations.resize(2);
        QVERIFY(migrate(database, migrations, {}));
        QCOMPARE(published(), before);
    }
};

BIHUAN_TEST(TstMigrator)
#include "tst_migrator.moc"
