// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sniff.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstBookReader : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    static QByteArray wide(const char *name)
    {
        return QStringEncoder(QStringConverter::Utf16LE)(QString::fromLatin1(name));
    }
    static QByteArray compound(const QByteArray &content)
    {
        return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(504, '\0') + content;
    }
    static QByteArray xlsStream(bool password)
    {
        const QByteArray begin = QByteArray("\x09\x08\x10\x00\x00\x06\x05\x00", 8) + QByteArray(12, '\x01');
        return compound(begin +
                        (password ? QByteArray("\x2F\x00\x36\x00", 4) : QByteArray("\xE1\x00\x02\x00", 4)) +
                        wide("Workbook"));
    }

private Q_SLOTS:
    void whatIsNoTableIsRefusedByWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("是空的");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << QStringLiteral("PDF");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) << QStringLiteral("图片");
        QTest::newRow("RAR") << QByteArray("Rar!\x1A\x07") << QStringLiteral("先解压");
        QTest::newRow("program") << QByteArray("\x7F"
                                               "ELF\0\0\0",
                                               7)
                                 << QStringLiteral("不是能识别的表格");
        QTest::newRow("password-protected .xlsx")
            << compound(wide("EncryptedPackage")) << QStringLiteral("打开密码");
        QTest::newRow("password-protected .xls") << xlsStream(true) << QStringLiteral("打开密码");
        QTest::newRow("old Word") << compound(wide("WordDocument")) << QStringLiteral("Word");
        QTest::newRow("other XML") << QByteArray("<?xml version=\"1.0\"?><a/>") << QStringLiteral("XML");
        QTest::newRow("page without a table")
            << QByteArray("<html><body>见附件</body></html>") << QStringLiteral("没有表格");
        QTest::newRow("truncated archive") << QByteArray("PK\x03\x04 etc") << QStringLiteral("已损坏");
    }
    void whatIsNoTableIsRefusedByWhatItIs()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto book = readBook(m_files.write(QStringLiteral("月报.xls"), content));
        QVERIFY(!book);
        QVERIFY2(book.error().text.contains(says), qPrintable(book.error().text));
        QVERIFY2(book.error().text.contains(QStringLiteral("月报.xls")) && isUserSentence(book.error().text),
                 qPrintable(book.error().text));
    }

    void otherArchivesAreRefusedByWhatTheyAre_data()
    {
        QTest::addColumn<Parts>("parts");
        QTest::addColumn<QString>("says");
        Parts word{
            {QStringLiteral("[Content_Types].xml"), "<Types/>"},
            {QStringLiteral("_rels/.rels"), "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                                            "Target=\"word/document.xml\"/></Relationships>"}};
        QTest::newRow("docx") << word << QStringLiteral("Word 文档");
        Parts binary = word;
        binary[QStringLiteral("_rels/.rels")].replace("word/document.xml", "xl/workbook.bin");
        QTest::newRow("xlsb") << binary << QStringLiteral(".xlsb");
        QTest::newRow("zip") << Parts{{QStringLiteral("一月.xlsx"), "x"}} << QStringLiteral("先解压");
        QTest::newRow("odt") << Parts{{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text"}}
                             << QStringLiteral("OpenDocument");
        QTest::newRow("protected ods")
            << Parts{{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
                     {QStringLiteral("META-INF/manifest.xml"), "<manifest:encryption-data/>"}}
            << QStringLiteral("打开密码");
    }
    void otherArchivesAreRefusedByWhatTheyAre()
    {
        QFETCH(Parts, parts);
        QFETCH(QString, says);
        const auto book = readBook(m_files.writeZip(QStringLiteral("月报.xlsx"), parts));
        QVERIFY(!book);
        QVERIFY2(book.error().text.contains(says) && isUserSentence(book.error().text),
                 qPrintable(book.error().text));
    }

    void placesThatAreNoFileAreRefused()
    {
        const auto missing = readBook(m_files.path(QStringLiteral("没有.xlsx")));
        QVERIFY(!missing && missing.error().text.contains(QStringLiteral("找不到文件")));
        const auto folder = readBook(m_files.path(QString()));
        QVERIFY(!folder && folder.error().text.contains(QStringLiteral("文件夹")));
        ReadOptions options;
        options.limits.fileBytes = 10;
        const auto large = readBook(m_files.write(QStringLiteral("大.csv"), QByteArray(11, 'a')), options);
        QVERIFY(!large && large.error().text.contains(QStringLiteral("过大")));
    }

    void aWorkbookUnderAnyNameIsAWorkbook()
    {
        QFile::copy(dataPath(QStringLiteral("sheets/several.xlsx")),
                    m_files.path(QStringLiteral("改名.xls")));
        const auto book = readBook(m_files.path(QStringLiteral("改名.xls")));
        QVERIFY(book);
        QCOMPARE(book->kind, FileKind::Xlsx);
        QCOMPARE(book->notes,
                 QStringList{QStringLiteral("文件名是 .xls，内容其实是 .xlsx，已按 .xlsx 读取。")});
    }

    void tabSeparatedTextNamedXlsIsRead()
    {
        const auto book = readBook(
            m_files.write(QStringLiteral("导出.xls"),
                          QByteArray(QStringEncoder("GB18030")(QStringLiteral("项目\t投资\r\n甲\t1\r\n")))));
        QVERIFY(book);
        QCOMPARE(sheetText(book->sheets.first()), QStringLiteral("项目|投资\n甲|1"));
        QCOMPARE(book->notes.size(), 1);
    }

    void htmlNamedXlsIsRead()
    {
        const auto book = readBook(m_files.write(
            QStringLiteral("导出.xls"),
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta "
            "charset=utf-8><style>td{a:b}</style></head><body><!-- <table><tr><td>假</td></tr></table> -->"
            "<TABLE border=1><tr><td colspan=2 align='center'>  重点\n  项目 </td><td "
            "rowspan=\"2\">备注</td></tr>"
            "<tr><td>A&amp;B&nbsp;&lt;5</td><td x:num=\"43.799999999999997\">44</td></tr>"
            "<tr><td>第一行<br>第二行</td><td>26.2%<td><table><tr><td>内</td></tr></table></table></body></"
            "html>"));
        QVERIFY2(book, book ? "" : qPrintable(book.error().text));
        const Sheet &sheet = book->sheets.first();
        QCOMPARE(sheetText(sheet),
                 QStringLiteral("重点 项目||备注\nA&B\u00A0<5|43.8\n第一行\n第二行|26.2%|内"));
        QCOMPARE(sheet.merges, (QList<CellRange>{{0, 0, 0, 1}, {0, 2, 1, 2}}));
        QVERIFY(book->notes.first().contains(QStringLiteral("网页表格")));
    }

    void xmlTablesNamedXlsAreRead()
    {
        const auto book = readBook(m_files.write(
            QStringLiteral("导出.xls"),
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
            "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
            "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            "<Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"0.0%\"/></Style></Styles>"
            "<Worksheet ss:Name=\"一月\"><Table><Row><Cell ss:MergeAcross=\"1\"><Data "
            "ss:Type=\"String\">标题</Data></Cell><Cell><Data ss:Type=\"String\">丙</Data></Cell></Row>"
            "<Row ss:Index=\"3\"><Cell ss:Index=\"2\" ss:StyleID=\"p\"><Data "
            "ss:Type=\"Number\">0.262</Data></Cell><Cell><Data "
            "ss:Type=\"DateTime\">2024-03-15T00:00:00.000</Data></Cell></Row>"
            "</Table></Worksheet></Workbook>"));
        QVERIFY2(book, book ? "" : qPrintable(book.error().text));
        const Sheet &sheet = book->sheets.first();
        QCOMPARE(sheetText(sheet), QStringLiteral("标题||丙\n\n|0.262|45366"));
        QCOMPARE(sheet.cell(2, 1).numberClass, NumberClass::Percent);
        QCOMPARE(sheet.cell(2, 2).numberClass, NumberClass::Date);
    }

    void oldWorkbooksAskForAnXlsxWithoutAHelper()
    {
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(m_files.path(QString())));
        const auto book = readBook(m_files.write(QStringLiteral("旧.xls"), xlsStream(false)));
        qputenv("PATH", before);
        QVERIFY(!book);
        QCOMPARE(
            book.error().text,
            QStringLiteral("文件“旧.xls”是旧版 Excel 格式（.xls），这台电脑上没有可用来转换的办公软件。可用 "
                           "Excel 或 WPS 打开后另存为 .xlsx 再导入。"));
    }

    void oldWorkbooksGoThroughAHelper_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("says");
        const QByteArray source = dataPath(QStringLiteral("sheets/several.xlsx")).toUtf8();
        QTest::newRow("converts") << QByteArray("#!/bin/sh\n/bin/cp \"" + source + "\" \"$3\"\n")
                                  << QString();
        QTest::newRow("fails") << QByteArray("#!/bin/sh\nexit 1\n") << QStringLiteral("转换没有成功");
        QTest::newRow("crashes") << QByteArray("#!/bin/sh\nkill -9 $$\n") << QStringLiteral("转换没有成功");
        QTest::newRow("writes nothing")
            << QByteArray("#!/bin/sh\nexit 0\n") << QStringLiteral("转换没有成功");
    }
    void oldWorkbooksGoThroughAHelper()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, says);
        QDir().mkpath(m_files.path(QStringLiteral("bin")));
        const QString helper = m_files.write(QStringLiteral("bin/ssconvert"), script);
        QVERIFY(QFile::setPermissions(helper, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(m_files.path(QStringLiteral("bin"))));
        const auto book = readBook(m_files.write(QStringLiteral("旧.xls"), xlsStream(false)));
        qputenv("PATH", before);
        QCOMPARE(book.has_value(), says.isEmpty());
        if (book)
            QVERIFY(book->find(QStringLiteral("二月")) != nullptr && book->kind == FileKind::Xls);
        else
            QVERIFY2(book.error().text.contains(says) && book.error().text.contains(QStringLiteral("旧.xls")),
                     qPrintable(book.error().text));
    }
};

BIHUAN_TEST(TstBookReader)
#include "tst_bookreader.moc"
