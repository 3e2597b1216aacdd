// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QString yi = QStringLiteral("亿元");

qint64 hundredMillions(const char16_t *text)
{
    return *parseFigure(QString::fromUtf16(text), measureUnit(yi));
}

} // namespace

class TstCourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedRatesAndGapsComeOut_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<qint64>("cumulative");
        QTest::addColumn<qint64>("goal");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("completion");
        QTest::addColumn<QString>("gap");
        const auto row = [](const char *name, const QString &period, const char16_t *cumulative,
                            const char16_t *goal, int decimals, const QString &completion,
                            const QString &gap) {
            QTest::newRow(name) << period << hundredMillions(cumulative) << hundredMillions(goal) << decimals
                                << completion << gap;
        };
        row("柞水 2015-03", QStringLiteral("2015-03"), u"22.47", u"84.86", 2, QStringLiteral("26.48%"),
            QStringLiteral("+1.48"));
        // Not 97.2 − 83.3 = 13.9: rounded once, from exact values.
        row("江门 10月", QStringLiteral("2024-10"), u"629.0", u"647.4", 1, QStringLiteral("97.2%"),
            QStringLiteral("+13.8"));
        row("云浮 8月上半月", QStringLiteral("2024-08a"), u"119.73", u"195.82", 2, QStringLiteral("61.14%"),
            QStringLiteral("−1.36"));
        row("洛南", QStringLiteral("2024-12"), u"26.65", u"20.5", 0, QStringLiteral("130%"),
            QStringLiteral("+30"));
    }
    void publishedRatesAndGapsComeOut()
    {
        QFETCH(QString, period);
        QFETCH(qint64, cumulative);
        QFETCH(qint64, goal);
        QFETCH(int, decimals);
        const Period at = *Period::parse(period);
        LightCase made(MatterKind::Project, goal);
        made.of(Measure::Kind::Amount, yi).matter.year = at.year;
        made.report(at, cumulative);
        const Standing standing = made.standing(at);
        QTEST(percentText(*standing.completion, decimals), "completion");
        QTEST(pointsText(*standing.gap, decimals), "gap");
    }

    void zhashuisShareOfStartedProjectsNamesItsDenominator()
    {
        // domain.md §8: 85 of 100 started
        QCOMPARE(percentText(Ratio(85, 100), 0), QStringLiteral("85%"));
    }

    void aMonthIsTheDifferenceOfTheCumulatives()
    {
        const LightCase made =
            LightCase(MatterKind::Project, 1200).planned({100, 250, 450}).reported({80, 200, 260});
        const Standing march = made.standing(month(3));
        QCOMPARE(march.cumulative, std::optional<qint64>(260));
        QCOMPARE(march.month, std::optional<qint64>(60));
        QCOMPARE(march.planToDate, std::optional<qint64>(450));
        QCOMPARE(march.monthPlan, std::optional<qint64>(200));
        QCOMPARE(*march.planGap, Ratio(-190, 1200));
        QCOMPARE(*march.gap, Ratio(260, 1200) - Ratio(1, 4));
        QCOMPARE(made.standing(month(1)).month, std::optional<qint64>(80));
    }

    void anUnreportedMonthCarriesTheMonthBefore()
    {
        const LightCase made = LightCase(MatterKind::Project, 1000).reported({80, -1, 260});
        const Standing february = made.standing(month(2));
        QVERIFY(!february.reported);
        QCOMPARE(february.cumulative, std::optional<qint64>(80));
        QCOMPARE(february.month, std::optional<qint64>(0));
        QCOMPARE(*february.completion, Ratio(80, 1000));
        QCOMPARE(made.standing(month(3)).month, std::optional<qint64>(180));
        QVERIFY(!LightCase(MatterKind::Project, 1000).standing(month(2)).cumulative);
    }

    void onlyWhatWasHandedInCounts()
    {
        LightCase made(MatterKind::Project, 1000);
        made.report(month(1), 10, Report::State::Accepted);
        made.report(month(2), 20, Report::State::Returned);
        made.report(month(3), 30, Report::State::Draft);
        made.report(month(4), 40, Report::State::Submitted);
        QCOMPARE(made.standing(month(3)).cumulative, std::optional<qint64>(10));
        QVERIFY(!made.standing(month(3)).reported);
        QCOMPARE(made.standing(month(4)).cumulative, std::optional<qint64>(40));
        QVERIFY(made.standing(month(4)).reported);
    }

    void aReportWithoutAFigureCarriesTheOneBefore()
    {
        LightCase made(MatterKind::Project, 1000);
        made.report(month(1), 10).report(month(2), std::nullopt);
        QVERIFY(made.standing(month(2)).reported);
        QCOMPARE(made.standing(month(2)).cumulative, std::optional<qint64>(10));
    }

    void laggingStatisticsAreHeldAgainstTheMonthsTheySpeakOf()
    {
        LightCase made(MatterKind::Target, 1200);
        made.planned({100, 200, 300, 400, 500, 600, 700, 800});
        made.report(month(7), 600, Report::State::Accepted, QStringLiteral("2024-06"));
        made.report(month(8), 650, Report::State::Accepted, QStringLiteral("2024-07"));
        const Standing august = made.standing(month(8));
        QCOMPARE(august.covered, month(7));
        QCOMPARE(august.elapsed, Ratio(7, 12));
        QCOMPARE(august.planToDate, std::optional<qint64>(700));
        QCOMPARE(august.monthPlan, std::optional<qint64>(100));
        QCOMPARE(august.month, std::optional<qint64>(50));
    }

    void theFirstHalfOfAMonthIsNotJudgedByItsEnd()
    {
        LightCase made(MatterKind::Project, 2400);
        made.planned({200, 400, 600, 800, 1000, 1200, 1400, 1600});
        made.report(month(7), 1400).report(month(8), 1600);
        const Period firstHalf = *Period::parse(u"2024-08a");
        QVERIFY(!made.standing(firstHalf).reported);
        QCOMPARE(made.standing(firstHalf).cumulative, std::optional<qint64>(1400));
        made.report(firstHalf, 1450).report(*Period::parse(u"2024-08b"), 1555);
        const Standing standing = made.standing(firstHalf);
        QCOMPARE(standing.month, std::optional<qint64>(50));
        QCOMPARE(standing.planToDate, std::optional<qint64>(1500));
        QCOMPARE(standing.monthPlan, std::optional<qint64>(100));
        // Where half month and month end on the same day, the month counts.
        QCOMPARE(made.standing(month(8)).cumulative, std::optional<qint64>(1600));
        QCOMPARE(made.standing(*Period::parse(u"2024-Q2")).cumulative, std::nullopt);
    }

    void longerPeriodsReadTheirLastMonth()
    {
        const LightCase made = LightCase(MatterKind::Project, 1200).reported({100, 200, 290});
        const Standing quarter = made.standing(*Period::parse(u"2024-Q1"));
        QCOMPARE(quarter.cumulative, std::optional<qint64>(290));
        QCOMPARE(quarter.elapsed, Ratio(1, 4));
        QVERIFY(quarter.reported);
    }

    void anotherYearsReportsDoNotCount()
    {
        LightCase made(MatterKind::Project, 1200);
        made.report(Period::month(2023, 12), 900);
        QVERIFY(!made.standing(month(12)).cumulative);
        QVERIFY(!made.course().reportIn(Period::month(2023, 12)));
    }

    void withoutAGoalThereIsNoRate()
    {
        const LightCase made = LightCase().reported({100}).planned({100, 200});
        const Standing standing = made.standing(month(1));
        QVERIFY(!standing.completion && !standing.gap && !standing.planGap);
        QCOMPARE(standing.planToDate, std::optional<qint64>(100));
        QVERIFY(!LightCase(MatterKind::Project, 0).reported({100}).standing(month(1)).completion);
    }

    void growthRankAndInverseHaveNoCompletion()
    {
        LightCase growth =
            LightCase(MatterKind::Target, 900).of(Measure::Kind::Growth, QStringLiteral("%")).reported({810});
        QVERIFY(!growth.standing(month(1)).completion);
        QVERIFY(!growth.standing(month(1)).month);
        LightCase inverse = LightCase(MatterKind::Target, 100)
                                .of(Measure::Kind::Amount, QStringLiteral("件"), Measure::Direction::Down)
                                .reported({90});
        QVERIFY(!inverse.standing(month(1)).completion);
        QCOMPARE(inverse.standing(month(1)).month, std::optional<qint64>(90));
        // A stepped goal has no step before its first one.
        growth.planned({-1, 500});
        QVERIFY(!growth.standing(month(1)).planToDate);
        QCOMPARE(growth.standing(month(2)).planToDate, std::optional<qint64>(500));
    }

    void doneMeansADateTheGoalOrEveryMilestone()
    {
        const auto done = [](const LightCase &made, const Period &period) {
            return isDoneAt(made.course(), period, made.standing(period));
        };
        LightCase finished(MatterKind::Project, 1000);
        finished.reported({1000, 1000}).matter.finished = date("2024-02-20");
        QVERIFY(!done(finished, month(1)));
        QVERIFY(done(finished, month(2)));

        const LightCase reached = LightCase(MatterKind::Target, 1000).reported({999, 1000, -1});
        QVERIFY(!done(reached, month(1)));
        QVERIFY(done(reached, month(2)));
        QVERIFY(done(reached, month(3)));

        LightCase pledge(MatterKind::Pledge);
        pledge.step(QStringLiteral("一"), QStringLiteral("2024-01"), QStringLiteral("2024-01"));
        pledge.step(QStringLiteral("二"), QStringLiteral("2024-03"), QStringLiteral("2024-02-10"));
        QVERIFY(!done(pledge, month(1)));
        QVERIFY(done(pledge, month(2)));
        QVERIFY(!done(LightCase(MatterKind::Pledge), month(12)));
    }

    void nothingIsDueBeforeItsDayAndEverythingAfterIt()
    {
        const auto notDue = [](const LightCase &made, int number) {
            return isNotDueAt(made.course(), month(number), made.standing(month(number)));
        };
        LightCase later(MatterKind::Project, 1000);
        later.reported({0, 0, 0, 0}).matter.startPlanned = date("2024-04");
        QVERIFY(notDue(later, 3));
        QVERIFY(!notDue(later, 4));
        later.matter.startActual = date("2024-02-10");
        QVERIFY(notDue(later, 1));
        QVERIFY(!notDue(later, 2));

        const LightCase planned =
            LightCase(MatterKind::Project, 1000).planned({0, 0, 100}).reported({0, 0, 0});
        QVERIFY(notDue(planned, 2));
        QVERIFY(!notDue(planned, 3));

        LightCase unplanned(MatterKind::Project, 1000);
        unplanned.reported({0, 0, 0}).matter.deadline = date("2024-12");
        QVERIFY2(!notDue(unplanned, 1), "owes its share of the year");
        unplanned.matter.goal = std::nullopt;
        QVERIFY(notDue(unplanned, 11));
        QVERIFY(!notDue(unplanned, 12));
        QVERIFY(!notDue(LightCase(MatterKind::Project, 1000), 1));

        LightCase pledge(MatterKind::Pledge, 10);
        pledge.step(QStringLiteral("一"), QStringLiteral("2024-Q2"));
        QVERIFY(notDue(pledge, 5));
        QVERIFY(!notDue(pledge, 6));
        QVERIFY(!notDue(pledge.reported({0, 1}), 2));
    }

    void theNextDateIsTheEarliestOpenOne()
    {
        LightCase made(MatterKind::Pledge);
        made.step(QStringLiteral("后"), QStringLiteral("2024-09"))
            .step(QStringLiteral("先"), QStringLiteral("2024-03"), QStringLiteral("2024-04-05"));
        made.step(QStringLiteral("长期"), QStringLiteral("open"));
        made.matter.deadline = date("2024-12");
        QCOMPARE(nextDue(made.course(), month(3))->toString(), QStringLiteral("2024-03"));
        QCOMPARE(nextMilestone(made.course(), month(4))->title, QStringLiteral("后"));
        QCOMPARE(nextDue(made.course(), month(4))->toString(), QStringLiteral("2024-09"));
        made.matter.deadline = date("2024-06-30");
        QCOMPARE(nextDue(made.course(), month(4))->toString(), QStringLiteral("2024-06-30"));
        QVERIFY(!nextDue(LightCase(MatterKind::Pledge).course(), month(4)));
    }

    void furtherFiguresComeFromMeasuresReportsOrTheMatter()
    {
        LightCase made(MatterKind::Project);
        made.figure(QStringLiteral("paid"), month(3), 30)
            .figure(QStringLiteral("paid"), month(2), 20)
            .figure(QStringLiteral("paid"), month(5), 50);
        made.report(month(2), 1).reports.back().extra.insert(QStringLiteral("inPlace"), Value(qint64(7)));
        made.matter.extra.insert(QStringLiteral("issued"), Value(qint64(100)));
        made.matter.extra.insert(QStringLiteral("text"), Value(QStringLiteral("100")));
        const Course course = made.course();
        QCOMPARE(course.figureAt(QStringLiteral("paid"), month(4)), std::optional<qint64>(30));
        QVERIFY(!course.figureAt(QStringLiteral("paid"), month(1)));
        QCOMPARE(course.figureAt(QStringLiteral("inPlace"), month(4)), std::optional<qint64>(7));
        QCOMPARE(course.figureAt(QStringLiteral("issued"), month(1)), std::optional<qint64>(100));
        QVERIFY(!course.figureAt(QStringLiteral("text"), month(1)));
    }
};

BIHUAN_TEST(TstCourse)
#include "tst_course.moc"
