// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stages/stagemove.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

const QDate today(2024, 8, 30);

StageFlow flow()
{
    StageFlow flow;
    flow.stages = {{QStringLiteral("given"), QStringLiteral("已交办"), false},
                   {QStringLiteral("doing"), QStringLiteral("整改中"), false},
                   {QStringLiteral("asked"), QStringLiteral("已申请验收"), false},
                   {QStringLiteral("closed"), QStringLiteral("已销号"), true}};
    const auto act = [](const char *id, const char16_t *title, const char *from, const char *to, std::vector<StageNeed> needs) {
        return StageAct{QString::fromLatin1(id), QString::fromUtf16(title), QString::fromLatin1(from).split(QLatin1Char(' ')),
                        QString::fromLatin1(to), std::move(needs), {}, {}};
    };
    flow.acts = {act("start", u"开始整改", "given", "doing", {}), act("ask", u"申请验收", "doing", "asked", {StageNeed::Evidence}),
                 act("close", u"销号", "asked", "closed", {StageNeed::Accepter, StageNeed::Evidence}),
                 act("return", u"退回", "asked", "doing", {StageNeed::Reason}), act("relapse", u"反弹", "closed", "doing", {StageNeed::Reason})};
    flow.acts[1].dayField = QStringLiteral("appliedOn");
    flow.acts[2].accepterField = QStringLiteral("acceptedBy");
    return flow;
}

StageRequest request(const QString &act, const QDate &day = QDate(2024, 8, 5))
{
    return {act, day, QStringLiteral("原因"), QStringLiteral("县整改办"), {{QStringLiteral("d1"), QStringLiteral("现场.jpg")}}};
}

} // namespace

class TstStageMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfStageAndActIsAllowedOrForbidden_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("act");
        const StageFlow acts = flow();
        for (const Stage &stage : acts.stages) {
            for (const StageAct &act : acts.acts)
                QTest::addRow("%s %s", qPrintable(stage.id), qPrintable(act.id)) << stage.id << act.id;
        }
    }
    void everyPairOfStageAndActIsAllowedOrForbidden()
    {
        QFETCH(QString, stage);
        QFETCH(QString, act);
        static const QSet<QString> allowed{QStringLiteral("given start"), QStringLiteral("doing ask"), QStringLiteral("asked close"),
                                           QStringLiteral("asked return"), QStringLiteral("closed relapse")};
        const auto move = moveFor(flow(), stage, {}, request(act), today);
        QCOMPARE(move.has_value(), allowed.contains(stage + QLatin1Char(' ') + act));
        if (move) {
            QCOMPARE(move->from, stage);
            QCOMPARE(move->to, flow().act(act)->to);
        } else {
            QVERIFY2(move.error().text.contains(flow().title(stage)), qPrintable(move.error().text));
        }
    }

    void aRefusalSaysWhatCanBeDoneInstead()
    {
        QCOMPARE(moveFor(flow(), QStringLiteral("asked"), {}, request(QStringLiteral("start")), today).error().text,
                 QStringLiteral("这件事项处于“已申请验收”，还不能办“开始整改”。现在可以办“销号”、“退回”。"));
        QVERIFY(moveFor(flow(), QStringLiteral("asked"), {}, request(QStringLiteral("封存")), today).error().text.contains(QStringLiteral("没有“封存”")));
        QVERIFY(moveFor({}, {}, {}, request(QStringLiteral("start")), today).error().text.contains(QStringLiteral("直接填写")));
    }

    void anActComesWithAllItNeeds_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<bool>("needed");
        for (const char *missing : {"reason", "accepter", "evidence"}) {
            const QString what = QString::fromLatin1(missing);
            QTest::addRow("ask without %s", missing) << QStringLiteral("doing") << QStringLiteral("申请验收") << what << (what == QStringLiteral("evidence"));
            QTest::addRow("close without %s", missing) << QStringLiteral("asked") << QStringLiteral("销号") << what << (what != QStringLiteral("reason"));
            QTest::addRow("return without %s", missing) << QStringLiteral("asked") << QStringLiteral("退回") << what << (what == QStringLiteral("reason"));
        }
    }
    void anActComesWithAllItNeeds()
    {
        QFETCH(QString, stage);
        QFETCH(QString, act);
        QFETCH(QString, missing);
        QFETCH(bool, needed);
        StageRequest asked = request(act);
        if (missing == QStringLiteral("reason"))
            asked.reason = QStringLiteral("  ");
        else if (missing == QStringLiteral("accepter"))
            asked.accepter.clear();
        else
            asked.evidence.clear();
        QCOMPARE(moveFor(flow(), stage, {}, asked, today).has_value(), !needed);
    }

    void aDayIsNeitherInTheFutureNorBeforeTheLastAct()
    {
        StageMove before;
        before.day = QDate(2024, 8, 5);
        const std::vector<StageMove> moves{before};
        const auto on = [&](const QDate &day) { return moveFor(flow(), {}, moves, request(QStringLiteral("start"), day), today); };
        QVERIFY(on(QDate(2024, 8, 5)));
        QVERIFY(on(today));
        QVERIFY(on(QDate(2024, 8, 4)).error().text.contains(QStringLiteral("2024年8月5日")));
        QVERIFY(!on(today.addDays(1)));
        QVERIFY(!on({}));
    }

    void closingFinishesTheMatterAndARelapseOpensItAgain()
    {
        Matter matter;
        matter.stage = QStringLiteral("doing");
        const StageFlow acts = flow();
        const auto go = [&](const QString &act, const QDate &day) {
            matter = moved(acts, matter, moveFor(acts, matter.stage, {}, request(act, day), today).value());
        };
        go(QStringLiteral("ask"), QDate(2024, 8, 1));
        QCOMPARE(matter.extra.value(QStringLiteral("appliedOn")), Value(PartialDate::day(QDate(2024, 8, 1))));
        QVERIFY(!matter.finished);
        go(QStringLiteral("close"), QDate(2024, 8, 9));
        QCOMPARE(matter.finished, PartialDate::day(QDate(2024, 8, 9)));
        QCOMPARE(matter.extra.value(QStringLiteral("acceptedBy")), Value(QStringLiteral("县整改办")));
        go(QStringLiteral("relapse"), QDate(2024, 8, 20));
        QCOMPARE(matter.stage, QStringLiteral("doing"));
        QVERIFY(!matter.finished);
    }

    void stageAndFinishingDayAreKeptByTheActsOnceTheMatterStandsSomewhere()
    {
        Matter matter;
        QVERIFY(!isKeptByActs(flow(), matter, QStringLiteral("stage")));
        matter.stage = QStringLiteral("doing");
        QVERIFY(isKeptByActs(flow(), matter, QStringLiteral("stage")));
        QVERIFY(isKeptByActs(flow(), matter, QStringLiteral("finished")));
        QVERIFY(!isKeptByActs(flow(), matter, QStringLiteral("deadline")));
        QVERIFY(!isKeptByActs({}, matter, QStringLiteral("stage")));
    }

    void aStageThatDoesNotFollowFromTheActsIsFound()
    {
        const StageFlow acts = flow();
        Matter matter;
        matter.stage = QStringLiteral("doing");
        QCOMPARE(stageFaults(acts, matter, {}), QStringList());
        StageMove first{{}, {}, {}, {}, QStringLiteral("given"), QStringLiteral("doing"), QStringLiteral("start"), {}, QDate(2024, 5, 1), {}, {}};
        QCOMPARE(stageFaults(acts, matter, std::vector{first}), QStringList());
        StageMove gap = first;
        gap.from = QStringLiteral("asked");
        gap.to = QStringLiteral("closed");
        const QStringList faults = stageFaults(acts, matter, std::vector{first, gap});
        QCOMPARE(faults.size(), 2);
        QVERIFY(faults.at(0).contains(QStringLiteral("前后接不上")));
        QVERIFY(faults.at(1).contains(QStringLiteral("最后一步")));
        matter.stage = QStringLiteral("closed");
        QCOMPARE(stageFaults(acts, matter, {}).size(), 1);
        matter.finished = PartialDate::day(QDate(2024, 8, 9));
        QCOMPARE(stageFaults(acts, matter, {}), QStringList());
        matter.stage = QStringLiteral("doing");
        QCOMPARE(stageFaults(acts, matter, {}).size(), 1);
    }
};

BIHUAN_TEST(TstStageMove)
#include "tst_stagemove.moc"
