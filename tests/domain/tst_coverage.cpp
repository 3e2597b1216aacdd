// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/coverage.h"
#include "core/domain/lights/wording.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

Dimension dimensionWith(const QByteArray &basis, const QByteArray &rules)
{
    return rulesFrom(R"([{"id": "p", "title": "进度", "basis": ")" + basis + R"(", "rules": [)" + rules + "]}]")
        .dimensions.front();
}

} // namespace

/// What no rule covers is found and said, and what is said can be taken apart into what an editor changes.
class TstCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesWithoutARuleAreSaidInWords_data()
    {
        QTest::addColumn<QByteArray>("basis");
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QStringList>("gaps");
        const auto row = [](const char *name, const char *basis, const char *rules, const QStringList &gaps) {
            QTest::newRow(name) << QByteArray(basis) << QByteArray(rules) << gaps;
        };
        row("nothing is left out", "gap",
            R"({"id": "r", "colour": "red", "when": {"metric": "gap", "lt": -15}},
               {"id": "g", "colour": "green", "when": {"metric": "gap", "ge": -15}})",
            {});
        row("five points in between", "gap",
            R"({"id": "r", "colour": "red", "when": {"metric": "gap", "lt": -15}},
               {"id": "g", "colour": "green", "when": {"metric": "gap", "gt": -10}})",
            {QStringLiteral("低于序时进度10至15个百分点没有规则")});
        row("a single value", "gap",
            R"({"id": "r", "colour": "red", "when": {"metric": "gap", "lt": -15}},
               {"id": "g", "colour": "green", "when": {"metric": "gap", "gt": -15}})",
            {QStringLiteral("低于序时进度15个百分点没有规则")});
        row("both ends", "elapsedRatio",
            R"({"id": "y", "colour": "yellow", "when": {"metric": "elapsedRatio", "ge": 60, "lt": 80}})",
            {QStringLiteral("完成率低于序时进度的60%没有规则"), QStringLiteral("完成率不低于序时进度的80%没有规则")});
        row("days are whole: nothing lies between 3 and 4", "daysLeft",
            R"({"id": "r", "colour": "red", "when": {"metric": "daysLeft", "le": 3}},
               {"id": "g", "colour": "green", "when": {"metric": "daysLeft", "ge": 4}})",
            {});
        row("a day left out", "daysLeft",
            R"({"id": "r", "colour": "red", "when": {"metric": "daysLeft", "le": 2}},
               {"id": "g", "colour": "green", "when": {"metric": "daysLeft", "gt": 3}})",
            {QStringLiteral("距时限3天没有规则")});
        row("months are never below nothing", "startOverdueMonths",
            R"({"id": "r", "colour": "red", "when": {"metric": "startOverdueMonths", "ge": 1}},
               {"id": "g", "colour": "green", "when": {"metric": "startOverdueMonths", "ge": 0, "lt": 1}})",
            {});
        row("a filter makes a rule unsure", "gap",
            R"({"id": "r", "colour": "red", "when": {"all": [
                   {"metric": "gap", "lt": -10}, {"field": "kind", "in": ["project"]}]}},
               {"id": "g", "colour": "green", "when": {"metric": "gap", "ge": -10}})",
            {QStringLiteral("低于序时进度超过10个百分点没有规则")});
        row("either and not", "gap",
            R"({"id": "r", "colour": "red", "when": {"any": [
                   {"metric": "gap", "lt": -20}, {"not": {"metric": "gap", "lt": 5}}]}})",
            {QStringLiteral("低于序时进度不超过20个百分点，或高于序时进度不足5个百分点没有规则")});
        row("a last rule without a condition", "gap", R"({"id": "g", "colour": "green"})", {});
        row("only rules about something else", "gap",
            R"({"id": "g", "colour": "green", "when": {"inARow": 2, "colour": "red"}})",
            {QStringLiteral("任何数值都没有规则")});
    }
    void valuesWithoutARuleAreSaidInWords()
    {
        QFETCH(QByteArray, basis);
        QFETCH(QByteArray, rules);
        QStringList said;
        for (const RuleGap &gap : gapsOf(dimensionWith(basis, rules)))
            said += gap.text;
        QTEST(said, "gaps");
    }

    void rulesThatNeverHaveTheirTurnAreFound()
    {
        const Dimension dimension = dimensionWith("gap", R"(
            {"id": "y", "colour": "yellow", "when": {"metric": "gap", "lt": -5}},
            {"id": "r", "colour": "red", "when": {"metric": "gap", "lt": -15}},
            {"id": "f", "colour": "red", "when": {"all": [{"metric": "gap", "ge": -5}, {"was": "red"}]}},
            {"id": "g", "colour": "green"})");
        QCOMPARE(unreachableRules(dimension), std::vector<int>{1});
    }

    void presetsLeaveNoRuleUnreachable()
    {
        for (const QString &file : QDir(QStringLiteral(BIHUAN_SOURCE_DIR "/resources/rules")).entryList({QStringLiteral("*.json")})) {
            for (const Dimension &dimension : preset(file.chopped(5)).dimensions) {
                QVERIFY2(unreachableRules(dimension).empty(), qPrintable(file + dimension.id));
                // Where a rule is for one value, there is one for the others, except where silence is meant.
                const bool onlyWarns = dimension.rules.size() == 1;
                QVERIFY2(onlyWarns || gapsOf(dimension).empty(), qPrintable(file + dimension.id));
            }
        }
    }

    void theWordsOfAConditionComeApartIntoWhatAnEditorChanges()
    {
        const RuleSet rules = rulesFrom(R"([{"id": "p", "title": "进度", "rules": [{"id": "r", "colour": "red",
            "when": {"any": [{"metric": "gap", "ge": -30, "le": -10},
                {"all": [{"inARow": 2, "of": {"metric": "monthRatio", "lt": 80}}, {"field": "level", "in": ["省", "市"]}]},
                {"was": "yellow"}, {"metric": "monthsSince", "date": "startActual", "ge": 3}]}}]}])");
        const Condition &when = rules.dimensions.front().rules.front().when;
        QString text;
        QStringList changeable;
        for (const PhrasePart &part : conditionPhrase(when, rules.palette)) {
            text += part.text;
            QVERIFY(part.of);
            if (part.slot != PhrasePart::Slot::Words)
                changeable += QString::number(static_cast<int>(part.slot)) + QLatin1Char(':') + part.text;
        }
        QCOMPARE(text, conditionText(when, rules.palette));
        QCOMPARE(text, QStringLiteral("低于序时进度10至30个百分点，或（连续2个月当月完成低于当月计划的80%，且level为省或市），"
                                      "或上期为黄灯，或实际开工后3个月及以上"));
        // The nearer limit of "below" is the upper one.
        QCOMPARE(changeable.mid(0, 5), (QStringList{QStringLiteral("2:低于"), QStringLiteral("1:序时进度"), QStringLiteral("4:10"),
                                               QStringLiteral("2:至"), QStringLiteral("3:30")}));
        QVERIFY(changeable.contains(QStringLiteral("9:2")) && changeable.contains(QStringLiteral("10:黄")));
    }
};

BIHUAN_TEST(TstCoverage)
#include "tst_coverage.moc"
