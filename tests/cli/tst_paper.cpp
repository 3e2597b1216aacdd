// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace bihuan::test;

namespace {

const char *const paperKeys = "out pages substitutions fallbacks missingCharacters";

/// The words of a PDF without blanks and line breaks, as the sentences were written.
QByteArray wordsOf(const CliFolder &folder, const QString &name)
{
    const Ended run = runProgram(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), folder.path(name), QStringLiteral("-")});
    QString text = QString::fromUtf8(run.out);
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.remove(blanks).toUtf8();
}

int pageCount(const CliFolder &folder, const QString &name)
{
    const QString info = QString::fromUtf8(runProgram(QStringLiteral("pdfinfo"), {folder.path(name)}).out);
    return info.section(QStringLiteral("Pages:"), 1).section(QLatin1Char('\n'), 0, 0).trimmed().toInt();
}

} // namespace

class TstPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBulletinOfAPeriodIsAPdf()
    {
        CliFolder folder;
        folder.copySample();
        const QByteArray before = folder.read(QStringLiteral("县.bihuan"));
        const Ended run = folder.cli("bulletin 县.bihuan --period 2024-08 --number 8 --out 通报.pdf --json");
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(missingKeys(run.object(), paperKeys), QByteArray());
        QCOMPARE(run.object()[QStringLiteral("missingCharacters")].toArray(), QJsonArray());
        QVERIFY(run.object()[QStringLiteral("pages")].toInt() >= 4);
        QCOMPARE(pageCount(folder, QStringLiteral("通报.pdf")), run.object()[QStringLiteral("pages")].toInt());
        const QByteArray words = wordsOf(folder, QStringLiteral("通报.pdf"));
        for (const char *sentence : {"柞政通报", "第8期", "柞水县人民政府办公室", "47个重点建设项目累计完成投资28.94亿元，占年度计划43.80亿元的66.1%，低于序时进度0.6个百分点",
                                     "59个重点推进项目累计完成投资11.80亿元，占年度计划18.90亿元的62.4%，低于序时进度4.2个百分点", "1—7月固定资产投资增长8.4%",
                                     "红岩寺镇5个项目完成投资0.62亿元，占年度计划的33.1%", "主送：", "抄送：", "示例数据"})
            QVERIFY2(words.contains(sentence), (QByteArray(sentence) + "\n" + words.left(6000)).constData());
        // It only reads, and takes no number.
        QVERIFY(folder.read(QStringLiteral("县.bihuan")) == before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void aLedgerIsAPdfWithItsSums_data()
    {
        QTest::addColumn<QByteArray>("call");
        for (const char *call : {"--out 台账.pdf", "--out=台账.PDF"})
            QTest::newRow(call) << QByteArray(call);
    }
    void aLedgerIsAPdfWithItsSums()
    {
        QFETCH(QByteArray, call);
        CliFolder folder;
        folder.copySample();
        const QByteArray before = folder.read(QStringLiteral("县.bihuan"));
        const Ended run = folder.cli("export 县.bihuan --ledger key-projects --period 2024-08 --json " + call);
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(missingKeys(run.object(), paperKeys), QByteArray());
        const QString name = run.object()[QStringLiteral("out")].toString();
        QCOMPARE(pageCount(folder, name), run.object()[QStringLiteral("pages")].toInt());
        const QByteArray words = wordsOf(folder, name);
        for (const char *text : {"重点建设项目（2024年8月）", "柞水县人民政府办公室", "共47项", "■红", "合计", "438,000", "66.1%", "第1页，共", "示例数据"})
            QVERIFY2(words.contains(text), (QByteArray(text) + "\n" + words.left(3000)).constData());
        QCOMPARE(words.count("项目名称"), pageCount(folder, name));
        QVERIFY(folder.read(QStringLiteral("县.bihuan")) == before);
    }

    void everyMonthOfTheSampleHasItsBulletin_data()
    {
        QTest::addColumn<QByteArray>("period");
        for (const char *period : {"2024-01", "2024-03", "2024-06", "2024-Q2", "2024-12"})
            QTest::newRow(period) << QByteArray(period);
    }
    void everyMonthOfTheSampleHasItsBulletin()
    {
        QFETCH(QByteArray, period);
        CliFolder folder;
        folder.copySample();
        const Ended run = folder.cli("bulletin 县.bihuan --out 通报.pdf --period " + period);
        QVERIFY2(run.code == 0 && run.out.contains("，共 "), run.report().constData());
        QVERIFY(!wordsOf(folder, QStringLiteral("通报.pdf")).contains("{"));
    }

    void anExistingPaperIsReplacedWhole()
    {
        CliFolder folder;
        folder.copySample();
        folder.write(QStringLiteral("通报.pdf"), "旧");
        QCOMPARE(folder.cli("bulletin 县.bihuan --period 2024-03 --out 通报.pdf").code, 0);
        QVERIFY(folder.read(QStringLiteral("通报.pdf")).startsWith("%PDF"));
    }

    void theBulletinGoesToFilesThatPeopleEdit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("odt") << QStringLiteral("通报.odt");
        QTest::newRow("docx") << QStringLiteral("通报.docx");
    }
    void theBulletinGoesToFilesThatPeopleEdit()
    {
        QFETCH(QString, name);
        CliFolder folder;
        folder.copySample();
        const Ended run = folder.cli("bulletin 县.bihuan --period 2024-03 --json --out " + name.toUtf8());
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(run.object().value(QStringLiteral("out")).toString(), name);
        QVERIFY(folder.read(name).startsWith("PK"));
    }

    void aDraftOnBothSidesIsSet()
    {
        CliFolder folder;
        folder.write(QStringLiteral("文.txt"), QStringLiteral("关于进展的通知\n\n各镇：\n\n现将有关事项通知如下。\n\n抄送：县委办").toUtf8());
        const Ended run = folder.cli("typeset 文.txt --form redhead --duplex --draft 征求意见稿 --air --out 稿.pdf --json");
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(run.object().value(QStringLiteral("pages")).toInt(), 2);
    }

    void anEmptyCountyHasABulletinToo()
    {
        CliFolder folder;
        folder.makeNew();
        const Ended run = folder.cli("bulletin 县.bihuan --period 2024-03 --out 通报.pdf --json");
        QVERIFY2(!run.bySignal && (run.code == 0 || (run.code == 1 && run.err.contains("。"))), run.report().constData());
    }

    void aPaperThatCannotBeMadeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no such kind") << QByteArray("bulletin 县.bihuan --period 2024-03 --out 通报") << 2 << QByteArray(".docx 结尾");
        QTest::newRow("no folder") << QByteArray("bulletin 县.bihuan --period 2024-03 --out 无/通报.pdf") << 1 << QByteArray("所在的文件夹");
        QTest::newRow("a folder") << QByteArray("bulletin 县.bihuan --period 2024-03 --out 夹.pdf") << 1 << QByteArray("夹.pdf");
        QTest::newRow("template") << QByteArray("bulletin 县.bihuan --period 2024-03 --template bogus --out 通报.pdf") << 1 << QByteArray("没有名为“bogus”的通报模板");
        QTest::newRow("year without a template") << QByteArray("bulletin 县.bihuan --period 2020-03 --out 通报.pdf") << 1 << QByteArray("。");
        QTest::newRow("text that is none") << QByteArray("typeset 县.bihuan --form bulletin --out 通报.pdf") << 1 << QByteArray("不是 UTF-8");
        QTest::newRow("key") << QByteArray("typeset 文.txt --form bulletin --set bogus=1 --out 通报.pdf") << 2 << QByteArray("没有“bogus”这一项");
        QTest::newRow("text folder") << QByteArray("typeset 夹.pdf --form bulletin --out 通报.pdf") << 1 << QByteArray("夹.pdf");
    }
    void aPaperThatCannotBeMadeIsRefused()
    {
        QFETCH(QByteArray, call);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("文.txt"), "标题\n\n一句话。\n");
        QDir(folder.path()).mkdir(QStringLiteral("夹.pdf"));
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli(call), code, says.constData()), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aTextIsSetInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("form");
        for (const char *form : {"bulletin", "redhead", "letter"})
            QTest::newRow(form) << QByteArray(form);
    }
    void aTextIsSetInEveryForm()
    {
        QFETCH(QByteArray, form);
        CliFolder folder;
        folder.write(QStringLiteral("文.txt"), "关于做好督查工作的通知\n\n各镇人民政府：\n\n一、总体要求\n\n全面落实年度目标任务。\n\n主送：各镇人民政府。\n抄送：县委办公室。\n");
        const Ended run = folder.cli("typeset 文.txt --out 通知.pdf --json --set number=柞政办发〔2024〕8号 --form " + form);
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(missingKeys(run.object(), paperKeys), QByteArray());
        const QByteArray words = wordsOf(folder, QStringLiteral("通知.pdf"));
        for (const char *part : {"关于做好督查工作的通知", "一、总体要求", "全面落实年度目标任务。", "〔2024〕8号", "县委办公室"})
            QVERIFY2(words.contains(part), (QByteArray(part) + "\n" + words).constData());
    }
};

BIHUAN_TEST(TstPaper)
#include "tst_paper.moc"
