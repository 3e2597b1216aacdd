// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lighthistory.h"
#include "core/domain/forecast/pace.h"
#include "core/services/yearcurve.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstYearCurve : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 wan = 1'000'000;
    const QString m_ledger = QStringLiteral("key-projects");

    static QList<qint64> amounts(const std::vector<CurvePoint> &points)
    {
        QList<qint64> wans;
        for (const CurvePoint &point : points)
            wans.append(point.amount / wan);
        return wans;
    }

private Q_SLOTS:
    void thePlanIsTheSumOfSchedulesAndAMonthNotReportedCarriesTheOneBefore()
    {
        CountyFixture file; // annual goals of 1200, 2400 and 3600 万元, a twelfth a month
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 1, 90));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 1, 210));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 2, 150));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 500));
        const YearCurve curve = yearCurve(*file.county(), m_ledger, Period::month(2024, 3));
        QCOMPARE(amounts(curve.plan),
                 (QList<qint64>{600, 1200, 1800, 2400, 3000, 3600, 4200, 4800, 5400, 6000, 6600, 7200}));
        QCOMPARE(amounts(curve.actual), (QList<qint64>{300, 360, 650}));
        QCOMPARE(curve.planNow, 1800 * wan);
    }

    void theActualLineEndsWithTheLastMonthThatHasAReport()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 2, 150));
        const YearCurve curve = yearCurve(*file.county(), m_ledger, Period::month(2024, 9));
        QCOMPARE(amounts(curve.actual), (QList<qint64>{0, 150}));
        QCOMPARE(curve.planNow, 5400 * wan);
        QVERIFY(yearCurve(*file.county(), m_ledger, Period::month(2024, 1)).actual.empty());
    }

    void aProjectWithoutAScheduleOwesTheStraightLine()
    {
        CountyFixture file;
        const MatterId matter = file.county()->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->id;
        QVERIFY(file.editor().run(QStringLiteral("删除计划"), [&](Store &store) -> Status {
            Schedule plan;
            plan.matter = matter;
            plan.measure = QStringLiteral("investment");
            return store.schedules.remove(plan);
        }));
        const auto county = file.county();
        QVERIFY(!county->matterByCode(QStringLiteral("ZJ-2024-01"))->course.schedule);
        QCOMPARE(amounts(yearCurve(*county, m_ledger, Period::month(2024, 3)).plan).mid(0, 3),
                 (QList<qint64>{600, 1200, 1800}));
    }

    void aHalfMonthStandsBetweenTheMonths()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 7, 600));
        const auto made = file.editor().run(QStringLiteral("填报"), [&](Store &store) {
            Report row;
            row.matter = file.county()->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->id;
            row.period = *Period::parse(u"2024-08a");
            row.state = Report::State::Accepted;
            row.cumulative = 650 * wan;
            return store.reports.save(row);
        });
        QVERIFY(made);
        const YearCurve curve = yearCurve(*file.county(), m_ledger, *Period::parse(u"2024-08a"));
        QCOMPARE(curve.actual.size(), size_t(8));
        QCOMPARE(curve.actual.back(), (CurvePoint{*Period::parse(u"2024-08a"), 650 * wan}));
        QCOMPARE(curve.planNow, 4500 * wan);
    }

    void aLedgerWithoutProjectsHasNoCurve()
    {
        CountyFixture file;
        QCOMPARE(yearCurve(*file.county(), QStringLiteral("pledges"), Period::month(2024, 3)), YearCurve{});
    }

    void thePaceThatIsNeededIsComparedWithThePastOne()
    {
        const Pace pace = paceTo(1200 * wan, 400 * wan, Period::month(2024, 8));
        QCOMPARE(pace.shortfall, 800 * wan);
        QCOMPARE(pace.needed, std::optional(Ratio(200 * wan, 1)));
        QCOMPARE(pace.gone, std::optional(Ratio(50 * wan, 1)));
        QCOMPARE(pace.times(), std::optional(Ratio(4, 1)));
        const Pace half = paceTo(90, 0, *Period::parse(u"2024-08a"));
        QCOMPARE(half.needed, std::optional(Ratio(20, 1)));
        QVERIFY(!half.gone && !half.times());
    }

    void nothingIsNeededOnceTheGoalIsReachedOrTheYearIsOver()
    {
        QCOMPARE(paceTo(100, 120, Period::month(2024, 8)).shortfall, 0);
        QVERIFY(!paceTo(100, 120, Period::month(2024, 8)).needed);
        const Pace december = paceTo(100, 90, Period::month(2024, 12));
        QCOMPARE(december.shortfall, 10);
        QVERIFY(!december.needed);
    }

    void lightsOfAPublishedMonthStayAsTheyWerePublished()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 300));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 1));
        const Period march = Period::month(2024, 3);
        QVERIFY(closePeriod(*file.workspace, march));
        QVERIFY(publishPeriod(*file.workspace, march));
        // A tighter plan would turn it red today.
        QVERIFY(file.editor().run(QStringLiteral("调整计划"), [&](Store &store) {
            Schedule plan;
            plan.matter = file.county()->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->id;
            plan.version = 2;
            plan.measure = QStringLiteral("investment");
            plan.months[1] = 1200 * wan;
            return store.schedules.insert(plan);
        }));
        const auto county = file.county();
        QCOMPARE(lightAt(*county->matterByCode(QStringLiteral("ZJ-2024-01")), march).id(),
                 QStringLiteral("red"));
        LightHistory history(*file.workspace, county);
        const auto lights = history.in(march);
        QVERIFY(lights);
        QVERIFY(lights->hasReports);
        QCOMPARE(lights->of(QStringLiteral("ZJ-2024-01")).id(), QStringLiteral("green"));
        QCOMPARE(lights->of(QStringLiteral("ZJ-2024-02")).id(), QStringLiteral("red"));
        QCOMPARE(lights->of(QStringLiteral("ZJ-2024-03")).id(), QStringLiteral("unreported"));
        const auto april = history.in(Period::month(2024, 4));
        QVERIFY(april && !april->hasReports);
    }
};

BIHUAN_TEST(TstYearCurve)
#include "tst_yearcurve.moc"
