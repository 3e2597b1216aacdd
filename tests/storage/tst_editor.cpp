// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"
#include "core/storage/recorder.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstEditor : public QObject
{
    Q_OBJECT

private:
    static Status insertWithChildren(Store &store, const Matter &matter)
    {
        BIHUAN_CHECK(store.matters.insert(matter));
        BIHUAN_CHECK(store.schedules.insert({matter.id, 1, QStringLiteral("main"), {}, false, {}}));
        BIHUAN_CHECK(store.milestones.insert({MilestoneId::create(), matter.id, 1, QStringLiteral("开工"), {}, {}}));
        BIHUAN_CHECK(store.reports.insert(StorageFixture::report(matter, 1, 100)));
        return store.reports.insert(StorageFixture::report(matter, 2, 200));
    }

private Q_SLOTS:
    void aRunIsCommittedWithOneHistoryRowAndItsMatters()
    {
        StorageFixture file;
        QSignalSpy spy(file.editor.get(), &Editor::changed);
        const Matter matter = StorageFixture::matter(QStringLiteral("曹坪抽水蓄能电站"));
        const auto done = file.editor->run(QStringLiteral("新增一项"), [&](Store &store) { return insertWithChildren(store, matter); });
        QVERIFY(done);
        QCOMPARE(done->matters, QSet<MatterId>{matter.id});
        QCOMPARE(done->seq, 1);
        QCOMPARE(spy.count(), 1);
        const auto history = listHistory(file.database, matter.id).value();
        QCOMPARE(history.size(), size_t(1));
        QCOMPARE(history.front().label, QStringLiteral("新增一项"));
        QCOMPARE(history.front().actor, QStringLiteral("李督查"));
        QCOMPARE(history.front().at, QStringLiteral("2024-03-08T08:31:00"));
    }

    void anEditThatChangesNothingMakesNoStepAndNoHistory()
    {
        StorageFixture file;
        const Matter matter = StorageFixture::matter(QStringLiteral("项目"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) { return store.matters.insert(matter); }));
        const auto again = file.editor->run(QStringLiteral("改名"), [&](Store &store) { return store.matters.save(matter); });
        QVERIFY(again);
        QCOMPARE(again->seq, 0);
        QCOMPARE(file.editor->undoLabel(), QStringLiteral("新增"));
        QCOMPARE(listHistory(file.database).value().size(), size_t(1));
    }

    void anUpdateWritesTheColumnsThatDifferAndNoOther()
    {
        StorageFixture file;
        const Matter matter = StorageFixture::matter(QStringLiteral("项目"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) { return store.matters.insert(matter); }));
        QVERIFY(file.database.exec("UPDATE matter SET stage = 'underway'")); // not known to the one who updates
        Matter dearer = matter;
        dearer.goal = 200'000'000;
        const auto done = file.editor->run(QStringLiteral("调整"), [&](Store &store) { return store.matters.update(dearer, matter); });
        QVERIFY(done);
        QCOMPARE(done->matters, QSet<MatterId>{matter.id});
        QCOMPARE(done->tables, QSet<QByteArray>{"matter"});
        QCOMPARE(file.database.text("SELECT goal || ' ' || stage FROM matter").value(), QStringLiteral("200000000 underway"));
        // Another set of columns, and none at all.
        Matter renamed = dearer;
        renamed.name = QStringLiteral("改名");
        QVERIFY(file.editor->run(QStringLiteral("改名"), [&](Store &store) { return store.matters.update(renamed, dearer); }));
        QCOMPARE(file.database.text("SELECT name || ' ' || goal FROM matter").value(), QStringLiteral("改名 200000000"));
        const auto none = file.editor->run(QStringLiteral("不改"), [&](Store &store) { return store.matters.update(renamed, renamed); });
        QVERIFY(none);
        QCOMPARE(none->seq, 0);
    }

    void aRefusedChangeLeavesTheFileAsItWas()
    {
        StorageFixture file;
        const QString before = file.dump();
        const auto refused = file.editor->run(QStringLiteral("半途而废"), [&](Store &store) -> Status {
            BIHUAN_CHECK(store.matters.insert(StorageFixture::matter(QStringLiteral("甲"))));
            return refuse(QStringLiteral("不行。"));
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().text, QStringLiteral("不行。"));
        QCOMPARE(file.dump(), before);
        QVERIFY(!file.editor->canUndo());
    }

    void undoRestoresADeletedMatterWithItsChildren()
    {
        StorageFixture file;
        const Matter matter = StorageFixture::matter(QStringLiteral("项目"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) { return insertWithChildren(store, matter); }));
        const QString before = file.dump();
        QVERIFY(file.editor->run(QStringLiteral("删除"), [&](Store &store) { return store.matters.remove(matter); }));
        QVERIFY(!file.dump().contains(matter.id.value));
        QVERIFY(file.editor->undo());
        QCOMPARE(file.dump(), before);
        QVERIFY(file.editor->redo());
        QVERIFY(!file.dump().contains(matter.id.value));
    }

    void undoOfAnImportRemovesParentsAndChildren()
    {
        StorageFixture file;
        const QString before = file.dump();
        QVERIFY(file.editor->run(QStringLiteral("导入300项"), [&](Store &store) -> Status {
            for (int i = 1; i <= 300; ++i)
                BIHUAN_CHECK(insertWithChildren(store, StorageFixture::matter(QStringLiteral("项目%1").arg(i), i)));
            return {};
        }));
        QVERIFY(file.dump() != before);
        const auto undone = file.editor->undo();
        QVERIFY(undone);
        QCOMPARE(undone->matters.size(), 300);
        QCOMPARE(undone->label, QStringLiteral("撤销：导入300项"));
        QCOMPARE(file.dump(), before);
    }

    void aConflictingUndoIsDroppedWithASentence()
    {
        StorageFixture file;
        Matter matter = StorageFixture::matter(QStringLiteral("旧名"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) { return store.matters.insert(matter); }));
        matter.name = QStringLiteral("新名");
        QVERIFY(file.editor->run(QStringLiteral("改名"), [&](Store &store) { return store.matters.save(matter); }));
        // Somebody else, on a connection of their own, changes the same cell.
        Database other = Database::open(file.path(), Database::Mode::ReadWrite).value();
        QVERIFY(other.exec("UPDATE matter SET name = '别人改的'"));

        const auto undone = file.editor->undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QVERIFY(undone.error().text.contains(QStringLiteral("后来又改过")));
        QCOMPARE(file.database.text("SELECT name FROM matter").value(), QStringLiteral("别人改的"));
        QCOMPARE(file.editor->undoLabel(), QStringLiteral("新增"));
    }

    void whatADeletionClearedInOtherRowsComesBackAndGoesAgain()
    {
        StorageFixture file;
        const Matter before = StorageFixture::matter(QStringLiteral("去年的"), 1);
        Matter after = StorageFixture::matter(QStringLiteral("今年的"), 2);
        after.continues = before.id;
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) -> Status {
            BIHUAN_CHECK(insertWithChildren(store, before));
            return insertWithChildren(store, after);
        }));
        const QString whole = file.dump();
        QVERIFY(file.editor->run(QStringLiteral("删除"), [&](Store &store) { return store.matters.remove(before); }));
        const QString deleted = file.dump();
        QVERIFY(!deleted.contains(before.id.value));
        QVERIFY(file.editor->undo());
        QCOMPARE(file.dump(), whole);
        QVERIFY(file.editor->redo());
        QCOMPARE(file.dump(), deleted);
        QVERIFY(file.editor->undo());
        QCOMPARE(file.dump(), whole);
    }

    void anUndoNeverTakesRowsAlongThatItDidNotWrite()
    {
        StorageFixture file;
        const Matter matter = StorageFixture::matter(QStringLiteral("项目"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) { return insertWithChildren(store, matter); }));
        Database other = Database::open(file.path(), Database::Mode::ReadWrite).value();
        Repository<Report> reports(other);
        QVERIFY(reports.insert(StorageFixture::report(matter, 3, 300)));
        const QString before = file.dump();

        const auto undone = file.editor->undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QCOMPARE(file.dump(), before);
        QVERIFY(!file.editor->canUndo());
        // References are enforced again afterwards.
        QVERIFY(!file.editor->run(QStringLiteral("无主"), [](Store &store) {
            return store.reports.insert(StorageFixture::report(StorageFixture::matter(QStringLiteral("没有的")), 1, 1));
        }));
        QCOMPARE(file.dump(), before);
    }

    void aRowThatWasDeletedSinceIsAConflictToo()
    {
        StorageFixture file;
        const Matter matter = StorageFixture::matter(QStringLiteral("项目"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) { return insertWithChildren(store, matter); }));
        Database other = Database::open(file.path(), Database::Mode::ReadWrite).value();
        QVERIFY(other.exec("DELETE FROM report WHERE period = '2024-02'"));
        const QString before = file.dump();
        const auto undone = file.editor->undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QCOMPARE(file.dump(), before);
    }

    void aRedoneRowMustFindWhatItRefersTo()
    {
        StorageFixture file;
        Matter matter = StorageFixture::matter(QStringLiteral("项目"));
        matter.leadUnit = UnitId::create();
        QVERIFY(file.editor->run(QStringLiteral("单位"), [&](Store &store) {
            return store.units.insert({matter.leadUnit, QStringLiteral("T01"), QStringLiteral("曹坪镇"), QStringLiteral("曹坪镇"), UnitKind::Town, {}, 1, {}});
        }));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &store) { return store.matters.insert(matter); }));
        QVERIFY(file.editor->undo());
        Database other = Database::open(file.path(), Database::Mode::ReadWrite).value();
        QVERIFY(other.exec("DELETE FROM unit"));
        const QString before = file.dump();
        const auto redone = file.editor->redo();
        QVERIFY(!redone);
        QCOMPARE(redone.error().code, ErrorCode::Conflict);
        QCOMPARE(file.dump(), before);
    }

    void undoAndRedoOfAnImportOfTwentyThousandAreExact()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("已有的"), [](Store &store) -> Status {
            for (int i = 1; i <= 50; ++i)
                BIHUAN_CHECK(insertWithChildren(store, StorageFixture::matter(QStringLiteral("旧项目%1").arg(i), 20'000 + i)));
            return {};
        }));
        const QString before = file.dump();
        const auto imported = file.editor->run(QStringLiteral("导入"), [](Store &store) -> Status {
            for (int i = 1; i <= 20'000; ++i) {
                const Matter matter = StorageFixture::matter(QStringLiteral("第%1号项目").arg(i), i);
                BIHUAN_CHECK(store.matters.insert(matter));
                BIHUAN_CHECK(store.schedules.insert({matter.id, 1, QStringLiteral("main"), {}, false, {}}));
                BIHUAN_CHECK(store.reports.insert(StorageFixture::report(matter, 1, i)));
            }
            return {};
        });
        QVERIFY(imported);
        QVERIFY(historyRow(file.database, imported->seq).value().changeset.size() > 1 << 20);
        const QString after = file.dump();
        for (int turn = 0; turn < 2; ++turn) {
            const auto undone = file.editor->undo();
            QVERIFY(undone);
            QCOMPARE(undone->matters.size(), 20'000);
            QVERIFY(file.dump() == before);
            QVERIFY(file.editor->redo());
            QVERIFY(file.dump() == after);
        }
        QVERIFY(!verifyHistory(file.database).value().brokenAt);
        // What the history tells of an undo is what was done.
        const auto undone = file.editor->undo();
        QVERIFY(undone);
        const QByteArray told = historyRow(file.database, undone->seq).value().changeset;
        QCOMPARE(touchedBy(told).matters, undone->matters);
    }

    void aNewRunAfterUndoForgetsWhatWasUndone()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("一"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("甲"), 1)); }));
        QVERIFY(file.editor->undo());
        QVERIFY(file.editor->canRedo());
        QVERIFY(file.editor->run(QStringLiteral("二"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("乙"), 2)); }));
        QVERIFY(!file.editor->canRedo());
        QCOMPARE(file.editor->undoLabel(), QStringLiteral("二"));
    }

    void aSealedActCannotBeUndone()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("新增"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("甲"))); }));
        QVERIFY(file.editor->seal(QStringLiteral("发布"), [](Store &s) {
            return s.periods.save({Period::month(2024, 1), periodstates::published, {}, {}, {}});
        }));
        QVERIFY(!file.editor->canUndo());
        QCOMPARE(listHistory(file.database).value().size(), size_t(2));
    }

    void figuresOfAClosedOrPublishedPeriodAreRefused_data()
    {
        QTest::addColumn<QString>("state");
        QTest::newRow("closed") << periodstates::closed;
        QTest::newRow("published") << periodstates::published;
    }
    void figuresOfAClosedOrPublishedPeriodAreRefused()
    {
        QFETCH(QString, state);
        StorageFixture file;
        const Matter matter = StorageFixture::matter(QStringLiteral("甲"));
        QVERIFY(file.editor->run(QStringLiteral("新增"), [&](Store &s) { return insertWithChildren(s, matter); }));
        QVERIFY(file.editor->seal(QStringLiteral("冻结"), [&](Store &s) { return s.periods.save({Period::month(2024, 2), state, {}, {}, {}}); }));
        const auto refused = file.editor->run(QStringLiteral("改二月"), [&](Store &s) { return s.reports.save(StorageFixture::report(matter, 2, 999)); });
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("2024年2月")));
        QVERIFY(file.editor->run(QStringLiteral("改一月"), [&](Store &s) { return s.reports.save(StorageFixture::report(matter, 1, 99)); }));
    }

    void aFullDiskLeavesTheFileBeforeTheStep()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("新增"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("甲"))); }));
        const QString before = file.dump();
        QVERIFY(file.database.exec("PRAGMA max_page_count = 1")); // SQLite then answers as on a full disk
        const auto refused = file.editor->run(QStringLiteral("导入"), [](Store &store) -> Status {
            for (int i = 2; i < 2000; ++i)
                BIHUAN_CHECK(store.matters.insert(StorageFixture::matter(QStringLiteral("项目%1").arg(i), i)));
            return {};
        });
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(QStringLiteral("磁盘已满")), qPrintable(refused.error().text));
        QCOMPARE(file.dump(), before);
        QVERIFY(file.database.exec("PRAGMA max_page_count = 1000000"));
        QVERIFY(file.editor->run(QStringLiteral("再来"), [](Store &s) { return s.matters.insert(StorageFixture::matter(QStringLiteral("乙"), 2)); }));
    }
};

BIHUAN_TEST(TstEditor)
#include "tst_editor.moc"
