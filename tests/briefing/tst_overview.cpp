// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overview.h"
#include "core/services/samplecounty.h"
#include "tests/briefing/briefingcounty.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstOverview : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    Overview m_august;

    Overview sampleOverview(const Period &period)
    {
        const PeriodView now = m_workspace->view(period).value();
        LightHistory history(*m_workspace, now.county);
        OverviewInput input{now, {}, {}, {}};
        for (const Period &month : period.monthsToDate()) {
            if (month.lastMonth() < period.lastMonth())
                input.months.push_back(history.in(month).value());
        }
        if (period.previous().year == period.year)
            input.before = history.in(period.previous()).value();
        return makeOverview(input);
    }
    const OverviewTile &tile(const QString &title) const
    {
        for (const OverviewTile &candidate : m_august.tiles) {
            if (candidate.title == title)
                return candidate;
        }
        qFatal("no tile %s", qPrintable(title));
    }
    static QStringList words(const OverviewTile &tile)
    {
        QStringList words;
        for (const TileFigure &figure : tile.figures)
            words.append(figure.number + QLatin1Char(' ') + figure.unit);
        for (const TilePart &part : tile.parts)
            words.append((part.label + QLatin1Char(' ') + part.figure).trimmed());
        return words;
    }

    /// Three projects of one town and one of a department, all green in the month before.
    struct SmallCounty
    {
        BriefingCounty county;
        PeriodView now = county.view(Period::month(2024, 8));
        PeriodLights before = [] {
            PeriodLights lights(Period::month(2024, 7));
            lights.hasReports = true;
            return lights;
        }();

        MatterRow &project(const QString &code, const QString &unit, const QString &light,
                           const QString &lightBefore)
        {
            MatterRow &row = county.project(now, code, unit, 1000, 500);
            row.light = Light::fromId(light);
            row.reason = QStringLiteral("理由") + code;
            before.set(code, Light::fromId(lightBefore));
            return row;
        }
        Overview overview() const { return makeOverview({now, {}, before, {}}); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        auto made = createSampleCounty(m_folder.filePath(QStringLiteral("示例.bihuan")),
                                       Period::month(2024, 8), m_clock);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
        m_workspace = std::move(*made);
        m_august = sampleOverview(Period::month(2024, 8));
    }

    void theTilesOfTheSampleCountyTellItsHeadlines()
    {
        QCOMPARE(m_august.tiles.size(), size_t(5));
        QCOMPARE(words(tile(QStringLiteral("重点项目完成投资"))),
                 (QStringList{QStringLiteral("40.74 亿元"), QStringLiteral("占年计划 65.0%"),
                              QStringLiteral("欠序时 1.7 个百分点"), QStringLiteral("重点建设项目 66.1%"),
                              QStringLiteral("重点推进项目 62.4%")}));
        QCOMPARE(words(tile(QStringLiteral("固定资产投资增速"))),
                 (QStringList{QStringLiteral("8.4 %"), QStringLiteral("1—7月数"), QStringLiteral("目标 9.0%"),
                              QStringLiteral("全市 3/7 ↓1")}));
        QCOMPARE(words(tile(QStringLiteral("开工率"))),
                 (QStringList{QStringLiteral("91.4 %"), QStringLiteral("计划新开工 58 个"),
                              QStringLiteral("已开工 53 个"), QStringLiteral("逾期未开工 2 个")}));
        QCOMPARE(words(tile(QStringLiteral("“五上”企业新增"))).mid(0, 3),
                 (QStringList{QStringLiteral("8 /14 家"), QStringLiteral("规上工业 3/5"),
                              QStringLiteral("限上商贸 3/5")}));
    }

    void theLightsAreCountedWithTheStatesThatAreNoColour()
    {
        const OverviewTile &lights = tile(QStringLiteral("亮灯事项"));
        QCOMPARE(words(lights),
                 (QStringList{QStringLiteral("10 红"), QStringLiteral("17 黄"), QStringLiteral("116 绿"),
                              QStringLiteral("未到节点 11"), QStringLiteral("未报 3"),
                              QStringLiteral("已完成 11"), QStringLiteral("不评灯 1"),
                              QStringLiteral("较上月红 +3"), QStringLiteral("黄 +8")}));
        QCOMPARE(lights.figures.front().shape, QStringLiteral("square"));
        QCOMPARE(lights.figures.front().mark.target.filter.light, QStringLiteral("red"));
    }

    void aTileOpensTheMattersItCounts()
    {
        const PeriodView view = m_workspace->view(Period::month(2024, 8)).value();
        const auto counted = [&](const MatterFilter &filter) {
            return std::ranges::count_if(view.rows,
                                         [&](const MatterRow &row) { return matches(row, filter); });
        };
        QCOMPARE(counted(tile(QStringLiteral("重点项目完成投资")).figures.front().mark.target.filter),
                 47 + 59);
        QCOMPARE(counted(tile(QStringLiteral("开工率")).parts.at(2).mark.target.filter), 2);
        for (const TileFigure &figure : tile(QStringLiteral("亮灯事项")).figures)
            QCOMPARE(counted(figure.mark.target.filter), figure.number.toInt());
        QCOMPARE(counted(m_august.worse.all.target.filter), static_cast<int>(m_august.worse.rows.size()));
    }

    void theCurveEndsAtThePlanAndSaysHowFarItIsBehind()
    {
        QCOMPARE(m_august.curves.size(), size_t(2));
        QCOMPARE(m_august.curves.front().remark, QStringLiteral("亿元"));
        const auto &chart = std::get<LineChart>(m_august.curves.front().body);
        QCOMPARE(chart.lines.size(), size_t(2)); // the sample has no year before
        QCOMPARE(chart.lines.front().endLabel, QStringLiteral("计划 43.80"));
        QCOMPARE(chart.lines.back().points.size(), size_t(8));
        QCOMPARE(chart.callout->text, QStringLiteral("1—8月累计 28.94 亿元"));
        QCOMPARE(chart.callout->remark, QStringLiteral("较计划少 2.00 亿元"));
        QVERIFY(chart.callout->warns);
        QCOMPARE(chart.top, 50.0);
        QCOMPARE(chart.step, 10.0);
        QCOMPARE(chart.marks.at(5).mark.name, QStringLiteral("6月底：完成 22.24 亿元，计划 23.73 亿元"));
        QCOMPARE(chart.marks.at(5).mark.target.period, Period::month(2024, 6));
        QCOMPARE(chart.marks.at(5).mark.target.filter.ledger, QStringLiteral("key-projects"));
        QVERIFY(!chart.marks.at(10).mark.target.period.isValid());
    }

    void theYearBeforeIsALineOfItsOwn()
    {
        SmallCounty small;
        small.project(QStringLiteral("A"), QStringLiteral("T01"), QStringLiteral("green"),
                      QStringLiteral("green"));
        OverviewInput input{small.now, {}, {}, {}};
        input.lastYear.insert(QStringLiteral("key-projects"),
                              {{Period::month(2023, 1), 2 * yiyuan}, {Period::month(2023, 2), 3 * yiyuan}});
        const Overview overview = makeOverview(input);
        const auto &chart = std::get<LineChart>(overview.curves.front().body);
        QCOMPARE(chart.lines.front().role, LineChart::Role::LastYear);
        QCOMPARE(chart.lines.front().endLabel, QStringLiteral("上年 3.00"));
        QCOMPARE(chart.marks.front().mark.name, QStringLiteral("1月底：上年 2.00 亿元"));
    }

    void townsAreRankedApartFromDepartments()
    {
        QCOMPARE(m_august.rankings.size(), size_t(2));
        const auto &towns = std::get<BarChart>(m_august.rankings.front().body);
        QCOMPARE(towns.groups.size(), size_t(1));
        QCOMPARE(towns.groups.front().bars.size(), size_t(9));
        QCOMPARE(towns.groups.front().bars.front().title, QStringLiteral("小岭镇"));
        QCOMPARE(towns.groups.front().bars.back().title, QStringLiteral("红岩寺镇"));
        QCOMPARE(towns.groups.front().bars.back().text, QStringLiteral("33.1%"));
        QVERIFY(towns.groups.front().bars.front().reached);
        QVERIFY(!towns.groups.front().bars.at(4).reached);
        const auto &others = std::get<BarChart>(m_august.rankings.back().body);
        QCOMPARE(others.groups.front().title, QStringLiteral("政府部门"));
        QCOMPARE(others.groups.front().bars.front().place, QStringLiteral("1"));
        QCOMPARE(others.groups.back().bars.front().place, QString()); // alone in its kind: no rank
    }

    void theMatrixShowsTheWorstLightOfEveryTownAndMonth()
    {
        const auto &chart = std::get<LightMatrix>(m_august.matrix->body);
        QCOMPARE(chart.columns.size(), 8);
        QCOMPARE(chart.rows.size(), size_t(9));
        const auto row = std::ranges::find(chart.rows, QStringLiteral("红岩寺镇"), &LightMatrix::Row::title);
        QVERIFY(row != chart.rows.end());
        QCOMPARE(row->cells.back().light, QStringLiteral("red"));
        QCOMPARE(row->cells.back().shape, QStringLiteral("square"));
        QCOMPARE(row->cells.back().mark.name,
                 QStringLiteral("红岩寺镇8月：红 4 项、黄 1 项、绿 4 项、未到节点 1 项"));
        QCOMPARE(row->cells.back().mark.target.filter.townKey, QStringLiteral("T06"));
        QCOMPARE(row->cells.back().mark.target.filter.light, QStringLiteral("red"));
        QVERIFY(!row->cells.back().mark.target.period.isValid());
        QCOMPARE(row->cells.at(2).mark.target.period, Period::month(2024, 3));
    }

    void whatGotWorseIsListedWorstFirstWithItsReason()
    {
        SmallCounty small;
        small.project(QStringLiteral("A"), QStringLiteral("T01"), QStringLiteral("yellow"),
                      QStringLiteral("green"));
        small.project(QStringLiteral("B"), QStringLiteral("T01"), QStringLiteral("red"),
                      QStringLiteral("yellow"));
        small.project(QStringLiteral("C"), QStringLiteral("D01"), QStringLiteral("red"),
                      QStringLiteral("unreported"));
        small.project(QStringLiteral("D"), QStringLiteral("D01"), QStringLiteral("red"),
                      QStringLiteral("red"));
        small.project(QStringLiteral("E"), QStringLiteral("D01"), QStringLiteral("yellow"),
                      QStringLiteral("red"));
        small.project(QStringLiteral("F"), QStringLiteral("D01"), QStringLiteral("unreported"),
                      QStringLiteral("green"));
        const WorseList worse = small.overview().worse;
        QCOMPARE(worse.title, QStringLiteral("本月预警升级"));
        QCOMPARE(worse.remark, QStringLiteral("1 项由黄转红，1 项由未报转红，1 项由绿转黄"));
        QCOMPARE(worse.rows.size(), size_t(3));
        QCOMPARE(worse.rows.at(0).name, QStringLiteral("项目B"));
        QCOMPARE(worse.rows.at(0).reason, QStringLiteral("理由B"));
        QCOMPARE(worse.rows.at(2).word, QStringLiteral("黄"));
        const MatterFilter &filter = worse.rows.at(1).mark.target.filter;
        QCOMPARE(filter.quick, MatterFilter::Quick::Worse);
        QCOMPARE(filter.code, QStringLiteral("C"));
        QCOMPARE(filter.codes, (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    }

    void withoutAReportedPeriodBeforeNothingIsSaidToBeWorse()
    {
        SmallCounty small;
        small.project(QStringLiteral("A"), QStringLiteral("T01"), QStringLiteral("red"),
                      QStringLiteral("green"));
        small.before.hasReports = false;
        const Overview overview = small.overview();
        QVERIFY(!overview.worse.comparable);
        QVERIFY(overview.worse.rows.empty());
        for (const TilePart &part : overview.tiles.back().parts)
            QVERIFY2(!part.label.startsWith(QStringLiteral("较")), qPrintable(part.label));
        QVERIFY(!sampleOverview(Period::month(2024, 1)).worse.comparable);
    }

    void thePaceToTheGoalIsToldForLedgersAndThenForTheSteepestIndicators()
    {
        const PaceList &pace = m_august.pace;
        QCOMPARE(pace.remark, QStringLiteral("年内还有4个月"));
        QCOMPARE(pace.rows.at(0).title, QStringLiteral("重点建设项目"));
        QCOMPARE(pace.rows.at(0).shortfall, QStringLiteral("14.86 亿元"));
        QCOMPARE(pace.rows.at(0).needed, QStringLiteral("3.72"));
        QCOMPARE(pace.rows.at(0).times, QStringLiteral("1.0 倍"));
        QVERIFY(!pace.rows.at(0).steep);
        QVERIFY(pace.rows.at(1).steep);                       // 1.204
        QCOMPARE(pace.rows.at(2).times, QStringLiteral("—")); // nothing done yet
        QCOMPARE(pace.rows.at(3).times, QStringLiteral("2.0 倍"));
        for (const PaceRow &row : pace.rows)
            QVERIFY2(!row.title.contains(QStringLiteral("项目完成投资")),
                     qPrintable(row.title)); // told as a ledger
    }

    void everyMarkHasANameAndATarget()
    {
        const auto check = [](const ChartMark &mark) {
            QVERIFY(!mark.name.isEmpty());
            QVERIFY2(!mark.target.filter.isEmpty(), qPrintable(mark.name));
        };
        for (const OverviewTile &tile : m_august.tiles) {
            for (const TileFigure &figure : tile.figures)
                check(figure.mark);
        }
        for (const ChartSpec &spec : m_august.rankings) {
            for (const BarChart::Group &group : std::get<BarChart>(spec.body).groups) {
                for (const BarChart::Bar &bar : group.bars)
                    check(bar.mark);
            }
        }
        for (const PaceRow &row : m_august.pace.rows)
            check(row.mark);
    }
};

BIHUAN_TEST(TstOverview)
#include "tst_overview.moc"
