// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast/forecast.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace bihuan;
using namespace bihuan::test;

namespace {

/// Years of a county: little in winter, most in autumn, each matter with a pace and a start of its own.
std::vector<YearCourse> generatedYears(int count, unsigned seed)
{
    std::mt19937 random(seed);
    constexpr int season[] = {2, 3, 6, 8, 9, 11, 11, 10, 13, 10, 9, 8};
    std::vector<YearCourse> years;
    for (int i = 0; i < count; ++i) {
        YearCourse course{};
        const qint64 size = 1'000'000 + static_cast<qint64>(random() % 90'000'000);
        const int start = static_cast<int>(random() % 4);
        qint64 sum = 0;
        for (int month = 0; month < 12; ++month) {
            const auto luck = static_cast<qint64>(20 + random() % 160); // percent of the season's share
            if (month >= start)
                sum += size * season[month] * luck / 10'000;
            course[static_cast<size_t>(month)] = sum;
        }
        years.push_back(course);
    }
    return years;
}

} // namespace

/// Where a year is likely to end, held against years that have ended.
class TstForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRangeHoldsInEightOfTenYears_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("known");
        for (const int month : {4, 6, 8, 10, 11}) {
            for (const int known : {40, 400})
                QTest::addRow("month %d of %d earlier years", month, known) << month << known;
        }
    }
    void theRangeHoldsInEightOfTenYears()
    {
        QFETCH(int, month);
        QFETCH(int, known);
        int held = 0;
        int told = 0;
        int below = 0;
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const EarlierCourses earlier(generatedYears(known, seed));
            for (const YearCourse &year : generatedYears(200, seed + 1000)) {
                const auto forecast = earlier.forecast(year[static_cast<size_t>(month - 1)], month);
                if (!forecast)
                    continue;
                ++told;
                held += forecast->low <= year[11] && year[11] <= forecast->high ? 1 : 0;
                below += year[11] < forecast->middle ? 1 : 0;
            }
        }
        QVERIFY2(told > 1800, qPrintable(QString::number(told)));
        const double share = 100.0 * held / told;
        QVERIFY2(share >= 70 && share <= 90, qPrintable(QString::number(share)));
        const double half = 100.0 * below / told;
        QVERIFY2(half >= 40 && half <= 60, qPrintable(QString::number(half)));
    }

    void theRangeNarrowsTowardsTheEndOfTheYear()
    {
        const EarlierCourses earlier(generatedYears(400, 1));
        qint64 before = std::numeric_limits<qint64>::max();
        for (const int month : {4, 8, 11, 12}) {
            const auto forecast = earlier.forecast(50'000'000, month);
            QVERIFY(forecast && forecast->low <= forecast->middle && forecast->middle <= forecast->high);
            const qint64 width = (forecast->high - forecast->low) * 1000 / forecast->middle;
            QVERIFY(width < before);
            before = width;
        }
        QCOMPARE(before, 0);
    }

    void withoutAnythingToGoByThereIsNone()
    {
        QVERIFY(!EarlierCourses(generatedYears(100, 1)).forecast(0, 6));
        QVERIFY(!EarlierCourses({}).forecast(100, 6));
        QVERIFY(!EarlierCourses(generatedYears(9, 1)).forecast(100, 6));
        QVERIFY(EarlierCourses(generatedYears(10, 1)).forecast(100, 6));
        QCOMPARE(*EarlierCourses({}).forecast(100, 12), (Forecast{100, 100, 100, 0}));
        // Years that had not begun by then say nothing.
        QVERIFY(!EarlierCourses(std::vector<YearCourse>(50)).forecast(100, 6));
    }

    void everyEarlierYearIsTakenInProportion()
    {
        YearCourse course{};
        for (int month = 0; month < 12; ++month)
            course[static_cast<size_t>(month)] = 10 * (month + 1);
        const auto forecast = EarlierCourses(std::vector<YearCourse>(10, course)).forecast(300, 6);
        QCOMPARE(*forecast, (Forecast{600, 600, 600, 10}));
    }

    void whereTheYearIsLikelyToEndAndThePaceItNeedsAreJudged()
    {
        const RuleSet likely = rulesFrom(R"([{"id": "p", "title": "预计", "basis": "forecastRatio", "rules": [
            {"id": "r", "colour": "red", "when": {"metric": "forecastRatio", "lt": 90}}, {"id": "g", "colour": "green"}]}])");
        LightCase made = LightCase(MatterKind::Project, 1000).reported({100, 200, 225});
        QCOMPARE(made.light(likely, month(3)), QStringLiteral("none")); // no earlier years
        made.afterOtherYears();
        QCOMPARE(made.light(likely, month(3)), QStringLiteral("green")); // 225 × 4 = 900
        made.reports[2].cumulative = 224;
        QCOMPARE(made.light(likely, month(3)), QStringLiteral("red"));
        QCOMPARE(made.sentence(likely, month(3)),
                 QStringLiteral("预计年底完成896个（八成可能在806个至1,075个之间），为年度目标1,000个的89.6%；规则：预计年底完成低于年度目标的90%"));
        // A report that is missing says nothing less than the one before it.
        QCOMPARE(made.light(likely, month(4)), QStringLiteral("unreported"));
        const RuleSet pace = rulesFrom(R"([{"id": "p", "title": "提速", "basis": "neededPaceRatio", "rules": [
            {"id": "r", "colour": "red", "when": {"metric": "neededPaceRatio", "gt": 150}}, {"id": "g", "colour": "green"}]}])");
        LightCase slow = LightCase(MatterKind::Project, 1000).reported({0, 0, 0, 250});
        QCOMPARE(slow.light(pace, month(3)), QStringLiteral("none")); // nothing done: no pace to compare with
        QCOMPARE(slow.light(pace, month(4)), QStringLiteral("green")); // 750 in 8 months after 250 in 4: 1.5 times
        slow.reports[3].cumulative = 249;
        QCOMPARE(slow.light(pace, month(4)), QStringLiteral("red"));
        QCOMPARE(slow.sentence(pace, month(4)),
                 QStringLiteral("后8个月月均需完成94个，为前4个月月均的1.5倍；规则：后期月均需完成高于此前月均的150%"));
    }
};

BIHUAN_TEST(TstForecast)
#include "tst_forecast.moc"
