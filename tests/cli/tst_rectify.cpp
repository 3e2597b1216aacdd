// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan::test;

class TstRectify : public QObject
{
    Q_OBJECT

    CliFolder m_folder;

    Ended stage(const char *words) const { return m_folder.cli((QByteArray("stage 县.bihuan --matter ZG-2024-02 ") + words).constData()); }

private Q_SLOTS:
    void initTestCase() { m_folder.copySample(); }

    void theStageOfAProblemTellsWhatWasDoneAndWhatIsNext()
    {
        const Ended run = stage("--json");
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(run.object()[QStringLiteral("stage")].toString(), QStringLiteral("applied"));
        QCOMPARE(run.object()[QStringLiteral("moves")].toArray().size(), 7);
        QCOMPARE(run.object()[QStringLiteral("next")].toArray().size(), 2);
        QCOMPARE(missingKeys(run.object()[QStringLiteral("moves")].toArray().first().toObject(),
                             "act title from to day reason accepter evidence actor at"),
                 QByteArray());
    }

    void anActIsRefusedWhenItCannotBeDoneOrLacksSomething()
    {
        const QByteArray before = m_folder.state();
        QCOMPARE(misrefusal(stage("--act 销号"), 1, "还不能办“销号”"), QByteArray());
        QCOMPARE(misrefusal(stage("--act 现场核查"), 1, "由谁"), QByteArray());
        QCOMPARE(misrefusal(stage("--act 退回"), 1, "原因"), QByteArray());
        QCOMPARE(misrefusal(stage("--act 现场核查 --accepter 县整改办 --day 昨天"), 2, "2024-08-05"), QByteArray());
        QCOMPARE(misrefusal(stage("--act 现场核查 --accepter 县整改办 --evidence 没有.jpg"), 1, "没有.jpg"), QByteArray());
        QCOMPARE(m_folder.state(), before);
    }

    void aProblemGoesOnToItsClosureWithAFileAsEvidence()
    {
        m_folder.write(QStringLiteral("复核.jpg"), "\xff\xd8\xff\xe0 photo");
        for (const char *words : {"--act 现场核查 --accepter 县水利局 --day 2024-09-03", "--act 审核 --accepter 县整改办 --day 2024-09-05",
                                  "--act 公示 --day 2024-09-06", "--act 销号 --accepter 县整改领导小组 --day 2024-09-14 --evidence 复核.jpg"}) {
            const Ended run = stage(words);
            QVERIFY2(run.code == 0, run.report().constData());
        }
        const QJsonObject now = stage("--json").object();
        QCOMPARE(now[QStringLiteral("stage")].toString(), QStringLiteral("closed"));
        QCOMPARE(now[QStringLiteral("moves")].toArray().last()[QStringLiteral("evidence")].toArray().first()[QStringLiteral("name")].toString(),
                 QStringLiteral("复核.jpg"));
        const Ended check = m_folder.cli("check 县.bihuan");
        QVERIFY2(check.code == 0, check.report().constData());
    }

    void aCaseFileIsPrinted()
    {
        const Ended run = m_folder.cli("casefile 县.bihuan --matter ZG-2024-01 --out 档案.pdf");
        QVERIFY2(run.code == 0, run.report().constData());
        QVERIFY(m_folder.read(QStringLiteral("档案.pdf")).startsWith("%PDF"));
        QCOMPARE(misrefusal(m_folder.cli("casefile 县.bihuan --matter ZG-2024-99 --out 档案2.pdf"), 1, "ZG-2024-99"), QByteArray());
        QCOMPARE(misrefusal(m_folder.cli("casefile 县.bihuan --matter ZG-2024-01 --out 档案.txt"), 2, ".pdf"), QByteArray());
    }

    void aSheetOfProblemsIsImportedAndItsStagesDoNotGoAroundTheActs()
    {
        CliFolder folder;
        folder.copySample();
        const QString sheet = sheetPath("rectification-2024-08.xlsx");
        const QStringList import{QStringLiteral("import"), QStringLiteral("县.bihuan"), sheet, QStringLiteral("--ledger"), QStringLiteral("rectification"),
                                 QStringLiteral("--period"), QStringLiteral("2024-08"), QStringLiteral("--json")};
        const Ended plan = folder.cli(import);
        QVERIFY2(plan.code == 3, plan.report().constData());
        QStringList kinds;
        for (const QJsonValue &finding : plan.object()[QStringLiteral("findings")].toArray())
            kinds.append(finding[QStringLiteral("kind")].toString());
        QCOMPARE(kinds, (QStringList{QStringLiteral("stage")}));
        const Ended done = folder.cli(import + QStringList{QStringLiteral("--accept"), QStringLiteral("stage"), QStringLiteral("--apply")});
        QVERIFY2(done.code == 0, done.report().constData());
        QCOMPARE(folder.cli("stage 县.bihuan --matter ZG-2024-02 --json").object()[QStringLiteral("stage")].toString(), QStringLiteral("applied"));
        QCOMPARE(folder.cli("stage 县.bihuan --matter ZG-2024-06 --json").object()[QStringLiteral("stage")].toString(), QStringLiteral("underway"));
        QCOMPARE(folder.cli("lights 县.bihuan --period 2024-08 --ledger rectification --json").array().size(), 9);
    }
};

BIHUAN_TEST(TstRectify)
#include "tst_rectify.moc"
