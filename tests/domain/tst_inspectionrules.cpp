// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inspections/inspectionrules.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

const QDate approved(2024, 7, 5);

InspectionScheme approvedScheme()
{
    InspectionScheme scheme;
    scheme.title = QStringLiteral("方案");
    scheme.approver = QStringLiteral("县长");
    scheme.approvedOn = approved;
    return scheme;
}

InspectionFile underway()
{
    InspectionFile file;
    file.inspection.name = QStringLiteral("7月明察暗访");
    file.inspection.startedOn = QDate(2024, 7, 9);
    return file;
}

InspectionFinding finding(const char *unit = "a")
{
    InspectionFinding finding;
    finding.no = 1;
    finding.unit = UnitId{QString::fromLatin1(unit)};
    finding.problem = QStringLiteral("窗口空岗");
    return finding;
}

const QString conclusion = QStringLiteral("发现问题1个");

} // namespace

class TstInspectionRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSchemeIsApprovedAfterItsPlanAndOnce()
    {
        InspectionPlan plan;
        InspectionScheme scheme;
        QVERIFY(mayApprovePlan(plan));
        QVERIFY(mayApproveScheme(scheme, plan).error().text.contains(QStringLiteral("先登记计划")));
        plan.approvedOn = approved;
        QVERIFY(!mayApprovePlan(plan));
        QVERIFY(mayApproveScheme(scheme, plan));
        QVERIFY(!mayApproveScheme(approvedScheme(), plan));
    }

    void nothingStartsBeforeItsSchemeIsApproved()
    {
        InspectionFile file;
        QVERIFY(mayStart(file, InspectionScheme(), approved).error().text.contains(QStringLiteral("还没有批准")));
        QVERIFY(!mayStart(file, approvedScheme(), approved.addDays(-1)));
        QVERIFY(!mayStart(file, approvedScheme(), {}));
        QVERIFY(mayStart(file, approvedScheme(), approved));
        QVERIFY(!mayStart(underway(), approvedScheme(), approved));
    }

    void problemsAreWrittenDownWhileItIsUnderWay()
    {
        QVERIFY(!mayFind({}));
        InspectionFile file = underway();
        QVERIFY(mayFind(file));
        file.inspection.concludedOn = QDate(2024, 7, 12);
        QVERIFY(!mayFind(file));
    }

    void aConclusionRestsOnFacts()
    {
        const QDate day(2024, 7, 12);
        QVERIFY(!mayConclude({}, conclusion, true, day));
        InspectionFile file = underway();
        QVERIFY(mayConclude(file, conclusion, false, day).error().text.contains(QStringLiteral("事实依据")));
        QVERIFY(mayConclude(file, conclusion, true, day));
        file.findings = {finding()};
        QVERIFY(mayConclude(file, conclusion, false, day));
        QVERIFY(mayConclude(file, conclusion, false, file.inspection.startedOn));
        QVERIFY(!mayConclude(file, conclusion, false, file.inspection.startedOn.addDays(-1)));
        QVERIFY(!mayConclude(file, conclusion, true, day));
        QVERIFY(!mayConclude(file, QStringLiteral(" "), false, day));
        file.findings.push_back(finding(""));
        QVERIFY(!mayConclude(file, conclusion, false, day));
        file.findings.back() = finding();
        file.findings.back().problem.clear();
        QVERIFY(!mayConclude(file, conclusion, false, day));
        file.findings.pop_back();
        file.inspection.concludedOn = day;
        QVERIFY(!mayConclude(file, conclusion, false, day));
    }

    void aConclusionIsGivenToTheUnitsThatWereInspected()
    {
        InspectionFile file = underway();
        file.findings = {finding("a")};
        file.inspection.route = {{QStringLiteral("卫生院"), UnitId{QStringLiteral("b")}}, {QStringLiteral("街口"), {}}};
        file.inspection.units = {UnitId{QStringLiteral("b")}, UnitId{QStringLiteral("c")}};
        QCOMPARE(file.inspectedUnits().size(), size_t(3));
        InspectionFeedback row{{}, QStringLiteral("1"), UnitId{QStringLiteral("a")}, QDate(2024, 7, 15), QStringLiteral("书面通知"), {}};
        QVERIFY(!mayGiveFeedback(file, row));
        file.inspection.concludedOn = QDate(2024, 7, 12);
        QVERIFY(mayGiveFeedback(file, row));
        QCOMPARE(file.owedFeedback().size(), size_t(3));
        file.feedback = {row};
        QCOMPARE(file.owedFeedback().size(), size_t(2));
        row.unit = UnitId{QStringLiteral("z")};
        QVERIFY(!mayGiveFeedback(file, row));
        row.unit = UnitId{QStringLiteral("a")};
        row.means.clear();
        QVERIFY(!mayGiveFeedback(file, row));
        row.means = QStringLiteral("会议反馈");
        row.day = QDate(2024, 7, 11);
        QVERIFY(!mayGiveFeedback(file, row));
    }

    void aFindingBecomesAMatterOnce()
    {
        InspectionFinding one = finding();
        QVERIFY(mayConvert(one));
        one.unit = {};
        QVERIFY(!mayConvert(one));
        one = finding();
        one.matter = MatterId{QStringLiteral("m")};
        QVERIFY(mayConvert(one).error().text.contains(QStringLiteral("已经转为")));
    }

    void checkNamesWhatIsOutOfOrder()
    {
        InspectionFile file = underway();
        QCOMPARE(inspectionFaults(file, approvedScheme()), QStringList());
        QCOMPARE(inspectionFaults(file, InspectionScheme()).size(), 1);
        file.inspection.concludedOn = QDate(2024, 7, 12);
        QVERIFY(inspectionFaults(file, approvedScheme()).join(QString()).contains(QStringLiteral("未发现问题")));
        file.findings = {finding()};
        QVERIFY(inspectionFaults(file, approvedScheme()).join(QString()).contains(QStringLiteral("1 个单位没有反馈")));
    }
};

BIHUAN_TEST(TstInspectionRules)
#include "tst_inspectionrules.moc"
