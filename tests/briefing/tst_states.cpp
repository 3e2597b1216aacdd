// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overview.h"
#include "core/definition/rollupreader.h"
#include "core/services/rollups.h"
#include "core/services/matterfilter.h"
#include "tests/briefing/bulletintext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QString greenLight = QStringLiteral("green");

/// Matters of one town and one department; `lights` by id, one matter each, in both.
struct StatesCounty
{
    explicit StatesCounty(const QStringList &lights)
    {
        for (const char *unit : {"T01", "D01"}) {
            for (const QString &light : lights) {
                MatterRow &row = county.project(now, QStringLiteral("%1-%2").arg(QLatin1String(unit), light), QString::fromLatin1(unit), 10000, 5000);
                row.light = Light::fromId(light);
                row.computed = row.light;
                row.reported = light != QStringLiteral("unreported");
                row.leaderKey = QStringLiteral("P1");
                row.leader = QStringLiteral("县长");
                row.sources = {QStringLiteral("S1")};
                row.sourceTitles = {QStringLiteral("报告")};
                if (QLatin1String(unit) == QLatin1String("T01"))
                    row.towns = {{QStringLiteral("T01"), QStringLiteral("甲镇"), 1, 1}};
                else
                    row.towns.clear();
            }
        }
        before.hasReports = true;
        for (const MatterRow &row : now.rows)
            before.set(row.code, row.light);
    }
    Overview overview() const { return makeOverview({now, {before}, before, {}}); }

    BriefingCounty county;
    PeriodView now = county.view(Period::month(2024, 8));
    PeriodLights before{Period::month(2024, 7)};
};

const QStringList statesOnly{QStringLiteral("notdue"), QStringLiteral("unreported"), QStringLiteral("done")};
const QStringList everyLight = QStringList{QStringLiteral("red"), QStringLiteral("yellow"), greenLight} + statesOnly;

} // namespace

/// 未到节点, 未报 and 已完成 are no colours: nowhere are they counted as green.
class TstStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summariesCountThemApartWhateverTheyAreSummedBy()
    {
        const StatesCounty mixed(everyLight);
        const StatesCounty states(statesOnly);
        for (const Grouping grouping : groupings) {
            const Summary all = summarise(mixed.now, grouping);
            for (const QString &light : everyLight)
                QCOMPARE(all.total.light(light), 2);
            QCOMPARE(all.total.count, 12);
            QVERIFY(!all.rows.empty());
            for (const SummaryRow &row : all.rows) {
                for (const QString &light : statesOnly)
                    QCOMPARE(row.light(light), row.light(greenLight)); // one each, not one more green
            }
            const Summary none = summarise(states.now, grouping);
            QCOMPARE(none.total.light(greenLight), 0);
            for (const SummaryRow &row : none.rows)
                QCOMPARE(row.light(greenLight), 0);
        }
    }

    void noRollUpMakesThemGreen()
    {
        const StatesCounty states(statesOnly);
        const OfficeContext &context = states.now.county->context();
        for (const char *id : {"counts", "worst-matter", "red-share"}) {
            const Rollup rollup = rollupNamed(QString::fromLatin1(id), context, Grouping::Unit).value();
            for (const Grouping grouping : groupings) {
                for (const SummaryRow &row : summarise(states.now, grouping).rows)
                    QCOMPARE(lightOf(row, rollup, context).state, Light::State::None);
            }
        }
        // Nor do they weigh on a share: one red of two that show a colour is half, however many are not due.
        const LightTally tally{{{QStringLiteral("red"), 1}, {greenLight, 1}, {QStringLiteral("notdue"), 98}}, {}, {}};
        const Rollup share = rollupNamed(QStringLiteral("red-share"), context, Grouping::Unit).value();
        QCOMPARE(rolledUp(share, tally, share.palette).id(), QStringLiteral("red"));
    }

    void lightsAsJsonNameThemAsTheyAre()
    {
        const StatesCounty states(statesOnly);
        for (const MatterRow &row : states.now.rows)
            QVERIFY(statesOnly.contains(toJson(row, states.now.period)[QStringLiteral("light")].toString()));
    }

    void theOverviewShowsNoGreenWhereNothingIs()
    {
        const StatesCounty states(statesOnly);
        const Overview overview = states.overview();
        for (const OverviewTile &tile : overview.tiles) {
            for (const TileFigure &figure : tile.figures) {
                if (figure.light == greenLight)
                    QCOMPARE(figure.number, QStringLiteral("0"));
            }
            for (const TilePart &part : tile.parts) {
                if (part.label == QStringLiteral("绿"))
                    QCOMPARE(part.figure, QStringLiteral("0"));
            }
        }
        for (const ChartSpec &ranking : overview.rankings) {
            for (const BarChart::Group &group : std::get<BarChart>(ranking.body).groups) {
                for (const BarChart::Bar &bar : group.bars)
                    QVERIFY(bar.light.isEmpty() && bar.shape.isEmpty());
            }
        }
        QVERIFY(overview.matrix);
        for (const LightMatrix::Row &row : std::get<LightMatrix>(overview.matrix->body).rows) {
            for (const LightMatrix::Cell &cell : row.cells) {
                QVERIFY(cell.light != greenLight);
                QVERIFY2(!cell.mark.name.contains(QStringLiteral("绿")), qPrintable(cell.mark.name));
            }
        }
    }

    void theOverviewCountsThemApartWhereTheyAreMixed()
    {
        const StatesCounty mixed(everyLight);
        const Overview overview = mixed.overview();
        const auto lights = std::ranges::find_if(overview.tiles, [](const OverviewTile &tile) {
            return std::ranges::any_of(tile.figures, [](const TileFigure &figure) { return figure.light == greenLight; });
        });
        QVERIFY(lights != overview.tiles.end());
        for (const TileFigure &figure : lights->figures)
            QCOMPARE(figure.number, QStringLiteral("2"));
        const auto &matrix = std::get<LightMatrix>(overview.matrix->body);
        const QString said = matrix.rows.front().cells.back().mark.name;
        QVERIFY2(said.contains(QStringLiteral("绿 1 项")) && said.contains(QStringLiteral("未报 1 项")), qPrintable(said));
    }

    void theBulletinCountsThemApart()
    {
        const QString figures = QStringLiteral("[绿{green}，][黄{yellow}，][红{red}，][未到{notdue}，][未报{unreported}，][完成{done}，]共{count}。");
        const StatesCounty mixed(everyLight);
        QCOMPARE(plainSentence(BriefingCounty::data(mixed.now), figures), QStringLiteral("绿2，黄2，红2，未到2，未报2，完成2，共12。"));
        const StatesCounty states(statesOnly);
        QCOMPARE(plainSentence(BriefingCounty::data(states.now), figures), QStringLiteral("未到2，未报2，完成2，共6。"));
    }

    void theFilterOfGreenOnesLeavesThemOut()
    {
        const StatesCounty mixed(everyLight);
        MatterFilter filter;
        filter.light = greenLight;
        QCOMPARE(std::ranges::count_if(mixed.now.rows, [&](const MatterRow &row) { return matches(row, filter); }), 2);
    }
};

BIHUAN_TEST(TstStates)
#include "tst_states.moc"
