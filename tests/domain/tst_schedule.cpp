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
};

BIHUAN_TEST(TstSchedule)
#include "tst_schedule.moc"
