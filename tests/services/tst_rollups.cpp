// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rollups.h"

#include "core/definition/rollupreader.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

/// How lights are rolled up in an office: copied, changed, chosen for a grouping, removed; each one step.
class TstRollups : public QObject
{
    Q_OBJECT

private:
    static Status make(CountyFixture &office, const Result<DefinitionChange> &change)
    {
        BIHUAN_CHECK(change);
        BIHUAN_CHECK(office.editor().run(change->label, change->change));
        return {};
    }
    static Rollup named(CountyFixture &office, const QString &name)
    {
        return rollupNamed(name, office.county()->context(), Grouping::Unit).value();
    }
    static Rollup ownCopy(CountyFixture &office)
    {
        const auto change = copyOfRollup(*office.county(), named(office, QStringLiteral("red-share")));
        if (!make(office, change))
            qFatal("not copied");
        return named(office, change->id);
    }
    /// What the town of the first project shows in March.
    static Light townLight(CountyFixture &office)
    {
        const PeriodView view = office.view(3);
        const OfficeContext &context = view.county->context();
        for (const SummaryRow &row : summarise(view, Grouping::Unit).rows) {
            if (row.key == QStringLiteral("T01"))
                return lightOf(row, context.rollupFor(groupingId(Grouping::Unit)), context);
        }
        return {};
    }

private Q_SLOTS:
    void whatIsWrittenIsReadTheSame()
    {
        CountyFixture office;
        for (const char *id : {"counts", "red-share", "worst-matter"}) {
            const Rollup shipped = named(office, QString::fromLatin1(id));
            QCOMPARE(readRollup(writeRollup(shipped), QStringLiteral("again")).value(), shipped);
        }
        Rollup own = ownCopy(office);
        own.rules.front().quantity = RollupRule::Quantity::Gap;
        own.rules.front().lights.clear();
        own.rules.front().bounds = {.low = Ratio(-1525, 10000), .high = Ratio(-5, 100), .lowInside = false, .highInside = true};
        QCOMPARE(readRollup(writeRollup(own), QStringLiteral("again")).value(), own);
    }

    void aCopyIsTheOfficesOwnAndCanBeChanged()
    {
        CountyFixture office;
        Rollup own = ownCopy(office);
        QCOMPARE(own.title, QStringLiteral("按红灯占比 副本"));
        own.title = QStringLiteral("柞水办法");
        own.rules.front().bounds.low = Ratio(35, 100);
        QVERIFY(make(office, keptRollup(*office.county(), own)));
        QCOMPARE(named(office, QStringLiteral("柞水办法")), own);
        QVERIFY(office.editor().undo());
        QCOMPARE(named(office, own.id).title, QStringLiteral("按红灯占比 副本"));
        QVERIFY(!keptRollup(*office.county(), named(office, QStringLiteral("red-share"))));
        own.title = QStringLiteral("取最差");
        QCOMPARE(keptRollup(*office.county(), own).error().text, QStringLiteral("已有名为“取最差”的汇总规则。换一个名称。"));
        own.title = QStringLiteral("没有规则");
        own.rules.clear();
        QVERIFY(!keptRollup(*office.county(), own));
    }

    void theChosenOneHoldsFromItsYearOnAndIsNotRemoved()
    {
        CountyFixture office;
        QVERIFY(office.report(QStringLiteral("ZJ-2024-01"), 3, 60)); // red
        QCOMPARE(townLight(office).id(), QStringLiteral("red"));     // nothing chosen: the worst matter's
        Rollup own = ownCopy(office);
        own.rules = {{1, RollupRule::Quantity::Count, {QStringLiteral("red")}, {.low = Ratio(1, 1), .high = {}}}, {2, RollupRule::Quantity::Always, {}, {}}};
        QVERIFY(make(office, keptRollup(*office.county(), own)));
        QVERIFY(make(office, chosenRollup(*office.county(), Grouping::Unit, own)));
        QCOMPARE(townLight(office).id(), QStringLiteral("yellow"));
        QCOMPARE(rollupNamed({}, office.county()->context(), Grouping::Unit)->id, own.id);
        QCOMPARE(rollupNamed({}, office.county()->context(), Grouping::Town)->mode, Rollup::Mode::Worst);
        QVERIFY(removedRollup(*office.county(), own).error().text.contains(QStringLiteral("2024年按责任单位的汇总")));
        QCOMPARE(office.workspace->county(2023).value()->context().rollupFor(QStringLiteral("unit")).id, QString());
        QCOMPARE(office.workspace->county(2025).value()->context().rollupFor(QStringLiteral("unit")).id, own.id);

        QVERIFY(make(office, chosenRollup(*office.county(), Grouping::Unit, named(office, QStringLiteral("counts")))));
        QCOMPARE(townLight(office).id(), QStringLiteral("none"));
        QVERIFY(make(office, removedRollup(*office.county(), own)));
        QVERIFY(!rollupNamed(own.id, office.county()->context(), Grouping::Unit));
        QVERIFY(office.editor().undo());
        QVERIFY(office.editor().undo());
        QCOMPARE(townLight(office).id(), QStringLiteral("yellow"));
    }

    void everyOneIsSaidInSentences()
    {
        CountyFixture office;
        QCOMPARE(rollupSentences(named(office, QStringLiteral("red-share"))),
                 (QStringList{QStringLiteral("■红占20%及以上 → ■红"), QStringLiteral("■红1项及以上 → ▲黄"), QStringLiteral("▲黄占30%及以上 → ▲黄"),
                              QStringLiteral("其他情形 → ●绿")}));
    }

    void anUnknownNameIsRefusedWithThoseThereAre()
    {
        CountyFixture office;
        const auto unknown = rollupNamed(QStringLiteral("nobody"), office.county()->context(), Grouping::Unit);
        QVERIFY(!unknown);
        QVERIFY2(unknown.error().text.contains(QStringLiteral("取最差（worst-matter）")), qPrintable(unknown.error().text));
    }
};

BIHUAN_TEST(TstRollups)
#include "tst_rollups.moc"
