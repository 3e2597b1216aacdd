// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace bihuan::test;

namespace {

const char *const noticeKeys = "id reference number title ladder step stepTitle mode state stateTitle unit unitTitle coUnits matters issued "
                               "deadline daysLeft signed replied repliedInTime closed urged returned extended extensionAsked refusalAsked "
                               "previous sample";
const char *const lifeKeys = "content source instruction requirement handler signer period moves";

const QString lateCountyFile = QStringLiteral("县.bihuan");

/// A file of two projects behind their plan at the end of March 2024.
void makeLateCounty(const CliFolder &folder)
{
    folder.makeNew();
    folder.write(QStringLiteral("表.csv"), "序号,项目名称,责任单位,总投资(万元),年度计划投资(万元),本月完成(万元),存在问题,滞后原因,下步措施\n"
                                           "1,供水管网,县水利局,6000,3000,100,征地未完成,用地,4月完成征地\n"
                                           "2,康复楼,县卫健局,9000,4000,200,设备未到,设备,5月进场\n");
    const Ended run = folder.cli("import 县.bihuan 表.csv --ledger key-projects --period 2024-03 --accept monthMismatch --apply");
    if (run.code != 0)
        qFatal("%s", run.report().constData());
}

} // namespace

class TstNotice : public QObject
{
    Q_OBJECT

    /// Runs `notice VERB 县.bihuan NOTICE …`; the notice as it is afterwards.
    static QJsonObject moved(const CliFolder &folder, const char *verb, const QString &notice, const char *options)
    {
        const QStringList words = QStringList{QStringLiteral("notice"), QString::fromLatin1(verb), lateCountyFile, notice}
                                  + QString::fromUtf8(options).split(QLatin1Char(' '), Qt::SkipEmptyParts) + QStringList{QStringLiteral("--json")};
        const Ended run = folder.cli(words);
        if (run.code != 0)
            qFatal("%s: %s", verb, run.report().constData());
        return run.object();
    }
    static QString draft(const CliFolder &folder, const char *code)
    {
        const Ended run = folder.cli("notice draft 县.bihuan --period 2024-03 --json", {QString::fromLatin1(code)});
        if (run.code != 0)
            qFatal("%s", run.report().constData());
        return run.array().at(0)[QStringLiteral("reference")].toString();
    }

private Q_SLOTS:
    void aRedProjectIsDrivenFromItsLightToTheArchive()
    {
        const CliFolder folder;
        makeLateCounty(folder);
        const QJsonArray lights = folder.cli("lights 县.bihuan --period 2024-03 --json").array();
        const auto row = std::ranges::find_if(lights, [](const QJsonValue &light) { return light[QStringLiteral("name")].toString() == QStringLiteral("供水管网"); });
        QVERIFY(row != lights.end());
        QCOMPARE((*row)[QStringLiteral("light")].toString(), QStringLiteral("red"));
        const QString code = (*row)[QStringLiteral("code")].toString();

        const QString notice = draft(folder, code.toLatin1().constData());
        QJsonObject now = moved(folder, "submit", notice, "--day 2024-04-08");
        QCOMPARE(missingKeys(now, noticeKeys), QByteArray());
        QCOMPARE(missingKeys(now, lifeKeys), QByteArray());
        QVERIFY(now[QStringLiteral("content")].toString().contains((*row)[QStringLiteral("reason")].toString()));
        now = moved(folder, "issue", notice, "--day 2024-04-08 --deadline 2024-04-20 --signer 王主任");
        const QString number = now[QStringLiteral("number")].toString();
        QCOMPARE(number, QStringLiteral("柞督办〔2024〕1号"));
        QCOMPARE(now[QStringLiteral("state")].toString(), QStringLiteral("issued"));
        moved(folder, "sign", number, "--day 2024-04-09 --signer 李局长");
        moved(folder, "start", QStringLiteral("1"), "--day 2024-04-09");
        moved(folder, "urge", QStringLiteral("2024-1"), "--day 2024-04-15 --text 电话催办");
        moved(folder, "extend", number, "--day 2024-04-16 --until 2024-05-20 --reason 征地未完成");
        now = moved(folder, "extend", number, "--day 2024-04-17 --grant");
        QCOMPARE(now[QStringLiteral("deadline")].toString(), QStringLiteral("2024-05-20"));
        moved(folder, "reply", number, "--day 2024-05-10 --text 完成征地12亩 --problem 资金缺口 --next 6月开工 --signer 李局长");
        now = moved(folder, "review", number, "--day 2024-05-11 --return 没有完成时间");
        QCOMPARE(now[QStringLiteral("state")].toString(), QStringLiteral("returned"));
        moved(folder, "reply", number, "--day 2024-05-15 --text 6月10日开工");
        moved(folder, "review", number, "--day 2024-05-16 --accept");
        now = moved(folder, "close", number, "--day 2024-05-17");
        QCOMPARE(now[QStringLiteral("closed")].toString(), QStringLiteral("2024-05-17"));
        now = moved(folder, "archive", number, "--day 2024-12-30");
        QCOMPARE(now[QStringLiteral("state")].toString(), QStringLiteral("archived"));
        QCOMPARE(now[QStringLiteral("repliedInTime")].toBool(), true);
        QCOMPARE(now[QStringLiteral("moves")].toArray().size(), 13);

        // The whole way stands in the history of the matter, and the file is whole.
        const QByteArray history = folder.cli("history 县.bihuan --matter", {code}).out;
        for (const char *word : {"拟稿", "送审", "交办", "签收", "催办", "申请延期", "同意延期", "反馈", "退回补办", "审核通过", "办结", "归档"})
            QVERIFY2(history.contains(word), word);
        QCOMPARE(folder.cli("check 县.bihuan").code, 0);
        const Ended shown = folder.cli("notice show 县.bihuan 1");
        QVERIFY(shown.out.contains("2024年4月16日申请延期，延到2024年5月20日：征地未完成"));
    }

    void whatIsListedFollowsFromStateDayAndUnit()
    {
        const CliFolder folder;
        makeLateCounty(folder);
        const QString first = draft(folder, "ZJ-2024-01");
        draft(folder, "ZJ-2024-02");
        moved(folder, "submit", first, "--day 2024-04-08");
        moved(folder, "issue", first, "--day 2024-04-08 --deadline 2024-04-20");
        const auto count = [&](const char *options) { return folder.cli("notice list 县.bihuan --json", QString::fromUtf8(options).split(QLatin1Char(' '), Qt::SkipEmptyParts)).array().size(); };
        QCOMPARE(count(""), 2);
        QCOMPARE(count("--state draft"), 1);
        QCOMPARE(count("--state 已交办"), 1);
        QCOMPARE(count("--due 2024-04-19"), 0);
        QCOMPARE(count("--due 2024-04-20"), 1);
        QCOMPARE(count("--unit 县水利局"), 1);
        QCOMPARE(count("--unit 县卫健局 --state issued"), 0);
        const auto tasks = [&](const char *day) {
            QStringList kinds;
            for (const QJsonValue &task : folder.cli("notice today 县.bihuan --json --on", {QString::fromLatin1(day)}).array())
                kinds.append(task[QStringLiteral("task")].toString());
            return kinds.join(QLatin1Char(' '));
        };
        QCOMPARE(tasks("2024-04-10"), QStringLiteral("toSign"));
        QCOMPARE(tasks("2024-04-18"), QStringLiteral("toSign dueSoon"));
        QCOMPARE(tasks("2024-04-20"), QStringLiteral("toSign dueToday"));
        QCOMPARE(tasks("2024-04-21"), QStringLiteral("toSign overdue toEscalate"));
        const QJsonObject escalated = moved(folder, "escalate", QStringLiteral("1"), "--day 2024-04-21");
        QCOMPARE(escalated[QStringLiteral("state")].toString(), QStringLiteral("escalated"));
        QCOMPARE(escalated[QStringLiteral("next")][QStringLiteral("number")].toString(), QStringLiteral("柞督办〔2024〕2号"));
        QCOMPARE(escalated[QStringLiteral("next")][QStringLiteral("previous")].toString(), QStringLiteral("柞督办〔2024〕1号"));
        QCOMPARE(folder.cli("notice talk 县.bihuan --unit 县水利局 --by 副县长 --notice 2 --day 2024-04-25").code, 0);
        const QJsonArray ledger = folder.cli("consequences 县.bihuan --period 2024 --json").array();
        QCOMPARE(ledger.size(), 1);
        QCOMPARE(missingKeys(ledger.at(0).toObject(), "key title lights notices talks points pointsText period"), QByteArray());
        QCOMPARE(ledger.at(0)[QStringLiteral("talks")].toInt(), 1);
    }

    void aMoveThatIsNotPossibleIsRefusedAndNothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *call, int code, const char *says) { QTest::newRow(call) << QByteArray(call) << code << QByteArray(says); };
        row("reply 县.bihuan 1 --text 办了 --day 2024-04-09", 1, "柞督办〔2024〕1号现在是“已交办”，不能反馈；可以签收、催办");
        row("close 县.bihuan 1 --day 2024-04-09", 1, "不能办结");
        row("issue 县.bihuan 1 --day 2024-04-09", 1, "不能交办");
        row("escalate 县.bihuan 1 --day 2024-04-19", 1, "办理时限2024年4月20日还没有过");
        row("extend 县.bihuan 1 --until 2024-05-01 --reason 慢 --day 2024-04-21", 1, "延期要在时限之前申请");
        row("extend 县.bihuan 1 --reason 慢 --day 2024-04-10", 1, "申请延期要写明延到的日期");
        row("extend 县.bihuan 1 --grant --day 2024-04-10", 1, "没有待答复的延期申请");
        row("extend 县.bihuan 1 --grant --deny 不行", 2, "--grant 和 --deny 只能写一个");
        row("review 县.bihuan 1", 2, "写明 --accept、--return 之一");
        row("sign 县.bihuan 1 --day 2024-04-01", 1, "签收的日期不能早于上一步的2024年4月8日");
        row("sign 县.bihuan 1 --day 昨天", 2, "--day 后面写日期");
        row("sign 县.bihuan 7", 1, "文件里没有“7”这份督办单");
        row("reassign 县.bihuan 1 --unit 县水厂 --reason 换", 1, "没有名为“县水厂”的单位");
        row("draft 县.bihuan 没有 --period 2024-03", 1, "没有编号为“没有”的事项");
        row("list 县.bihuan --state 紫", 2, "--state 后面写");
    }
    void aMoveThatIsNotPossibleIsRefusedAndNothingIsWritten()
    {
        QFETCH(QByteArray, call);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        static const CliFolder folder; // nothing is written, so that one is enough
        if (!QFile::exists(folder.path(lateCountyFile))) {
            makeLateCounty(folder);
            const QString first = draft(folder, "ZJ-2024-01");
            moved(folder, "submit", first, "--day 2024-04-08");
            moved(folder, "issue", first, "--day 2024-04-08 --deadline 2024-04-20");
        }
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("notice " + call + " --json"), code, says.constData()), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aMatterWithARunningNoticeIsLeftOutOfTheNextDraft()
    {
        const CliFolder folder;
        makeLateCounty(folder);
        draft(folder, "ZJ-2024-01");
        const Ended run = folder.cli("notice draft 县.bihuan ZJ-2024-01 ZJ-2024-02 --period 2024-03 --json");
        QCOMPARE(run.code, 0);
        QCOMPARE(run.array().size(), 1);
        QVERIFY(run.err.contains("没有重复拟稿"));
    }
};

BIHUAN_TEST(TstNotice)
#include "tst_notice.moc"
