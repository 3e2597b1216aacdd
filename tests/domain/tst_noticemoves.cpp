// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/noticestanding.h"
#include "tests/support/testmain.h"

#include <QHash>
#include <QTest>

#include <algorithm>

using namespace bihuan;

namespace {

const QDate issueDay(2024, 8, 1);
const QDate firstDeadline(2024, 8, 15);

Notice town()
{
    Notice notice;
    notice.id = NoticeId{QStringLiteral("n1")};
    notice.title = QStringLiteral("红岩寺镇供水管网");
    notice.leadUnit = UnitId{QStringLiteral("T09")};
    return notice;
}

/// A move with everything that any move could need.
NoticeMove moveOf(const QString &act, const QDate &day)
{
    NoticeMove move;
    move.notice = NoticeId{QStringLiteral("n1")};
    move.act = noticeActFromId(act).value();
    move.day = day;
    move.text = QStringLiteral("写明了");
    if (act == QLatin1String("reassign"))
        move.unit = UnitId{QStringLiteral("D08")};
    if (act == QLatin1String("issue"))
        move.date = firstDeadline;
    if (act == QLatin1String("askExtension") || act == QLatin1String("reopen") || act == QLatin1String("resume"))
        move.date = QDate(2024, 9, 30);
    return move;
}

/// The standing after acts, a day apart from the day of issue on, or on the day that "@" gives: "reply@2024-08-20".
NoticeStanding after(const char *acts, std::vector<NoticeMove> *moves = nullptr)
{
    NoticeStanding standing = draftStanding(town());
    QDate day = issueDay;
    for (const QString &word : QString::fromLatin1(acts).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.contains(QLatin1Char('@')))
            day = QDate::fromString(word.section(QLatin1Char('@'), 1), Qt::ISODate);
        NoticeMove move = moveOf(word.section(QLatin1Char('@'), 0, 0), day);
        if (const auto taken = takeMove(standing, move); !taken)
            qFatal("%s in %s: %s", qPrintable(word), acts, qPrintable(taken.error().text));
        if (moves)
            moves->push_back(move);
    }
    return standing;
}

/// How each state is reached, and what may be done there on the next day: written down here a second time, apart from
/// the table of the program. All else is forbidden.
struct Case
{
    const char *state;
    const char *path;
    const char *possible;
};

constexpr Case cases[] = {
    {"draft", "", "submit"},
    {"inReview", "submit", "sendBack issue void"},
    {"issued", "submit issue", "sign urge askExtension askRefusal reassign suspend void"},
    {"signed", "submit issue sign", "start urge askExtension askRefusal reassign reply suspend void"},
    {"working", "submit issue sign start", "urge askExtension reassign reply suspend void"},
    {"replied", "submit issue sign reply", "return accept void"},
    {"returned", "submit issue sign reply return", "urge askExtension reassign reply suspend void"},
    {"accepted", "submit issue sign reply accept", "close void"},
    {"closed", "submit issue sign reply accept close", "archive recheck reopen"},
    {"archived", "submit issue sign reply accept close archive", "recheck reopen"},
    {"suspended", "submit issue suspend", "resume void"},
    {"refused", "submit issue askRefusal grantRefusal", "archive reassign void"},
    {"escalated", "submit issue escalate@2024-08-16", "archive"},
    {"void", "submit issue void", ""},
    // The same states with something asked for, or past the deadline.
    {"issued", "submit issue askExtension", "sign urge grantExtension denyExtension askRefusal reassign suspend void"},
    {"working", "submit issue sign start askExtension", "urge grantExtension denyExtension reassign reply suspend void"},
    {"issued", "submit issue askRefusal", "sign urge askExtension grantRefusal denyRefusal reassign suspend void"},
    {"working", "submit issue askRefusal sign start", "urge askExtension grantRefusal denyRefusal reassign reply suspend void"},
    {"issued", "submit issue urge@2024-08-16", "sign urge askRefusal reassign escalate suspend void"},
    {"working", "submit issue sign start urge@2024-08-16", "urge reassign reply escalate suspend void"},
    {"returned", "submit issue sign reply return urge@2024-08-16", "urge reassign reply escalate suspend void"},
    {"archived", "submit issue askRefusal grantRefusal archive", ""},
    {"archived", "submit issue escalate@2024-08-16 archive", ""},
};

} // namespace

Q_DECLARE_METATYPE(NoticeStanding)

class TstNoticeMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMoveInEveryState_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("act");
        QTest::addColumn<bool>("possible");
        for (const Case &one : cases) {
            const QStringList possible = QString::fromLatin1(one.possible).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            for (const NoticeRule &rule : noticeRules())
                QTest::addRow("%s: %s", *one.path ? one.path : "draft", qPrintable(rule.id))
                    << QByteArray(one.path) << QString::fromLatin1(one.state) << rule.id << possible.contains(rule.id);
        }
    }
    void everyMoveInEveryState()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, state);
        QFETCH(QString, act);
        QFETCH(bool, possible);
        NoticeStanding standing = after(path.constData());
        QCOMPARE(noticeStateId(standing.state), state);
        const NoticeStanding before = standing;
        NoticeMove move = moveOf(act, standing.last.isValid() ? standing.last : issueDay);
        const auto taken = takeMove(standing, move);
        QCOMPARE(taken.has_value(), possible);
        if (possible) {
            QCOMPARE(move.from, before.state);
            QCOMPARE(move.to, standing.state);
            QCOMPARE(move.no, before.moves + 1);
            return;
        }
        // Refused with the state it is in and what can be done instead, and nothing has moved.
        QCOMPARE(standing, before);
        const QString text = taken.error().text;
        QVERIFY2(text.contains(QStringLiteral("现在是“%1”").arg(noticeStateTitle(before.state))), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("；可以")) || text.contains(QStringLiteral("不能再办理")), qPrintable(text));
    }

    void theCasesReachEveryState()
    {
        for (const NoticeState state : noticeStates())
            QVERIFY2(std::ranges::any_of(cases, [&](const Case &one) { return QLatin1String(one.state) == noticeStateId(state); }),
                     qPrintable(noticeStateId(state)));
    }

    void theTableStandsInTheOrderOfItsActs()
    {
        int at = 0;
        for (const NoticeRule &rule : noticeRules()) {
            QCOMPARE(static_cast<int>(rule.act), at++);
            QCOMPARE(noticeActFromId(rule.id), std::optional(rule.act));
        }
        for (const NoticeState state : noticeStates())
            QCOMPARE(noticeStateFromId(noticeStateId(state)), std::optional(state));
    }

    void whatAMoveNeedsIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *path, const char *act, const QString &says) {
            QTest::newRow(act) << QByteArray(path) << QString::fromLatin1(act) << says;
        };
        row("submit", "sendBack", QStringLiteral("退改要写明原因。"));
        row("submit", "issue", QStringLiteral("交办要写明办理时限。"));
        row("submit issue", "askExtension", QStringLiteral("申请延期要写明原因。"));
        row("submit issue", "askRefusal", QStringLiteral("申请退办要写明原因。"));
        row("submit issue", "reassign", QStringLiteral("改派要写明原因。"));
        row("submit issue", "suspend", QStringLiteral("中止要写明原因。"));
        row("submit issue", "void", QStringLiteral("作废要写明原因。"));
        row("submit issue sign", "reply", QStringLiteral("反馈要写明办理进展。"));
        row("submit issue sign reply", "return", QStringLiteral("退回补办要写明原因。"));
        row("submit issue askExtension", "denyExtension", QStringLiteral("不同意延期要写明原因。"));
        row("submit issue askRefusal", "denyRefusal", QStringLiteral("不同意退办要写明原因。"));
        row("submit issue suspend", "resume", QStringLiteral("恢复办理要写明办理时限。"));
        row("submit issue sign reply accept close", "recheck", QStringLiteral("复查要写明复查情况。"));
        row("submit issue sign reply accept close", "reopen", QStringLiteral("复查反弹要写明原因。"));
    }
    void whatAMoveNeedsIsAskedFor()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, act);
        QFETCH(QString, says);
        NoticeStanding standing = after(path.constData());
        NoticeMove move = moveOf(act, standing.last);
        move.text = QStringLiteral("  ");
        move.date = {};
        move.unit = {};
        const auto taken = takeMove(standing, move);
        QVERIFY(!taken);
        QCOMPARE(taken.error().text, says);
    }

    void daysRunForwardsAndDeadlinesLieAhead()
    {
        NoticeStanding standing = after("submit issue");
        NoticeMove sign = moveOf(QStringLiteral("sign"), issueDay.addDays(-1));
        QCOMPARE(takeMove(standing, sign).error().text, QStringLiteral("签收的日期不能早于上一步的2024年8月1日。改成当天或以后的日期。"));
        NoticeMove ask = moveOf(QStringLiteral("askExtension"), issueDay);
        ask.date = firstDeadline;
        QCOMPARE(takeMove(standing, ask).error().text, QStringLiteral("延到的日期要晚于现在的办理时限2024年8月15日。"));
        NoticeMove same = moveOf(QStringLiteral("reassign"), issueDay);
        same.unit = standing.unit;
        QCOMPARE(takeMove(standing, same).error().text, QStringLiteral("改派要选另一个单位。"));
        NoticeStanding review = after("submit");
        NoticeMove issue = moveOf(QStringLiteral("issue"), issueDay);
        issue.date = issueDay.addDays(-1);
        QCOMPARE(takeMove(review, issue).error().text, QStringLiteral("办理时限不能早于交办的日期2024年8月1日。"));
    }

    void anExtensionIsAskedForUpToTheDeadlineAndMovesItWhenGranted()
    {
        QVERIFY(after("submit issue askExtension@2024-08-15").extensionAsked.has_value());
        NoticeStanding late = after("submit issue");
        NoticeMove ask = moveOf(QStringLiteral("askExtension"), QDate(2024, 8, 16));
        QCOMPARE(takeMove(late, ask).error().text,
                 QStringLiteral("现在是“已交办”，办理时限2024年8月15日已过，延期要在时限之前申请；可以签收、催办、申请退办、改派、升级、中止、作废。"));
        // What was asked for is given, also after the old deadline has passed; nobody escalates while it is open.
        NoticeStanding granted = after("submit issue askExtension@2024-08-15 grantExtension@2024-08-18");
        QCOMPARE(granted.deadline, QDate(2024, 9, 30));
        QCOMPARE(granted.extended, 1);
        QVERIFY(!granted.extensionAsked);
        const NoticeStanding denied = after("submit issue askExtension@2024-08-15 denyExtension@2024-08-18");
        QCOMPARE(denied.deadline, firstDeadline);
        QVERIFY(!denied.extensionAsked);
        NoticeStanding open = after("submit issue askExtension@2024-08-15");
        NoticeMove escalate = moveOf(QStringLiteral("escalate"), QDate(2024, 8, 16));
        QVERIFY(takeMove(open, escalate).error().text.contains(QStringLiteral("延期申请还没有答复，先同意或不同意再升级")));
        // Less than was asked for may be granted.
        NoticeMove less = moveOf(QStringLiteral("grantExtension"), QDate(2024, 8, 16));
        less.date = QDate(2024, 8, 31);
        QVERIFY(takeMove(open, less));
        QCOMPARE(open.deadline, QDate(2024, 8, 31));
    }

    void theWholeMainPath()
    {
        std::vector<NoticeMove> moves;
        const NoticeStanding end = after("submit issue sign start urge@2024-08-10 askExtension grantExtension reply@2024-08-20 return "
                                         "reply@2024-08-28 accept close archive", &moves);
        QCOMPARE(end.state, NoticeState::Archived);
        QCOMPARE(end.urged, 1);
        QCOMPARE(end.returned, 1);
        QCOMPARE(end.extended, 1);
        QCOMPARE(end.repliedInTime, std::optional(true));
        QCOMPARE(end.closed, QDate(2024, 8, 28));
        QVERIFY(end.isOver());
        const NoticeReplay replay = replayMoves(town(), moves);
        QVERIFY(!replay.brokenAt);
        QCOMPARE(replay.standing, end);
    }

    void anotherUnitBeginsAnew()
    {
        const NoticeStanding standing = after("submit issue sign start askExtension reassign@2024-08-12");
        QCOMPARE(standing.state, NoticeState::Issued);
        QCOMPARE(standing.unit, UnitId{QStringLiteral("D08")});
        QVERIFY(!standing.signedOn.isValid());
        QVERIFY(!standing.extensionAsked);
        QCOMPARE(after("submit issue askRefusal grantRefusal reassign").state, NoticeState::Issued);
    }

    void aSuspendedOneGoesOnWhereItWas()
    {
        QCOMPARE(after("submit issue sign start suspend resume").state, NoticeState::Working);
        QCOMPARE(after("submit issue sign start suspend resume").deadline, QDate(2024, 9, 30));
        QCOMPARE(after("submit issue suspend resume").state, NoticeState::Issued);
        QVERIFY(!after("submit issue suspend").isOverdueOn(QDate(2024, 12, 1)));
    }

    void whatComesBackAfterItWasClosedIsWorkedOnAgain()
    {
        const NoticeStanding again = after("submit issue sign reply accept close archive reopen@2024-09-10");
        QCOMPARE(again.state, NoticeState::Working);
        QCOMPARE(again.deadline, QDate(2024, 9, 30));
        QVERIFY(!again.closed.isValid());
        QVERIFY(!again.isOver());
    }

    void overdueBeginsOnTheDayAfterTheDeadline()
    {
        const NoticeStanding standing = after("submit issue sign");
        QVERIFY(!standing.isOverdueOn(firstDeadline));
        QVERIFY(standing.isOverdueOn(firstDeadline.addDays(1)));
        QVERIFY(!after("submit issue sign reply").isOverdueOn(QDate(2024, 12, 1))); // it is the office's turn
        QCOMPARE(after("submit issue sign reply@2024-08-16").repliedInTime, std::optional(false));
    }

    void aLifeThatSomebodyAlteredIsFound_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("how");
        QTest::newRow("missing") << 2 << QStringLiteral("missing");
        QTest::newRow("other act") << 3 << QStringLiteral("act");
        QTest::newRow("other end") << 1 << QStringLiteral("to");
        QTest::newRow("other day") << 4 << QStringLiteral("day");
    }
    void aLifeThatSomebodyAlteredIsFound()
    {
        QFETCH(int, at);
        QFETCH(QString, how);
        std::vector<NoticeMove> moves;
        after("submit issue sign start urge reply", &moves);
        NoticeMove &move = moves[static_cast<size_t>(at)];
        if (how == QLatin1String("missing"))
            moves.erase(moves.begin() + at);
        else if (how == QLatin1String("act"))
            move.act = NoticeAct::Close;
        else if (how == QLatin1String("to"))
            move.to = NoticeState::Archived;
        else
            move.day = QDate(2023, 1, 1);
        QCOMPARE(replayMoves(town(), moves).brokenAt, std::optional(static_cast<size_t>(at)));
    }
};

BIHUAN_TEST(TstNoticeMoves)
#include "tst_noticemoves.moc"
