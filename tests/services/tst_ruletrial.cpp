// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ruleset.h"
#include "core/services/definitions.h"
#include "core/services/ruletrial.h"
#include "core/services/summarystream.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

RuleSet rulesWith(const QByteArray &metric, const QByteArray &limit)
{
    const auto rules = readRuleSet(R"({"id": "own", "title": "自定", "palette": [
        {"id": "purple", "title": "紫", "shape": "diamond"}, {"id": "green", "title": "绿", "shape": "circle"}],
        "dimensions": [{"id": "p", "title": "进度", "basis": ")" + metric + R"(", "rules": [
            {"id": "r", "colour": "purple", "when": {"metric": ")" + metric + R"(", "lt": )" + limit + R"(}},
            {"id": "g", "colour": "green"}]}]})",
                                   QStringLiteral("own.json"));
    if (!rules)
        qFatal("%s", qPrintable(rules.error().text));
    return *rules;
}

} // namespace

/// What a rule set would do before it is kept.
class TstRuleTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrialCountsTurnsAndWritesNothing()
    {
        CountyFixture office;
        const auto empty = office.county();
        for (const MatterFile &file : empty->matters())
            QVERIFY(office.report(file.matter->code, 3, file.matter->goal.value_or(0) / 1'000'000 / 4));
        const auto county = office.county();
        const QString before = office.dump();
        const RuleTrial mild = tryRules(*county, Period::month(2024, 3), rulesWith("gap", "-50"));
        const RuleTrial strict = tryRules(*county, Period::month(2024, 3), rulesWith("gap", "50"));
        QCOMPARE(office.dump(), before);
        QCOMPARE(mild.judged, static_cast<int>(county->matters().size()));
        int judged = 0;
        for (const int count : strict.before)
            judged += count;
        QCOMPARE(judged, strict.judged);
        QVERIFY(strict.after.value(QStringLiteral("purple")) > 0);
        QCOMPARE(mild.after.value(QStringLiteral("purple")), 0);
        int turned = 0;
        for (const int count : strict.turns)
            turned += count;
        QCOMPARE(turned, static_cast<int>(strict.changed.size()));
        const LightTurn &turn = strict.changed.front();
        QCOMPARE(turn.afterTitle, QStringLiteral("◆紫"));
        QVERIFY(turn.reason.contains(QStringLiteral("规则：")));
        // Against itself nothing changes, and a scope leaves others out.
        const RuleSet *const own = county->matters().front().rules;
        QVERIFY(own);
        QVERIFY(tryRules(*county, Period::month(2024, 3), *own, {.replaces = own->id, .ledger = {}}).changed.empty());
        QCOMPARE(tryRules(*county, Period::month(2024, 3), *own, {.replaces = {}, .ledger = QStringLiteral("none")}).judged, 0);
    }

    void aRuleSetIsAFileOneOfTheOfficeOrOneThatShips()
    {
        CountyFixture office;
        const auto county = office.county();
        for (const RuleSet &rules : county->ruleSets())
            QVERIFY(*ruleSetNamed(*county, rules.id) == rules);
        const QString path = QDir(office.folder.path()).filePath(QStringLiteral("自定.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(writeRuleSet(rulesWith("gap", "-1")));
        file.close();
        QVERIFY(*ruleSetNamed(*county, path) == rulesWith("gap", "-1"));
        QVERIFY(ruleSetNamed(*county, QStringLiteral("bogus")).error().text.contains(QStringLiteral("没有名为“bogus”")));
        QVERIFY(!ruleSetNamed(*county, QStringLiteral("/nowhere/x.json")));
    }

    void peersAreTheLedgersMattersAndFollowEveryChange()
    {
        CountyFixture office;
        std::vector<QString> codes;
        const auto empty = office.county();
        for (const MatterFile &file : empty->matters()) {
            if (file.matter->ledger == empty->matters().front().matter->ledger && file.matter->goal)
                codes.push_back(file.matter->code);
        }
        QVERIFY(codes.size() >= 2);
        const auto goal = [&](const QString &code) {
            return *office.county()->matterByCode(code)->matter->goal / 1'000'000;
        };
        QVERIFY(office.report(codes[0], 3, goal(codes[0]) / 2));
        for (size_t i = 1; i < codes.size(); ++i)
            QVERIFY(office.report(codes[i], 3, 0));
        const RuleSet rules = rulesWith("peerGap", "0");
        const auto county = office.county();
        QVERIFY(!county->context().asksForPeers());
        const PeriodView view = liveView(county, Period::month(2024, 3), {.rules = &rules});
        QCOMPARE(view.find(codes[0])->light.id(), QStringLiteral("green"));
        const PeerGroups peers(county->matters());
        const auto mean = peers.of(county->matterByCode(codes[0])->matter->ledger)->at(Period::month(2024, 3));
        QVERIFY(mean && *mean > Ratio(0, 1) && *mean < Ratio(1, 2));

        // Kept in the office's file it judges by the same means: in views, after a change, and in sums.
        const auto kept = office.editor().run(QStringLiteral("规则"), [&](Store &store) -> Status {
            BIHUAN_TRY(const auto definitions, store.definitions.list());
            for (DefinitionRecord record : definitions) {
                const RuleSet *own = county->matterByCode(codes[0])->rules;
                if (record.kind != definitionkinds::rules || record.id != own->id)
                    continue;
                RuleSet changed = rules;
                changed.id = own->id;
                record.body = QString::fromUtf8(writeRuleSet(changed));
                return store.definitions.save(record);
            }
            return refuse(QStringLiteral("none"));
        });
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().text));
        PeriodView live = office.view(3);
        QVERIFY(live.county->context().asksForPeers());
        QCOMPARE(live.find(codes[0])->light.id(), QStringLiteral("green"));
        const Summary sum = *summaryOf(*office.workspace, Period::month(2024, 3), Grouping::Ledger);
        const Summary same = summarise(live, Grouping::Ledger);
        QVERIFY(sum.rows == same.rows);
        const auto before = live.county;
        QVERIFY(office.report(codes[1], 3, goal(codes[1])));
        const auto after = office.county();
        followCounty(live, after, {after->matterByCode(codes[1])->matter->id});
        QVERIFY(live.rows == office.view(3).rows);
        QCOMPARE(live.find(codes[1])->light.id(), QStringLiteral("done"));
    }
};

BIHUAN_TEST(TstRuleTrial)
#include "tst_ruletrial.moc"
