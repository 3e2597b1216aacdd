// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/bulletinstanding.h"
#include "tests/support/testmain.h"

#include <QMap>
#include <QTest>

using namespace bihuan;

namespace {

BulletinMove moveOf(BulletinAct act)
{
    BulletinMove move;
    move.act = act;
    move.day = QDate(2024, 9, 5);
    move.person = QStringLiteral("王主任");
    move.text = QStringLiteral("第二部分补充原因");
    return move;
}

BulletinStanding in(BulletinState state)
{
    BulletinStanding standing;
    standing.state = state;
    return standing;
}

} // namespace

class TstBulletinMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The table once more, written by hand.
    void everyMoveIsPossibleWhereItIsAndNowhereElse()
    {
        const QMap<QString, QString> table{
            {QStringLiteral("draft check"), QStringLiteral("checked")},       {QStringLiteral("checked submit"), QStringLiteral("submitted")},
            {QStringLiteral("checked sendBack"), QStringLiteral("draft")},    {QStringLiteral("submitted sendBack"), QStringLiteral("draft")},
            {QStringLiteral("submitted sign"), QStringLiteral("signed")},     {QStringLiteral("signed sendBack"), QStringLiteral("draft")},
            {QStringLiteral("signed issue"), QStringLiteral("issued")},       {QStringLiteral("issued void"), QStringLiteral("void")},
        };
        int possible = 0;
        for (const BulletinState state : bulletinStates()) {
            for (const BulletinRule &rule : bulletinRules()) {
                const QString name = bulletinStateId(state) + QLatin1Char(' ') + rule.id;
                BulletinStanding standing = in(state);
                BulletinMove move = moveOf(rule.act);
                const auto taken = takeMove(standing, move);
                QCOMPARE(taken.has_value(), table.contains(name));
                if (!taken) {
                    QVERIFY2(taken.error().text.contains(bulletinStateTitle(state)), qPrintable(taken.error().text));
                    QCOMPARE(standing, in(state));
                    continue;
                }
                ++possible;
                QCOMPARE(bulletinStateId(standing.state), table.value(name));
                QCOMPARE(move.from, state);
                QCOMPARE(move.no, 1);
            }
        }
        QCOMPARE(possible, table.size());
    }

    void whoCheckedAndSignedIsNamedAndForgottenWhenItGoesBack()
    {
        BulletinStanding standing;
        BulletinMove nameless = moveOf(BulletinAct::Check);
        nameless.person.clear();
        QCOMPARE(takeMove(standing, nameless).error().text, QStringLiteral("核稿要写明核稿人。"));
        for (const BulletinAct act : {BulletinAct::Check, BulletinAct::Submit, BulletinAct::Sign}) {
            BulletinMove move = moveOf(act);
            QVERIFY(takeMove(standing, move));
        }
        QCOMPARE(standing.checker, QStringLiteral("王主任"));
        QCOMPARE(standing.signer, QStringLiteral("王主任"));
        BulletinMove back = moveOf(BulletinAct::SendBack);
        back.text = QStringLiteral("  ");
        QVERIFY(!takeMove(standing, back));
        back = moveOf(BulletinAct::SendBack);
        QVERIFY(takeMove(standing, back));
        QVERIFY(standing.checker.isEmpty() && standing.signer.isEmpty());
    }

    void aLifeThatTheTableDoesNotKnowIsFound()
    {
        std::vector<BulletinMove> moves;
        BulletinStanding standing;
        for (const BulletinAct act : {BulletinAct::Check, BulletinAct::Submit, BulletinAct::Sign, BulletinAct::Issue}) {
            moves.push_back(moveOf(act));
            QVERIFY(takeMove(standing, moves.back()));
        }
        QVERIFY(!replayMoves(moves).brokenAt);
        QCOMPARE(replayMoves(moves).standing, standing);
        moves.erase(moves.begin() + 2); // as if it had never been signed
        QCOMPARE(replayMoves(moves).brokenAt.value(), size_t(2));
    }

    void aSlipIsSilentOnlyAfterADayAndAnObjectionStaysOpenUntilItIsAnswered()
    {
        BulletinSlip slip;
        slip.sent = QStringLiteral("2024-09-05T16:30:00");
        const auto at = [](int day, int hour, int minute) { return QDateTime(QDate(2024, 9, day), QTime(hour, minute)); };
        QCOMPARE(slipStateOf(slip, at(6, 16, 30)), SlipState::Waiting);
        QCOMPARE(slipStateOf(slip, at(6, 16, 31)), SlipState::Silent);
        slip.objection = QStringLiteral("7月已开工");
        QCOMPARE(slipStateOf(slip, at(9, 0, 0)), SlipState::Objected);
        slip.answer = QStringLiteral("核实后已改");
        QCOMPARE(slipStateOf(slip, at(9, 0, 0)), SlipState::Settled);
        slip.objection.clear();
        slip.agreed = QStringLiteral("2024-09-05T17:00:00");
        QCOMPARE(slipStateOf(slip, at(5, 17, 0)), SlipState::Agreed);
    }
};

BIHUAN_TEST(TstBulletinMoves)
#include "tst_bulletinmoves.moc"
