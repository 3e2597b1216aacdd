// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstHostileFiles : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    static ReadOptions small()
    {
        ReadOptions options;
        options.limits.memberBytes = 1 << 20;
        options.limits.cells = 1000;
        options.limits.strings = 100;
        options.limits.textBytes = 10000;
        options.limits.tokenBytes = 200000;
        options.limits.merges = 100;
        options.limits.members = 50;
        return options;
    }

    static QByteArray smallWorkbook()
    {
        QFile file(dataPath(QStringLiteral("sheets/several.xlsx")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void bombsAreRefusedWithASentence_data()
    {
        QTest::addColumn<Parts>("parts");
        QTest::addColumn<QString>("says");
        const QString tooLarge = QStringLiteral("内容过大");
        const QString damaged = QStringLiteral("已损坏");
        const auto sheet = [](const QByteArray &rows, const QByteArray &after = {},
                              const QByteArray &strings = {}) {
            return XlsxParts{.rows = rows, .afterRows = after, .strings = strings}.parts();
        };
        QTest::newRow("one huge part") << sheet(QByteArray(2 << 20, ' ')) << tooLarge;
        QTest::newRow("many cells") << sheet("<row>" + QByteArray("<c><v>1</v></c>").repeated(1001) +
                                             "</row>")
                                    << tooLarge;
        QTest::newRow("many strings")
            << sheet("", {}, QByteArray("<si><t>a</t></si>").repeated(101)) << tooLarge;
        QTest::newRow("long strings")
            << sheet("", {}, "<si><t>" + QByteArray(10001, 'a') + "</t></si>") << tooLarge;
        QTest::newRow("long inline texts")
            << sheet("<row>" + ("<c t=\"str\"><v>" + QByteArray(900, 'a') + "</v></c>").repeated(10) +
                     "</row>")
            << tooLarge;
        QTest::newRow("one endless value")
            << sheet("<row><c><v>" + QByteArray(300000, '1') + "</v></c></row>") << tooLarge;
        QTest::newRow("one endless tag")
            << sheet("<row r=\"" + QByteArray(400000, '1') + "\"></row>") << tooLarge;
        QTest::newRow("many merges") << sheet("", "<mergeCells>" +
                                                      QByteArray("<mergeCell ref=\"A1:B2\"/>").repeated(101) +
                                                      "</mergeCells>")
                                     << tooLarge;
        QTest::newRow("bottomless nesting") << sheet(QByteArray("<a>").repeated(500)) << damaged;
        QTest::newRow("row beyond the sheet") << sheet("<row r=\"1048577\"><c><v>1</v></c></row>") << damaged;
        QTest::newRow("row 0") << sheet("<row r=\"0\"><c><v>1</v></c></row>") << damaged;
        QTest::newRow("rows backwards")
            << sheet("<row r=\"5\"/><row r=\"4\"/>") << QStringLiteral("工作表“表一”第4行");
        QTest::newRow("column beyond the sheet")
            << sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>") << damaged;
        QTest::newRow("no reference at all")
            << sheet("<row r=\"1\"><c r=\"12\"><v>1</v></c></row>") << damaged;
        QTest::newRow("string beyond the table")
            << sheet("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>9</v></c></row>", {}, "<si/>")
            << QStringLiteral("工作表“表一”B2");
        QTest::newRow("string index no number")
            << sheet("<row><c t=\"s\"><v>-1</v></c></row>", {}, "<si/>") << damaged;
        QTest::newRow("cell outside of a row") << sheet("<c r=\"A1\"><v>1</v></c>") << damaged;
        QTest::newRow("broken XML") << sheet("<row><c><v>1</row>") << damaged;

        Parts entities = sheet("<row><c t=\"str\"><v>&amp;</v></c></row>");
        entities[QStringLiteral("xl/worksheets/sheet1.xml")].prepend(
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>");
        QTest::newRow("entities") << entities << damaged;
        Parts outside = sheet("");
        outside[QStringLiteral("../evil.xml")] = "x";
        QTest::newRow("member outside") << outside << QStringLiteral("结构不正常");
        Parts absolute = sheet("");
        absolute[QStringLiteral("/etc/evil.xml")] = "x";
        QTest::newRow("absolute member") << absolute << QStringLiteral("结构不正常");
        Parts many = sheet("");
        for (int i = 0; i < 60; ++i)
            many[QString::number(i)] = "x";
        QTest::newRow("many members") << many << tooLarge;
        Parts missing = sheet("");
        missing.remove(QStringLiteral("xl/worksheets/sheet1.xml"));
        QTest::newRow("sheet missing") << missing << QStringLiteral("工作表“表一”");
        Parts noBook = sheet("");
        noBook[QStringLiteral("_rels/.rels")] = "<Relationships/>";
        QTest::newRow("no workbook") << noBook << damaged;
        Parts escape = sheet("");
        escape[QStringLiteral("xl/_rels/workbook.xml.rels")].replace("worksheets/", "../../../worksheets/");
        QTest::newRow("relationship outside") << escape << damaged;
        QTest::newRow("empty archive") << Parts() << QString();
    }
    void bombsAreRefusedWithASentence()
    {
        QFETCH(Parts, parts);
        QFETCH(QString, says);
        const auto book = readBook(m_files.writeZip(QStringLiteral("表.xlsx"), parts), small());
        QVERIFY(!book);
        QVERIFY2(book.error().text.contains(says), qPrintable(book.error().text));
        QVERIFY2(isUserSentence(book.error().text), qPrintable(book.error().text));
        QVERIFY(book.error().text.contains(QStringLiteral("表.xlsx")));
    }

    void farAwayCellsCostNothing()
    {
        const auto book =
            readBook(m_files.writeXlsx({.rows = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row "
                                                "r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"}),
                     small());
        QVERIFY(book);
        QCOMPARE(book->sheets.first().cellCount(), 2);
        QCOMPARE(book->sheets.first().cell(1048575, 16383).number(), (ExactNumber{2, 0}));
    }

    void everythingMergedManyTimesEnds()
    {
        ReadOptions options;
        const QByteArray merge = "<mergeCell ref=\"A1:XFD1048576\"/>";
        const auto book = readBook(
            m_files.writeXlsx({.rows = "<row r=\"1048576\"><c><v>1</v></c></row>",
                               .afterRows = "<mergeCells>" + merge.repeated(50000) + "</mergeCells>"}),
            options);
        QVERIFY(book);
    }

    void aWrongChecksumIsFound()
    {
        // Every byte still inflates; only the checksum, compared at the end of a part, knows.
        QByteArray bytes = smallWorkbook();
        for (qsizetype next = bytes.indexOf("PK\x01\x02"); next >= 0;
             next = bytes.indexOf("PK\x01\x02", next + 4))
            bytes[next + 16] = static_cast<char>(bytes.at(next + 16) ^ 1);
        for (qsizetype next = bytes.indexOf("PK\x03\x04"); next >= 0;
             next = bytes.indexOf("PK\x03\x04", next + 4))
            bytes[next + 14] = static_cast<char>(bytes.at(next + 14) ^ 1);
        const auto damaged = readBook(m_files.write(QStringLiteral("校验.xlsx"), bytes));
        QVERIFY(!damaged);
        QVERIFY2(damaged.error().text.contains(QStringLiteral("已损坏")), qPrintable(damaged.error().text));
    }

    void everyPrefixOfAWorkbookIsRefused()
    {
        QFile file(m_files.writeXlsx(
            {.rows = "<row><c t=\"s\"><v>0</v></c></row>", .strings = "<si><t>甲</t></si>"}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QVERIFY(readBook(m_files.write(QStringLiteral("断.xlsx"), whole)));
        constexpr qsizetype mark = 4; // less than "PK\3\4" is a text of one cell
        for (qsizetype size = mark; size < whole.size(); ++size) {
            const auto book = readBook(m_files.write(QStringLiteral("断.xlsx"), whole.left(size)));
            QVERIFY2(!book || size > whole.size() - 22,
                     qPrintable(QString::number(size))); // 22: the end record
            if (!book)
                QVERIFY2(isUserSentence(book.error().text), qPrintable(book.error().text));
        }
    }

    void flippedBytesNeverCrash()
    {
        const QByteArray whole = smallWorkbook();
        QRandomGenerator random(20240315);
        int refused = 0;
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes = whole;
            for (int flips = 0; flips < 1 + round % 4; ++flips) {
                const auto at = random.bounded(bytes.size());
                bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
            }
            const auto book = readBook(m_files.write(QStringLiteral("翻.xlsx"), bytes));
            refused += book ? 0 : 1;
            if (!book)
                QVERIFY2(isUserSentence(book.error().text), qPrintable(book.error().text));
        }
        QVERIFY2(refused > 250, qPrintable(QString::number(refused)));
    }

    /// Bytes of the XML itself, behind a correct checksum.
    void flippedMarkupNeverCrashes()
    {
        const Parts whole =
            XlsxParts{.rows = "<row r=\"1\" hidden=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c "
                              "r=\"B1\"><f>[1]A!B</f><v>4.5E+3</v></c></row>"
                              "<row r=\"3\"><c t=\"inlineStr\"><is><r><t>_x000D_</t></r></is></c><c "
                              "t=\"d\"><v>2024-03-15T08:00:00</v></c></row>",
                      .beforeRows = "<cols><col min=\"1\" max=\"9\" hidden=\"1\"/></cols>",
                      .afterRows = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
                      .strings = "<si><t>甲</t></si>",
                      .styles =
                          "<numFmts><numFmt numFmtId=\"170\" "
                          "formatCode=\"yyyy/m;@\"/></numFmts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs>"}
                .parts();
        QRandomGenerator random(7);
        const QStringList names = whole.keys();
        for (int round = 0; round < 500; ++round) {
            Parts parts = whole;
            QByteArray &bytes = parts[names.at(random.bounded(names.size()))];
            const auto at = random.bounded(bytes.size());
            bytes[at] = static_cast<char>(random.bounded(256));
            const auto book = readBook(m_files.writeZip(QStringLiteral("翻.xlsx"), parts));
            if (!book)
                QVERIFY2(isUserSentence(book.error().text), qPrintable(book.error().text));
        }
    }

    void otherFlippedFormatsNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("whole");
        QTest::newRow("html") << QByteArray(
            "<html><table><tr><td colspan=2 rowspan='3' x:num=\"4.5\">&nbsp;&#x4e00;<br></td></tr><!-- x "
            "--><tr><th>a</table></html>");
        QTest::newRow("xml") << QByteArray(
            "<?xml version=\"1.0\"?><Workbook "
            "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table><Row "
            "ss:Index=\"3\">"
            "<Cell ss:Index=\"2\" ss:MergeAcross=\"1\" ss:MergeDown=\"2\"><Data "
            "ss:Type=\"Number\">4.5</Data></Cell></Row></Table></Worksheet></Workbook>");
        QTest::newRow("csv") << QByteArray("sep=;\r\n\"a;\"\"b\";=\"001\"\r\n\xe4\xb8\x80;'=1+2\r\n");
        QTest::newRow("ods") << QByteArray();
    }
    void otherFlippedFormatsNeverCrash()
    {
        QFETCH(QByteArray, whole);
        const QByteArray table =
            "<table:table table:name=\"a\"><table:table-column "
            "table:number-columns-repeated=\"3\"/><table:table-row table:number-rows-repeated=\"2\">"
            "<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"float\" "
            "office:value=\"4.5\"><text:p>a<text:s text:c=\"2\"/></text:p></table:table-cell>"
            "<table:covered-table-cell/><table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2024-03-15\"/></table:table-row></table:table>";
        const bool ods = whole.isEmpty();
        QRandomGenerator random(11);
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes = ods ? table : whole;
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            if (round % 3 == 0)
                bytes.truncate(random.bounded(bytes.size()));
            const auto book =
                readBook(ods ? m_files.writeOds(bytes) : m_files.write(QStringLiteral("翻.xls"), bytes));
            if (!book)
                QVERIFY2(isUserSentence(book.error().text), qPrintable(book.error().text));
        }
    }
};

BIHUAN_TEST(TstHostileFiles)
#include "tst_hostilefiles.moc"
