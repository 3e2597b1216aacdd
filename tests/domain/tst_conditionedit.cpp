// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/conditionedit.h"
#include "core/domain/lights/metric.h"
#include "core/domain/lights/rulesetedit.h"
#include "core/domain/lights/wording.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

Condition conditionFrom(const QByteArray &when)
{
    return rulesFrom(R"([{"id": "p", "title": "进度", "rules": [{"id": "r", "colour": "red", "when": )" + when + "}]}]")
        .dimensions.front()
        .rules.front()
        .when;
}

const Palette &palette()
{
    static const RuleSet rules = rulesFrom(R"([{"id": "p", "title": "进度", "rules": [{"id": "r", "colour": "red"}]}])");
    return rules.palette;
}

QString say(const Condition &condition)
{
    return conditionText(condition, palette());
}

/// The piece of the slot that stands for `text`.
PhrasePart piece(const Condition &condition, PhrasePart::Slot slot, const QString &text)
{
    for (const PhrasePart &part : conditionPhrase(condition, palette())) {
        if (part.slot == slot && part.text == text)
            return part;
    }
    qFatal("no such piece: %s", qPrintable(text));
}

} // namespace

/// A sentence is changed piece by piece, and says what it then means.
class TstConditionEdit : public QObject
{
    Q_OBJECT

private:
    const Condition m_behind = conditionFrom(R"({"metric": "gap", "ge": -30, "le": -10})");
    const Condition m_nested = conditionFrom(R"({"any": [{"metric": "gap", "lt": -15},
        {"all": [{"inARow": 2, "of": {"metric": "monthRatio", "lt": 80}}, {"field": "stage", "in": ["a", "b"]}]}]})");

private Q_SLOTS:
    void everyPieceKnowsItsPlace()
    {
        using Slot = PhrasePart::Slot;
        QCOMPARE(piece(m_nested, Slot::High, QStringLiteral("15")).path, std::vector<int>{0});
        QCOMPARE(piece(m_nested, Slot::High, QStringLiteral("80")).path, (std::vector<int>{1, 0, 0}));
        QCOMPARE(piece(m_nested, Slot::Choice, QStringLiteral("b")).choice, 1);
        for (const PhrasePart &part : conditionPhrase(m_nested, palette()))
            QCOMPARE(conditionedit::at(m_nested, part.path), part.of);
    }

    void aLimitIsTypedAsItIsSaid_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<int>("slot");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *when, PhrasePart::Slot slot, const char *shown, const char *typed, const QString &said) {
            QTest::newRow(name) << QByteArray(when) << static_cast<int>(slot) << QString::fromLatin1(shown) << QString::fromUtf8(typed) << said;
        };
        using Slot = PhrasePart::Slot;
        row("a distance below", R"({"metric": "gap", "ge": -30, "le": -10})", Slot::High, "10", "12.5",
            QStringLiteral("低于序时进度12.5至30个百分点"));
        row("the far limit", R"({"metric": "gap", "ge": -30, "le": -10})", Slot::Low, "30", "３５", QStringLiteral("低于序时进度10至35个百分点"));
        row("a share", R"({"metric": "elapsedRatio", "lt": 80})", Slot::High, "80", "75", QStringLiteral("完成率低于序时进度的75%"));
        row("days", R"({"metric": "daysLeft", "ge": 1, "le": 3})", Slot::High, "3", "5", QStringLiteral("距时限1至5天"));
        row("months that were outside", R"({"metric": "monthsUnlisted", "gt": 2})", Slot::Low, "3", "4",
            QStringLiteral("开工后未入库纳统4个月及以上"));
        row("money", R"({"field": "total", "unit": "万元", "ge": 1000})", Slot::Low, "1000", "2500.5", QStringLiteral("总投资不低于2500.5万元"));
        row("months in a row", R"({"inARow": 2, "colour": "red"})", Slot::Times, "2", "3", QStringLiteral("连续3个月为红灯"));
    }

    void aLimitIsTypedAsItIsSaid()
    {
        QFETCH(QByteArray, when);
        QFETCH(int, slot);
        QFETCH(QString, shown);
        QFETCH(QString, typed);
        const Condition condition = conditionFrom(when);
        const auto changed = conditionedit::withNumber(condition, piece(condition, static_cast<PhrasePart::Slot>(slot), shown), typed);
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text));
        QTEST(say(*changed), "said");
    }

    void whatIsNoLimitIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "十五", "-12", "1.2345678", "40", "99999999999"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void whatIsNoLimitIsRefusedInWords()
    {
        QFETCH(QString, typed);
        const auto changed = conditionedit::withNumber(m_behind, piece(m_behind, PhrasePart::Slot::High, QStringLiteral("10")), typed);
        QVERIFY(!changed);
        QVERIFY(changed.error().text.endsWith(QStringLiteral("。")));
    }

    void comparisonsKeepTheLimitsAndAreAllDifferent_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QString>("offered");
        QTest::newRow("a distance") << QByteArray(R"({"metric": "gap", "ge": -30, "le": -10})") << QStringLiteral("低于序时进度超过10个百分点");
        QTest::newRow("a share") << QByteArray(R"({"metric": "monthRatio", "lt": 80})") << QStringLiteral("当月完成不低于当月计划的80%");
        QTest::newRow("days") << QByteArray(R"({"metric": "daysLeft", "le": 3})") << QStringLiteral("到时限未完成");
        QTest::newRow("a field") << QByteArray(R"({"field": "total", "unit": "万元", "ge": 1000})") << QStringLiteral("总投资低于1000万元");
    }

    void comparisonsKeepTheLimitsAndAreAllDifferent()
    {
        QFETCH(QByteArray, when);
        QFETCH(QString, offered);
        const Condition condition = conditionFrom(when);
        QStringList ways;
        for (const Condition &way : conditionedit::comparisons(condition))
            ways += say(way);
        QVERIFY2(ways.contains(offered), qPrintable(ways.join(QLatin1Char('\n'))));
        QVERIFY(ways.contains(say(condition)));
        const qsizetype count = ways.size();
        ways.removeDuplicates();
        QCOMPARE(ways.size(), count);
    }

    void anotherMetricOfTheSameKindKeepsTheLimits()
    {
        const auto &test = std::get<MetricTest>(m_behind.test);
        QCOMPARE(say(conditionedit::withMetric(test, *findMetric(u"planGap"))), QStringLiteral("低于本项目计划10至30个百分点"));
        QVERIFY(say(conditionedit::withMetric(test, *findMetric(u"daysLeft"))).startsWith(QStringLiteral("距时限")));
        for (const Metric &metric : metrics())
            QVERIFY(!say(conditionedit::startingWith(metric)).isEmpty());
    }

    void conditionsAreJoinedCountedNegatedAndTakenAway()
    {
        using namespace conditionedit;
        const Condition month = conditionFrom(R"({"metric": "monthRatio", "lt": 80})");
        const Condition both = joined(m_behind, {}, month, false);
        QCOMPARE(say(both), QStringLiteral("低于序时进度10至30个百分点，且当月完成低于当月计划的80%"));
        QCOMPARE(say(rejoined(both, {})), QStringLiteral("低于序时进度10至30个百分点，或当月完成低于当月计划的80%"));
        QCOMPARE(say(joined(both, {1}, month, false)), say(both) + QStringLiteral("，且当月完成低于当月计划的80%"));
        QCOMPARE(say(counted(both, {1})), QStringLiteral("低于序时进度10至30个百分点，且连续2个月当月完成低于当月计划的80%"));
        QCOMPARE(counted(counted(both, {1}), {1}), both);
        QCOMPARE(negated(negated(both, {1}), {1}), both);
        QCOMPARE(without(both, {1}), m_behind);
        QVERIFY(without(m_behind, {}).isAlways());
        // A counter of nothing says nothing.
        QCOMPARE(without(counted(both, {1}), {1, 0}), m_behind);
        QCOMPARE(joined({}, {}, month, true), month);
        QCOMPARE(without(m_nested, {7, 3}), m_nested);
    }

    void rulesMeanTheSameColoursWhenTheirOrderChanges()
    {
        const RuleSet rules = rulesFrom(R"([{"id": "p", "title": "进度", "rules": [
            {"id": "a", "colour": "red", "when": {"all": [{"was": "red"}, {"inARow": 3, "colour": "yellow"}]}},
            {"id": "b", "colour": "green"}]}])");
        const QString said = ruleLine(rules.dimensions[0].rules[0], rules.palette);
        const int last = static_cast<int>(rules.palette.colours.size()) - 1;
        for (int from = 0; from <= last; ++from) {
            for (int to = 0; to <= last; ++to) {
                const RuleSet moved = rulesetedit::withColourMoved(rules, from, to);
                QCOMPARE(moved.palette.colours[static_cast<size_t>(to)], rules.palette.colours[static_cast<size_t>(from)]);
                QCOMPARE(ruleLine(moved.dimensions[0].rules[0], moved.palette), said);
                QCOMPARE(rulesetedit::withColourMoved(moved, to, from), rules);
            }
        }
        const RuleSet more = rulesetedit::withColour(rules, 1, {QStringLiteral("blue"), QStringLiteral("蓝"), QStringLiteral("diamond")});
        QCOMPARE(ruleLine(more.dimensions[0].rules[0], more.palette), said);
        QVERIFY(!rulesetedit::usesColour(more, 1));
        QVERIFY(rulesetedit::usesColour(more, 0) && rulesetedit::usesColour(more, more.palette.severity(QStringLiteral("yellow"))));
        QCOMPARE(rulesetedit::withoutColour(more, 1), rules);
        QCOMPARE(rulesetedit::freeRuleId(rules), QStringLiteral("rule-1"));
    }
};

BIHUAN_TEST(TstConditionEdit)
#include "tst_conditionedit.moc"
