// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTest>

using namespace bihuan::test;

namespace {

/// Every command of cli.md that ships, called rightly on a file that is not there.
struct CommandCall
{
    const char *name;
    const char *call;
    bool makesFile = false; ///< needs no file, it makes one
};

const CommandCall commandCalls[] = {
    {"ledger list", "ledger list 无.bihuan"},
    {"ledger show", "ledger show 无.bihuan key-projects"},
    {"ledger add", "ledger add 无.bihuan 无.json"},
    {"import", "import 无.bihuan 无.xlsx --ledger key-projects"},
    {"set", "set 无.bihuan 本月完成=1 --matter ZJ-2024-01 --period 2024-03"},
    {"export", "export 无.bihuan --ledger key-projects --out 表.xlsx"},
    {"lights", "lights 无.bihuan --period 2024-03"},
    {"summary", "summary 无.bihuan --period 2024-03 --by unit"},
    {"period open", "period open 无.bihuan 2024-03"},
    {"period close", "period close 无.bihuan 2024-03"},
    {"period publish", "period publish 无.bihuan 2024-03"},
    {"package issue", "package issue 无.bihuan --period 2024-03 --folder 发出"},
    {"package open", "package open 无.bhf --out 单位.bihuan"},
    {"package report", "package report 无.bihuan --period 2024-03 --out 报.bhr"},
    {"package matrix", "package matrix 无.bihuan"},
    {"package merge", "package merge 无.bihuan 报.bhr"},
    {"notice list", "notice list 无.bihuan"},
    {"notice show", "notice show 无.bihuan 3"},
    {"notice today", "notice today 无.bihuan"},
    {"notice draft", "notice draft 无.bihuan ZJ-2024-05 --period 2024-08"},
    {"notice talk", "notice talk 无.bihuan --unit 县水利局 --by 副县长"},
    {"consequences", "consequences 无.bihuan --period 2024-08"},
    {"notice submit", "notice submit 无.bihuan 3"},
    {"notice sendback", "notice sendback 无.bihuan 3 --reason 不对"},
    {"notice issue", "notice issue 无.bihuan 3"},
    {"notice sign", "notice sign 无.bihuan 3"},
    {"notice start", "notice start 无.bihuan 3"},
    {"notice urge", "notice urge 无.bihuan 3"},
    {"notice reply", "notice reply 无.bihuan 3 --text 办了"},
    {"notice review", "notice review 无.bihuan 3"},
    {"notice extend", "notice extend 无.bihuan 3"},
    {"notice refuse", "notice refuse 无.bihuan 3"},
    {"notice reassign", "notice reassign 无.bihuan 3 --unit 县水利局 --reason 职责"},
    {"notice escalate", "notice escalate 无.bihuan 3"},
    {"notice close", "notice close 无.bihuan 3"},
    {"notice archive", "notice archive 无.bihuan 3"},
    {"notice suspend", "notice suspend 无.bihuan 3 --reason 调整"},
    {"notice resume", "notice resume 无.bihuan 3 --deadline 2024-10-20"},
    {"notice recheck", "notice recheck 无.bihuan 3"},
    {"notice void", "notice void 无.bihuan 3 --reason 重复"},
    {"bulletin", "bulletin 无.bihuan --period 2024-03 --out 通报.pdf"},
    {"typeset", "typeset 无.txt --form bulletin --out 通报.pdf"},
    {"new", "new 县.bihuan --office 柞水县人民政府办公室 --year 2024", true},
    {"demo", "demo 县.bihuan --until 2024-01", true},
    {"check", "check 无.bihuan"},
    {"backup", "backup 无.bihuan --to 备份"},
    {"restore", "restore 无.bihuan --to 县.bihuan"},
    {"history", "history 无.bihuan"},
};

void addCommandRows()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<bool>("makesFile");
    for (const CommandCall &command : commandCalls)
        QTest::newRow(command.name) << QByteArray(command.name) << QByteArray(command.call) << command.makesFile;
}

} // namespace

class TstUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpListsEveryCommandByLoop()
    {
        const CliFolder folder;
        const Ended run = folder.cli("--help");
        QCOMPARE(run.code, 0);
        QVERIFY(run.err.isEmpty());
        for (const CommandCall &command : commandCalls)
            QVERIFY2(run.out.contains("\n  " + QByteArray(command.name) + " "), command.name);
        for (const char *loop : {"部署推进", "督导检查", "文件"})
            QVERIFY2(run.out.contains(loop), loop);
    }

    void helpOfACommandHasArgumentsAnExampleAndTheExitCodes_data() { addCommandRows(); }
    void helpOfACommandHasArgumentsAnExampleAndTheExitCodes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, call);
        const CliFolder folder;
        const Ended run = folder.cli(name + " --help");
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        QVERIFY2(run.out.contains("用法\n  bihuan-cli " + name + " "), run.out.constData());
        QVERIFY2(run.out.contains("例\n  bihuan-cli " + name + " "), run.out.constData());
        for (const char *exit : {"  0  完成", "  1  ", "  2  用法", "  3  ", "--json"})
            QVERIFY2(run.out.contains(exit), exit);
        for (const QByteArray &word : call.split(' ')) {
            if (word.startsWith("--"))
                QVERIFY2(run.out.contains("  " + word + " "), word.constData());
        }
    }

    void theExampleOfTheHelpIsUnderstood_data() { addCommandRows(); }
    void theExampleOfTheHelpIsUnderstood()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, makesFile);
        const CliFolder folder;
        const QString help = QString::fromUtf8(folder.cli(name + " --help").out);
        const QString example = help.section(QStringLiteral("例\n  bihuan-cli "), 1).section(QLatin1Char('\n'), 0, 0);
        const Ended run = folder.cli(QProcess::splitCommand(example));
        QVERIFY2(!run.bySignal && run.code == (makesFile ? 0 : 1), run.report().constData());
    }

    void aFileThatIsNotThereIsRefused_data() { addCommandRows(); }
    void aFileThatIsNotThereIsRefused()
    {
        QFETCH(QByteArray, call);
        QFETCH(bool, makesFile);
        const CliFolder folder;
        if (makesFile)
            folder.write(QStringLiteral("县.bihuan"), "占用");
        const QByteArray before = folder.state();
        for (const QStringList &json : {QStringList(), QStringList{QStringLiteral("--json")}})
            QCOMPARE(misrefusal(folder.cli(call, json), 1, makesFile ? "已经存在" : "无."), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void wrongUsageIsSaidSo_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const QByteArray &what, const QByteArray &call, const char *says) {
            QTest::newRow(what.constData()) << call << QByteArray(says);
        };
        for (const CommandCall &command : commandCalls) {
            const QByteArray name = command.name;
            const QByteArray call = command.call;
            row("nothing: " + name, name, "用法见 bihuan-cli");
            row("unknown option: " + name, call + " --bogus", "不认识选项 --bogus");
            row("switch with a value: " + name, call + " --json=1", "--json");
            for (const QByteArray &option : call.split(' ')) {
                if (!option.startsWith("--") || option == "--until")
                    continue;
                row("without " + option + ": " + name, QByteArray(call).replace(" " + option, " --as"), "用法见 bihuan-cli");
                row("twice " + option + ": " + name, call + " " + option + " x", "只能写一次");
                row("empty " + option + ": " + name, QByteArray(call).left(call.indexOf(option)) + option, "后面要写");
            }
            if (name != "set" && name != "import" && name != "package merge" && name != "notice draft")
                row("one argument more: " + name, call + " 多余", "“多余”多余");
        }
        row("unknown command", "bogus 县.bihuan", "没有“bogus”这个命令");
        row("half a command", "ledger", "没有“ledger”这个命令");
        row("half a command and a file", "period 县.bihuan", "没有“period”这个命令");
        row("no such month", "lights 无.bihuan --period 2024-13", "“2024-13”不是期");
        row("no such half month", "lights 无.bihuan --period 2024-08c", "“2024-08c”不是期");
        row("no such quarter", "summary 无.bihuan --by unit --period 2024-Q5", "“2024-Q5”不是期");
        row("no period to open", "period open 无.bihuan 三月", "“三月”不是期");
        row("no period to build to", "demo 县.bihuan --until 八月", "“八月”不是期");
        row("summed by nothing known", "summary 无.bihuan --period 2024-03 --by month", "--by 后面写");
        row("field without a value", "set 无.bihuan 本月完成 --matter ZJ-2024-01 --period 2024-03", "列名=值");
        row("value without a field", "set 无.bihuan =1 --matter ZJ-2024-01 --period 2024-03", "列名=值");
        row("kind of finding", "import 无.bihuan 无.xlsx --ledger key-projects --accept bogus", "bogus");
        row("year in words", "new 县.bihuan --office 柞水县人民政府办公室 --year 今年", "--year 后面写四位年份");
        row("year of two digits", "new 县.bihuan --office 柞水县人民政府办公室 --year 24", "--year 后面写四位年份");
        row("scale", "demo 县.bihuan --scale moon", "--scale 后面写");
        row("seed", "demo 县.bihuan --scale county --seed x", "--seed 后面写");
        row("number of an issue", "bulletin 无.bihuan --period 2024-03 --number 0 --out 通报.pdf", "--number 后面写");
        row("kind of paper", "bulletin 无.bihuan --period 2024-03 --out 通报.txt", ".docx 结尾");
        row("form", "typeset 无.txt --form memo --out 通报.pdf", "--form 后面写");
        row("key without a value", "typeset 无.txt --form bulletin --set number --out 通报.pdf", "--set 后面写");
    }
    void wrongUsageIsSaidSo()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, says);
        const CliFolder folder;
        QCOMPARE(misrefusal(folder.cli(call), 2, says), QByteArray());
        QCOMPARE(folder.state(), QByteArray());
    }

    void withoutACommandTheHelpIsShown()
    {
        const CliFolder folder;
        const Ended run = folder.cli(QStringList());
        QCOMPARE(run.code, 2);
        QVERIFY(run.out.contains("bihuan-cli 命令"));
    }

    void theVersionIsSaid()
    {
        const CliFolder folder;
        QCOMPARE(folder.cli("--version").out, QByteArray("bihuan-cli " BIHUAN_VERSION "\n"));
    }

    void anEmptyOfficeNameIsWrongUsage()
    {
        const CliFolder folder;
        QCOMPARE(misrefusal(folder.cli("new 县.bihuan --year 2024 --office", {QString()}), 2, "单位名称不能为空"), QByteArray());
        QCOMPARE(folder.state(), QByteArray());
    }

    void aBareServerIsEnough_data()
    {
        QTest::addColumn<QString>("variable");
        for (const char *variable : {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=zh_CN.GB18030", "LC_ALL=bogus", "QT_QPA_PLATFORM=", "HOME=/nowhere"})
            QTest::newRow(variable) << QString::fromUtf8(variable);
    }
    void aBareServerIsEnough()
    {
        QFETCH(QString, variable);
        CliFolder folder;
        folder.surroundings.variables = {variable};
        folder.makeNew();
        const Ended list = folder.cli("ledger list 县.bihuan");
        QVERIFY2(list.code == 0 && list.out.contains("重点建设项目") && list.err.isEmpty(), list.report().constData());
        folder.write(QStringLiteral("讲话.txt"), "关于督查工作的讲话\n\n同志们。\n");
        const Ended typeset = folder.cli("typeset 讲话.txt --form bulletin --out 讲话.pdf --json");
        QVERIFY2(typeset.code == 0 && typeset.object()[QStringLiteral("pages")].toInt() == 1, typeset.report().constData());
        QVERIFY2(!typeset.err.contains("Q"), typeset.err.constData());
        QCOMPARE(misrefusal(folder.cli("lights 无.bihuan --period 2024-03"), 1, "找不到文件“无.bihuan”"), QByteArray());
    }

    void detailsGoToTheLogFileWhenAsked()
    {
        CliFolder folder;
        folder.surroundings.variables = {QStringLiteral("BIHUAN_LOG=") + folder.path(QStringLiteral("日志.txt"))};
        folder.write(QStringLiteral("文.bihuan"), "hello");
        QCOMPARE(misrefusal(folder.cli("check 文.bihuan"), 1, "不是闭环督办文件"), QByteArray());
        QVERIFY2(folder.read(QStringLiteral("日志.txt")).contains("no SQLite header"), folder.read(QStringLiteral("日志.txt")).constData());
    }
};

BIHUAN_TEST(TstUsage)
#include "tst_usage.moc"
