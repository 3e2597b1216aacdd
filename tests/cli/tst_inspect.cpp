// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace bihuan::test;

/// Plans, schemes, inspections, findings and numbers from the command line, as a process.
class TstInspect : public QObject
{
    Q_OBJECT

    static QJsonObject done(const CliFolder &folder, const char *words)
    {
        const Ended run = folder.cli((QByteArray(words) + " --json").constData());
        if (run.code != 0)
            qFatal("%s: %s", words, run.report().constData());
        return run.object();
    }
    static void makeScheme(const CliFolder &folder)
    {
        folder.makeNew();
        done(folder, "plan add 县.bihuan --title 年度计划 --content 全年四次");
        done(folder, "plan approve 县.bihuan 年度计划 --by 县委常委会 --day 2024-01-20");
        done(folder, "scheme add 县.bihuan --plan 年度计划 --title 项目督查方案 --content 分两组");
    }

private Q_SLOTS:
    void anInspectionGoesFromItsPlanToItsFeedback()
    {
        const CliFolder folder;
        makeScheme(folder);
        done(folder, "inspection add 县.bihuan --scheme 项目督查方案 --name 8月督查 --from 2024-08-05 --unit 营盘镇");
        QCOMPARE(misrefusal(folder.cli("inspection start 县.bihuan 8月督查 --day 2024-08-05"), 1, "还没有批准"), QByteArray());
        done(folder, "scheme approve 县.bihuan 项目督查方案 --by 县长 --day 2024-08-01");
        QCOMPARE(misrefusal(folder.cli("inspection find 县.bihuan 8月督查 --problem 便道未硬化"), 1, "还没有开展"), QByteArray());
        done(folder, "inspection start 县.bihuan 8月督查 --day 2024-08-05");
        done(folder, "inspection find 县.bihuan 8月督查 --problem 便道未硬化 --unit 营盘镇 --deadline 2024-10 --severity serious");
        const QJsonObject found = done(folder, "inspection find 县.bihuan 8月督查 --problem 围挡破损 --unit 曹坪镇");
        QCOMPARE(found[QStringLiteral("findings")].toArray().size(), 2);
        QCOMPARE(missingKeys(found, "id name kind scheme state from to started concluded conclusion noProblem units findings feedback"), QByteArray());
        const QJsonObject turned = done(folder, "inspection convert 县.bihuan 8月督查 --no 1");
        const QString code = turned[QStringLiteral("findings")].toArray().first()[QStringLiteral("matter")].toString();
        QVERIFY(!code.isEmpty());
        QCOMPARE(misrefusal(folder.cli("inspection convert 县.bihuan 8月督查 --no 1"), 1, "已"), QByteArray());
        done(folder, "inspection conclude 县.bihuan 8月督查 --text 总体较好 --day 2024-08-09");
        const QJsonObject told = done(folder, "inspection feedback 县.bihuan 8月督查 --day 2024-08-12");
        QCOMPARE(told[QStringLiteral("feedback")].toArray().size(), 2);
        QCOMPARE(folder.cli("inspection list 县.bihuan --json").array().size(), 1);
        QCOMPARE(folder.cli("check 县.bihuan").code, 0);
    }

    void wordsOfAnApprovedSchemeAreApprovedAnewAndNotChangedOnceItIsUnderWay()
    {
        const CliFolder folder;
        makeScheme(folder);
        QVERIFY(done(folder, "scheme approve 县.bihuan 项目督查方案 --by 县长 --day 2024-08-01")[QStringLiteral("approvedOn")].isString());
        const QJsonObject same = done(folder, "scheme edit 县.bihuan 项目督查方案 --content 分两组");
        QVERIFY(same[QStringLiteral("approvedOn")].isString());
        const QJsonObject changed = done(folder, "scheme edit 县.bihuan 项目督查方案 --content 分三组");
        QVERIFY(changed[QStringLiteral("approvedOn")].isNull());
        QCOMPARE(changed[QStringLiteral("approver")].toString(), QString());
        done(folder, "scheme approve 县.bihuan 项目督查方案 --by 县长 --day 2024-08-02");
        done(folder, "inspection add 县.bihuan --scheme 项目督查方案 --name 8月督查");
        done(folder, "inspection start 县.bihuan 8月督查 --day 2024-08-05");
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("scheme edit 县.bihuan 项目督查方案 --content 分四组"), 1, "不能再改"), QByteArray());
        QCOMPARE(misrefusal(folder.cli("plan edit 县.bihuan 年度计划 --title 新计划"), 1, "不能再改"), QByteArray());
        QCOMPARE(misrefusal(folder.cli("scheme edit 县.bihuan 没有 --content 分四组"), 1, "没有名为“没有”的督查方案"), QByteArray());
        QCOMPARE(misrefusal(folder.cli("inspection find 县.bihuan 8月督查 --problem 甲 --deadline 随时"), 2, "2024-10"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aNumberIsReservedListedUsedAndNeverDoubled()
    {
        const CliFolder folder;
        folder.copySample();
        const QJsonArray before = folder.cli("number list 县.bihuan --json").array();
        const QString kept = done(folder, "number reserve 县.bihuan --for 专项督办 --day 2024-09-02")[QStringLiteral("number")].toString();
        QVERIFY(kept.endsWith(QStringLiteral("〔2024〕%1号").arg(before.size() + 1)));
        const QString given = done(folder, "number reserve 县.bihuan --desk 秘书科 --day 2024-09-02")[QStringLiteral("number")].toString();
        QVERIFY(given != kept);
        QCOMPARE(folder.cli("number list 县.bihuan --free --json").array().size(), 1);
        QCOMPARE(misrefusal(folder.cli("number reserve 县.bihuan"), 2, "--for"), QByteArray());

        const auto lights = folder.cli("lights 县.bihuan --period 2024-08 --ledger key-projects --json").array();
        QStringList drafts;
        for (const QJsonValue &light : lights) {
            const Ended run = folder.cli(QStringList{QStringLiteral("notice"), QStringLiteral("draft"), QStringLiteral("县.bihuan"), light[QStringLiteral("code")].toString(),
                                                     QStringLiteral("--period"), QStringLiteral("2024-08"), QStringLiteral("--json")});
            if (run.code == 0 && !run.array().isEmpty())
                drafts.append(run.array().first()[QStringLiteral("reference")].toString());
            if (drafts.size() == 2)
                break;
        }
        QCOMPARE(drafts.size(), 2);
        const auto issue = [&](const QString &draft) {
            const Ended sent = folder.cli(QStringList{QStringLiteral("notice"), QStringLiteral("submit"), QStringLiteral("县.bihuan"), draft, QStringLiteral("--day"), QStringLiteral("2024-09-02")});
            if (sent.code != 0)
                qFatal("%s", sent.report().constData());
            return folder.cli(QStringList{QStringLiteral("notice"), QStringLiteral("issue"), QStringLiteral("县.bihuan"), draft, QStringLiteral("--number"), kept, QStringLiteral("--day"),
                                          QStringLiteral("2024-09-02"), QStringLiteral("--json")});
        };
        const Ended first = issue(drafts[0]);
        QVERIFY2(first.code == 0, first.report().constData());
        QCOMPARE(first.object()[QStringLiteral("number")].toString(), kept);
        QCOMPARE(misrefusal(issue(drafts[1]), 1, "已经用掉"), QByteArray());
        QCOMPARE(folder.cli("number list 县.bihuan --free --json").array().size(), 0);
        const Ended check = folder.cli("check 县.bihuan");
        QVERIFY2(check.code == 0, check.report().constData());
    }
};

BIHUAN_TEST(TstInspect)
#include "tst_inspect.moc"
