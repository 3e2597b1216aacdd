// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

using Cumulatives = QList<qint64>;

/// Cumulative figures that many points under 序时, month by month, for a goal of 1 200 000.
Cumulatives below(const QList<double> &points)
{
    Cumulatives months;
    for (int i = 0; i < points.size(); ++i)
        months += 100000 * (i + 1) - qRound64(points[i] * 12000);
    return months;
}

} // namespace

/// The rows of domain.md §4, at, just under and just over each threshold.
class TstPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedRuleSetReads()
    {
        const QStringList files =
            QDir(QStringLiteral(BIHUAN_SOURCE_DIR "/resources/rules")).entryList({QStringLiteral("*.json")});
        QVERIFY(files.size() >= 7);
        for (const QString &file : files) {
            const QString id = file.chopped(5);
            QCOMPARE(preset(id).id, id);
        }
    }

    void noRuleSetIsNamedInCode()
    {
        QStringList ids;
        for (const char *folder : {"rules", "ladders"})
            ids += QDir(QStringLiteral(BIHUAN_SOURCE_DIR "/resources/") + QLatin1String(folder))
                       .entryList({QStringLiteral("*.json")});
        QVERIFY(ids.size() >= 10);
        ids.removeOne(QStringLiteral("deadline.json")); // also the id of a field
        int read = 0;
        for (const char *folder : {"/core", "/app", "/ui"}) {
            QDirIterator sources(QStringLiteral(BIHUAN_SOURCE_DIR) + QLatin1String(folder),
                                 {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile source(sources.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                const QByteArray text = source.readAll();
                ++read;
                for (const QString &id : ids)
                    QVERIFY2(!text.contains('"' + id.chopped(5).toUtf8() + '"'), qPrintable(source.fileName() + id));
            }
        }
        QVERIFY(read > 300);
    }

    void compositeFollowsThePlanWhereThereIsOne_data()
    {
        QTest::addColumn<Cumulatives>("planned");
        QTest::addColumn<Cumulatives>("reported");
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("rule");
        const Cumulatives straight;
        const Cumulatives steep{50000, 100000, 200000, 400000, 500000, 540000};
        const auto row = [](const char *name, const Cumulatives &planned, const Cumulatives &reported,
                            const char *light, const char *rule) {
            QTest::newRow(name) << planned << reported << QString::fromLatin1(light)
                                << QString::fromLatin1(rule);
        };
        row("on time", straight, below({0}), "green", "on-track");
        row("5 points", straight, below({0, 5}), "green", "on-track");
        row("just over 5", straight, below({0, 5.001}), "yellow", "behind");
        row("just under 15", straight, below({0, 0, 14.999}), "yellow", "behind");
        row("15 points", straight, below({0, 0, 0, 0, 0, 0, 15}), "yellow", "behind");
        row("just over 15", straight, below({0, 0, 0, 0, 0, 0, 15.001}), "red", "far-behind");
        row("two yellows", straight, below({0, 6, 6}), "yellow", "behind");
        row("three yellows", straight, below({0, 6, 6, 6}), "red", "three-yellows");
        row("three yellows, then made up", straight, below({0, 6, 6, 6, 5}), "green", "on-track");
        row("ahead", straight, below({-10}), "green", "on-track");
        // 540 000 of the plan in June, although 600 000 would be 序时.
        row("own plan kept, 序时 missed", steep, {50000, 100000, 200000, 400000, 500000, 540000}, "green",
            "on-track");
        row("own plan, 5 points", steep, {50000, 100000, 200000, 400000, 500000, 480000}, "green",
            "on-track");
        row("own plan, just over 5", steep, {50000, 100000, 200000, 400000, 500000, 479999}, "yellow",
            "behind");
        row("own plan, 15 points", steep, {50000, 100000, 200000, 400000, 500000, 360000}, "yellow",
            "behind");
        row("own plan, just over 15", steep, {50000, 100000, 200000, 400000, 500000, 359999}, "red",
            "far-behind");
        const Cumulatives even{10000, 20000, 30000, 40000, 50000};
        row("one slow month", even, {10000, 17999}, "green", "on-track");
        row("two slow months", even, {10000, 17999, 25998}, "yellow", "slow-months");
        row("two months at 80 %", even, {10000, 18000, 26000}, "green", "on-track");
        row("the second at 80 %", even, {10000, 17999, 25999}, "green", "on-track");
        row("slow, unreported, slow", even, {10000, 17999, -1, 25998}, "yellow", "slow-months");
    }
    void compositeFollowsThePlanWhereThereIsOne()
    {
        QFETCH(Cumulatives, planned);
        QFETCH(Cumulatives, reported);
        QFETCH(QString, light);
        const LightCase made = LightCase(MatterKind::Project, 1200000).planned(planned).reported(reported);
        const RuleSet rules = preset(QStringLiteral("composite"));
        const Assessment assessment = made.assessed(rules, month(static_cast<int>(reported.size())));
        QCOMPARE(assessment.light.id(), light);
        QVERIFY(assessment.rule);
        QTEST(assessment.rule->id, "rule");
    }

    void compositeTurnsRedAtTheThirdMonthWithoutAStart_data()
    {
        QTest::addColumn<QString>("planned");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("light");
        const auto row = [](const char *name, const char *planned, const char *actual, int number,
                            const char *light) {
            QTest::newRow(name) << QString::fromLatin1(planned) << QString::fromLatin1(actual) << number
                                << QString::fromLatin1(light);
        };
        row("before it is due", "2024-03", "", 2, "notdue");
        row("the due month", "2024-03", "", 3, "none");
        row("two month ends", "2024-03", "", 4, "none");
        row("three month ends", "2024-03", "", 5, "red");
        row("started meanwhile", "2024-03", "2024-05-31", 5, "none");
        row("started later", "2024-03", "2024-06-01", 5, "red");
        row("a day within the month", "2024-03-15", "", 5, "red");
        row("a quarter", "2024-Q1", "", 5, "red");
        row("from last year", "2023-12", "", 2, "red");
        row("from last year, one month ago", "2023-12", "", 1, "none");
    }
    void compositeTurnsRedAtTheThirdMonthWithoutAStart()
    {
        QFETCH(QString, planned);
        QFETCH(QString, actual);
        QFETCH(int, number);
        // Without a goal, so that only the date speaks.
        LightCase made(MatterKind::Project);
        made.report(month(number), 0);
        made.matter.startPlanned = PartialDate::parse(planned);
        made.matter.startActual = PartialDate::parse(actual);
        QTEST(made.light(preset(QStringLiteral("composite")), month(number)), "light");
    }

    void deadlinesTurnYellowThreeDaysAheadAndRedWhenPassed_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("finished");
        QTest::addColumn<QString>("light");
        const auto row = [](const char *name, const char *due, const char *finished, const char *light) {
            QTest::newRow(name) << QString::fromLatin1(due) << QString::fromLatin1(finished)
                                << QString::fromLatin1(light);
        };
        row("four days left", "2024-04-04", "", "notdue");
        row("three days left", "2024-04-03", "", "yellow");
        row("one day left", "2024-04-01", "", "yellow");
        row("due today", "2024-03-31", "", "red");
        row("due this month", "2024-03", "", "red");
        row("overdue", "2024-02-29", "", "red");
        row("kept on the day", "2024-03-31", "2024-03-31", "done");
        row("kept too late", "2024-03-31", "2024-04-01", "red");
        row("no limit", "open", "", "notdue");
    }
    void deadlinesTurnYellowThreeDaysAheadAndRedWhenPassed()
    {
        QFETCH(QString, due);
        QFETCH(QString, finished);
        LightCase made(MatterKind::Pledge);
        made.report(month(3), std::nullopt);
        made.matter.deadline = PartialDate::parse(due);
        made.matter.finished = PartialDate::parse(finished);
        QTEST(made.light(preset(QStringLiteral("deadline")), month(3)), "light");
    }

    void aPledgeBetweenItsMilestonesIsGreen()
    {
        LightCase made(MatterKind::Pledge);
        made.step(QStringLiteral("方案"), QStringLiteral("2024-02"), QStringLiteral("2024-02"))
            .step(QStringLiteral("建成"), QStringLiteral("2024-05"));
        for (int number : {2, 3, 4, 5})
            made.report(month(number), std::nullopt);
        const RuleSet rules = preset(QStringLiteral("deadline"));
        QCOMPARE(made.light(rules, month(1)), QStringLiteral("notdue"));
        QCOMPARE(made.light(rules, month(3)), QStringLiteral("green"));
        QCOMPARE(made.light(rules, month(5)), QStringLiteral("red"));
        QCOMPARE(made.light(rules, month(6)), QStringLiteral("unreported"));
    }

    void indicatorsAreHeldAgainstTheirGoal_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("inverse");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<qint64>("goal");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("light");
        using enum Measure::Kind;
        const auto row = [](const char *name, Measure::Kind kind, bool inverse, const QString &unit,
                            qint64 goal, qint64 value, const char *light) {
            QTest::newRow(name) << static_cast<int>(kind) << inverse << unit << goal << value
                                << QString::fromLatin1(light);
        };
        const QString percent = QStringLiteral("%");
        row("growth reached", Growth, false, percent, 900, 900, "green");
        row("growth just below", Growth, false, percent, 900, 899, "yellow");
        row("growth a point below", Growth, false, percent, 900, 800, "yellow");
        row("growth more than a point below", Growth, false, percent, 900, 799, "red");
        row("a fall", Growth, false, percent, 900, 0, "red");
        row("ratio reached", Ratio, false, percent, 9000, 9200, "green");
        row("ratio below", Ratio, false, percent, 9000, 8910, "yellow");
        row("ratio that should be small", Ratio, true, percent, 300, 300, "green");
        row("ratio too large", Ratio, true, percent, 300, 400, "yellow");
        row("ratio far too large", Ratio, true, percent, 300, 401, "red");
        row("rank kept", Rank, false, QStringLiteral("位"), 2, 2, "green");
        row("rank better", Rank, false, QStringLiteral("位"), 2, 1, "green");
        row("a place behind", Rank, false, QStringLiteral("位"), 2, 3, "yellow");
        row("two places behind", Rank, false, QStringLiteral("位"), 2, 4, "red");
        row("within the limit", Amount, true, QStringLiteral("件"), 100, 100, "green");
        row("a little over", Amount, true, QStringLiteral("件"), 100, 105, "yellow");
        row("far over", Amount, true, QStringLiteral("件"), 100, 106, "red");
        row("an amount that adds up is for another rule set", Amount, false, QStringLiteral("件"), 1200, 300,
            "none");
    }
    void indicatorsAreHeldAgainstTheirGoal()
    {
        QFETCH(int, kind);
        QFETCH(bool, inverse);
        QFETCH(QString, unit);
        QFETCH(qint64, goal);
        QFETCH(qint64, value);
        LightCase made(MatterKind::Target, goal);
        made.of(static_cast<Measure::Kind>(kind), unit,
                inverse ? Measure::Direction::Down : Measure::Direction::Up);
        made.report(month(3), value);
        QTEST(made.light(preset(QStringLiteral("indicator")), month(3)), "light");
    }

    void aSteppedGoalCountsFromItsStep()
    {
        // 开工率 50 / 80 / 100 % by quarter (domain.md §4)
        LightCase made = LightCase(MatterKind::Target, 10000).of(Measure::Kind::Ratio, QStringLiteral("%"));
        made.planned({-1, -1, 5000, -1, -1, 8000, -1, -1, 10000})
            .reported({1000, 3000, 5000, 5000, 6000, 7950, 7950});
        const RuleSet rules = preset(QStringLiteral("indicator"));
        QCOMPARE(made.light(rules, month(3)), QStringLiteral("green"));
        QCOMPARE(made.light(rules, month(5)), QStringLiteral("green"));
        QCOMPARE(made.light(rules, month(6)), QStringLiteral("yellow"));
        QCOMPARE(made.light(rules, month(9)), QStringLiteral("unreported"));
    }

    void yinchuansGaps_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<QString>("light");
        QTest::newRow("0") << 0.0 << QStringLiteral("green");
        QTest::newRow("−9.999") << 9.999 << QStringLiteral("green");
        QTest::newRow("−10") << 10.0 << QStringLiteral("yellow");
        QTest::newRow("−30") << 30.0 << QStringLiteral("yellow");
        QTest::newRow("−30.1") << 30.1 << QStringLiteral("red");
    }
    void yinchuansGaps()
    {
        QFETCH(double, points);
        LightCase made = LightCase(MatterKind::Project, 1200000);
        made.report(month(6), 600000 - qRound64(points * 12000));
        QTEST(made.light(preset(QStringLiteral("yinchuan")), month(6)), "light");
    }

    void yinchuansStartListingAndFunds()
    {
        const RuleSet rules = preset(QStringLiteral("yinchuan"));
        const auto colours = [&](const LightCase &made, int number) {
            QStringList ids;
            for (const DimensionLight &light : made.assessed(rules, month(number)).dimensions)
                ids += light.colour < 0 ? QStringLiteral("-")
                                        : rules.palette.colours[static_cast<size_t>(light.colour)].id;
            return ids.join(QLatin1Char(' '));
        };
        LightCase made(MatterKind::Project);
        made.reported({1, 1, 1, 1, 1, 1, 1}).matter.startPlanned = date("2024-03");
        QCOMPARE(colours(made, 2), QStringLiteral("green - - -"));
        QCOMPARE(colours(made, 3), QStringLiteral("yellow - - -"));
        QCOMPARE(colours(made, 4), QStringLiteral("yellow - - -"));
        QCOMPARE(colours(made, 5), QStringLiteral("red - - -"));
        made.matter.startActual = date("2024-03-20");
        QCOMPARE(colours(made, 3), QStringLiteral("green - - green"));
        QCOMPARE(colours(made, 4), QStringLiteral("green - - yellow"));
        QCOMPARE(colours(made, 5), QStringLiteral("green - - yellow"));
        QCOMPARE(colours(made, 6), QStringLiteral("green - - red"));
        made.matter.listedOn = date("2024-06");
        QCOMPARE(colours(made, 6), QStringLiteral("green - - green"));
        made.figure(rules.dimensions[2].funds.issued, month(1), 100)
            .figure(rules.dimensions[2].funds.paid, month(1), 80);
        QCOMPARE(colours(made, 6), QStringLiteral("green - - green"));
        made.matter.extra.insert(rules.dimensions[2].funds.required, Value(qint64(8000)));
        QCOMPARE(colours(made, 6), QStringLiteral("green - green green"));
        made.matter.extra.insert(rules.dimensions[2].funds.required, Value(qint64(8001)));
        QCOMPARE(colours(made, 6), QStringLiteral("green - red green"));
        QCOMPARE(made.light(rules, month(6)), QStringLiteral("red"));
    }

    void wuhansRatios_data()
    {
        QTest::addColumn<qint64>("cumulative");
        QTest::addColumn<QString>("light");
        QTest::newRow("0.80") << qint64(480) << QStringLiteral("green");
        QTest::newRow("0.79") << qint64(474) << QStringLiteral("yellow");
        QTest::newRow("0.60") << qint64(360) << QStringLiteral("yellow");
        QTest::newRow("0.59") << qint64(354) << QStringLiteral("red");
    }
    void wuhansRatios()
    {
        QFETCH(qint64, cumulative);
        LightCase made(MatterKind::Project, 1200);
        made.report(month(6), cumulative);
        QTEST(made.light(preset(QStringLiteral("wuhan")), month(6)), "light");
    }

    void sanyaJudgesLargeProjectsByTheirPlanAndEveryoneByTheMonth_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<Cumulatives>("reported");
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("rule");
        const qint64 large = 1000 * 1000000;
        const auto row = [](const char *name, qint64 total, const Cumulatives &reported, const char *light,
                            const char *rule) {
            QTest::newRow(name) << total << reported << QString::fromLatin1(light)
                                << QString::fromLatin1(rule);
        };
        row("plan kept", large, {100, 200}, "green", "on-track");
        row("just below", large, {99, 199}, "yellow", "behind-twice");
        row("below for the first time", large, {100, 199}, "yellow", "behind");
        row("half", large, {100, 100}, "yellow", "behind");
        row("less than half", large, {100, 99}, "red", "far-behind");
        row("a small one is not held against its plan", large - 1, {100, 120}, "yellow", "missed");
        row("missed twice", large - 1, {99, 120}, "red", "missed-twice");
        row("month met", large - 1, {99, 200}, "green", "met");
    }
    void sanyaJudgesLargeProjectsByTheirPlanAndEveryoneByTheMonth()
    {
        QFETCH(qint64, total);
        QFETCH(Cumulatives, reported);
        QFETCH(QString, light);
        LightCase made = LightCase(MatterKind::Project, 1200).planned({100, 200}).reported(reported);
        made.matter.total = total;
        RuleSet rules = preset(QStringLiteral("sanya"));
        if (total >= 1000 * 1000000)
            rules.dimensions.pop_back(); // the month would be heard too
        const Assessment assessment = made.assessed(rules, month(2));
        QCOMPARE(assessment.light.id(), light);
        QTEST(assessment.rule->id, "rule");
    }

    void xinhuangFollowsUpBelow80AndShowsACardBelow60_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<QString>("light");
        QTest::newRow("80") << qint64(80) << QStringLiteral("green");
        QTest::newRow("79") << qint64(79) << QStringLiteral("blue");
        QTest::newRow("60") << qint64(60) << QStringLiteral("blue");
        QTest::newRow("59") << qint64(59) << QStringLiteral("yellow");
    }
    void xinhuangFollowsUpBelow80AndShowsACardBelow60()
    {
        QFETCH(qint64, done);
        const LightCase made = LightCase(MatterKind::Project, 1200).planned({100}).reported({done});
        QTEST(made.light(preset(QStringLiteral("xinhuang")), month(1)), "light");
    }
};

BIHUAN_TEST(TstPresets)
#include "tst_presets.moc"
