// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rectificationacts.h"

#include "core/services/attaching.h"
#include "core/services/fieldediting.h"
#include "core/services/filecheck.h"
#include "core/services/historytext.h"
#include "core/services/matterediting.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const Period march = Period::month(2024, 3);

} // namespace

class TstRectificationActs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CountyFixture> m_file;
    QString m_code;

    Workspace &workspace() { return *m_file->workspace; }
    Result<ChangeSummary> go(const QString &act, const QString &evidence = {})
    {
        const auto county = m_file->county();
        StageRequest request{act, m_file->clock.now().date(), QStringLiteral("说明"), QStringLiteral("县整改办"), {}};
        if (!evidence.isEmpty())
            request.evidence = evidenceNamed(workspace(), *county, m_code, {evidence}).value();
        return makeMove(workspace(), *county, m_code, request);
    }
    StageStanding standing() { return stageStanding(workspace(), *m_file->county(), m_code).value(); }
    const Matter &matter()
    {
        m_county = m_file->county();
        return *m_county->matterByCode(m_code)->matter;
    }
    void attach()
    {
        QVERIFY(attachFiles(workspace(), *m_file->county(), m_code, {}, {{QStringLiteral("整改后.jpg"), QByteArray("\xff\xd8\xff\xe0 photo")}}));
    }
    void closeIt()
    {
        attach();
        for (const char *act : {"制定方案", "开始整改", "自查完成"})
            QVERIFY(go(QString::fromUtf8(act)));
        QVERIFY(go(QStringLiteral("申请验收"), QStringLiteral("整改后.jpg")));
        for (const char *act : {"现场核查", "审核", "公示"})
            QVERIFY(go(QString::fromUtf8(act)));
        QVERIFY(go(QStringLiteral("销号"), QStringLiteral("整改后.jpg")));
    }

    std::shared_ptr<const County> m_county;

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<CountyFixture>();
        const auto county = m_file->county();
        m_code = addMatter(workspace(), *county, {LedgerId{QStringLiteral("rectification")}, QStringLiteral("污水直排"),
                                                  county->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->leadUnit}).value();
    }

    void aNewProblemStandsInTheFirstStage()
    {
        QCOMPARE(standing().stage, QStringLiteral("assigned"));
        QCOMPARE(standing().next.size(), size_t(2));
        QVERIFY(!stageStanding(workspace(), *m_file->county(), QStringLiteral("ZJ-2024-01")).value().flow);
    }

    void theStageFollowsTheActsToTheClosureAndBack()
    {
        closeIt();
        QCOMPARE(matter().stage, QStringLiteral("closed"));
        QCOMPARE(matter().finished, PartialDate::day(m_file->clock.now().date()));
        QCOMPARE(standing().moves.size(), size_t(8));
        QCOMPARE(standing().moves.back().evidence.front().name, QStringLiteral("整改后.jpg"));
        QCOMPARE(lightAt(*m_county->matterByCode(m_code), march).id(), QStringLiteral("done"));
        QVERIFY(go(QStringLiteral("反弹")));
        QCOMPARE(matter().stage, QStringLiteral("underway"));
        QVERIFY(!matter().finished);
        QVERIFY(checkFile(workspace())->findings.empty());
    }

    void anActIsTakenBackButAClosureIsSealed()
    {
        QVERIFY(go(QStringLiteral("制定方案")));
        QCOMPARE(m_file->editor().undoLabel(), QStringLiteral("污水直排：制定方案"));
        QVERIFY(m_file->editor().undo());
        QCOMPARE(matter().stage, QStringLiteral("assigned"));
        QVERIFY(standing().moves.empty());
        closeIt();
        QVERIFY(!m_file->editor().canUndo());
    }

    void aForbiddenActWritesNothing()
    {
        const QByteArray before = workspace().historyDigest().value();
        QVERIFY(!go(QStringLiteral("销号")));
        QVERIFY(!evidenceNamed(workspace(), *m_file->county(), m_code, {QStringLiteral("没有.jpg")}));
        QCOMPARE(workspace().historyDigest().value(), before);
    }

    void stageAndFinishingDayCannotBeTyped()
    {
        for (const auto &[field, text] : {std::pair{QStringLiteral("整改阶段"), QStringLiteral("已销号")},
                                          std::pair{QStringLiteral("销号时间"), QStringLiteral("2024-03-05")}}) {
            const auto typed = setFields(workspace(), m_code, march, {{field, text}});
            QVERIFY(!typed);
            QVERIFY2(typed.error().text.contains(QStringLiteral("办理环节")), qPrintable(typed.error().text));
        }
        QVERIFY(setFields(workspace(), m_code, march, {{QStringLiteral("整改阶段"), QStringLiteral("已交办")}}));
    }

    void theHistoryTellsWhoAcceptedAndOnWhichEvidence()
    {
        attach();
        for (const char *act : {"开始整改", "自查完成"})
            QVERIFY(go(QString::fromUtf8(act)));
        QVERIFY(go(QStringLiteral("申请验收"), QStringLiteral("整改后.jpg")));
        const auto history = historyOf(workspace(), m_code).value();
        QStringList told;
        for (const HistoryChange &change : history.front().changes)
            told.append(change.what + QLatin1Char('|') + change.after);
        QVERIFY2(told.join(QLatin1Char('\n')).contains(QStringLiteral("办理“申请验收”|2024年3月8日，由自查完成到已申请验收；验收：县整改办；原因：说明；佐证：整改后.jpg")),
                 qPrintable(told.join(QLatin1Char('\n'))));
    }

    void checkFindsAStageThatWasChangedBehindTheActs()
    {
        QVERIFY(go(QStringLiteral("制定方案")));
        QVERIFY(workspace().database().exec("UPDATE matter SET stage = 'reviewed' WHERE ledger_id = 'rectification'"));
        const FileReport report = checkFile(workspace()).value();
        QCOMPARE(report.findings.size(), size_t(1));
        QCOMPARE(report.findings.front().kind, findingKindId(FindingKind::Stage));
    }

    void checkNamesEvidenceThatIsLost()
    {
        attach();
        for (const char *act : {"开始整改", "自查完成"})
            QVERIFY(go(QString::fromUtf8(act)));
        QVERIFY(go(QStringLiteral("申请验收"), QStringLiteral("整改后.jpg")));
        QVERIFY(workspace().database().exec("PRAGMA foreign_keys = OFF; DELETE FROM attachment; DELETE FROM content"));
        const QStringList faults = checkFile(workspace())->faults;
        QVERIFY2(faults.join(QString()).contains(QStringLiteral("佐证材料“整改后.jpg”")), qPrintable(faults.join(QString())));
    }
};

BIHUAN_TEST(TstRectificationActs)
#include "tst_rectificationacts.moc"
