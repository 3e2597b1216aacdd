// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QString town1 = QStringLiteral("T01");
const QString town2 = QStringLiteral("T02");
const QString town3 = QStringLiteral("T03");

MergeDecisions decide(const QString &place, MergeDecisions::Word word, const QString &reason = {})
{
    MergeDecisions decisions;
    decisions.set(place, {word, reason});
    return decisions;
}

} // namespace

/// Forms out, reports in: the county's file and the towns' own files.
class TstMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormHoldsNothingOfOtherUnits()
    {
        ExchangeFixture file;
        const auto forms = file.issue(3);
        QCOMPARE(forms.size(), size_t(3));
        const auto county = file.office.county();
        for (const IssuedForm &form : forms) {
            for (const MatterFile &matter : county->matters()) {
                const bool own = county->units().find(matter.matter->leadUnit)->key == form.package.head.unit;
                QCOMPARE(form.bytes.contains(matter.matter->name.toUtf8()), own);
                QCOMPARE(form.bytes.contains(matter.matter->id.value.toUtf8()), own);
            }
        }
        file.open(forms.front()).value();
        QCOMPARE(file.town(town1)->county(2024).value()->matters().size(), size_t(1));
    }

    void whatTheTownTypedStandsInTheCountyAndIsOneUndoStep()
    {
        ExchangeFixture file;
        file.issueAndOpen(3);
        const QString before = file.office.dump();
        file.typeInTown(town1, 3, {{QStringLiteral("cumulative"), QStringLiteral("300")}, {QStringLiteral("progress"), QStringLiteral("主体封顶")}});
        const std::vector<ReadReport> reports{file.report(town1, 3)};
        const MergePlan plan = file.plan(reports);
        QCOMPARE(plan.count(MergeRow::Kind::New), 1);
        QVERIFY(plan.open().isEmpty());
        QCOMPARE(file.office.dump(), before); // a plan writes nothing
        QVERIFY(file.merge(reports));
        QCOMPARE(file.countyReport(town1, 3).cumulative, std::optional<qint64>(300'000'000));
        QCOMPARE(file.countyReport(town1, 3).state, Report::State::Accepted);
        QVERIFY(file.office.editor().undo());
        QCOMPARE(file.office.dump(), before);
        QCOMPARE(file.plan(reports).count(MergeRow::Kind::New), 1); // and it can be merged anew
        QVERIFY(file.office.editor().redo());
        QCOMPARE(file.plan(reports).packages.front().verdict, PackagePlan::Verdict::Again);
    }

    void aSecondReportOfTheMonthDoesNotConflictWithTheFirst()
    {
        ExchangeFixture file;
        file.issueAndOpen(3);
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("300")));
        const ReadReport first = file.report(town1, 3);
        QVERIFY(file.merge({first}));
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("310")));
        const ReadReport second = file.report(town1, 3);
        const MergePlan plan = file.plan({second});
        QCOMPARE(plan.count(MergeRow::Kind::Changed), 1);
        QVERIFY(file.merge({second}));
        QCOMPARE(file.countyReport(town1, 3).cumulative, std::optional<qint64>(310'000'000));
        QCOMPARE(file.plan({first}).packages.front().verdict, PackagePlan::Verdict::Again);
    }

    void bothSidesChangedIsAConflictThatIsDecidedOnce()
    {
        ExchangeFixture file;
        file.issueAndOpen(3);
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("300")));
        file.typeInCounty(town1, 3, typed("cumulative", QStringLiteral("280")));
        const ReadReport report = file.report(town1, 3);
        const MergePlan plan = file.plan({report});
        QCOMPARE(plan.open(), QStringList{QStringLiteral("T01/2024-03/ZJ-2024-01/cumulative")});
        QCOMPARE(file.merge({report}).error().code, ErrorCode::NeedsDecision);
        QVERIFY(file.merge({report}, decide(QStringLiteral("T01/2024-03"), MergeDecisions::Word::County)));
        QCOMPARE(file.countyReport(town1, 3).cumulative, std::optional<qint64>(280'000'000));
        const auto decisions = decisionsOf(file.office.workspace->database(), report.package.head.id).value();
        QCOMPARE(decisions.size(), size_t(1));
        QVERIFY(valueFromText(decisions.front().unit) == Value(qint64(300'000'000))); // the losing value stays
        // The town hands in once more without having changed it: the county's value stays without being asked again.
        const ReadReport again = file.report(town1, 3);
        QVERIFY(file.plan({again}).open().isEmpty());
        QVERIFY(file.merge({again}));
        QCOMPARE(file.countyReport(town1, 3).cumulative, std::optional<qint64>(280'000'000));
    }

    void aReturnedReportCountsAsNotHandedInUntilItComesBack()
    {
        ExchangeFixture file;
        file.issueAndOpen(3);
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("300")));
        const std::vector<ReadReport> reports{file.report(town1, 3)};
        const MergeDecisions back = decide(QStringLiteral("T01/2024-03/ZJ-2024-01"), MergeDecisions::Word::Return, QStringLiteral("与统计数不符"));
        const MergeGround ground = mergeGround(*file.office.workspace, reports).value();
        const MergePlan plan = planMerge(ground, reports, back);
        QVERIFY(applyMerge(*file.office.workspace, ground, plan));
        QCOMPARE(file.countyReport(town1, 3).state, Report::State::Returned);
        const auto receipts = issueReceipts(*file.context, ground, plan, [](const MadeReceipt &) { return Status(); }).value();
        QVERIFY(receipts.front().text.contains(QStringLiteral("与统计数不符")));
        QVERIFY(!file.office.editor().canUndo()); // the town has it in its hands
        const Package receipt = container::read(receipts.front().bytes, QStringLiteral("回执")).value();
        {
            const auto town = file.town(town1);
            QVERIFY(openReceipt(receipt, ExchangeFixture::linesOf(receipt), *town));
            const auto county = town->county(2024).value();
            QCOMPARE(county->matters().front().course.reportIn(Period::month(2024, 3))->state, Report::State::Returned);
        }
        const ReadReport unchanged = file.report(town1, 3);
        QVERIFY(file.merge({unchanged}));
        QCOMPARE(file.countyReport(town1, 3).state, Report::State::Returned);
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("290")));
        QVERIFY(file.merge({file.report(town1, 3)}));
        QCOMPARE(file.countyReport(town1, 3).state, Report::State::Accepted);
        QCOMPARE(file.countyReport(town1, 3).cumulative, std::optional<qint64>(290'000'000));
    }

    void theNextMonthGoesIntoTheSameFileAndOwnTypingStays()
    {
        ExchangeFixture file;
        file.issueAndOpen(3);
        file.typeInTown(town1, 3, {{QStringLiteral("cumulative"), QStringLiteral("300")}, {QStringLiteral("progress"), QStringLiteral("甲")}});
        QVERIFY(file.merge({file.report(town1, 3)}));
        file.typeInTown(town1, 3, typed("progress", QStringLiteral("乙"))); // after handing in
        file.typeInCounty(town1, 3, typed("problem", QStringLiteral("县里记的")));
        const auto forms = file.issue(4);
        QCOMPARE(file.open(forms.front()).value().ownKept, 1);
        {
            const auto town = file.town(town1);
            const auto county = town->county(2024).value();
            const Report *const march = county->matters().front().course.reportIn(Period::month(2024, 3));
            QCOMPARE(march->progress.text(), QStringLiteral("乙"));
            QCOMPARE(march->problem.text(), QStringLiteral("县里记的"));
            QVERIFY(county->period(Period::month(2024, 4)));
        }
        QCOMPARE(filesOpenedTwice(file, forms.front()), QString());
    }

    void packagesThatDoNotPassSayWhy_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("closed") << QStringLiteral("closed") << QStringLiteral("不再收数");
        QTest::newRow("older") << QStringLiteral("older") << QStringLiteral("这一份较旧");
        QTest::newRow("county") << QStringLiteral("county") << QStringLiteral("另一份督办文件");
        QTest::newRow("unit") << QStringLiteral("unit") << QStringLiteral("没有“");
        QTest::newRow("mark") << QStringLiteral("mark") << QStringLiteral("涉密");
        QTest::newRow("form") << QStringLiteral("form") << QStringLiteral("不是上报文件");
    }
    void packagesThatDoNotPassSayWhy()
    {
        QFETCH(QString, what);
        QFETCH(QString, says);
        ExchangeFixture file;
        const auto forms = file.issue(3);
        file.open(forms.front()).value();
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("300")));
        if (what == QStringLiteral("mark"))
            file.typeInTown(town1, 3, typed("problem", QStringLiteral("机密★1年")));
        ReadReport report = file.report(town1, 3);
        if (what == QStringLiteral("closed"))
            QVERIFY(closePeriod(*file.office.workspace, Period::month(2024, 3)));
        if (what == QStringLiteral("older"))
            QVERIFY(file.merge({file.report(town1, 3)}));
        if (what == QStringLiteral("county"))
            report.package.head.county = QStringLiteral("x");
        if (what == QStringLiteral("unit"))
            report.package.head.unit = QStringLiteral("T99");
        if (what == QStringLiteral("form"))
            report = ExchangeFixture::readBack(forms.front().bytes);
        const QString before = file.office.dump();
        const MergePlan plan = file.plan({report});
        QCOMPARE(plan.packages.front().verdict, PackagePlan::Verdict::Refused);
        QVERIFY2(plan.packages.front().sentence.contains(says), qPrintable(plan.packages.front().sentence));
        QVERIFY(file.merge({report}));
        QCOMPARE(file.office.dump(), before);
    }

    void anotherUnitsMatterAndAnImpossibleFigureAreNotPassed()
    {
        ExchangeFixture file;
        file.issueAndOpen(3);
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("300")));
        ReadReport report = file.report(town1, 3);
        ToldReport foreign = report.lines.reports.front();
        foreign.matter = file.office.county()->matterByCode(QStringLiteral("ZJ-2024-02"))->matter->id;
        report.lines.reports.push_back(foreign);
        report.lines.reports.front().fields.report[QStringLiteral("cumulative")] = std::numeric_limits<qint64>::max();
        const MergePlan plan = file.plan({report});
        QCOMPARE(plan.count(MergeRow::Kind::NotPassed), 2);
        const QString before = file.office.dump();
        QVERIFY(file.merge({report}));
        QCOMPARE(file.office.dump(), before);
    }

    void aNewKeyIsConfirmedByTelephoneWithARecord()
    {
        ExchangeFixture file;
        file.issueAndOpen(3);
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("300")));
        QVERIFY(file.merge({file.report(town1, 3)}));
        file.typeInTown(town1, 3, typed("cumulative", QStringLiteral("310")));
        const KeyPair reinstalled = standardCrypto().makeKeyPair().value();
        const ReadReport report = ExchangeFixture::readBack(file.reportBytes(town1, 3, reinstalled));
        const MergePlan plan = file.plan({report});
        QCOMPARE(plan.packages.front().verdict, PackagePlan::Verdict::NeedsKey);
        QVERIFY(plan.packages.front().sentence.contains(fingerprint(reinstalled.open)));
        QCOMPARE(file.merge({report}).error().code, ErrorCode::NeedsDecision);
        QVERIFY(file.merge({report}, decide(QStringLiteral("T01/2024-03"), MergeDecisions::Word::Confirm, QStringLiteral("电话核对，王明"))));
        const auto keys = loadExchange(file.office.workspace->database()).value().keys;
        QCOMPARE(keys.size(), size_t(2));
        QStringList remarks{keys.front().remark, keys.back().remark};
        remarks.sort();
        QCOMPARE(remarks, (QStringList{QStringLiteral("电话核对，王明"), QStringLiteral("首次上报时登记")}));
    }

    void theOrderOfPackagesDoesNotMatterAndTwiceEqualsOnce()
    {
        std::mt19937 random{20240308};
        for (int round = 0; round < 3; ++round) {
            ExchangeFixture file;
            file.issueAndOpen(3);
            file.issueAndOpen(4);
            std::vector<ReadReport> reports;
            for (const QString &town : {town1, town2, town3}) {
                for (const int month : {3, 4}) {
                    const int value = 100 * month + int(random() % 90);
                    file.typeInTown(town, month, {{QStringLiteral("cumulative"), QString::number(value)}, {QStringLiteral("progress"), QStringLiteral("进展%1").arg(value)}});
                    if (random() % 2 == 0)
                        file.typeInCounty(town, month, typed("problem", QStringLiteral("县里记的%1").arg(value)));
                    reports.push_back(file.report(town, month));
                }
            }
            QVERIFY(file.merge(reports));
            const QString together = file.office.dump();
            QVERIFY(file.merge(reports));
            QCOMPARE(file.office.dump(), together);
            QVERIFY(file.office.editor().undo());
            std::ranges::shuffle(reports, random);
            for (const ReadReport &report : reports)
                QVERIFY(file.merge({report}));
            QCOMPARE(file.office.dump(), together);
            QVERIFY(together.contains(QStringLiteral("进展")));
        }
    }

private:
    /// Opening a form a second time changes nothing; empty, or what went wrong.
    static QString filesOpenedTwice(ExchangeFixture &file, const IssuedForm &form)
    {
        const auto dump = [&] {
            const auto town = file.town(form.package.head.unit);
            return dumpWithoutTimes(*town);
        };
        const QString before = dump();
        if (const auto opened = file.open(form); !opened)
            return opened.error().text;
        return dump() == before ? QString() : QStringLiteral("changed");
    }
    static QString dumpWithoutTimes(Workspace &workspace)
    {
        QString text;
        const PeriodView view = workspace.view(Period::month(2024, 4)).value();
        for (const MatterRow &row : view.rows)
            text += QString::fromUtf8(QJsonDocument(toJson(row, view.period)).toJson());
        return text;
    }
};

BIHUAN_TEST(TstMerge)
#include "tst_merge.moc"
