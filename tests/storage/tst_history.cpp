// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"

#include "core/storage/recorder.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstHistory : public QObject
{
    Q_OBJECT

private:
    static void makeRuns(StorageFixture &file, int runs)
    {
        for (int i = 1; i <= runs; ++i)
            QVERIFY(file.editor->run(QStringLiteral("第%1步").arg(i), [i](Store &store) {
                return store.matters.insert(StorageFixture::matter(QStringLiteral("项目%1").arg(i), i));
            }));
    }

private Q_SLOTS:
    void aWholeChainVerifies()
    {
        StorageFixture file;
        QCOMPARE(historyHead(file.database).value(), QByteArray(32, '\0'));
        makeRuns(file, 5);
        const ChainReport report = verifyHistory(file.database).value();
        QCOMPARE(report.rows, 5);
        QVERIFY(!report.brokenAt);
        QCOMPARE(historyHead(file.database).value(), listHistory(file.database).value().front().digest);
    }

    void oneChangedByteIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("label") << QByteArray("UPDATE history SET label = '第三步' WHERE seq = 3");
        QTest::newRow("actor") << QByteArray("UPDATE history SET actor = '张三' WHERE seq = 3");
        QTest::newRow("time") << QByteArray("UPDATE history SET at = '2024-03-08T08:31:01' WHERE seq = 3");
        QTest::newRow("digest") << QByteArray("UPDATE history SET digest = zeroblob(32) WHERE seq = 3");
        QTest::newRow("changeset") << QByteArray("UPDATE history SET changeset = CAST(changeset || x'00' AS BLOB) WHERE seq = 3");
        QTest::newRow("row removed") << QByteArray("DELETE FROM touch WHERE seq = 3; DELETE FROM history WHERE seq = 3");
    }
    void oneChangedByteIsFound()
    {
        QFETCH(QByteArray, sql);
        StorageFixture file;
        makeRuns(file, 5);
        QVERIFY(file.database.exec(sql.constData()));
        const ChainReport report = verifyHistory(file.database).value();
        QVERIFY(report.brokenAt);
        QVERIFY(*report.brokenAt == 3 || *report.brokenAt == 4);
    }

    void everyByteOfAChangesetCounts()
    {
        StorageFixture file;
        makeRuns(file, 2);
        Statement read = file.database.prepare("SELECT changeset FROM history WHERE seq = 1").value();
        QVERIFY(read.next().value());
        const QByteArray whole = read.blob(0);
        read.reset();
        Statement write = file.database.prepare("UPDATE history SET changeset = ? WHERE seq = 1").value();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray flipped = whole;
            flipped[at] = static_cast<char>(flipped.at(at) ^ 1);
            write.bind(0, flipped);
            QVERIFY(write.run());
            QCOMPARE(verifyHistory(file.database).value().brokenAt, std::optional<qint64>(1));
        }
        write.bind(0, whole);
        QVERIFY(write.run());
        QVERIFY(!verifyHistory(file.database).value().brokenAt);
    }

    void oldAndNewValuesAreReadFromTheChangeset()
    {
        StorageFixture file;
        Matter matter = StorageFixture::matter(QStringLiteral("旧名"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &s) { return s.matters.insert(matter); }));
        matter.name = QStringLiteral("新名");
        matter.goal = 5;
        const auto run = file.editor->run(QStringLiteral("改"), [&](Store &s) { return s.matters.save(matter); });
        const HistoryRow row = historyRow(file.database, run->seq).value();
        const auto changes = fieldChanges(file.database, row.changeset, matter.id).value();
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(changes[0].column, QStringLiteral("name"));
        QCOMPARE(changes[0].before, QStringLiteral("旧名"));
        QCOMPARE(changes[0].after, QStringLiteral("新名"));
        QCOMPARE(changes[1].column, QStringLiteral("goal"));
        QCOMPARE(changes[1].after, QStringLiteral("5"));
    }

    void aChangedMilestoneTouchesItsMatter()
    {
        StorageFixture file;
        const Matter matter = StorageFixture::matter(QStringLiteral("承诺"));
        Milestone step{MilestoneId::create(), matter.id, 1, QStringLiteral("立项"), {}, {}};
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &s) -> Status {
            BIHUAN_CHECK(s.matters.insert(matter));
            return s.milestones.insert(step);
        }));
        step.actual = PartialDate::month(2024, 3);
        const auto run = file.editor->run(QStringLiteral("完成节点"), [&](Store &s) { return s.milestones.save(step); });
        QCOMPARE(run->matters, QSet<MatterId>{matter.id});
    }
};

BIHUAN_TEST(TstHistory)
#include "tst_history.moc"
