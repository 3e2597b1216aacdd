// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include "core/services/historytext.h"
#include "core/services/milestoneediting.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {
const QString historyCode = QStringLiteral("ZJ-2024-02");
const Period historyMonth = Period::month(2024, 3);
} // namespace

class TstMatterHistory : public QObject
{
    Q_OBJECT

private:
    static std::vector<HistoryEntry> history(CountyFixture &file) { return historyOf(*file.workspace, historyCode).value(); }
    static const Milestone *step(const County &county)
    {
        const auto &steps = county.matterByCode(historyCode)->course.milestones;
        return steps.empty() ? nullptr : steps.front();
    }
    static Status typed(CountyFixture &file, const QString &field, const QString &text)
    {
        const auto done = setFields(*file.workspace, historyCode, historyMonth, {{field, text}});
        return done ? Status{} : tl::unexpected(done.error());
    }
    /// Brings the old value of the newest run's first change back.
    static Status bringBack(CountyFixture &file)
    {
        const auto entries = history(file);
        const HistoryChange &change = entries.front().changes.front();
        const auto county = file.county();
        if (change.oldStep) {
            BIHUAN_CHECK(saveMilestone(*file.workspace, *county, historyCode, *change.oldStep));
            return {};
        }
        BIHUAN_CHECK(setCells(*file.workspace, *county, historyMonth, {change.old.value()}));
        return {};
    }

private Q_SLOTS:
    void everyKindOfValueIsToldAndComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const QString &field, const QString &first, const QString &then, const QString &what) {
            QTest::newRow(name) << field << first << then << what;
        };
        row("money", QStringLiteral("total"), QStringLiteral("5,000"), QStringLiteral("6,000"), QStringLiteral("总投资"));
        row("date", QStringLiteral("deadline"), QStringLiteral("2024年6月"), QStringLiteral("2024年9月30日"), QStringLiteral("计划竣工时间"));
        row("choice", QStringLiteral("level"), QStringLiteral("市"), QStringLiteral("县"), QStringLiteral("管理级别"));
        row("unit", QStringLiteral("leadUnit"), QStringLiteral("曹坪镇"), QStringLiteral("下梁镇"), QStringLiteral("责任单位"));
        row("words", QStringLiteral("formerNames"), QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("曾用名"));
        row("reported text", QStringLiteral("problem"), QStringLiteral("缺土地"), QStringLiteral("缺资金"), QStringLiteral("2024年3月 存在问题"));
        row("reported figure", QStringLiteral("cumulative"), QStringLiteral("300"), QStringLiteral("400"), QStringLiteral("2024年3月 年初至本月累计"));
        row("further measure", QStringLiteral("civil"), QStringLiteral("100"), QStringLiteral("150"), QStringLiteral("2024年3月 土建"));
        row("own field of the report", QStringLiteral("coordination"), QStringLiteral("用地"), QStringLiteral("用水"),
            QStringLiteral("2024年3月 需协调事项"));
        row("plan", QStringLiteral("schedule.4"), QStringLiteral("500"), QStringLiteral("900"), QStringLiteral("4月计划"));
        row("units in a role", QStringLiteral("coUnits"), QStringLiteral("曹坪镇、营盘镇"), QStringLiteral("曹坪镇、下梁镇"),
            QStringLiteral("配合单位"));
    }
    void everyKindOfValueIsToldAndComesBackAsItWas()
    {
        QFETCH(QString, field);
        QFETCH(QString, first);
        QFETCH(QString, then);
        QFETCH(QString, what);
        CountyFixture file;
        QVERIFY(typed(file, field, first));
        const QString before = file.dump();
        const auto county = file.county();
        const auto column = county->matterByCode(historyCode)->ledger->columnByName(field);
        const Value old = cellValue(*county, *county->matterByCode(historyCode), *column, historyMonth);
        QVERIFY(typed(file, field, then));
        const auto told = history(file).front().changes;
        QCOMPARE(told.size(), size_t(1));
        QCOMPARE(told.front().what, what);
        QCOMPARE(told.front().before, first);
        QCOMPARE(told.front().after, then);
        QVERIFY(bringBack(file));
        const auto now = file.county();
        QVERIFY(cellValue(*now, *now->matterByCode(historyCode), *column, historyMonth) == old);
        QCOMPARE(file.dump(), before);
    }

    void aNewValueHasNothingToBringBack()
    {
        CountyFixture file;
        QVERIFY(typed(file, QStringLiteral("problem"), QStringLiteral("缺土地")));
        const std::vector<HistoryEntry> entries = history(file);
        for (const HistoryChange &change : entries.front().changes)
            QVERIFY(!change.old && !change.oldStep);
    }

    void aStepComesBackAfterItWasRemovedAndWithItsDate()
    {
        CountyFixture file;
        Milestone fresh;
        fresh.title = QStringLiteral(" 设备定标 ");
        fresh.planned = PartialDate::day(QDate(2024, 7, 15));
        QVERIFY(saveMilestone(*file.workspace, *file.county(), historyCode, fresh));
        const Milestone first = *step(*file.county());
        QCOMPARE(first.title, QStringLiteral("设备定标"));
        QCOMPARE(first.no, 1);

        Milestone moved = first;
        moved.planned = PartialDate::month(2024, 9);
        QVERIFY(saveMilestone(*file.workspace, *file.county(), historyCode, moved));
        QCOMPARE(history(file).front().changes.front().before, QStringLiteral("2024年7月15日"));
        QVERIFY(bringBack(file));
        QCOMPARE(*step(*file.county()), first);

        Milestone gone = first;
        gone.title.clear();
        QVERIFY(saveMilestone(*file.workspace, *file.county(), historyCode, gone));
        QVERIFY(!step(*file.county()));
        QCOMPARE(history(file).front().changes.front().what, QStringLiteral("节点“设备定标”"));
        QVERIFY(bringBack(file));
        QCOMPARE(*step(*file.county()), first);
    }

    void whatIsDoneWhileAPeriodIsLookedAtIsNoMorePreciseThanItIsKnown()
    {
        const Period august = Period::month(2024, 8);
        QCOMPARE(doneIn(august, QDate(2024, 8, 20)).toString(), QStringLiteral("2024-08-20"));
        QCOMPARE(doneIn(august, QDate(2024, 9, 2)).toString(), QStringLiteral("2024-08"));
    }

    void rememberedRunsAreReadOnceAndNewOnesJoinThem()
    {
        CountyFixture file;
        QVERIFY(typed(file, QStringLiteral("total"), QStringLiteral("5000")));
        HistoryMemory memory;
        const auto county = file.county();
        QVERIFY(historyOf(*file.workspace, *county, *county->matterByCode(historyCode), 100, memory));
        const size_t known = memory.runs.size();
        QVERIFY(typed(file, QStringLiteral("total"), QStringLiteral("6000")));
        const auto now = file.county();
        const auto entries = historyOf(*file.workspace, *now, *now->matterByCode(historyCode), 100, memory).value();
        QCOMPARE(memory.runs.size(), known + 1);
        QCOMPARE(entries.size(), known + 1);
        QCOMPARE(entries.front().changes.front().after, QStringLiteral("6,000"));
        QVERIFY(historyOf(*file.workspace, *now, now->matters().back(), 1, memory).value().size() == 1);
    }
};

BIHUAN_TEST(TstMatterHistory)
#include "tst_matterhistory.moc"
