// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reportreview.h"

#include "core/services/fieldediting.h"
#include "core/services/matterfilter.h"
#include "core/services/periodnotice.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QString lateCode = QStringLiteral("ZJ-2024-01");
const Period lateMarch = Period::month(2024, 3);

/// The lateCode project is far behind in March and says nothing about it.
struct LateCounty : CountyFixture
{
    LateCounty() { QVERIFY(report(lateCode, 3, 60)); }

    MatterRow row() { return *view(3).find(lateCode); }
    void explain()
    {
        QVERIFY(setFields(*workspace, lateCode, lateMarch,
                          {{QStringLiteral("problem"), QStringLiteral("用地未批")},
                           {QStringLiteral("delayReason"), QStringLiteral("用地")},
                           {QStringLiteral("nextStep"), QStringLiteral("4月交地")}}));
    }
    bool meets(MatterFilter::Quick quick)
    {
        MatterFilter filter;
        filter.quick = quick;
        return matches(row(), filter);
    }
};

} // namespace

class TstReportReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLateReportWithoutAReasonIsShownUntilItHasOne()
    {
        LateCounty file;
        QCOMPARE(file.row().light.id(), QStringLiteral("red"));
        QCOMPARE(file.row().lacks, QStringLiteral("存在问题、滞后原因、下步措施"));
        QVERIFY(file.meets(MatterFilter::Quick::Unexplained));
        QCOMPARE(missingReasons(*file.county()).size(), 1);
        const PeriodNotice notice = closingNotice(file.view(3));
        QCOMPARE(notice.unexplained.title, QStringLiteral("预警而缺原因的 1 项"));
        QVERIFY(notice.meaning.join(QString()).contains(QStringLiteral("有 1 项预警没有写明滞后原因或下步措施")));
        file.explain();
        QCOMPARE(file.row().lacks, QString());
        QVERIFY(!file.meets(MatterFilter::Quick::Unexplained));
        QVERIFY(missingReasons(*file.county()).empty());
        QVERIFY(closingNotice(file.view(3)).unexplained.isEmpty());
    }

    void aReportThatIsSentBackCountsAsNotHandedIn()
    {
        LateCounty file;
        QVERIFY(returnReports(*file.workspace, *file.county(), lateMarch, {lateCode}, QStringLiteral(" 没有写滞后原因 ")));
        QCOMPARE(file.row().light.id(), QStringLiteral("unreported"));
        QVERIFY(!file.row().reported);
        QVERIFY(owesReport(file.row()));
        const auto county = file.county();
        const Report *report = county->matterByCode(lateCode)->course.reportIn(lateMarch);
        QCOMPARE(report->state, Report::State::Returned);
        QCOMPARE(report->extra.value(reportfields::returnReason), Value(QStringLiteral("没有写滞后原因")));
        QCOMPARE(report->cumulative, std::optional<qint64>(60'000'000)); // what was written stays written
        QVERIFY(file.editor().undo());
        QCOMPARE(file.row().light.id(), QStringLiteral("red"));
    }

    void nothingIsSentBackWithoutAReasonOrAReport()
    {
        LateCounty file;
        QVERIFY(!returnReports(*file.workspace, *file.county(), lateMarch, {lateCode}, QStringLiteral("  ")));
        const auto refused = returnReports(*file.workspace, *file.county(), lateMarch, {lateCode, QStringLiteral("ZJ-2024-02")}, QStringLiteral("重报"));
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("项目2")));
        QVERIFY(file.row().reported); // all of them or none
        QVERIFY(closePeriod(*file.workspace, lateMarch));
        QVERIFY(!returnReports(*file.workspace, *file.county(), lateMarch, {lateCode}, QStringLiteral("重报")));
    }

    void acceptingRefusesALateReportThatDoesNotSayWhy()
    {
        LateCounty file;
        QVERIFY(returnReports(*file.workspace, *file.county(), lateMarch, {lateCode}, QStringLiteral("没有写滞后原因")));
        const auto refused = acceptReports(*file.workspace, *file.county(), lateMarch, {lateCode});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(QStringLiteral("“项目1”2024年3月预警为红，没有填写存在问题、滞后原因、下步措施")), qPrintable(refused.error().text));
        // What the county types is accepted at once, with the reason of the return gone.
        file.explain();
        QVERIFY(file.row().reported);
        QVERIFY(!file.county()->matterByCode(lateCode)->course.reportIn(lateMarch)->extra.contains(reportfields::returnReason));
        QVERIFY(returnReports(*file.workspace, *file.county(), lateMarch, {lateCode}, QStringLiteral("数字再核")));
        QVERIFY(acceptReports(*file.workspace, *file.county(), lateMarch, {lateCode}));
        QVERIFY(file.row().reported);
    }

    void theUnitsOwnJudgementStandsBesideTheLight()
    {
        LateCounty file;
        QVERIFY(!file.meets(MatterFilter::Quick::JudgedOtherwise)); // it has not judged itself
        QVERIFY(setFields(*file.workspace, lateCode, lateMarch, {{QStringLiteral("单位自评"), QStringLiteral("红灯")}}));
        QCOMPARE(file.row().ownLight, QStringLiteral("red"));
        QVERIFY(!file.meets(MatterFilter::Quick::JudgedOtherwise));
        QVERIFY(setFields(*file.workspace, lateCode, lateMarch, {{QStringLiteral("ownLight"), QStringLiteral("绿")}}));
        QVERIFY(file.meets(MatterFilter::Quick::JudgedOtherwise));
        QCOMPARE(toJson(file.row(), lateMarch)[QStringLiteral("ownLight")].toString(), QStringLiteral("green"));
        QVERIFY(!setFields(*file.workspace, lateCode, lateMarch, {{QStringLiteral("ownLight"), QStringLiteral("紫")}}));
        // A state is no colour, and nothing to differ from.
        QVERIFY(returnReports(*file.workspace, *file.county(), lateMarch, {lateCode}, QStringLiteral("重报")));
        QVERIFY(!file.meets(MatterFilter::Quick::JudgedOtherwise));
    }

    void oneTickSaysThatNothingChanged()
    {
        LateCounty file;
        const Period april = Period::month(2024, 4);
        QVERIFY(setFields(*file.workspace, lateCode, april, {{QStringLiteral("本月无变化"), QStringLiteral("是")}}));
        const MatterRow row = *file.view(4).find(lateCode);
        QVERIFY(row.unchanged && row.reported);
        QCOMPARE(row.cumulative, std::optional<qint64>(60'000'000)); // carried
        QCOMPARE(row.month, std::optional<qint64>(0));
        QVERIFY(setFields(*file.workspace, lateCode, april, {{QStringLiteral("unchanged"), QStringLiteral("否")}}));
        QVERIFY(!file.view(4).find(lateCode)->unchanged);
    }
};

BIHUAN_TEST(TstReportReview)
#include "tst_reportreview.moc"
