// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importer.h"

#include "tests/services/countyfixture.h"
#include "tests/support/filedump.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

constexpr qint64 wan = 1'000'000; // 万元 in 分

/// A county, and sheets that are written, planned and applied.
class ImportFixture : public CountyFixture
{
public:
    Result<ImportPlan> plan(const QString &csv, ImportOptions options = {})
    {
        QFile file(folder.filePath(QStringLiteral("表.csv")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no sheet");
        file.write(csv.toUtf8());
        file.close();
        ImportRequest request;
        request.ledger = LedgerId{QStringLiteral("key-projects")};
        request.paths = {file.fileName()};
        options.period = Period::month(2024, 3);
        request.options = std::move(options);
        return planImport(*workspace, request);
    }

    /// Planned with one decision about the finding of a kind.
    Result<ImportPlan> decided(const QString &csv, FindingKind kind, const QString &decision)
    {
        BIHUAN_TRY(const ImportPlan open, plan(csv));
        const auto found = std::ranges::find_if(open.findings, [&](const ImportFinding &each) { return each.finding.kind == kind; });
        if (found == open.findings.end())
            return refuse(QStringLiteral("nothing to decide"));
        const QString json = QStringLiteral(R"([{"place": "%1", "decision": "%2"}])").arg(found->cell, decision);
        ImportOptions options;
        BIHUAN_TRY(options.decisions, ImportDecisions::read(json.toUtf8(), QStringLiteral("决定.json")));
        return plan(csv, std::move(options));
    }

    Result<ChangeSummary> apply(const Result<ImportPlan> &planned)
    {
        if (!planned)
            return tl::unexpected(planned.error());
        return applyImport(*workspace, *planned);
    }

    QString state() { return dumpOf(workspace->database()); }

    const Matter &matter(const QString &code)
    {
        m_county = county();
        return *m_county->matterByCode(code)->matter;
    }

    Status change(const QString &code, const std::function<void(Matter &)> &how)
    {
        Matter row = matter(code);
        how(row);
        const auto done = editor().run(QStringLiteral("改"), [&](Store &store) { return store.matters.save(row); });
        return done ? Status{} : tl::unexpected(done.error());
    }

private:
    std::shared_ptr<const County> m_county;
};

QList<FindingKind> openKinds(const ImportPlan &plan)
{
    QList<FindingKind> kinds;
    for (const ImportFinding &finding : plan.findings) {
        if (finding.open)
            kinds.append(finding.finding.kind);
    }
    return kinds;
}

QString months(const QString &figures)
{
    QString header = QStringLiteral("序号,项目名称,责任单位,年度计划投资（万元）");
    for (int month = 1; month <= 12; ++month)
        header += QStringLiteral(",%1月计划").arg(month);
    return header + QStringLiteral("\n1,石瓮子隧道工程,曹坪镇,") + figures + QLatin1Char('\n');
}

} // namespace

class TstImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowFindsItsMatterByEveryIdentity_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("nameAfter");
        QTest::newRow("project code") << QStringLiteral("项目代码,项目名称,责任单位") << QStringLiteral("2401-611026-04-01-100001,改了名的项目,下梁镇") << QStringLiteral("改了名的项目");
        QTest::newRow("code") << QStringLiteral("项目编号,项目名称,责任单位") << QStringLiteral("ZJ-2024-01,改了名的项目,下梁镇") << QStringLiteral("改了名的项目");
        QTest::newRow("name and lead unit") << QStringLiteral("项目名称,责任单位") << QStringLiteral("项目1,曹坪镇") << QStringLiteral("项目1");
        QTest::newRow("former name") << QStringLiteral("项目名称,责任单位") << QStringLiteral("老名字,曹坪镇") << QStringLiteral("项目1");
    }
    void aRowFindsItsMatterByEveryIdentity()
    {
        QFETCH(const QString, header);
        QFETCH(const QString, row);
        ImportFixture file;
        QVERIFY(file.change(QStringLiteral("ZJ-2024-01"), [](Matter &matter) {
            matter.extra.insert(QStringLiteral("projectCode"), QStringLiteral("2401-611026-04-01-100001"));
            matter.formerNames = {QStringLiteral("老名字")};
        }));
        const Matter before = file.matter(QStringLiteral("ZJ-2024-01"));
        const auto plan = file.plan(header + QStringLiteral(",总投资（万元）\n") + row + QStringLiteral(",9000\n"), {.period = {}, .accepted = {FindingKind::Identity}, .decisions = {}, .profile = {}});
        QVERIFY(plan);
        QCOMPARE(plan->rows.size(), size_t(1));
        QCOMPARE(plan->rows.front().action, ImportAction::Update);
        QVERIFY(file.apply(plan));
        const Matter after = file.matter(QStringLiteral("ZJ-2024-01"));
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.total, 9000 * wan);
        QTEST(after.name, "nameAfter");
        QCOMPARE(file.county()->matters().size(), size_t(3));
    }

    void theSameNameUnderAnotherUnitIsAnotherMatter()
    {
        ImportFixture file;
        const auto plan = file.plan(QStringLiteral("项目名称,责任单位,年度计划投资（万元）\n项目1,下梁镇,1500\n"), {.period = {}, .accepted = {FindingKind::Identity}, .decisions = {}, .profile = {}});
        QVERIFY(plan);
        QCOMPARE(plan->rows.front().action, ImportAction::Insert);
        QVERIFY(file.apply(plan));
        QCOMPARE(file.county()->matters().size(), size_t(4));
        QCOMPARE(file.matter(QStringLiteral("ZJ-2024-01")).goal, 1200 * wan);
    }

    void anUnknownUnitIsAskedForAndADecisionSettlesIt()
    {
        ImportFixture file;
        const QString csv = QStringLiteral("项目名称,责任单位,年度计划投资（万元）\n石瓮子隧道工程,曹坪办事处,1500\n");
        const auto open = file.plan(csv);
        QVERIFY(open);
        QCOMPARE(openKinds(*open), QList<FindingKind>{FindingKind::Unit});
        const QString before = file.state();
        const auto refused = file.apply(open);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NeedsDecision);
        QCOMPARE(file.state(), before);

        const auto plan = file.decided(csv, FindingKind::Unit, QStringLiteral("unit:T01"));
        QVERIFY(plan);
        QVERIFY(plan->isReady());
        QVERIFY(file.apply(plan));
        const auto county = file.county();
        const auto added = std::ranges::find_if(county->matters(), [](const MatterFile &each) { return each.matter->name == QStringLiteral("石瓮子隧道工程"); });
        QVERIFY(added != county->matters().end());
        QCOMPARE(added->matter->leadUnit, county->units().findKey(QStringLiteral("T01"))->id);
        // The name is an alias from now on: the same sheet asks nothing and changes nothing.
        const auto again = file.plan(csv);
        QVERIFY(again);
        QVERIFY(again->isReady() && again->writesNothing());
    }

    void monthsOfAPlanAreReadAsTheyAddUp_data()
    {
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("decision"); // empty where nothing is asked
        QTest::addColumn<int>("june");
        QTest::newRow("they end at the goal") << QStringLiteral("1200,100,200,300,400,500,600,700,800,900,1000,1100,1200") << QString() << 600;
        QTest::newRow("they sum to the goal") << QStringLiteral("1200,100,100,100,100,100,100,100,100,100,100,100,100") << QString() << 600;
        QTest::newRow("neither, cumulative") << QStringLiteral("1500,100,200,300,400,500,600,700,800,900,1000,1100,1200") << QStringLiteral("cumulative") << 600;
        QTest::newRow("neither, monthly") << QStringLiteral("9000,100,200,300,400,500,600,700,800,900,1000,1100,1200") << QStringLiteral("monthly") << 2100;
    }
    void monthsOfAPlanAreReadAsTheyAddUp()
    {
        QFETCH(const QString, figures);
        QFETCH(const QString, decision);
        QFETCH(const int, june);
        ImportFixture file;
        const auto open = file.plan(months(figures));
        QVERIFY(open);
        QCOMPARE(openKinds(*open).contains(FindingKind::MonthSeries), !decision.isEmpty());
        const auto plan = decision.isEmpty() ? open : file.decided(months(figures), FindingKind::MonthSeries, decision);
        QVERIFY(plan);
        QVERIFY(plan->rows.front().schedule);
        QCOMPARE(plan->rows.front().schedule->at(6), june * wan);
    }

    void theMonthIsAddedToTheMonthBeforeAndMustFitTheCumulative()
    {
        ImportFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 2, 200));
        const QString header = QStringLiteral("项目名称,责任单位,本月完成（万元）,1-3月累计完成投资（万元）\n");
        const auto mismatch = file.plan(header + QStringLiteral("项目1,曹坪镇,100,350\n"));
        QVERIFY(mismatch);
        QCOMPARE(openKinds(*mismatch), QList<FindingKind>{FindingKind::MonthMismatch});

        QVERIFY(file.apply(file.plan(QStringLiteral("项目名称,责任单位,本月完成（万元）\n项目1,曹坪镇,100\n"))));
        const auto county = file.county();
        QCOMPARE(county->matterByCode(QStringLiteral("ZJ-2024-01"))->course.cumulativeAt(Period::month(2024, 3)), 300 * wan);
    }

    void oneUndoStepRestoresTheFileExactlyAndRedoTheImport()
    {
        ImportFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 2, 200));
        const QString before = file.state();
        QString csv = QStringLiteral("项目名称,责任单位,年度计划投资（万元）,1-3月累计完成投资（万元）,形象进度\n");
        for (int i = 1; i <= 40; ++i) // three are known, the others new
            csv += QStringLiteral("项目%1,%2,%3,%4,主体施工\n").arg(i).arg(i == 2 ? QStringLiteral("营盘镇") : i == 3 ? QStringLiteral("下梁镇") : QStringLiteral("曹坪镇")).arg(5000 + i).arg(300 + i);
        const auto done = file.apply(file.plan(csv, {.period = {}, .accepted = {FindingKind::Identity, FindingKind::GoalMismatch, FindingKind::OverTotal}, .decisions = {}, .profile = {}}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
        QCOMPARE(done->matters.size(), 40);
        const QString after = file.state();
        QVERIFY(after != before);
        QVERIFY(file.editor().undo());
        QCOMPARE(file.state(), before);
        QVERIFY(file.editor().redo());
        QCOMPARE(file.state(), after);
    }

    void aPlanOfAnEarlierStateOfTheFileIsRefused()
    {
        ImportFixture file;
        const QString csv = QStringLiteral("项目名称,责任单位,总投资（万元）\n项目1,曹坪镇,9000\n");
        const auto plan = file.plan(csv);
        QVERIFY(plan && plan->isReady());
        QVERIFY(file.change(QStringLiteral("ZJ-2024-01"), [](Matter &matter) { matter.total = 5000 * wan; }));
        const QString before = file.state();
        const auto refused = file.apply(plan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().text, QStringLiteral("文件在预览之后有改动，没有导入。重新预览一次，再导入。"));
        QCOMPARE(file.state(), before);
        QVERIFY(file.apply(file.plan(csv)));
        QCOMPARE(file.matter(QStringLiteral("ZJ-2024-01")).total, 9000 * wan);
    }

    void planningWritesNothing()
    {
        ImportFixture file;
        const QString before = file.state();
        const QByteArray history = file.workspace->historyDigest().value();
        QVERIFY(file.plan(QStringLiteral("项目名称,责任单位,年度计划投资（万元）\n石瓮子隧道工程,曹坪镇,1500\n")));
        QCOMPARE(file.state(), before);
        QCOMPARE(file.workspace->historyDigest().value(), history);
    }
};

BIHUAN_TEST(TstImporter)
#include "tst_importer.moc"
