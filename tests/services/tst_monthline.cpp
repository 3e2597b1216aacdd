// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/findingapproval.h"
#include "core/services/monthline.h"

#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstMonthLine : public QObject
{
    Q_OBJECT

    const QString code = QStringLiteral("ZJ-2024-01"); ///< 1 200 万元, 100 a month
    static constexpr qint64 wan = 1'000'000;

    MonthLine line(CountyFixture &file, int shown)
    {
        const auto county = file.county();
        return monthLine(*county, *county->matterByCode(code), Period::month(2024, shown));
    }

    void write(CountyFixture &file, const std::vector<MonthEntry> &entries)
    {
        const auto county = file.county();
        const auto done = setCells(*file.workspace, *county, Period::month(2024, 3), monthEdits(*county, entries));
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    }

private Q_SLOTS:
    void eachMonthSaysWhatItHasAndWhatItOwes()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 1, 90));
        QVERIFY(file.report(code, 3, 250));
        const MonthLine months = line(file, 4);
        QCOMPARE(months[0].state, MonthCell::State::Reported);
        QCOMPARE(months[0].month, std::optional<qint64>(90 * wan));
        QCOMPARE(months[1].state, MonthCell::State::Owed);
        QCOMPARE(months[1].cumulative, std::optional<qint64>(90 * wan));
        QCOMPARE(months[1].month, std::nullopt);
        QCOMPARE(months[2].month, std::optional<qint64>(160 * wan));
        QCOMPARE(months[3].state, MonthCell::State::Owed);
        QCOMPARE(months[4].state, MonthCell::State::Ahead);
        QCOMPARE(months[4].cumulative, std::nullopt);
        QCOMPARE(months[4].planCumulative, std::optional<qint64>(500 * wan));
        QCOMPARE(months[4].planMonth, std::optional<qint64>(100 * wan));
        QVERIFY(months[4].planned);
    }

    void aCumulativeThatFallsIsImpossibleAndOneBeyondTheGoalIsWorthALook()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 1, 300));
        QVERIFY(file.report(code, 2, 250));
        QVERIFY(file.report(code, 3, 1300));
        const MonthLine months = line(file, 3);
        QVERIFY(months[0].actualRemark.isEmpty());
        QVERIFY(months[1].impossible);
        QVERIFY2(months[1].actualRemark.contains(QStringLiteral("250万元少于上期的300万元")), qPrintable(months[1].actualRemark));
        QVERIFY(!months[2].impossible);
        QVERIFY2(months[2].actualRemark.contains(QStringLiteral("1,300万元超过年度计划1,200万元")), qPrintable(months[2].actualRemark));
    }

    void whatSomebodyApprovedIsNoRemarkUntilAFigureChanges()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 1, 300));
        QVERIFY(file.report(code, 2, 250));
        QVERIFY(file.report(code, 3, 1300));
        const MonthLine before = line(file, 3);
        QCOMPARE(before[1].open.size(), size_t(1));
        QCOMPARE(before[2].open.size(), size_t(1));
        const auto run = approveFindings(*file.workspace, {before[1].open.front(), before[2].open.front()}, QStringLiteral(" 核减了重复的数 "));
        QVERIFY(run);
        QCOMPARE(run->label, QStringLiteral("核实 2 处数据"));
        const MonthLine approved = line(file, 3);
        for (const int month : {1, 2}) {
            const MonthCell &cell = approved[static_cast<size_t>(month)];
            QVERIFY2(cell.actualRemark.isEmpty() && cell.open.empty(), qPrintable(cell.actualRemark));
            QCOMPARE(cell.approved, before[static_cast<size_t>(month)].open);
            QVERIFY2(cell.approvals.front().endsWith(QStringLiteral("：核减了重复的数。")), qPrintable(cell.approvals.front()));
        }
        QVERIFY(!approved[1].impossible);

        QVERIFY(file.report(code, 2, 249));
        QVERIFY(line(file, 3)[1].impossible);
        QVERIFY(line(file, 3)[2].actualRemark.isEmpty()); // its own figures are what they were
    }

    void anApprovalThatIsWithdrawnAsksAgainAndBothAreUndone()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 1, 300));
        QVERIFY(file.report(code, 2, 250));
        const std::vector<Finding> open = line(file, 2)[1].open;
        QVERIFY(approveFindings(*file.workspace, open, {}));
        QVERIFY(withdrawApprovals(*file.workspace, open));
        QCOMPARE(line(file, 2)[1].open, open);
        QVERIFY(file.editor().undo());
        QVERIFY(line(file, 2)[1].open.empty());
        QVERIFY(file.editor().undo());
        QCOMPARE(line(file, 2)[1].open, open);
    }

    void aPlanThatMissesTheGoalIsRemarkedInDecember()
    {
        CountyFixture file;
        write(file, {{code, 12, true, false, 1100 * wan}});
        QVERIFY(line(file, 3)[11].planRemark.contains(QStringLiteral("不一致")));
        QVERIFY(!line(file, 3)[11].impossible);
    }

    void monthsTypedTogetherCountFromEachOther()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 1, 100));
        write(file, {{code, 3, false, true, 5 * wan + 1}, {code, 2, false, true, 20 * wan}});
        const MonthLine months = line(file, 3);
        QCOMPARE(months[1].cumulative, std::optional<qint64>(120 * wan));
        QCOMPARE(months[2].cumulative, std::optional<qint64>(125 * wan + 1));
    }

    void aCumulativeIsWrittenAsItStands()
    {
        CountyFixture file;
        write(file, {{code, 3, false, false, 125 * wan}});
        QCOMPARE(line(file, 3)[2].month, std::optional<qint64>(125 * wan));
        write(file, {{code, 3, false, false, std::nullopt}});
        QCOMPARE(line(file, 3)[2].state, MonthCell::State::Owed);
    }

    void aMonthsPlanMovesTheLaterOnesInOneStep()
    {
        CountyFixture file;
        write(file, {{code, 2, true, true, 150 * wan}, {code, 4, true, true, 60 * wan + 7}});
        MonthLine months = line(file, 3);
        QCOMPARE(months[0].planCumulative, std::optional<qint64>(100 * wan));
        QCOMPARE(months[1].planCumulative, std::optional<qint64>(250 * wan));
        QCOMPARE(months[2].planCumulative, std::optional<qint64>(350 * wan));
        QCOMPARE(months[3].planCumulative, std::optional<qint64>(410 * wan + 7));
        QCOMPARE(months[11].planCumulative, std::optional<qint64>(1210 * wan + 7));
        QVERIFY(file.editor().undo());
        months = line(file, 3);
        QCOMPARE(months[11].planCumulative, std::optional<qint64>(1200 * wan));
    }

    void aCumulativePlanIsSetAlone()
    {
        CountyFixture file;
        write(file, {{code, 2, true, false, 150 * wan}});
        const MonthLine months = line(file, 3);
        QCOMPARE(months[1].planCumulative, std::optional<qint64>(150 * wan));
        QCOMPARE(months[2].planCumulative, std::optional<qint64>(300 * wan));
        QCOMPARE(months[2].planMonth, std::optional<qint64>(150 * wan));
    }

    void aPlanTakenAwayWholeLeavesNone()
    {
        CountyFixture file;
        std::vector<MonthEntry> entries;
        for (int month = 1; month <= 12; ++month)
            entries.push_back({code, month, true, false, std::nullopt});
        write(file, entries);
        QCOMPARE(line(file, 3)[11].planCumulative, std::nullopt);
    }

    void anUnknownMatterIsLeftOut()
    {
        CountyFixture file;
        const auto county = file.county();
        QVERIFY(monthEdits(*county, {{QStringLiteral("没有"), 3, false, false, 1}}).empty());
    }
};

BIHUAN_TEST(TstMonthLine)
#include "tst_monthline.moc"
