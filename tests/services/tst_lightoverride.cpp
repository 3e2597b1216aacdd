// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lightoverride.h"

#include "core/services/historytext.h"
#include "core/services/lighthistory.h"
#include "core/services/summary.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QString byHandCode = QStringLiteral("ZJ-2024-01");
const Period byHandMarch = Period::month(2024, 3);
const LightByHand stopped{QStringLiteral("yellow"), QStringLiteral("现场核实已经复工"), QStringLiteral("张县长")};

/// The first project is far behind in March and therefore red.
struct RedCounty : CountyFixture
{
    RedCounty() { QVERIFY(report(byHandCode, 3, 60)); }

    MatterRow row(int month = 3) { return *view(month).find(byHandCode); }
    Result<ChangeSummary> set(const LightByHand &light, const QStringList &codes = {byHandCode})
    {
        return overrideLights(*workspace, *county(), byHandMarch, codes, light);
    }
    QString refusedIn(const Period &period)
    {
        const auto done = overrideLights(*workspace, *county(), period, {byHandCode}, stopped);
        return done ? QString() : done.error().text;
    }
    QString refusal(const LightByHand &light)
    {
        const auto done = set(light);
        return done ? QString() : done.error().text;
    }
};

} // namespace

class TstLightOverride : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLightSetByHandCountsAndTheComputedOneStaysBeside()
    {
        RedCounty file;
        QCOMPARE(file.row().light.id(), QStringLiteral("red"));
        QVERIFY(file.set(stopped));
        QCOMPARE(file.row().light.id(), QStringLiteral("yellow"));
        QCOMPARE(file.row().computed.id(), QStringLiteral("red"));
        QCOMPARE(file.row().overrideReason, stopped.reason);
        const Summary sums = summarise(file.view(3), Grouping::Unit);
        QCOMPARE(sums.total.light(QStringLiteral("yellow")), 1);
        QCOMPARE(sums.total.light(QStringLiteral("red")), 0);
        const auto county = file.county();
        const MatterFile *const matter = county->matterByCode(byHandCode);
        QCOMPARE(overrideText(*overrideOf(*matter, byHandMarch), file.row().computed, matter->rules),
                 QStringLiteral("人工调整为▲黄，计算为■红：现场核实已经复工（张县长批准，2024-03-08）"));
        // Another month is judged for itself.
        QVERIFY(file.report(byHandCode, 4, 80));
        QCOMPARE(file.row(4).light.id(), QStringLiteral("red"));
    }

    void itIsOneStepAndTheHistorySaysWhatWasDone()
    {
        RedCounty file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 60));
        const auto done = file.set(stopped, {byHandCode, QStringLiteral("ZJ-2024-02")});
        QVERIFY(done);
        QCOMPARE(done->label, QStringLiteral("人工调整 2 项2024年3月预警为▲黄"));
        QVERIFY(file.editor().undo());
        QCOMPARE(file.row().light.id(), QStringLiteral("red"));
        QVERIFY(file.editor().redo());
        QCOMPARE(file.row().light.id(), QStringLiteral("yellow"));
        QVERIFY(file.set({QStringLiteral("绿灯"), stopped.reason, QStringLiteral("李县长")}));
        QVERIFY(withdrawOverrides(*file.workspace, *file.county(), byHandMarch, {byHandCode}));
        QCOMPARE(file.row().light.id(), QStringLiteral("red"));
        QCOMPARE(file.row().overrideReason, QString());

        const auto history = historyOf(*file.workspace, byHandCode).value();
        QCOMPARE(history[0].row.label, QStringLiteral("取消人工调整“项目1”2024年3月预警"));
        QCOMPARE(history[0].changes.front().what, QStringLiteral("2024年3月 人工调整预警"));
        QCOMPARE(history[0].changes.front().before, QStringLiteral("●绿（李县长批准）：现场核实已经复工"));
        QCOMPARE(history[1].changes.size(), size_t(2)); // colour and approver; the reason stayed
        QCOMPARE(history[1].changes[0].before, QStringLiteral("▲黄"));
        QCOMPARE(history[1].changes[0].after, QStringLiteral("●绿"));
        QCOMPARE(history[1].changes[1].after, QStringLiteral("李县长"));
    }

    void aReasonAnApproverAndAColourOfTheRulesAreDemanded()
    {
        RedCounty file;
        QCOMPARE(file.refusal({QStringLiteral("yellow"), QStringLiteral("  "), stopped.approver}), QStringLiteral("人工调整预警要写明原因。"));
        QCOMPARE(file.refusal({QStringLiteral("yellow"), stopped.reason, {}}), QStringLiteral("人工调整预警要写明由谁批准。"));
        QCOMPARE(file.refusal({QStringLiteral("blue"), stopped.reason, stopped.approver}),
                 QStringLiteral("“项目1”的预警规则“综合”没有这种颜色，可以调整为红、黄、绿。"));
        QVERIFY(file.refusal({QStringLiteral("done"), stopped.reason, stopped.approver}).contains(QStringLiteral("没有这种颜色"))); // a state is none
        QVERIFY(!file.set(stopped, {byHandCode, QStringLiteral("ZJ-2024-99")}));
        QVERIFY(!file.set(stopped, {}));
        QCOMPARE(file.row().light.id(), QStringLiteral("red")); // all of them or none
    }

    void onlyAnOpenPeriodTakesIt()
    {
        RedCounty file;
        QCOMPARE(file.refusedIn(Period::month(2024, 5)), QStringLiteral("2024年5月还没有打开填报，不能调整预警；打开这一期以后再调整。"));
        QVERIFY(file.refusedIn(Period::parse(QStringLiteral("2024-Q1")).value()).contains(QStringLiteral("由各月得出")));
        QVERIFY(file.set(stopped));
        QVERIFY(closePeriod(*file.workspace, byHandMarch));
        QCOMPARE(file.refusedIn(byHandMarch), QStringLiteral("2024年3月填报已关闭；要调整预警，先重新打开这一期。"));
        QVERIFY(publishPeriod(*file.workspace, byHandMarch));
        QCOMPARE(file.refusedIn(byHandMarch), QStringLiteral("2024年3月已发布，预警不再改动；情况有变化的，在后面的期里调整。"));
        const auto withdrawn = withdrawOverrides(*file.workspace, *file.county(), byHandMarch, {byHandCode});
        QVERIFY(!withdrawn && withdrawn.error().text.contains(QStringLiteral("已发布")));
        QCOMPARE(file.row().light.id(), QStringLiteral("yellow")); // as it was published
        QCOMPARE(file.row().computed.id(), QStringLiteral("red"));
    }

    void onlyWhatWasSetIsWithdrawn()
    {
        RedCounty file;
        const auto withdrawn = withdrawOverrides(*file.workspace, *file.county(), byHandMarch, {byHandCode});
        QVERIFY(!withdrawn);
        QCOMPARE(withdrawn.error().text, QStringLiteral("“项目1”2024年3月的预警没有人工调整过，不用取消。"));
    }

    void theStripTellsPublishedComputedAndSetByHandApart()
    {
        RedCounty file;
        QVERIFY(file.report(byHandCode, 4, 200));
        QVERIFY(file.set(stopped));
        QVERIFY(closePeriod(*file.workspace, byHandMarch));
        QVERIFY(publishPeriod(*file.workspace, byHandMarch));
        const auto county = file.county();
        const MatterFile &matter = *county->matterByCode(byHandCode);
        const auto months = monthLights(*file.workspace, *county, matter, Period::month(2024, 4)).value();
        QCOMPARE(months.size(), size_t(4));
        const MonthLight &march = months[2];
        QVERIFY(march.published && march.byHand);
        QCOMPARE(march.light.id(), QStringLiteral("yellow"));
        QCOMPARE(march.computed.id(), QStringLiteral("red"));
        QVERIFY2(march.sentence.contains(QStringLiteral("人工调整为▲黄，计算为■红：现场核实已经复工（张县长批准，2024-03-08）")), qPrintable(march.sentence));
        QVERIFY2(march.sentence.contains(QStringLiteral("1—3月完成")), qPrintable(march.sentence));
        const MonthLight &april = months[3];
        QVERIFY(!april.published && !april.byHand);
        QCOMPARE(april.light.id(), QStringLiteral("red"));
        QVERIFY2(april.sentence.contains(QStringLiteral("1—4月完成")), qPrintable(april.sentence));
        QCOMPARE(originWords(march), QStringLiteral("已发布，人工调整"));
        QCOMPARE(originWords(april), QStringLiteral("计算"));
    }
};

BIHUAN_TEST(TstLightOverride)
#include "tst_lightoverride.moc"
