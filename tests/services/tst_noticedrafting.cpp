// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/consequenceledger.h"
#include "tests/services/noticefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace bihuan;
using namespace bihuan::test;

class TstNoticeDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFactsOfThePeriodAreFilledIn()
    {
        NoticeFixture office;
        (void)office.editor().run(QStringLiteral("填报"), [&](Store &store) {
            Report report = *office.county()->matterByCode(QStringLiteral("ZJ-2024-01"))->course.reportIn(Period::month(2024, 8));
            report.delayReason = QStringLiteral("land");
            report.problem = QStringLiteral("征地未完成。");
            report.nextStep = QStringLiteral("9月底前交地");
            return store.reports.save(report);
        });
        const NoticeDrafts drafts = office.draft({QStringLiteral("ZJ-2024-01")});
        QCOMPARE(drafts.notices.size(), size_t(1));
        const Notice &notice = drafts.notices.front();
        const QString reason = office.view(8).find(QStringLiteral("ZJ-2024-01"))->reason;
        QVERIFY(!reason.isEmpty());
        QCOMPARE(notice.title, QStringLiteral("项目1"));
        QCOMPARE(notice.content, QStringLiteral("2024年8月为■红：%1。滞后原因：用地制约。存在问题：征地未完成。下步措施：9月底前交地。").arg(reason));
        QCOMPARE(office.county()->units().shortTitle(notice.leadUnit), QStringLiteral("曹坪镇"));
        QCOMPARE(notice.source, QStringLiteral("2024年8月预警"));
        QCOMPARE(notice.period, std::optional(Period::month(2024, 8)));
    }

    void oneForEachUnitOrOneForEachMatter()
    {
        NoticeFixture office;
        (void)office.editor().run(QStringLiteral("换单位"), [&](Store &store) -> Status {
            const auto county = office.county();
            Matter matter = *county->matterByCode(QStringLiteral("ZJ-2024-03"))->matter;
            matter.leadUnit = county->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->leadUnit;
            BIHUAN_CHECK(store.assignments.insert({QStringLiteral("a"), matter.id, roles::coUnit, county->units().findName(QStringLiteral("营盘镇"))->id, {}, {}, {}}));
            return store.matters.save(matter);
        });
        const QStringList codes{QStringLiteral("ZJ-2024-01"), QStringLiteral("ZJ-2024-02"), QStringLiteral("ZJ-2024-03")};
        const NoticeDrafts perUnit = office.draft(codes);
        QCOMPARE(perUnit.notices.size(), size_t(2));
        QCOMPARE(perUnit.notices[0].title, QStringLiteral("项目1等2项工作"));
        QCOMPARE(perUnit.notices[0].matters.size(), size_t(2));
        QCOMPARE(perUnit.notices[0].coUnits, std::vector<UnitId>{office.county()->units().findName(QStringLiteral("营盘镇"))->id});
        QVERIFY(perUnit.notices[0].content.startsWith(QStringLiteral("1.项目1。2024年8月为")));
        QVERIFY(perUnit.notices[0].content.contains(QStringLiteral("\n2.项目3。2024年8月为")));
        QCOMPARE(office.draft(codes, false).notices.size(), size_t(3));
    }

    void theLadderProposesTheColour()
    {
        NoticeFixture office;
        const auto stepFor = [&](const QString &ladder, const QString &code) {
            return draftNotices(office.view(8), *office.book(), {.codes = {code}, .ladder = ladder})->notices.front().step;
        };
        // A ladder that says when a colour is right proposes it; another one begins at its mildest.
        const auto county = office.county();
        const auto &ladders = county->context().ladders();
        const auto proposing = std::ranges::find_if(ladders, [](const Ladder &ladder) {
            return std::ranges::any_of(ladder.steps, &LadderStep::proposed);
        });
        QVERIFY(proposing != ladders.end());
        QCOMPARE(stepFor(proposing->id, QStringLiteral("ZJ-2024-01")), QStringLiteral("yellow"));
        QCOMPARE(stepFor(proposing->id, QStringLiteral("ZJ-2024-02")), QStringLiteral("blue"));
        // The first ladder has no conditions: it answers the light that the matter shows.
        const auto lightOf = [&](const char *code) { return office.view(8).find(QString::fromLatin1(code))->light; };
        QCOMPARE(lightOf("ZJ-2024-01"), Light::of(QStringLiteral("red")));
        QCOMPARE(stepFor({}, QStringLiteral("ZJ-2024-01")), stepForLight(ladders.front(), Light::of(QStringLiteral("red")))->id);
        QVERIFY(stepFor({}, QStringLiteral("ZJ-2024-01")) != ladders.front().starts().front()->id);
        QCOMPARE(lightOf("ZJ-2024-02"), Light::of(QStringLiteral("green")));
        QCOMPARE(stepFor({}, QStringLiteral("ZJ-2024-02")), ladders.front().starts().front()->id);
    }

    void aMatterWithARunningNoticeIsLeftOut()
    {
        NoticeFixture office;
        const NoticeId id = office.issued();
        const NoticeDrafts drafts = office.draft({QStringLiteral("ZJ-2024-01"), QStringLiteral("ZJ-2024-03")});
        QCOMPARE(drafts.notices.size(), size_t(1));
        QCOMPARE(drafts.leftOut, QStringList{QStringLiteral("“项目1”已有柞督办〔2024〕1号（已交办），没有重复拟稿。")});
        QVERIFY(office.move(id, NoticeAct::Void, {}, QStringLiteral("重复")));
        QCOMPARE(office.draft({QStringLiteral("ZJ-2024-01")}).notices.size(), size_t(1));
    }

    void whatIsNotThereIsRefused()
    {
        NoticeFixture office;
        const PeriodView view = office.view(8);
        const auto book = office.book();
        QVERIFY(draftNotices(view, *book, {.codes = {QStringLiteral("没有")}}).error().text.contains(QStringLiteral("没有编号为“没有”的事项")));
        QVERIFY(!draftNotices(view, *book, {.codes = {}, .ladder = QStringLiteral("没有")}));
        QVERIFY(!draftNotices(view, *book, {.codes = {}, .step = QStringLiteral("紫")}));
    }

    void consequencesGatherByUnitAndYear()
    {
        NoticeFixture office;
        QVERIFY(closePeriod(*office.workspace, Period::month(2024, 8)));
        const auto rowsNow = [&] { return consequencesOf(*office.workspace, office.county(), *office.book(), Period::month(2024, 12)).value(); };
        QCOMPARE(rowsNow().size(), size_t(0)); // nothing is published yet
        QVERIFY(publishPeriod(*office.workspace, Period::month(2024, 8)));
        const NoticeId id = office.issued();
        QVERIFY(office.move(id, NoticeAct::Escalate, QDate(2024, 9, 23)));
        const NoticeId refused = office.issued();
        QVERIFY(office.move(refused, NoticeAct::Void, {}, QStringLiteral("重复")));
        Talk talk;
        talk.day = QDate(2024, 9, 25);
        talk.talker = QStringLiteral("副县长");
        talk.unit = office.file(id).standing.unit;
        QVERIFY(addTalk(*office.workspace, talk));
        const std::vector<ConsequenceRow> rows = rowsNow();
        QCOMPARE(rows.size(), size_t(2)); // 曹坪镇 and 下梁镇 are red, 营盘镇 is green
        const ConsequenceRow &row = rows.front();
        QCOMPARE(row.unit, QStringLiteral("曹坪镇"));
        QCOMPARE(row.lights, (QMap<QString, int>{{QStringLiteral("red"), 1}}));
        QCOMPARE(row.notices, (QMap<QString, int>{{QStringLiteral("blue"), 1}, {QStringLiteral("yellow"), 1}}));
        QCOMPARE(row.talks, 1);
        QCOMPARE(row.entries.size(), size_t(4));
        QVERIFY(row.entries.front().titles.contains(QStringLiteral("督办单")));
        QVERIFY(consequencesOf(*office.workspace, office.county(), *office.book(), Period::month(2024, 7))->empty());
    }

    void pointsAreThoseOfTheRule()
    {
        NoticeFixture office;
        (void)office.editor().run(QStringLiteral("扣分"), [&](Store &store) -> Status {
            const auto ladder = office.county()->context().ladders().front();
            const auto records = store.definitions.list().value();
            for (DefinitionRecord record : records) {
                if (record.kind == definitionkinds::ladder && record.id == ladder.id)
                    record.body.replace(QStringLiteral("\"蓝色督办单\""), QStringLiteral(R"({"title": "蓝色督办单", "points": -0.5, "inform": ["分管副县长"]})"));
                if (record.kind == definitionkinds::rules)
                    record.body.replace(QStringLiteral("[\"督办单\", \"约谈\"]"), QStringLiteral(R"([{"title": "督办单", "points": -1.25}])"));
                BIHUAN_CHECK(store.definitions.save(record));
            }
            return {};
        });
        QVERIFY(closePeriod(*office.workspace, Period::month(2024, 8)));
        QVERIFY(publishPeriod(*office.workspace, Period::month(2024, 8)));
        office.issued();
        const auto rows = consequencesOf(*office.workspace, office.county(), *office.book(), Period::month(2024, 12)).value();
        QCOMPARE(rows.front().points, qint64(-175));
        QCOMPARE(rows.front().entries.back().inform, QStringList{QStringLiteral("分管副县长")});
    }
};

BIHUAN_TEST(TstNoticeDrafting)
#include "tst_noticedrafting.moc"
