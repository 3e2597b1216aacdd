// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inspectionacts.h"

#include "core/services/filecheck.h"
#include "core/services/matterediting.h"
#include "core/services/rectificationacts.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QDate day(2024, 3, 6);

} // namespace

class TstInspectionActs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CountyFixture> m_file;
    InspectionId m_id;
    InspectionBook m_book;

    Workspace &workspace() { return *m_file->workspace; }
    UnitId unit(int index) { return m_file->county()->matterByCode(QStringLiteral("ZJ-2024-0%1").arg(index))->matter->leadUnit; }
    InspectionFile file()
    {
        m_book = loadInspections(workspace().database(), 2024).value();
        return *m_book.file(m_id);
    }
    InspectionScheme scheme() const { return *m_book.scheme(m_book.file(m_id)->inspection.scheme); }
    InspectionFindingId find(const QString &problem, int unitIndex = 1)
    {
        InspectionFinding finding;
        finding.unit = unit(unitIndex);
        finding.place = QStringLiteral("镇便民服务中心");
        finding.problem = problem;
        finding.severity = FindingSeverity::Serious;
        finding.deadline = PartialDate::month(2024, 6);
        return saveFinding(workspace(), file(), finding).value();
    }
    void begin()
    {
        file();
        QVERIFY(approvePlan(workspace(), m_book.plans.front(), QStringLiteral("县委常委会"), day));
        file();
        QVERIFY(approveScheme(workspace(), m_book.plans.front(), scheme(), QStringLiteral("县长"), day));
        file();
        QVERIFY(startInspection(workspace(), file(), scheme(), day));
    }

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<CountyFixture>();
        InspectionPlan plan;
        plan.year = 2024;
        plan.title = QStringLiteral("督查计划");
        InspectionScheme scheme;
        scheme.title = QStringLiteral("督查方案");
        scheme.plan = savePlan(workspace(), plan).value();
        Inspection inspection;
        inspection.name = QStringLiteral("3月明察暗访");
        inspection.kind = InspectionKind::Undercover;
        inspection.scheme = saveScheme(workspace(), scheme).value();
        inspection.team = {{QStringLiteral("组长"), QStringLiteral("姚示例")}};
        inspection.route = {{QStringLiteral("便民服务中心"), unit(1)}};
        inspection.units = {unit(2)};
        m_id = saveInspection(workspace(), inspection).value();
    }

    void whatIsSavedIsReadAgain()
    {
        const Inspection &read = file().inspection;
        QCOMPARE(read.kind, InspectionKind::Undercover);
        QCOMPARE(read.team, (std::vector<TeamMember>{{QStringLiteral("组长"), QStringLiteral("姚示例")}}));
        QCOMPARE(read.route, (std::vector<RouteStop>{{QStringLiteral("便民服务中心"), unit(1)}}));
        QCOMPARE(read.units, std::vector<UnitId>{unit(2)});
        QVERIFY(loadInspections(workspace().database(), 2023).value().files.empty());
        Inspection wrong = read;
        wrong.from = day;
        wrong.to = day.addDays(-1);
        QVERIFY(!saveInspection(workspace(), wrong));
    }

    void itDoesNotStartBeforePlanAndSchemeAreApproved()
    {
        const InspectionFile &planned = file();
        QVERIFY(!startInspection(workspace(), planned, scheme(), day));
        QVERIFY(!approveScheme(workspace(), m_book.plans.front(), scheme(), QStringLiteral("县长"), day));
        QVERIFY(!approvePlan(workspace(), m_book.plans.front(), {}, day));
        begin();
        QCOMPARE(file().inspection.state(), Inspection::State::Underway);
    }

    void findingsAreNumberedAndTakenBack()
    {
        begin();
        const InspectionFindingId first = find(QStringLiteral("窗口空岗"));
        find(QStringLiteral("通道被占"));
        QCOMPARE(file().findings.size(), size_t(2));
        QCOMPARE(file().findings.back().no, 2);
        QVERIFY(m_file->editor().undo());
        QCOMPARE(file().findings.size(), size_t(1));
        QVERIFY(removeFindings(workspace(), file(), {first}));
        QVERIFY(file().findings.empty());
        QVERIFY(removeInspection(workspace(), file()));
    }

    void aFindingBecomesAMatterWithAllItKnowsAndOnlyOnce()
    {
        begin();
        const InspectionFindingId first = find(QStringLiteral("窗口空岗"));
        const InspectionFindingId second = find(QStringLiteral("通道被占"), 2);
        const QByteArray photo = QByteArray("\xff\xd8\xff\xe0 photo");
        QCOMPARE(addPhotos(workspace(), file(), first, {{QStringLiteral("现场.jpg"), photo}}).value().added, 1);
        QCOMPARE(addPhotos(workspace(), file(), first, {{QStringLiteral("现场.jpg"), photo}}).value().added, 0);
        const auto done = convertFindings(workspace(), *m_file->county(), file(), {first, second});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
        QCOMPARE(done->codes.size(), 2);
        const auto county = m_file->county();
        const MatterFile *const matter = county->matterByCode(done->codes.front());
        QCOMPARE(matter->matter->name, QStringLiteral("窗口空岗"));
        QCOMPARE(matter->matter->leadUnit, unit(1));
        QCOMPARE(matter->matter->deadline, PartialDate::month(2024, 6));
        QCOMPARE(matter->matter->stage, QStringLiteral("assigned"));
        QCOMPARE(matter->matter->extra.value(QStringLiteral("place")), Value(QStringLiteral("镇便民服务中心")));
        QCOMPARE(matter->matter->extra.value(QStringLiteral("severity")), Value(QStringLiteral("serious")));
        QCOMPARE(county->source(matter->sources.front()->source)->title, QStringLiteral("3月明察暗访"));
        QCOMPARE(matter->attachments, 1);
        QCOMPARE(file().findings.front().matter, matter->matter->id);
        QCOMPARE(m_book.originOf(matter->matter->id).second->id, first);
        QVERIFY(!convertFindings(workspace(), *county, file(), {first}));
        QVERIFY(!removeFindings(workspace(), file(), {first}));
        // The one source serves later ones too.
        const InspectionFindingId third = find(QStringLiteral("废料堆放"));
        QVERIFY(convertFindings(workspace(), *m_file->county(), file(), {third}));
        QCOMPARE(m_file->county()->officeRows().sources.size(), size_t(1));
    }

    void aConversionIsOneStepAndARemovedMatterFreesItsFinding()
    {
        begin();
        const InspectionFindingId first = find(QStringLiteral("窗口空岗"));
        const auto done = convertFindings(workspace(), *m_file->county(), file(), {first, find(QStringLiteral("通道被占"))});
        QVERIFY(done.has_value());
        QVERIFY(m_file->editor().undo());
        QVERIFY(file().findings.front().matter.isEmpty());
        QVERIFY(!m_file->county()->matterByCode(done->codes.front()));
        QVERIFY(m_file->editor().redo());
        QVERIFY(removeMatters(workspace(), *m_file->county(), {done->codes.front()}));
        QVERIFY(file().findings.front().matter.isEmpty());
        QVERIFY(!file().findings.back().matter.isEmpty());
    }

    void aConclusionIsFedBackToEveryUnitAndCheckSaysWhoIsLeft()
    {
        begin();
        find(QStringLiteral("窗口空岗"));
        QVERIFY(concludeInspection(workspace(), file(), QStringLiteral("发现问题1个"), false, day));
        QVERIFY(!saveFinding(workspace(), file(), {}));
        QCOMPARE(checkFile(workspace())->findings.size(), size_t(1));
        QCOMPARE(checkFile(workspace())->findings.front().kind, findingKindId(FindingKind::Inspection));
        QVERIFY(giveFeedback(workspace(), file(), {unit(1)}, day, QStringLiteral("书面通知"), QStringLiteral("镇长")));
        QCOMPARE(file().owedFeedback(), std::vector<UnitId>{unit(2)});
        QVERIFY(giveFeedback(workspace(), file(), file().owedFeedback(), day, QStringLiteral("会议反馈"), {}));
        QVERIFY(checkFile(workspace())->findings.empty());
        QVERIFY(!giveFeedback(workspace(), file(), {}, day, QStringLiteral("会议反馈"), {}));
    }
};

BIHUAN_TEST(TstInspectionActs)
#include "tst_inspectionacts.moc"
