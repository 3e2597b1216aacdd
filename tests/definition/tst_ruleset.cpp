// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/json.h"
#include "core/definition/ruleset.h"
#include "core/definition/standardset.h"
#include "core/domain/lights/metric.h"
#include "core/domain/lights/wording.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;

namespace {

QByteArray ruleSetWith(const QByteArray &rule)
{
    return R"({"id": "own", "title": "自定", "palette": [
{"id": "red", "title": "红", "shape": "square"},
{"id": "green", "title": "绿", "shape": "circle"}],
"dimensions": [{"id": "progress", "title": "进度", "rules": [
)" + rule + "\n]}]}";
}

} // namespace

class TstRuleSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsAreReadExactlyInTheirUnit()
    {
        const auto rules = readRuleSet(
            ruleSetWith(R"({"id": "a", "colour": "red", "when": {"metric": "gap", "lt": -15, "ge": -30.5}},
            {"id": "b", "colour": "red", "when": {"metric": "elapsedRatio", "le": 0.1}},
            {"id": "c", "colour": "red", "when": {"metric": "daysLeft", "gt": 3}},
            {"id": "d", "colour": "red", "when": {"metric": "goalPlaces", "lt": -1}},
            {"id": "e", "colour": "red", "when": {"field": "total", "unit": "万元", "ge": 1000.5}})"),
            QStringLiteral("own.json"));
        QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().text));
        const auto &list = rules->dimensions.front().rules;
        const Bounds &gap = std::get<MetricTest>(list[0].when.test).bounds;
        QCOMPARE(*gap.high, Ratio(-15, 100));
        QVERIFY(!gap.highInside);
        QCOMPARE(*gap.low, Ratio(-305, 1000));
        QVERIFY(gap.lowInside);
        const Bounds &ratio = std::get<MetricTest>(list[1].when.test).bounds;
        QCOMPARE(*ratio.high, Ratio(1, 1000));
        QVERIFY(ratio.highInside && !ratio.low);
        const Bounds &days = std::get<MetricTest>(list[2].when.test).bounds;
        QCOMPARE(*days.low, Ratio(3, 1));
        QVERIFY(!days.lowInside);
        QCOMPARE(*std::get<MetricTest>(list[3].when.test).bounds.high, Ratio(-1, 1));
        QCOMPARE(std::get<FieldTest>(list[4].when.test).low, std::optional<qint64>(1000500000));
    }

    void everyComplaintNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *rule, const char16_t *says) {
            QTest::newRow(name) << QByteArray(rule) << QString::fromUtf16(says);
        };
        row("typo in a metric", R"({"id": "a", "colour": "red", "when": {"metric": "gab", "lt": -15}})",
            u"第 5 行第 49 列：没有“gab”这种度量，是否应为“gap”");
        row("typo in a key", R"({"id": "a", "color": "red"})",
            u"第 5 行第 13 列：不认识“color”，是否应为“colour”");
        row("unknown colour", R"({"id": "a", "colour": "blue"})",
            u"没有“blue”这种颜色，应为 red、green 之一");
        row("no limit", R"({"id": "a", "colour": "red", "when": {"metric": "gap"}})", u"缺少界限");
        row("two limits on one side",
            R"({"id": "a", "colour": "red", "when": {"metric": "gap", "lt": 1, "le": 1}})",
            u"“le”和“lt”只能写一个");
        row("empty interval", R"({"id": "a", "colour": "red", "when": {"metric": "gap", "lt": 1, "ge": 2}})",
            u"下限大于上限");
        row("half a day", R"({"id": "a", "colour": "red", "when": {"metric": "daysLeft", "lt": 1.5}})",
            u"“lt”应为数字，最多 0 位小数");
        row("a limit in words", R"({"id": "a", "colour": "red", "when": {"metric": "gap", "lt": "-15"}})",
            u"“lt”应为数字");
        row("no condition in when", R"({"id": "a", "colour": "red", "when": {}})", u"缺少条件");
        row("two conditions in one",
            R"({"id": "a", "colour": "red", "when": {"metric": "gap", "lt": 1, "field": "total"}})",
            u"一个条件只能写一种");
        row("a field without a test", R"({"id": "a", "colour": "red", "when": {"field": "total"}})",
            u"缺少条件");
        row("a counter of nothing", R"({"id": "a", "colour": "red", "when": {"inARow": 3}})",
            u"计数条件应有“colour”或“of”之一");
        row("too many months", R"({"id": "a", "colour": "red", "when": {"inARow": 13, "colour": "red"}})",
            u"“inARow”应在 1 与 12 之间");
        row("an empty group", R"({"id": "a", "colour": "red", "when": {"all": []}})",
            u"“all”里至少要有一个条件");
        row("an id twice",
            R"({"id": "a", "colour": "red", "when": {"metric": "gap", "lt": 1}}, {"id": "a", "colour": "green"})",
            u"编号“a”已经用过");
        row("a consequence without a name", R"({"id": "a", "colour": "red", "consequences": [{"points": -1}]})",
            u"缺少“title”");
        row("a date for a metric that has none",
            R"({"id": "a", "colour": "red", "when": {"metric": "gap", "date": "deadline", "lt": 1}})",
            u"“gap”不从日期算起");
        row("no date", R"({"id": "a", "colour": "red", "when": {"metric": "monthsSince", "ge": 1}})", u"缺少“date”");
        row("filled and more", R"({"id": "a", "colour": "red", "when": {"field": "x", "filled": true, "ge": 1}})",
            u"“filled”不能和");
        row("a colour that never was", R"({"id": "a", "colour": "red", "when": {"was": "blue"}})",
            u"没有“blue”这种颜色");
        row("a rule that is never reached", R"({"id": "a", "colour": "red"}, {"id": "b", "colour": "green"})",
            u"这一条永远轮不到");
        row("no rules", "", u"“rules”应有 1 至 100 条规则");
    }
    void everyComplaintNamesItsPlace()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, says);
        const auto rules = readRuleSet(ruleSetWith(rule), QStringLiteral("own.json"));
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, ErrorCode::Refused);
        QVERIFY2(rules.error().text.startsWith(QStringLiteral("own.json 第 ")),
                 qPrintable(rules.error().text));
        QVERIFY2(rules.error().text.contains(says), qPrintable(rules.error().text));
    }

    void aPaletteHasTwoColoursThatAreNoStates()
    {
        const QByteArray text = ruleSetWith(R"({"id": "a", "colour": "green"})");
        QVERIFY(readRuleSet(text, QStringLiteral("own.json")));
        const auto state =
            readRuleSet(QByteArray(text).replace("\"red\"", "\"done\""), QStringLiteral("own.json"));
        QVERIFY(!state && state.error().text.contains(QStringLiteral("“done”是状态")));
        const auto single = readRuleSet(
            QByteArray(text).replace("{\"id\": \"red\", \"title\": \"红\", \"shape\": \"square\"},\n", ""),
            QStringLiteral("own.json"));
        QVERIFY(!single && single.error().text.contains(QStringLiteral("应有 2 至 12 种颜色")));
    }

    void whatIsWrittenReadsBackTheSame_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const QString &id : standardset::ids(standardset::Folder::Rules))
            QTest::newRow(qPrintable(id)) << *standardset::json(standardset::Folder::Rules, id);
        QTest::newRow("everything") << ruleSetWith(R"(
            {"id": "a", "colour": "red", "when": {"any": [
                {"all": [{"metric": "gap", "le": -10.25, "gt": -30}, {"field": "total", "unit": "万元", "ge": 1000.5}]},
                {"not": {"field": "level", "title": "级别", "in": ["省", "市"]}},
                {"field": "grade", "decimals": 2, "ge": 1.25, "lt": 3}, {"field": "listedOn", "filled": false},
                {"inYear": 3, "of": {"metric": "monthRatio", "lt": 80}}, {"inARow": 2, "colour": "green"},
                {"was": "red"}, {"metric": "daysLeft", "le": 3, "gt": -2},
                {"metric": "monthsSince", "date": "approved", "title": "批复", "ge": 3}]},
             "consequences": ["督办单", {"title": "红牌", "points": -2.5, "inform": ["县长", "分管副县长"],
                "paper": {"ladder": "own", "step": "red"}, "talk": "县长"}]},
            {"id": "b", "colour": "green"})");
    }
    void whatIsWrittenReadsBackTheSame()
    {
        QFETCH(QByteArray, text);
        const auto rules = readRuleSet(text, QStringLiteral("own.json"));
        QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().text));
        const QByteArray written = writeRuleSet(*rules);
        const auto again = readRuleSet(written, QStringLiteral("written.json"));
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text));
        QVERIFY(*again == *rules);
        QCOMPARE(writeRuleSet(*again), written);
    }

    void consequencesSayPointsPeopleAndPaper()
    {
        const auto rules = readRuleSet(
            ruleSetWith(R"({"id": "a", "colour": "red", "consequences": ["督办单", {"title": "红牌", "points": -2.5,
                "inform": ["县长", "分管副县长"], "paper": {"ladder": "own", "step": "red"}, "talk": "县长"}]})"),
            QStringLiteral("own.json"));
        QVERIFY(rules);
        const auto &consequences = rules->dimensions.front().rules.front().consequences;
        QCOMPARE(consequenceText(consequences.at(0)), QStringLiteral("督办单"));
        QCOMPARE(consequences.at(1).points, -250);
        QCOMPARE(consequences.at(1).ladder + consequences.at(1).step, QStringLiteral("ownred"));
        QCOMPARE(consequenceText(consequences.at(1)), QStringLiteral("红牌，扣2.5分，告知县长、分管副县长，由县长约谈"));
    }

    void theSchemaListsEveryMetric()
    {
        QFile file(QStringLiteral(BIHUAN_SOURCE_DIR "/resources/schema/rules.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto schema = parseJson(file.readAll(), QStringLiteral("rules.schema.json"));
        QVERIFY(schema);
        QStringList listed;
        for (const JsonValue &item :
             schema->member(u"$defs")->value.member(u"metric")->value.member(u"enum")->value.items)
            listed += item.text;
        QStringList known;
        for (const Metric &metric : metrics())
            known += QString::fromLatin1(metric.id);
        listed.sort();
        known.sort();
        QCOMPARE(listed, known);
    }
};

BIHUAN_TEST(TstRuleSet)
#include "tst_ruleset.moc"
