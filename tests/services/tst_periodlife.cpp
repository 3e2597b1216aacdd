// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/periodlife.h"

#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstPeriodLife : public QObject
{
    Q_OBJECT

    const Period march = Period::month(2024, 3);

private Q_SLOTS:
    void aPublishedPeriodReadsAsItWasPublished()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 290));
        const SharedRows<MatterRow> live = file.view(3).rows;
        QVERIFY(closePeriod(*file.workspace, march));
        QVERIFY(publishPeriod(*file.workspace, march));
        const PeriodView published = file.view(3);
        QVERIFY(published.frozen);
        QCOMPARE(published.rows.size(), live.size());
        for (size_t i = 0; i < live.size(); ++i)
            QVERIFY2(published.rows[i] == live[i], qPrintable(live[i].code));

        // What happens to the matter afterwards does not reach the published period.
        Matter renamed = *file.county()->matterByCode(QStringLiteral("ZJ-2024-01"))->matter;
        renamed.name = QStringLiteral("改了名");
        renamed.goal = 1;
        QVERIFY(file.editor().run(QStringLiteral("改名"), [&](Store &store) { return store.matters.save(renamed); }));
        QCOMPARE(file.view(3).rows.front().name, live.front().name);
        QCOMPARE(file.view(4).rows.front().name, QStringLiteral("改了名"));
    }

    void theLifeOfAPeriodGoesForwardOnly_data()
    {
        QTest::addColumn<QString>("moves");
        QTest::addColumn<bool>("possible");
        QTest::newRow("open") << QStringLiteral("o") << true;
        QTest::newRow("open close") << QStringLiteral("oc") << true;
        QTest::newRow("open close open") << QStringLiteral("oco") << true;
        QTest::newRow("open close publish") << QStringLiteral("ocp") << true;
        QTest::newRow("close unopened") << QStringLiteral("c") << false;
        QTest::newRow("publish open") << QStringLiteral("op") << false;
        QTest::newRow("publish unopened") << QStringLiteral("p") << false;
        QTest::newRow("reopen published") << QStringLiteral("ocpo") << false;
        QTest::newRow("close published") << QStringLiteral("ocpc") << false;
        QTest::newRow("publish twice") << QStringLiteral("ocpp") << false;
    }
    void theLifeOfAPeriodGoesForwardOnly()
    {
        QFETCH(QString, moves);
        QFETCH(bool, possible);
        CountyFixture file;
        for (qsizetype i = 0; i < moves.size(); ++i) {
            const auto done = moves.at(i) == QLatin1Char('o')   ? openPeriod(*file.workspace, march)
                              : moves.at(i) == QLatin1Char('c') ? closePeriod(*file.workspace, march)
                                                                : publishPeriod(*file.workspace, march);
            const bool last = i + 1 == moves.size();
            QCOMPARE(done.has_value(), last ? possible : true);
            if (!done)
                QVERIFY(done.error().text.contains(QStringLiteral("2024年3月")));
        }
    }

    void longerPeriodsHaveNoLifeOfTheirOwn()
    {
        CountyFixture file;
        const auto refused = openPeriod(*file.workspace, Period{Period::Kind::Quarter, 2024, 1});
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("第一季度")));
    }

    void aQuarterReadsItsLastMonth()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 290));
        const PeriodView quarter = file.workspace->view(Period{Period::Kind::Quarter, 2024, 1}).value();
        QCOMPARE(quarter.find(QStringLiteral("ZJ-2024-01"))->cumulative, std::optional<qint64>(290'000'000));
    }

    void publishingCannotBeUndone()
    {
        CountyFixture file;
        QVERIFY(openPeriod(*file.workspace, march));
        QVERIFY(closePeriod(*file.workspace, march));
        QVERIFY(file.editor().canUndo());
        QVERIFY(publishPeriod(*file.workspace, march));
        QVERIFY(!file.editor().canUndo());
    }

    void reportingCountsMattersAndUnits()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 290));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 100));
        const ReportingState state = reportingState(file.view(3));
        QCOMPARE(state.due, 3);
        QCOMPARE(state.reported, 2);
        QCOMPARE(state.units, 3);
        QCOMPARE(state.unitsReported, 2);
    }
};

BIHUAN_TEST(TstPeriodLife)
#include "tst_periodlife.moc"
