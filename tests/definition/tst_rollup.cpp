// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/rollupreader.h"
#include "core/definition/ruleset.h"
#include "core/definition/standardset.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

QString readIn(const QByteArray &text, const LightTally &tally)
{
    const auto rollup = readRollup(text, QStringLiteral("own.json"));
    if (!rollup)
        return rollup.error().text;
    std::vector<RuleSet> ruleSets;
    for (const QString &id : standardset::ids(standardset::Folder::Rules))
        ruleSets.push_back(*readRuleSet(*standardset::json(standardset::Folder::Rules, id), id));
    return rolledUp(*rollup, tally, officePalette(ruleSets)).id();
}

LightTally tallyOf(const QMap<QString, int> &lights, std::optional<Ratio> gap = {})
{
    return {lights, {}, gap};
}

const QByteArray palette =
    R"("palette": [{"id": "red", "title": "红", "shape": "square"}, {"id": "green", "title": "绿", "shape": "circle"}])";

} // namespace

/// The light of a unit, a leader, a source, a ledger or a town.
class TstRollup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatShipsRollsUpByCountWorstOrShare_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("red");
        QTest::addColumn<int>("yellow");
        QTest::addColumn<int>("green");
        QTest::addColumn<QString>("light");
        const auto row = [](const char *id, int red, int yellow, int green, const char *light) {
            QTest::addRow("%s %d %d %d", id, red, yellow, green)
                << QString::fromLatin1(id) << red << yellow << green << QString::fromLatin1(light);
        };
        row("counts", 3, 0, 1, "none");
        row("worst-matter", 1, 5, 9, "red");
        row("worst-matter", 0, 1, 9, "yellow");
        row("worst-matter", 0, 0, 9, "green");
        row("red-share", 2, 0, 8, "red");
        row("red-share", 19, 0, 81, "yellow");
        row("red-share", 0, 3, 7, "yellow");
        row("red-share", 0, 29, 71, "green");
    }
    void whatShipsRollsUpByCountWorstOrShare()
    {
        QFETCH(QString, id);
        QFETCH(int, red);
        QFETCH(int, yellow);
        QFETCH(int, green);
        // States stand beside the colours and count for nothing.
        const LightTally tally = tallyOf({{QStringLiteral("red"), red}, {QStringLiteral("yellow"), yellow},
                                          {QStringLiteral("green"), green}, {QStringLiteral("unreported"), 100},
                                          {QStringLiteral("done"), 100}, {QStringLiteral("notdue"), 100}});
        QTEST(readIn(*standardset::json(standardset::Folder::Rollups, id), tally), "light");
    }

    void everyShippedRollUpReadsUnderItsName()
    {
        const QStringList ids = standardset::ids(standardset::Folder::Rollups);
        QCOMPARE(ids.size(), 3);
        for (const QString &id : ids)
            QCOMPARE(readRollup(*standardset::json(standardset::Folder::Rollups, id), id)->id, id);
    }

    void withoutAColourThereIsNoneUnlessAllIsDone()
    {
        const QByteArray worst = R"({"id": "own", "title": "自定", "mode": "worst"})";
        QCOMPARE(readIn(worst, tallyOf({{QStringLiteral("done"), 3}})), QStringLiteral("done"));
        QCOMPARE(readIn(worst, tallyOf({{QStringLiteral("done"), 3}, {QStringLiteral("notdue"), 1}})), QStringLiteral("none"));
        QCOMPARE(readIn(worst, tallyOf({})), QStringLiteral("none"));
        // Blue stands between yellow and green in the one set that has it.
        QCOMPARE(readIn(worst, tallyOf({{QStringLiteral("blue"), 1}, {QStringLiteral("green"), 9}})), QStringLiteral("blue"));
        QCOMPARE(readIn(worst, tallyOf({{QStringLiteral("blue"), 1}, {QStringLiteral("red"), 1}})), QStringLiteral("red"));
    }

    void ownRulesMayAskForTheSums()
    {
        const QByteArray rules = R"({"id": "own", "title": "自定", "mode": "rules", )" + palette
                                 + R"(, "rules": [{"colour": "red", "when": {"quantity": "gap", "lt": -15}}, {"colour": "green"}]})";
        const QMap<QString, int> lights{{QStringLiteral("green"), 1}};
        QCOMPARE(readIn(rules, tallyOf(lights, Ratio(-15, 100))), QStringLiteral("green"));
        QCOMPARE(readIn(rules, tallyOf(lights, Ratio(-1501, 10000))), QStringLiteral("red"));
        QCOMPARE(readIn(rules, tallyOf(lights)), QStringLiteral("green"));
    }

    void aComplaintNamesItsPlace()
    {
        const auto with = [](const QByteArray &when) {
            return readIn(R"({"id": "own", "title": "自定", "mode": "rules", )" + palette
                              + R"(, "rules": [{"colour": "red", "when": )" + when + "}]}",
                          {});
        };
        QVERIFY(with(R"({"quantity": "share", "ge": 1})").contains(QStringLiteral("缺少“lights”")));
        QVERIFY(with(R"({"quantity": "gap", "lights": ["red"], "ge": 1})").contains(QStringLiteral("才数灯")));
        QVERIFY(with(R"({"quantity": "count", "lights": ["red"]})").contains(QStringLiteral("缺少界限")));
        QVERIFY(with(R"({"quantity": "counts"})").startsWith(QStringLiteral("own.json 第 ")));
        QVERIFY(readIn(R"({"id": "own", "title": "自定", "mode": "worst", "rules": []})", {}).contains(QStringLiteral("不认识“rules”")));
    }
};

BIHUAN_TEST(TstRollup)
#include "tst_rollup.moc"
