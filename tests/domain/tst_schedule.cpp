// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matters/schedule.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

using MonthFigures = std::array<std::optional<qint64>, 12>;

MonthFigures monthsOf(const QList<qint64> &figures)
{
    MonthFigures months;
    for (qsizetype i = 0; i < figures.size(); ++i)
        months[static_cast<size_t>(i)] = figures[i] < 0 ? std::nullopt : std::optional(figures[i]);
    return months;
}

} // namespace

class TstSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapKeepsTheMonthBefore()
    {
        Schedule schedule;
        schedule.months = monthsOf({-1, 100, -1, 300});
        QCOMPARE(schedule.at(1), std::optional<qint64>(0));
        QCOMPARE(schedule.at(2), std::optional<qint64>(100));
        QCOMPARE(schedule.at(3), std::optional<qint64>(100));
        QCOMPARE(schedule.at(12), std::optional<qint64>(300));
        QVERIFY(!schedule.isPlannedBy(1));
        QVERIFY(schedule.isPlannedBy(2));
    }

    void anEmptyScheduleIsNoPlanRatherThanAPlanOfNothing()
    {
        const Schedule none;
        QVERIFY(none.isEmpty());
        QVERIFY(!none.at(6));
        QVERIFY(!none.at(*Period::parse(u"2024-08a")));
    }

    void theMiddleOfAMonthIsInterpolated()
    {
        Schedule schedule;
        schedule.months = monthsOf({100, 201, 201, 101});
        QCOMPARE(schedule.at(*Period::parse(u"2024-01a")), std::optional<qint64>(50));
        QCOMPARE(schedule.at(*Period::parse(u"2024-02a")),
                 std::optional<qint64>(151)); // 150.5 away from zero
        QCOMPARE(schedule.at(*Period::parse(u"2024-02b")), std::optional<qint64>(201));
        QCOMPARE(schedule.at(*Period::parse(u"2024-04a")), std::optional<qint64>(151));
        QCOMPARE(schedule.at(*Period::parse(u"2024-Q1")), std::optional<qint64>(201));
    }

    void twelveFiguresAreUnderstoodByTheirSum_data()
    {
        QTest::addColumn<QList<qint64>>("figures");
        QTest::addColumn<qint64>("goal"); // negative: none
        QTest::addColumn<int>("series");
        const auto row = [](const char *name, const QList<qint64> &figures, qint64 goal, MonthSeries series) {
            QTest::newRow(name) << figures << goal << static_cast<int>(series);
        };
        using enum MonthSeries;
        row("rises to the goal", {1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 66, 78}, 78, Cumulative);
        row("sums to the goal", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 78, Monthly);
        row("falls", {5, 3, 9}, 17, Monthly);
        row("falls and sums to something else", {5, 3, 9}, 100, Monthly);
        row("neither", {1, 2, 3}, 100, Ambiguous);
        row("one month that is the goal", {-1, -1, -1, -1, -1, 100}, 100, Cumulative);
        row("the goal in December", {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 100}, 100, Cumulative);
        row("zeros and the goal in December", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100}, 100, Cumulative);
        row("zeros, then the goal, then nothing written", {0, 0, 100}, 100, Cumulative);
        row("zeros, the goal and zeros", {0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 100, Monthly);
        row("no goal, rising", {1, 2, 3}, -1, Ambiguous);
        row("no goal, falling", {3, 2, 1}, -1, Monthly);
        row("nothing at all", {}, 100, Ambiguous);
    }
    void twelveFiguresAreUnderstoodByTheirSum()
    {
        QFETCH(QList<qint64>, figures);
        QFETCH(qint64, goal);
        QFETCH(int, series);
        const auto wanted = goal < 0 ? std::nullopt : std::optional(goal);
        QCOMPARE(static_cast<int>(classifyMonths(monthsOf(figures), wanted)), series);
    }

    void monthlyFiguresAreAddedUp()
    {
        QCOMPARE(accumulated(monthsOf({1, 2, -1, 4})), monthsOf({1, 3, -1, 7}));
    }

    void oneMonthsPlanMovesTheLaterOnesAlong_data()
    {
        QTest::addColumn<QList<qint64>>("before");
        QTest::addColumn<int>("month");
        QTest::addColumn<qint64>("amount"); // −1 takes it away
        QTest::addColumn<QList<qint64>>("after");
        const auto row = [](const char *what, QList<qint64> before, int month, qint64 amount, QList<qint64> after) {
            QTest::newRow(what) << before << month << amount << after;
        };
        row("more in the middle", {100, 250, 333, 500}, 2, 151, {100, 251, 334, 501});
        row("less in January", {100, 250, 333}, 1, 0, {0, 150, 233});
        row("December moves nothing", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 12, 5, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16});
        row("a month in a gap", {100, -1, -1, 400}, 2, 70, {100, 170, -1, 470});
        row("gaps after it stay gaps", {100, -1, 300, -1, 500}, 3, 250, {100, -1, 350, -1, 550});
        row("the first figure of a plan", {}, 3, 42, {-1, -1, 42});
        row("taken away", {100, 250, 333}, 2, -1, {100, -1, 183});
        row("taken away where nothing stands", {100, -1, 333}, 2, -1, {100, -1, 333});
    }
    void oneMonthsPlanMovesTheLaterOnesAlong()
    {
        QFETCH(QList<qint64>, before);
        QFETCH(int, month);
        QFETCH(qint64, amount);
        QFETCH(QList<qint64>, after);
        Schedule plan;
        plan.months = monthsOf(before);
        const Schedule changed = plan.withMonth(month, amount < 0 ? std::nullopt : std::optional(amount));
        QCOMPARE(changed.months, monthsOf(after));
    }
};

BIHUAN_TEST(TstSchedule)
#include "tst_schedule.moc"
