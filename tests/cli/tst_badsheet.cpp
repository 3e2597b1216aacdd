// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bihuan::test;

/// What people send as ".xlsx" and is none, or no ledger.
class TstBadSheet : public QObject
{
    Q_OBJECT

    static QByteArray goodSheet()
    {
        QFile file(sheetPath("key-projects-plain.xlsx"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The container in which Office keeps a workbook with a password.
    static QByteArray encryptedBook()
    {
        QByteArray bytes = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(1016, '\0');
        const char16_t name[] = u"EncryptedPackage";
        bytes += QByteArray(reinterpret_cast<const char *>(name), 2 * 16) + QByteArray(480, '\0');
        return bytes;
    }

private Q_SLOTS:
    void whatIsNoWorkbookIsNamedForWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << QByteArray() << QByteArray("表.xlsx");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(200, 'x') << QByteArray("是图片");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") << QByteArray("PDF");
        QTest::newRow("encrypted") << encryptedBook() << QByteArray("密码");
        QTest::newRow("other archive") << QByteArray("Rar!\x1a\x07\x01", 7) + QByteArray(100, 'x') << QByteArray("表.xlsx");
        QTest::newRow("cut in half") << goodSheet().first(goodSheet().size() / 2) << QByteArray("已损坏或没有传完整");
        QTest::newRow("zip header alone") << QByteArray("PK\x03\x04") << QByteArray("表.xlsx");
        QTest::newRow("program") << QByteArray("\x7f""ELF\2\1\1") + QByteArray(200, '\0') << QByteArray("表.xlsx");
    }
    void whatIsNoWorkbookIsNamedForWhatItIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, says);
        const CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("表.xlsx"), bytes);
        const QByteArray before = folder.state();
        for (const char *call : {"import 县.bihuan 表.xlsx --ledger key-projects", "import 县.bihuan 表.xlsx --ledger key-projects --apply --json"})
            QCOMPARE(misrefusal(folder.cli(call), 1, says.constData()), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aZipOfSomethingElseIsNoWorkbook()
    {
        const CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("pack.py"), "import zipfile\nwith zipfile.ZipFile('表.xlsx', 'w') as z:\n    z.writestr('照片.jpg', b'x' * 1000)\n");
        Surroundings here;
        here.folder = folder.path();
        here.variables = {QStringLiteral("LC_ALL=C.UTF-8")};
        QCOMPARE(runProgram(QStringLiteral("python3"), {QStringLiteral("pack.py")}, here).code, 0);
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("import 县.bihuan 表.xlsx --ledger key-projects --apply"), 1, "表.xlsx"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aPageSavedAsXlsIsReadForWhatItIs()
    {
        const CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("表.xls"), "<html><head><meta charset=\"utf-8\"></head><body><table>"
                                               "<tr><td>序号</td><td>项目名称</td><td>责任单位</td><td>年度计划投资（万元）</td></tr>"
                                               "<tr><td>1</td><td>甲项目</td><td>县交通局</td><td>1000</td></tr></table></body></html>");
        const Ended run = folder.cli("import 县.bihuan 表.xls --ledger key-projects --apply --json");
        QVERIFY2(run.code == 0 && run.object()[QStringLiteral("counts")][QStringLiteral("insert")].toInt() == 1, run.report().constData());
    }

    void aPageWithoutATableIsRefused()
    {
        const CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("表.xlsx"), "<!DOCTYPE html><html><body><p>请登录后下载</p></body></html>");
        const QByteArray before = folder.state();
        const Ended run = folder.cli("import 县.bihuan 表.xlsx --ledger key-projects --apply");
        QVERIFY2((run.code == 1 || run.code == 3) && run.err.contains("。"), run.report().constData());
        QCOMPARE(folder.state(), before);
    }

    void aMissingSheetAndAFolderAreSaidSo()
    {
        const CliFolder folder;
        folder.makeNew();
        QDir(folder.path()).mkdir(QStringLiteral("夹.xlsx"));
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("import 县.bihuan 无.xlsx --ledger key-projects --apply"), 1, "找不到文件“无.xlsx”"), QByteArray());
        QCOMPARE(misrefusal(folder.cli("import 县.bihuan 夹.xlsx --ledger key-projects --apply"), 1, "夹.xlsx"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aSheetWithoutALedgerAsksForADecision_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("a letter") << QByteArray("县政府办：\n现将有关情况报告如下。\n");
        QTest::newRow("only a header") << QByteArray("序号,项目名称,责任单位,年度计划投资（万元）\n");
        QTest::newRow("numbers") << QByteArray("1,2,3\n4,5,6\n");
    }
    void aSheetWithoutALedgerAsksForADecision()
    {
        QFETCH(QByteArray, csv);
        const CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("表.csv"), csv);
        const QByteArray before = folder.state();
        const Ended run = folder.cli("import 县.bihuan 表.csv --ledger key-projects --apply --json");
        QVERIFY2(!run.bySignal && (run.code == 0 || run.code == 1 || run.code == 3), run.report().constData());
        QVERIFY2(run.code == 1 || run.object()[QStringLiteral("counts")][QStringLiteral("insert")].toInt() == 0, run.report().constData());
        QCOMPARE(folder.state(), before);
    }

    void theLedgerOfAnotherKindIsNotTakenForThisOne()
    {
        const CliFolder folder;
        folder.makeNew();
        const QByteArray before = folder.state();
        const Ended run = folder.cli("import 县.bihuan --ledger indicators --json", {sheetPath("key-projects-plain.xlsx")});
        QVERIFY2(!run.bySignal && (run.code == 0 || run.code == 1 || run.code == 3), run.report().constData());
        QCOMPARE(folder.state(), before);
    }
};

BIHUAN_TEST(TstBadSheet)
#include "tst_badsheet.moc"
