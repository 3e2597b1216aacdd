// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/summary.h"

#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstSummary : public QObject
{
    Q_OBJECT

private:
    static const SummaryRow &row(const Summary &summary, const QString &key)
    {
        for (const SummaryRow &candidate : summary.rows) {
            if (candidate.key == key)
                return candidate;
        }
        qFatal("no row %s", qPrintable(key));
    }

private Q_SLOTS:
    void sumsAndRanksWithinTheKindOfUnit()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 600));  // of 1200: 50 %
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 300));  // of 2400: 12.5 %
        QVERIFY(file.report(QStringLiteral("ZJ-2024-03"), 3, 1800)); // of 3600: 50 %
        const Summary summary = summarise(file.view(3), Grouping::Unit);
        QCOMPARE(summary.total.count, 3);
        QCOMPARE(summary.total.plan, qint64(7200) * 1'000'000);
        QCOMPARE(summary.total.cumulative, qint64(2700) * 1'000'000);
        QCOMPARE(*summary.total.completion, Ratio(2700, 7200));
        QCOMPARE(*summary.total.gap, Ratio(1, 8)); // 37.5 % − 25 %
        QCOMPARE(row(summary, QStringLiteral("T01")).rank, 1);
        QCOMPARE(row(summary, QStringLiteral("T03")).rank, 1);
        QCOMPARE(row(summary, QStringLiteral("T02")).rank, 3);
        QCOMPARE(row(summary, QStringLiteral("T02")).of, 3);
        QCOMPARE(summary.total.toStart, 3);
        QCOMPARE(summary.total.started, 3);
    }

    void aMatterListedElsewhereAndFromTwoSourcesIsCountedOnce()
    {
        CountyFixture file;
        const MatterId matter = file.county()->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->id;
        QVERIFY(file.editor().run(QStringLiteral("来源"), [&](Store &store) -> Status {
            const SourceId one = SourceId::create();
            const SourceId two = SourceId::create();
            BIHUAN_CHECK(store.sources.insert({one, QStringLiteral("S1"), QStringLiteral("军令状"), {}, {}}));
            BIHUAN_CHECK(store.sources.insert({two, QStringLiteral("S2"), QStringLiteral("政府工作报告"), {}, {}}));
            BIHUAN_CHECK(store.sourceLinks.insert({one, matter, {}}));
            BIHUAN_CHECK(store.sourceLinks.insert({two, matter, {}}));
            return store.entries.insert({LedgerId{QStringLiteral("pledges")}, matter, {}, 1});
        }));
        const PeriodView view = file.view(3);
        const Summary bySource = summarise(view, Grouping::Source);
        QCOMPARE(bySource.rows.size(), size_t(2));
        QCOMPARE(bySource.rows[0].plan, bySource.rows[1].plan);
        QCOMPARE(bySource.total.plan, qint64(7200) * 1'000'000);
        const Summary byLedger = summarise(view, Grouping::Ledger);
        QCOMPARE(row(byLedger, QStringLiteral("key-projects")).count, 3);
        QCOMPARE(row(byLedger, QStringLiteral("pledges")).count, 0);
        QCOMPARE(row(byLedger, QStringLiteral("pledges")).listed, 1);
        QVERIFY(countsInSeveralRows(Grouping::Source));
    }

    void aBundleIsSplitBetweenItsTownsToTheLastFen()
    {
        CountyFixture file;
        const auto county = file.county();
        const MatterId matter = county->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->id;
        QVERIFY(file.editor().run(QStringLiteral("打包"), [&](Store &store) -> Status {
            for (int i = 1; i <= 3; ++i) {
                const Unit *town = county->units().findKey(QStringLiteral("T0%1").arg(i));
                BIHUAN_CHECK(store.parts.insert({newUuid(), matter, town->id, qint64(i)}));
            }
            return {};
        }));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 100));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 0));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-03"), 3, 0));
        const Summary byTown = summarise(file.view(3), Grouping::Town);
        QCOMPARE(row(byTown, QStringLiteral("T01")).cumulative, 16'666'667);
        QCOMPARE(row(byTown, QStringLiteral("T02")).cumulative, 33'333'333);
        QCOMPARE(row(byTown, QStringLiteral("T03")).cumulative, 50'000'000);
        QCOMPARE(byTown.total.cumulative, 100'000'000);
        QCOMPARE(byTown.total.count, 3);
        QCOMPARE(row(byTown, QStringLiteral("T02")).count, 2);
    }

    void lightsAreCountedByColourAndState()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 300));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 1));
        const Summary summary = summarise(file.view(3), Grouping::Unit);
        QCOMPARE(summary.total.light(QStringLiteral("green")), 1);
        QCOMPARE(summary.total.light(QStringLiteral("red")), 1);
        QCOMPARE(summary.total.light(QStringLiteral("unreported")), 1);
    }
};

BIHUAN_TEST(TstSummary)
#include "tst_summary.moc"
