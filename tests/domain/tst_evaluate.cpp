// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/metric.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

/// Red when more than 10 points below, yellow below, green otherwise.
const QByteArray simpleRules = R"([{"id": "progress", "title": "进度", "basis": "gap", "rules": [
    {"id": "r", "colour": "red", "when": {"metric": "gap", "lt": -10}},
    {"id": "y", "colour": "yellow", "when": {"metric": "gap", "lt": 0}},
    {"id": "g", "colour": "green"}]}])";

QByteArray counted(const QByteArray &counter)
{
    return R"([{"id": "progress", "title": "进度", "basis": "gap", "rules": [
        {"id": "c", "colour": "red", "when": )" +
           counter + R"(}, {"id": "y", "colour": "yellow", "when": {"metric": "gap", "lt": 0}},
        {"id": "g", "colour": "green"}]}])";
}

/// A project with a goal of 1200 whose cumulative follows 序时 except one point behind in months "y"; "-" is
/// unreported.
LightCase followed(const QString &months)
{
    LightCase made(MatterKind::Project, 1200);
    for (int i = 0; i < months.size(); ++i) {
        if (months[i] != QLatin1Char('-'))
            made.report(month(i + 1), 100 * (i + 1) - (months[i] == QLatin1Char('y') ? 12 : 0));
    }
    return made;
}

} // namespace

class TstEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesComeBeforeColoursInTheirOrder()
    {
        const RuleSet rules = rulesFrom(simpleRules);
        LightCase made(MatterKind::Project, 1200);
        made.matter.startPlanned = date("2024-03");
        // Nothing due and nothing reported: not due comes first.
        QCOMPARE(made.light(rules, month(1)), QStringLiteral("notdue"));
        QCOMPARE(made.light(rules, month(3)), QStringLiteral("unreported"));
        made.report(month(4), 400);
        QCOMPARE(made.light(rules, month(4)), QStringLiteral("green"));
        made.report(month(5), 1200);
        QCOMPARE(made.light(rules, month(5)), QStringLiteral("done"));
        QCOMPARE(made.light(rules, month(6)), QStringLiteral("done"));
        QCOMPARE(LightCase().reported({10}).light(rules, month(1)), QStringLiteral("none"));
    }

    void theFirstRuleThatMatchesWins()
    {
        const RuleSet rules = rulesFrom(simpleRules);
        const Assessment assessment =
            LightCase(MatterKind::Project, 1200).reported({-1, -1, 170}).assessed(rules, month(3));
        QCOMPARE(assessment.light, Light::of(QStringLiteral("red")));
        QCOMPARE(assessment.dimension->id, QStringLiteral("progress"));
        QCOMPARE(assessment.rule->id, QStringLiteral("r"));
        QCOMPARE(assessment.dimensions.size(), 1);
        QCOMPARE(assessment.dimensions.front(), (DimensionLight{0, 0}));
    }

    void theWorstDimensionIsTheMattersLight()
    {
        const RuleSet rules = rulesFrom(R"([
            {"id": "a", "title": "甲", "rules": [{"id": "a1", "colour": "green"}]},
            {"id": "b", "title": "乙", "rules": [{"id": "b1", "colour": "yellow"}]},
            {"id": "c", "title": "丙", "rules": [{"id": "c1", "colour": "yellow"}]},
            {"id": "d", "title": "丁", "basis": "growth", "rules": [{"id": "d1", "colour": "red"}]},
            {"id": "e", "title": "戊", "applies": {"field": "yearType", "in": ["前期"]}, "rules": [{"id": "e1", "colour": "red"}]}])");
        const Assessment assessment =
            LightCase(MatterKind::Project, 100).reported({10}).assessed(rules, month(1));
        QCOMPARE(assessment.light.id(), QStringLiteral("yellow"));
        QCOMPARE(assessment.dimension->id, QStringLiteral("b"));
        QCOMPARE(assessment.dimensions[0], (DimensionLight{2, 0}));
        QCOMPARE(assessment.dimensions[3], DimensionLight());
        QCOMPARE(assessment.dimensions[4], DimensionLight());
    }

    void coloursInARowSkipUnreportedMonths_data()
    {
        QTest::addColumn<QString>("months");
        QTest::addColumn<QString>("light");
        QTest::newRow("three yellows") << QStringLiteral("yyy") << QStringLiteral("red");
        QTest::newRow("two yellows") << QStringLiteral("gyy") << QStringLiteral("yellow");
        QTest::newRow("broken by green") << QStringLiteral("yygyy") << QStringLiteral("yellow");
        QTest::newRow("unreported does not break") << QStringLiteral("yy-y") << QStringLiteral("red");
        QTest::newRow("unreported does not lengthen") << QStringLiteral("gy-y") << QStringLiteral("yellow");
        QTest::newRow("a fourth yellow stays red") << QStringLiteral("yyyy") << QStringLiteral("red");
        QTest::newRow("a sixth too") << QStringLiteral("yyyyyy") << QStringLiteral("red");
        QTest::newRow("green ends it") << QStringLiteral("yyyg") << QStringLiteral("green");
        QTest::newRow("rows begin in January") << QStringLiteral("yy") << QStringLiteral("yellow");
    }
    void coloursInARowSkipUnreportedMonths()
    {
        QFETCH(QString, months);
        QFETCH(QString, light);
        const RuleSet rules = rulesFrom(counted(R"({"inARow": 3, "colour": "yellow"})"));
        QCOMPARE(followed(months).light(rules, month(static_cast<int>(months.size()))), light);
    }

    void coloursOfTheYearNeedNotBeNeighbours()
    {
        const RuleSet rules = rulesFrom(counted(R"({"inYear": 3, "colour": "yellow"})"));
        QCOMPARE(followed(QStringLiteral("ygygg")).light(rules, month(5)), QStringLiteral("green"));
        QCOMPARE(followed(QStringLiteral("ygyggy")).light(rules, month(6)), QStringLiteral("red"));
        QCOMPARE(followed(QStringLiteral("ygyggyg")).light(rules, month(7)), QStringLiteral("red"));
    }

    void badMonthsAreCountedByTheirFigures()
    {
        const RuleSet rules =
            rulesFrom(counted(R"({"inARow": 2, "of": {"metric": "monthRatio", "lt": 80}})"));
        LightCase made(MatterKind::Project, 1200);
        made.planned({100, 200, 300, 400, 500});
        made.reported({100, 179, 258, 338, 438});
        QCOMPARE(made.light(rules, month(2)), QStringLiteral("yellow"));
        QCOMPARE(made.light(rules, month(3)), QStringLiteral("red"));
        QCOMPARE(made.light(rules, month(4)), QStringLiteral("yellow")); // exactly 80 %
        QCOMPARE(made.light(rules, month(5)), QStringLiteral("yellow"));
    }

    void aMonthWhoseYellowCameFromCountedFiguresIsAYellowMonth()
    {
        // Only rules that count colours are left out when colours are counted.
        const RuleSet rules = rulesFrom(R"([{"id": "p", "title": "进度", "basis": "gap", "rules": [
            {"id": "r", "colour": "red", "when": {"inARow": 2, "colour": "yellow"}},
            {"id": "y", "colour": "yellow", "when": {"inARow": 2, "of": {"metric": "gap", "lt": 0}}},
            {"id": "g", "colour": "green"}]}])");
        const LightCase made = followed(QStringLiteral("yyyy"));
        QCOMPARE(made.light(rules, month(1)), QStringLiteral("green"));
        QCOMPARE(made.light(rules, month(2)), QStringLiteral("yellow"));
        QCOMPARE(made.light(rules, month(3)), QStringLiteral("red"));
        QCOMPARE(made.light(rules, month(4)), QStringLiteral("red"));
    }

    void everyMetricAndCounterJudgesInASetOfOnesOwn()
    {
        LightCase project(MatterKind::Project, 1200);
        project.planned({100, 200, 300})
            .reported({50, 100, 150})
            .peersAt(2, 10)
            .peersAt(3, 10)
            .afterOtherYears()
            .step(QStringLiteral("封顶"), QStringLiteral("2024-02"));
        project.matter.startPlanned = date("2024-01");
        project.matter.startActual = date("2024-02");
        project.figure(QStringLiteral("p"), month(1), 1).figure(QStringLiteral("i"), month(1), 2);
        project.matter.extra.insert(QStringLiteral("r"), Value(qint64(6000)));
        LightCase growth = LightCase(MatterKind::Target, 900)
                               .of(Measure::Kind::Growth, QStringLiteral("%"))
                               .reported({1, 1, 1});
        LightCase rank = LightCase(MatterKind::Target, 2)
                             .of(Measure::Kind::Rank, QStringLiteral("位"))
                             .reported({5, 5, 5});
        LightCase inverse(MatterKind::Target, 100);
        inverse.of(Measure::Kind::Amount, QStringLiteral("件"), Measure::Direction::Down)
            .reported({90, 95, 99});
        inverse.matter.before = 88;
        for (const Metric &metric : metrics()) {
            QByteArray dimensions = R"([{"id": "d", "title": "方面", "basis": "METRIC",
                "funds": {"paid": "p", "issued": "i", "required": "r"}, "rules": [
                {"id": "both", "colour": "red", "when": {"all": [
                    {"inARow": 2, "of": {"metric": "METRIC", "ge": -100000, "lt": 100000}},
                    {"inYear": 2, "colour": "yellow"}]}},
                {"id": "one", "colour": "yellow", "when": {"metric": "METRIC", "ge": -100000, "lt": 100000}}]}])";
            if (metric.countsFromDate)
                dimensions.replace("\"basis\": \"METRIC\",", "")
                    .replace("\"METRIC\"", "\"METRIC\", \"date\": \"startActual\"");
            if (metric.id == QByteArray("monthMeanRatio"))
                dimensions.replace("inARow\": 2", "inARow\": 1").replace("inYear\": 2", "inYear\": 1");
            const RuleSet rules = rulesFrom(dimensions.replace("METRIC", metric.id));
            int judged = 0;
            for (const LightCase *made : {&project, &growth, &rank, &inverse}) {
                const QString light = made->light(rules, month(3));
                QVERIFY2(light == QStringLiteral("red") || light == QStringLiteral("none"), metric.id);
                judged += light == QStringLiteral("red") ? 1 : 0;
            }
            QVERIFY2(judged > 0, metric.id);
        }
    }

    void aRecoveryRuleTurnsRedToYellowOnceMadeUp()
    {
        // Red stays red until the lag is made up, then is yellow for one reported month.
        const RuleSet rules = rulesFrom(R"([{"id": "p", "title": "进度", "basis": "gap", "rules": [
            {"id": "far", "colour": "red", "when": {"metric": "gap", "lt": -10}},
            {"id": "not-yet", "colour": "red", "when": {"all": [{"was": "red"}, {"metric": "gap", "lt": 0}]}},
            {"id": "made-up", "colour": "yellow", "when": {"was": "red"}},
            {"id": "thrice", "colour": "red", "when": {"inARow": 3, "colour": "yellow"}},
            {"id": "behind", "colour": "yellow", "when": {"metric": "gap", "lt": 0}},
            {"id": "ok", "colour": "green"}]}])");
        const auto lights = [&](const QList<qint64> &reported) {
            const LightCase made = LightCase(MatterKind::Project, 1200).reported(reported);
            QStringList ids;
            for (int number = 1; number <= reported.size(); ++number)
                ids += made.light(rules, month(number));
            return ids.join(QLatin1Char(' '));
        };
        QCOMPARE(lights({100, 50, 290, 400, 500}), QStringLiteral("green red red yellow green"));
        QCOMPARE(lights({100, 50, -1, 400, 500}), QStringLiteral("green red unreported yellow green"));
        // A light that was counted to red is a red one too; the recovering month is no bad month.
        QCOMPARE(lights({90, 190, 290, 400, 490, 590, 690}),
                 QStringLiteral("yellow yellow red yellow yellow yellow red"));
        QCOMPARE(lights({100}), QStringLiteral("green"));
        const LightCase made = LightCase(MatterKind::Project, 1200).reported({100, 50, -1, 400});
        QCOMPARE(made.sentence(rules, month(4)), QStringLiteral("2月为红灯；规则：上期为红灯"));
    }

    void conditionsCombineAndWhatIsUnknownMatchesNothing_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<bool>("matches");
        const QByteArray yes = R"({"metric": "gap", "lt": 0})";
        const QByteArray no = R"({"metric": "gap", "ge": 0})";
        const QByteArray unknown = R"({"metric": "daysLeft", "lt": 3})";
        const auto row = [](const char *name, const QByteArray &when, bool matches) {
            QTest::newRow(name) << when << matches;
        };
        row("all", "{\"all\": [" + yes + "," + yes + "]}", true);
        row("all but one", "{\"all\": [" + yes + "," + no + "]}", false);
        row("all with an unknown", "{\"all\": [" + yes + "," + unknown + "]}", false);
        row("not all with an unknown", "{\"not\": {\"all\": [" + yes + "," + unknown + "]}}", false);
        row("not all, settled", "{\"not\": {\"all\": [" + unknown + "," + no + "]}}", true);
        row("any", "{\"any\": [" + no + "," + yes + "]}", true);
        row("any with an unknown", "{\"any\": [" + unknown + "," + yes + "]}", true);
        row("none", "{\"any\": [" + no + "," + unknown + "]}", false);
        row("not", "{\"not\": " + no + "}", true);
        row("not an unknown", "{\"not\": " + unknown + "}", false);
    }
    void conditionsCombineAndWhatIsUnknownMatchesNothing()
    {
        QFETCH(QByteArray, when);
        QFETCH(bool, matches);
        const RuleSet rules =
            rulesFrom(R"([{"id": "p", "title": "进度", "rules": [{"id": "r", "colour": "red", "when": )" +
                      when + "}]}]");
        QCOMPARE(followed(QStringLiteral("y")).light(rules, month(1)),
                 matches ? QStringLiteral("red") : QStringLiteral("none"));
    }

    void rulesAreFilteredByFieldsOfTheMatter_data()
    {
        QTest::addColumn<QByteArray>("test");
        QTest::addColumn<bool>("meets");
        const auto row = [](const char *test, bool meets) {
            QTest::newRow(test) << QByteArray(test) << meets;
        };
        row(R"({"field": "total", "unit": "万元", "ge": 1000})", true);
        row(R"({"field": "total", "unit": "万元", "ge": 1000.01})", false);
        row(R"({"field": "total", "unit": "亿元", "lt": 0.1})", false);
        row(R"({"field": "total", "unit": "亿元", "lt": 0.2})", true);
        row(R"({"field": "yearType", "in": ["续建", "新开工"]})", true);
        row(R"({"field": "yearType", "in": ["续建"]})", false);
        row(R"({"field": "kind", "in": ["project"]})", true);
        row(R"({"field": "level", "title": "管理级别", "in": ["省"]})", true);
        row(R"({"field": "level", "in": ["市"]})", false);
        row(R"({"field": "key", "in": ["是"]})", true);
        row(R"({"field": "grade", "in": ["3"]})", true);
        row(R"({"field": "grade", "ge": 4})", false);
        row(R"({"field": "tags", "in": ["乙"]})", true);
        row(R"({"field": "until", "in": ["2024-06"]})", true);
        row(R"({"field": "nobodyHasIt", "in": ["x"]})", false);
        row(R"({"field": "nobodyHasIt", "filled": false})", true);
        row(R"({"field": "level", "filled": true})", true);
        row(R"({"field": "startActual", "filled": true})", false); // in March
        row(R"({"field": "startActual", "filled": false})", true);
        row(R"({"metric": "monthsSince", "date": "approved", "title": "批复", "ge": 2})", true);
        row(R"({"metric": "monthsSince", "date": "approved", "title": "批复", "ge": 3})", false);
        row(R"({"metric": "monthsSince", "date": "startActual", "ge": 0})", false);
    }
    void rulesAreFilteredByFieldsOfTheMatter()
    {
        QFETCH(QByteArray, test);
        QFETCH(bool, meets);
        LightCase made = followed(QStringLiteral("y"));
        made.matter.total = *parseFigure(u"1000", measureUnit(QStringLiteral("万元")));
        made.matter.yearType = QStringLiteral("新开工");
        made.matter.startActual = date("2024-03");
        made.matter.extra = {
            {QStringLiteral("approved"), Value(*date("2023-11"))},
            {QStringLiteral("level"), Value(QStringLiteral("省"))},
            {QStringLiteral("key"), Value(true)},
            {QStringLiteral("grade"), Value(qint64(3))},
            {QStringLiteral("tags"), Value(QStringList{QStringLiteral("甲"), QStringLiteral("乙")})},
            {QStringLiteral("until"), Value(*date("2024-06"))}};
        const RuleSet rules =
            rulesFrom(R"([{"id": "p", "title": "进度", "rules": [{"id": "r", "colour": "red", "when": )" +
                      test + "}]}]");
        QCOMPARE(made.light(rules, month(1)), meets ? QStringLiteral("red") : QStringLiteral("none"));
    }

    void publishedGrowthComesBeforeTheComputedOne()
    {
        const RuleSet rules = rulesFrom(R"([{"id": "p", "title": "增速", "basis": "growth", "rules": [
            {"id": "r", "colour": "red", "when": {"metric": "growth", "lt": 8}}, {"id": "g", "colour": "green"}]}])");
        LightCase made = LightCase(MatterKind::Target, 2000).of(Measure::Kind::Amount, QStringLiteral("家"));
        made.reported({1090}).matter.before = 1000;
        QCOMPARE(made.light(rules, month(1)), QStringLiteral("green"));
        made.figure(QStringLiteral("growth"), month(1), 799);
        QCOMPARE(made.light(rules, month(1)), QStringLiteral("red"));
        LightCase growth = LightCase(MatterKind::Target, 900).of(Measure::Kind::Growth, QStringLiteral("%"));
        QCOMPARE(growth.reported({800}).light(rules, month(1)), QStringLiteral("green"));
    }

    void aMatterIsHeldAgainstItsPeersAndAgainstItsOwnMean()
    {
        const RuleSet peers = rulesFrom(R"([{"id": "p", "title": "进度", "basis": "peerGap", "rules": [
            {"id": "r", "colour": "red", "when": {"metric": "peerGap", "lt": -10}}, {"id": "g", "colour": "green"}]}])");
        LightCase made = LightCase(MatterKind::Project, 1000).reported({100, 200, 300});
        QCOMPARE(made.light(peers, month(3)), QStringLiteral("none"));
        made.peersAt(3, 40);
        QCOMPARE(made.light(peers, month(3)), QStringLiteral("green"));
        made.peersAt(3, 41);
        QCOMPARE(made.light(peers, month(3)), QStringLiteral("red"));
        QVERIFY(made.sentence(peers, month(3))
                    .startsWith(QStringLiteral("1—3月完成30.0%，本清单平均41.0%，低11.0个百分点；规则：完成率低于本清单平均水平")));
        const RuleSet own = rulesFrom(R"([{"id": "p", "title": "进度", "basis": "monthMeanRatio", "rules": [
            {"id": "r", "colour": "red", "when": {"metric": "monthMeanRatio", "lt": 50}}, {"id": "g", "colour": "green"}]}])");
        QCOMPARE(LightCase(MatterKind::Project, 1000).reported({100, 200, 250}).light(own, month(3)),
                 QStringLiteral("green"));
        QCOMPARE(LightCase(MatterKind::Project, 1000).reported({100, 200, 249}).light(own, month(3)),
                 QStringLiteral("red"));
    }

    void onlyAWarningIsHeardBeforeAnythingIsDue()
    {
        const QByteArray dimension =
            R"([{"id": "d", "title": "时限", "basis": "daysLeft", "warnsAhead": %1, "rules": [
            {"id": "y", "colour": "yellow", "when": {"metric": "daysLeft", "le": 3}}, {"id": "g", "colour": "green"}]}])";
        LightCase made(MatterKind::Pledge);
        made.matter.deadline = date("2024-04-03");
        const RuleSet ahead = rulesFrom(QByteArray(dimension).replace("%1", "true"));
        QCOMPARE(made.light(ahead, month(3)), QStringLiteral("yellow"));
        QCOMPARE(made.light(ahead, month(2)), QStringLiteral("notdue"));
        QVERIFY(!made.assessed(ahead, month(2)).rule);
        QCOMPARE(made.light(rulesFrom(QByteArray(dimension).replace("%1", "false")), month(3)),
                 QStringLiteral("notdue"));
    }

    void halfMonthsAndQuartersCountWholeMonthsBack()
    {
        const RuleSet rules = rulesFrom(counted(R"({"inARow": 3, "colour": "yellow"})"));
        LightCase made = followed(QStringLiteral("yy"));
        QCOMPARE(followed(QStringLiteral("yyy")).light(rules, *Period::parse(u"2024-Q1")),
                 QStringLiteral("red"));
        made.report(*Period::parse(u"2024-03a"), 249);
        QCOMPARE(made.light(rules, *Period::parse(u"2024-03a")), QStringLiteral("red"));
    }

    void lightsAndPalettesKnowTheirWords()
    {
        const RuleSet rules = rulesFrom(simpleRules);
        for (const char *id : {"green", "red", "done", "notdue", "unreported", "none"})
            QCOMPARE(Light::fromId(QLatin1String(id)).id(), QLatin1String(id));
        QCOMPARE(rules.palette.title(Light::of(QStringLiteral("red"))), QStringLiteral("■红"));
        QCOMPARE(rules.palette.title(Light::fromId(QStringLiteral("unreported"))), QStringLiteral("未报"));
        QCOMPARE(rules.palette.severity(QStringLiteral("yellow")), 1);
        QCOMPARE(rules.palette.severity(QStringLiteral("blue")), -1);
        QVERIFY(rules == rulesFrom(simpleRules));
        QVERIFY(!(rules == rulesFrom(counted(R"({"inARow": 3, "colour": "yellow"})"))));
    }
};

BIHUAN_TEST(TstEvaluate)
#include "tst_evaluate.moc"
