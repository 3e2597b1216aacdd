// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/validation/doubt.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

/// A project of 12 000 万元 whose cumulatives are given in 元, with words of its own in every report.
LightCase project(const QList<qint64> &yuan)
{
    LightCase made(MatterKind::Project, 12000 * qint64(1'000'000));
    made.of(Measure::Kind::Amount, QStringLiteral("万元"));
    made.matter.startPlanned = date("2024-01");
    made.matter.startActual = date("2024-01");
    for (int i = 0; i < yuan.size(); ++i) {
        if (yuan[i] < 0)
            continue;
        made.report(month(i + 1), yuan[i] * 100);
        made.reports.back().progress = QStringLiteral("完成第%1层").arg(i + 1);
    }
    return made;
}

/// Nothing is striking about it.
LightCase clean()
{
    return project({8'123'400, 17'456'100, 26'010'900, 35'777'200});
}

QStringList kindsOf(const LightCase &made, int number)
{
    QStringList kinds;
    for (const Doubt &doubt : doubtsOf(made.course(), month(number))) {
        kinds += doubtKindId(doubt.kind);
        if (doubt.matter != made.matter.id || doubt.period != month(number) || doubt.reason.isEmpty()
            || doubtKindTitle(doubt.kind).isEmpty())
            kinds += QStringLiteral("incomplete");
    }
    return kinds;
}

} // namespace

/// One planted case of each kind is found, and nothing in a clean year.
class TstDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanYearHasNone()
    {
        const LightCase made = clean();
        for (int number = 1; number <= 5; ++number)
            QCOMPARE(kindsOf(made, number), QStringList());
    }

    void theSameFigureIsStrikingUnlessItIsTicked()
    {
        LightCase made = project({8'123'400, 17'456'100, 17'456'100});
        QCOMPARE(kindsOf(made, 3), QStringList{QStringLiteral("sameFigure")});
        made.reports.back().extra.insert(reportfields::unchanged, Value(true));
        QCOMPARE(kindsOf(made, 3), QStringList());
        // An unreported month in between is passed over; a finished matter stands still.
        QCOMPARE(kindsOf(project({8'123'400, -1, 8'123'400}), 3), QStringList{QStringLiteral("sameFigure")});
        QCOMPARE(kindsOf(project({110'000'100, 120'000'000, 120'000'000}), 3), QStringList());
    }

    void aCumulativeThatFallsIsFound()
    {
        QCOMPARE(kindsOf(project({8'123'400, 8'123'399}), 2), QStringList{QStringLiteral("cumulativeFalls")});
    }

    void aJumpAtTheEndOfAQuarterIsFound()
    {
        // More than four fifths of the quarter; exactly four fifths is not.
        QCOMPARE(kindsOf(project({1'000'100, 2'000'200, 10'001'001}), 3), QStringList{QStringLiteral("quarterJump")});
        QCOMPARE(kindsOf(project({1'000'100, 2'000'200, 10'001'000}), 3), QStringList());
        QCOMPARE(kindsOf(project({1'000'100, 2'000'200, 3'000'300, 90'001'001}), 4), QStringList());
        QCOMPARE(kindsOf(project({1'000'100, -1, 10'001'001}), 3), QStringList());
        // A plan that leaves as much to that month expects it; one that leaves less does not.
        LightCase planned = project({1'000'100, 2'000'200, 30'001'001});
        planned.planned({1'000'000, 2'000'000, 20'000'000, 60'000'000});
        QCOMPARE(kindsOf(planned, 3), QStringList{QStringLiteral("quarterJump")});
        planned.planned({1'000'000, 2'000'000, 40'000'000, 60'000'000});
        QCOMPARE(kindsOf(planned, 3), QStringList());
        LightCase begun = project({0, 0, 10'001'001});
        QCOMPARE(kindsOf(begun, 3), QStringList{QStringLiteral("quarterJump")});
        begun.matter.startActual = date("2024-03");
        QCOMPARE(kindsOf(begun, 3), QStringList());
        // What is counted in pieces comes when it is ripe.
        QCOMPARE(kindsOf(project({1'000'100, 2'000'200, 10'001'001}).of(Measure::Kind::Count, QStringLiteral("袋")), 3), QStringList());
    }

    void investmentWithoutWorkAndTheReverseAreFound()
    {
        LightCase money = project({8'123'400});
        money.matter.startActual = std::nullopt;
        QCOMPARE(kindsOf(money, 1), QStringList{QStringLiteral("moneyWithoutWork")});
        money.matter.startActual = date("2024-02");
        QCOMPARE(kindsOf(money, 1), QStringList{QStringLiteral("moneyWithoutWork")});
        // A project without any date of a start is not known to be without work.
        money.matter.startActual = money.matter.startPlanned = std::nullopt;
        QCOMPARE(kindsOf(money, 1), QStringList());
        LightCase work = project({0, 0, 0});
        QCOMPARE(kindsOf(work, 2), QStringList());
        QCOMPARE(kindsOf(work, 3), QStringList{QStringLiteral("workWithoutMoney")});
    }

    void nothingButRoundNumbersIsFound()
    {
        QCOMPARE(kindsOf(project({8'000'000, 17'000'000, 25'000'000}), 3), QStringList{QStringLiteral("roundNumbers")});
        QCOMPARE(kindsOf(project({8'000'000, 17'000'000}), 2), QStringList());
        QCOMPARE(kindsOf(project({8'000'100, 17'000'000, 25'000'000}), 3), QStringList());
    }

    void aFigureThatStatisticsDoNotKnowIsFound()
    {
        LightCase made = clean();
        made.figure(statisticsFigure, month(2), *made.reports[1].cumulative);
        QCOMPARE(kindsOf(made, 2), QStringList());
        made.figures.back().cumulative = *made.reports[1].cumulative - 1;
        QCOMPARE(kindsOf(made, 2), QStringList{QStringLiteral("statistics")});
        // Last month's figure says nothing about what was done since.
        QCOMPARE(kindsOf(made, 3), QStringList());
    }

    void wordsCopiedFromTheLastReportAreFoundUnlessTicked()
    {
        LightCase made = clean();
        made.reports[1].progress = QStringLiteral(" ") + made.reports[0].progress;
        QCOMPARE(kindsOf(made, 2), QStringList{QStringLiteral("copiedText")});
        made.reports[1].extra.insert(reportfields::unchanged, Value(true));
        QCOMPARE(kindsOf(made, 2), QStringList());
    }

    void whatIsAcceptedIsAskedAgainWhenAFigureChanges()
    {
        LightCase made = project({8'123'400, 8'123'400});
        const QString key = doubtsOf(made.course(), month(2)).front().key();
        QCOMPARE(doubtsOf(made.course(), month(2)).front().key(), key);
        made = project({8'123'500, 8'123'500});
        QVERIFY(doubtsOf(made.course(), month(2)).front().key() != key);
    }

    void whatIsNotHandedInIsNotDoubted()
    {
        LightCase made = project({8'123'400, 8'123'400});
        made.reports.back().state = Report::State::Draft;
        QCOMPARE(kindsOf(made, 2), QStringList());
    }
};

BIHUAN_TEST(TstDoubt)
#include "tst_doubt.moc"
