// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/metric.h"
#include "core/services/ruleediting.h"
#include "core/services/ruletrial.h"
#include "core/services/rulevocabulary.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

/// The office's rule sets: copied, changed, given to ledgers, removed; each one step that can be undone.
class TstRuleEditing : public QObject
{
    Q_OBJECT

private:
    static Status make(CountyFixture &office, const Result<DefinitionChange> &change)
    {
        BIHUAN_CHECK(change);
        BIHUAN_CHECK(office.editor().run(change->label, change->change));
        return {};
    }

    static RuleSet ownCopy(CountyFixture &office)
    {
        const auto county = office.county();
        const auto change = copyOfRules(*county, *county->ruleSet(QStringLiteral("composite")));
        if (!make(office, change))
            qFatal("not copied");
        return *office.county()->ruleSet(change->id);
    }

    static QString complaint(const Result<DefinitionChange> &change) { return change ? QString() : change.error().text; }

private Q_SLOTS:
    void aCopyIsTheOfficesOwnAndJudgesAlike()
    {
        CountyFixture office;
        const RuleSet first = ownCopy(office);
        const RuleSet second = ownCopy(office);
        const RuleSet shipped = *office.county()->ruleSet(QStringLiteral("composite"));
        QCOMPARE(first.dimensions, shipped.dimensions);
        QVERIFY(first.id != second.id && first.title != second.title);
        const auto known = rulesOfOffice(*office.county());
        QVERIFY(known);
        QVERIFY(!known->front().shipped && !known->at(1).shipped && known->at(2).shipped);
        QVERIFY(office.editor().undo());
        QVERIFY(!office.county()->ruleSet(second.id));
    }

    void whatIsKeptIsReadAgainAndWhatShipsIsNotChanged()
    {
        CountyFixture office;
        RuleSet own = ownCopy(office);
        own.title = QStringLiteral("柞水2024");
        own.dimensions[0].rules.back().when = {MetricTest{findMetric(u"gap"), {.low = Ratio(-5, 100), .high = {}}, {}}};
        QVERIFY(make(office, keptRules(*office.county(), own)));
        QCOMPARE(*office.county()->ruleSet(own.id), own);
        QVERIFY(complaint(keptRules(*office.county(), *office.county()->ruleSet(QStringLiteral("composite")))).contains(QStringLiteral("复制一份")));
        RuleSet other = ownCopy(office);
        other.title = own.title;
        QVERIFY(complaint(keptRules(*office.county(), other)).contains(QStringLiteral("换一个名称")));
        RuleSet broken = own;
        broken.dimensions.clear();
        QVERIFY(!keptRules(*office.county(), broken));
    }

    void aLedgerIsJudgedByWhatItIsGivenAndNothingElseOfItChanges()
    {
        CountyFixture office;
        RuleSet own = ownCopy(office);
        // Red whatever is the case, to be seen at once.
        own.dimensions = {{.id = QStringLiteral("all"), .title = QStringLiteral("一律"), .basis = nullptr, .applies = {}, .funds = {},
                           .rules = {{.id = QStringLiteral("r"), .colour = 0, .when = {}, .consequences = {}, .demandsReason = {}}}}};
        QVERIFY(make(office, keptRules(*office.county(), own)));
        QVERIFY(office.report(QStringLiteral("ZJ-2024-01"), 2, 150));
        const LedgerDefinition before = *office.county()->ledger(LedgerId{QStringLiteral("key-projects")});
        QVERIFY(office.view(2).find(QStringLiteral("ZJ-2024-01"))->light != Light::of(QStringLiteral("red")));
        QVERIFY(make(office, assignedRules(*office.county(), {before.id, before.title, {}}, own)));
        QCOMPARE(office.view(2).find(QStringLiteral("ZJ-2024-01"))->light, Light::of(QStringLiteral("red")));
        LedgerDefinition after = *office.county()->ledger(before.id);
        QCOMPARE(after.rules, own.id);
        after.rules = before.rules;
        QCOMPARE(after.fields, before.fields);
        QCOMPARE(after.shown, before.shown);
        QCOMPARE(after.flow.stages, before.flow.stages);
        QVERIFY(complaint(removedRules(*office.county(), own)).contains(before.title));
        QVERIFY(office.editor().undo());
        QVERIFY(office.view(2).find(QStringLiteral("ZJ-2024-01"))->light != Light::of(QStringLiteral("red")));
        QVERIFY(make(office, removedRules(*office.county(), own)));
        QVERIFY(!office.county()->ruleSet(own.id));
    }

    void targetsOfOneKindOfMeasureMayHaveRulesOfTheirOwn()
    {
        CountyFixture office;
        const RuleSet own = ownCopy(office);
        const auto judged = judgedLedgers(*office.county());
        const auto growth = std::ranges::find_if(judged, [](const auto &part) { return part.first.measureKind == QLatin1String("growth"); });
        QVERIFY(growth != judged.end());
        QCOMPARE(growth->second, QStringLiteral("indicator"));
        QVERIFY(make(office, assignedRules(*office.county(), growth->first, own)));
        const auto county = office.county();
        const LedgerDefinition *const ledger = county->ledger(growth->first.ledger);
        QCOMPARE(ledger->rulesByMeasure.value(QStringLiteral("growth")), own.id);
        QCOMPARE(ledger->rulesByMeasure.value(QStringLiteral("rank")), QStringLiteral("indicator"));
        QCOMPARE(ledger->rules, QStringLiteral("composite"));
    }

    void anEditorIsOfferedTheFieldsThatRulesCanAsk()
    {
        CountyFixture office;
        const auto vocabulary = ruleVocabularyOf(*office.county());
        QVERIFY(vocabulary);
        const RuleFieldChoice *const total = vocabulary->field(QStringLiteral("total"));
        QVERIFY(total && total->isNumber && total->builtIn);
        QCOMPARE(total->unit.title, QStringLiteral("万元"));
        QVERIFY(vocabulary->field(QStringLiteral("deadline"))->isDate);
        QVERIFY(!vocabulary->field(QStringLiteral("leadUnit"))); // lives where no rule looks
        QCOMPARE(vocabulary->wordOf(QStringLiteral("ledger"), QStringLiteral("key-projects")),
                 office.county()->ledger(LedgerId{QStringLiteral("key-projects")})->title);
        QVERIFY(!vocabulary->ladders.empty());
        for (const RuleFieldChoice &field : vocabulary->fields)
            QVERIFY2(!field.title.isEmpty(), qPrintable(field.id));
    }

    void aPublishedPeriodIsHeldAgainstWhatWasPublished()
    {
        CountyFixture office;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(office.report(QStringLiteral("ZJ-2024-0%1").arg(i), 1, 100 * i));
        const auto county = office.county();
        PeriodView published = office.view(1);
        std::vector<MatterRow> rows(published.rows.begin(), published.rows.end());
        rows.pop_back(); // came after it was published
        for (MatterRow &row : rows) {
            row.light = Light::of(QStringLiteral("yellow"));
            row.lightTitle = QStringLiteral("▲黄");
            row.reason = QStringLiteral("当时的话");
        }
        published.rows = rows;
        RuleSet green = *county->ruleSet(QStringLiteral("composite"));
        green.dimensions = {{.id = QStringLiteral("all"), .title = QStringLiteral("一律"), .basis = nullptr, .applies = {}, .funds = {},
                             .rules = {{.id = QStringLiteral("g"), .colour = green.palette.severity(QStringLiteral("green")), .when = {}, .consequences = {}, .demandsReason = {}}}}};
        const RuleTrial trial = tryRules(*county, published.period, green, {{}, {}, &published});
        QCOMPARE(trial.judged, 2);
        QCOMPARE(trial.turns.value({QStringLiteral("yellow"), QStringLiteral("green")}), 2);
        QCOMPARE(trial.changed.front().reasonBefore, QStringLiteral("当时的话"));
        QCOMPARE(trial.changed.front().beforeTitle, QStringLiteral("▲黄"));
    }
};

BIHUAN_TEST(TstRuleEditing)
#include "tst_ruleediting.moc"
