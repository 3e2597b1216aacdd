// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overview.h"
#include "core/services/fieldediting.h"
#include "tests/briefing/bulletintext.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

constexpr int augustMonth = 8;

/// Ten projects of the year before stood at 1 亿元 in August and ended at 1.1, 1.2 … 2 times that. This year's county has
/// 10 亿元 planned, of which 4 are done by August.
struct CountyWithAYearBefore : CountyFixture
{
    CountyWithAYearBefore()
    {
        const auto before = editor().run(QStringLiteral("上年"), [](Store &store) -> Status {
            for (int i = 1; i <= 10; ++i) {
                Matter project;
                project.id = MatterId::create();
                project.ledger = LedgerId{QStringLiteral("key-projects")};
                project.year = 2023;
                project.no = i;
                project.code = QStringLiteral("ZJ-2023-%1").arg(i, 2, 10, QLatin1Char('0'));
                project.name = QStringLiteral("上年项目%1").arg(i);
                BIHUAN_CHECK(store.matters.insert(project));
                for (const auto &[month, tenths] : {std::pair(augustMonth, 10), {12, 10 + i}}) {
                    Report report;
                    report.matter = project.id;
                    report.period = Period::month(2023, month);
                    report.state = Report::State::Accepted;
                    report.cumulative = yiyuan / 10 * tenths;
                    BIHUAN_CHECK(store.reports.save(report));
                }
            }
            return {};
        });
        QVERIFY(before);
        const Period august = Period::month(2024, augustMonth);
        for (const auto &[code, goal] : {std::pair("ZJ-2024-01", "80000"), {"ZJ-2024-02", "10000"}, {"ZJ-2024-03", "10000"}})
            QVERIFY(setFields(*workspace, QString::fromLatin1(code), august, {{QStringLiteral("goal"), QString::fromLatin1(goal)}}));
        QVERIFY(report(QStringLiteral("ZJ-2024-01"), augustMonth, 40000));
    }

    PeriodView seen(bool withEarlier)
    {
        auto now = county();
        if (withEarlier)
            now = workspace->withEarlierYears(std::move(now)).value();
        return workspace->viewOf(now, Period::month(2024, augustMonth)).value();
    }
};

} // namespace

/// Where the year will end and what the goal needs, with figures, in the bulletin and at the head of the overview.
class TstForecastFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBulletinSaysWhereTheYearEndsAndWhatTheGoalNeeds()
    {
        CountyWithAYearBefore file;
        QCOMPARE(plainSentence(BriefingCounty::data(file.seen(true)),
                               QStringLiteral("预计全年完成{forecast}（{forecastLow}至{forecastHigh}），占年度计划的{forecastShare}；"
                                              "后{monthsLeft}月均需完成{neededPerMonth}，为前{monthsGone}月均的{paceTimes}倍。")),
                 QStringLiteral("预计全年完成6.00亿元（4.40亿元至7.60亿元），占年度计划的60.0%；后4个月月均需完成1.50亿元，为前8个月月均的3.0倍。"));
    }

    void withoutEarlierYearsTheForecastIsLeftOutAndThePaceStays()
    {
        CountyWithAYearBefore file;
        const PeriodView view = file.seen(false);
        QCOMPARE(plainSentence(BriefingCounty::data(view), QStringLiteral("[预计全年完成{forecast}，]后{monthsLeft}月均需完成{neededPerMonth}。")),
                 QStringLiteral("后4个月月均需完成1.50亿元。"));
        for (const OverviewTile &tile : makeOverview({view, {}, {}, {}}).tiles) {
            for (const TilePart &part : tile.parts)
                QVERIFY(part.label != QStringLiteral("年底预计"));
        }
    }

    void theOverviewTileSaysTheSame()
    {
        CountyWithAYearBefore file;
        const PeriodView view = file.seen(true);
        const Overview overview = makeOverview({view, {}, {}, {}});
        const auto &parts = overview.tiles.front().parts;
        const auto end = std::ranges::find(parts, QStringLiteral("年底预计"), &TilePart::label);
        QVERIFY(end != parts.end());
        QCOMPARE(end->figure, QStringLiteral("6.00 亿元"));
        QCOMPARE(end->mark.name, QStringLiteral("照往年走势预计年底完成 6.00 亿元，八成可能在 4.40 亿元 至 7.60 亿元 之间"));
        QCOMPARE(overview.pace.remark, QStringLiteral("年内还有4个月"));
        const PaceRow &pace = overview.pace.rows.front();
        QCOMPARE(pace.shortfall, QStringLiteral("6.00 亿元"));
        QVERIFY2(pace.needed.startsWith(QStringLiteral("1.50")), qPrintable(pace.needed));
        QCOMPARE(pace.times, QStringLiteral("3.0 倍"));
        QVERIFY(pace.steep);
    }
};

BIHUAN_TEST(TstForecastFigures)
#include "tst_forecastfigures.moc"
