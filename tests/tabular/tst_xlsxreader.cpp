// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/numberformat.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstXlsxReader : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    Sheet read(const XlsxParts &parts)
    {
        const auto book = readBook(m_files.writeXlsx(parts));
        if (!book)
            qWarning("%s %s", qPrintable(book.error().text), qPrintable(book.error().detail));
        return book && book->sheets.size() == 1 ? book->sheets.first() : Sheet();
    }

private Q_SLOTS:
    void everyCellTypeIsRead()
    {
        const Sheet sheet = read(
            {.rows =
                 "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"str\"><f>A1</f><v>文</v></c>"
                 "<c r=\"C1\" t=\"inlineStr\"><is><t>内</t></is></c><c r=\"D1\"><v>43.8</v></c>"
                 "<c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" t=\"e\"><v>#DIV/0!</v></c>"
                 "<c r=\"G1\" t=\"d\"><v>2024-03-15</v></c><c r=\"H1\" t=\"n\"><v>7</v></c></row>",
             .strings = "<si><t>零</t></si><si><t>一</t></si>"});
        QCOMPARE(sheetText(sheet), QStringLiteral("一|文|内|43.8|是|#DIV/0!|45366|7"));
        QCOMPARE(sheet.cell(0, 1).formula, true);
        QCOMPARE(sheet.cell(0, 4).type, CellType::Bool);
        QCOMPARE(sheet.cell(0, 5).type, CellType::Error);
        QCOMPARE(sheet.cell(0, 6).numberClass, NumberClass::Date);
        QCOMPARE(sheet.cell(0, 3).number(), (ExactNumber{438, 1}));
    }

    void runsAreJoinedAndPhoneticReadingsLeftOut()
    {
        const Sheet sheet =
            read({.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is>"
                          "<r><t>营</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">盘 </t></r><rPh "
                          "sb=\"0\" eb=\"1\"><t>ying</t></rPh></is></c></row>",
                  .strings = "<si><r><t>柞</t></r><r><t>水</t></r><rPh sb=\"0\" "
                             "eb=\"1\"><t>zha</t></rPh><phoneticPr fontId=\"1\"/></si>"});
        QCOMPARE(sheetText(sheet), QStringLiteral("柞水|营盘 "));
    }

    void escapedCharactersAreResolved()
    {
        const Sheet sheet = read({.rows = "<row><c t=\"s\"><v>0</v></c></row>",
                                  .strings = "<si><t>甲_x000D_\n乙_x005F_x</t></si>"});
        QCOMPARE(sheet.cell(0, 0).text, QStringLiteral("甲\n乙_x"));
    }

    void rowsAndCellsWithoutReferencesFollowEachOther()
    {
        const Sheet sheet =
            read({.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"3\"><c "
                          "r=\"B3\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"});
        QCOMPARE(sheetText(sheet), QStringLiteral("1|2\n\n|3|4\n5"));
    }

    void anyPrefixIsAccepted()
    {
        Parts parts = XlsxParts{}.parts();
        parts[QStringLiteral("xl/worksheets/sheet1.xml")] =
            "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:dimension "
            "ref=\"A1:A1\"/><x:sheetData>"
            "<x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c><x:c "
            "r=\"C1\"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        const auto book = readBook(m_files.writeZip(QStringLiteral("前缀.xlsx"), parts));
        QVERIFY(book);
        QCOMPARE(sheetText(book->sheets.first()), QStringLiteral("1||3"));
    }

    void theDimensionIsIgnored()
    {
        const Sheet sheet = read({.rows = "<row r=\"2\"><c r=\"D2\"><v>1</v></c></row>",
                                  .beforeRows = "<dimension ref=\"A1:A1\"/>"});
        QCOMPARE(sheet.rowCount(), 2);
        QCOMPARE(sheet.columnCount(), 4);
    }

    void partsAreFoundByRelationshipsOnly_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("member");
        QTest::newRow("relative") << QByteArray("worksheets/sheet.xml") << "xl/worksheets/sheet.xml";
        QTest::newRow("absolute") << QByteArray("/xl/worksheets/sheet.xml") << "xl/worksheets/sheet.xml";
        QTest::newRow("odd folder") << QByteArray("../data/my sheet.xml") << "data/my sheet.xml";
        QTest::newRow("percent encoded")
            << QByteArray("worksheets/%E8%A1%A8.xml") << QStringLiteral("xl/worksheets/表.xml");
        QTest::newRow("other case") << QByteArray("Worksheets/Sheet.XML") << "xl/worksheets/sheet.xml";
        QTest::newRow("backslash") << QByteArray("worksheets\\sheet.xml") << "xl/worksheets/sheet.xml";
    }
    void partsAreFoundByRelationshipsOnly()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, member);
        Parts parts = XlsxParts{.rows = "<row><c><v>1</v></c></row>"}.parts();
        parts[member] = parts.take(QStringLiteral("xl/worksheets/sheet1.xml"));
        // A sheet1.xml that nothing refers to must not be read.
        parts[QStringLiteral("xl/worksheets/sheet1.xml")] =
            "<worksheet><sheetData><row><c><v>99</v></c></row></sheetData></worksheet>";
        parts[QStringLiteral("xl/_rels/workbook.xml.rels")].replace("worksheets/sheet1.xml", target);
        const auto book = readBook(m_files.writeZip(QStringLiteral("关系.xlsx"), parts));
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        QCOMPARE(sheetText(book->sheets.first()), QStringLiteral("1"));
    }

    void numberFormatsGiveTheClass_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<NumberClass>("numberClass");
        for (const int id : {14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58})
            QTest::addRow("builtin %d", id) << QByteArray::number(id) << NumberClass::Date;
        for (const int id : {17, 27, 36, 50, 52, 57})
            QTest::addRow("builtin %d", id) << QByteArray::number(id) << NumberClass::Month;
        for (const int id : {18, 21, 32, 35, 45, 47, 55, 56})
            QTest::addRow("builtin %d", id) << QByteArray::number(id) << NumberClass::Time;
        QTest::newRow("builtin 22") << QByteArray("22") << NumberClass::DateTime;
        QTest::newRow("builtin 9") << QByteArray("9") << NumberClass::Percent;
        QTest::newRow("builtin 48 is a number") << QByteArray("48") << NumberClass::General;
        QTest::newRow("builtin 49") << QByteArray("49") << NumberClass::Text;
        const std::pair<const char *, NumberClass> custom[] = {
            {"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", NumberClass::Date},
            {"[$-804]yyyy\\-mm\\-dd;@", NumberClass::Date},
            {"yyyy年m月d日", NumberClass::Date},
            {"[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;", NumberClass::Month},
            {"yyyy.m", NumberClass::Month},
            {"yyyy&quot;年&quot;", NumberClass::Year},
            {"m&quot;月&quot;d&quot;日&quot;", NumberClass::Date},
            {"[$-804]aaaa;@", NumberClass::Date},
            {"h:mm:ss", NumberClass::Time},
            {"[h]:mm", NumberClass::Time},
            {"上午/下午h&quot;时&quot;mm&quot;分&quot;", NumberClass::Time},
            {"yyyy/m/d h:mm", NumberClass::DateTime},
            {"0.0%", NumberClass::Percent},
            {"0.00_ ;[Red]\\-0.00\\ ", NumberClass::General},
            {"#,##0.00&quot;年度&quot;", NumberClass::General},
            {"0.00E+00", NumberClass::General},
            {"G/通用格式&quot;元&quot;", NumberClass::General},
            {"General", NumberClass::General},
            {"@", NumberClass::Text},
        };
        for (const auto &[code, numberClass] : custom)
            QTest::newRow(code) << QByteArray(code) << numberClass;
    }
    void numberFormatsGiveTheClass()
    {
        QFETCH(QByteArray, format);
        QFETCH(NumberClass, numberClass);
        bool builtin = false;
        format.toInt(&builtin);
        // WPS numbers its formats as it likes, even over the builtin ones.
        const QByteArray id = builtin ? format : QByteArray("178");
        const QByteArray formats =
            builtin ? QByteArray()
                    : "<numFmts><numFmt numFmtId=\"178\" formatCode=\"" + format + "\"/></numFmts>";
        const Sheet sheet = read(
            {.rows = "<row><c s=\"1\"><v>45366</v></c></row>",
             .styles = formats +
                       "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf "
                       "numFmtId=\"" +
                       id +
                       "\"/></cellXfs><dxfs><dxf><numFmt numFmtId=\"178\" formatCode=\"0%\"/></dxf></dxfs>"});
        QCOMPARE(sheet.cell(0, 0).numberClass, numberClass);
    }

    void unitsInNumberFormatsAreKept_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("unit");
        QTest::newRow("quoted") << QStringLiteral("0.00\"万元\"") << QStringLiteral("万元");
        QTest::newRow("bare") << QStringLiteral("0.0亿元") << QStringLiteral("亿元");
        QTest::newRow("general") << QStringLiteral("G/通用格式\"家\"") << QStringLiteral("家");
        QTest::newRow("scaled by the format itself") << QStringLiteral("0!.0,\"万元\"") << QString();
        QTest::newRow("thousands of thousands") << QStringLiteral("#,##0,\"千元\"") << QString();
        QTest::newRow("grouping does not scale")
            << QStringLiteral("#,##0.00\"万元\"") << QStringLiteral("万元");
        QTest::newRow("none") << QStringLiteral("#,##0.00") << QString();
    }
    void unitsInNumberFormatsAreKept()
    {
        QFETCH(QString, code);
        QTEST(customNumberFormat(code).unit, "unit");
    }

    void serialsCountFromTheWorkbooksOwnYear()
    {
        QCOMPARE(dateOfSerial(45366, false), QDate(2024, 3, 15));
        QCOMPARE(dateOfSerial(45366, true), QDate(2028, 3, 16));
        QCOMPARE(dateOfSerial(1, false), QDate(1900, 1, 1));
        QCOMPARE(dateOfSerial(61, false), QDate(1900, 3, 1));
        QCOMPARE(serialOfDate(QDate(2024, 3, 15)), 45366);
        QCOMPARE(serialOfDate(QDate(1900, 2, 28)), 59);
        QVERIFY(!dateOfSerial(0, false).isValid());
        QVERIFY(!dateOfSerial(3000000, false).isValid());
        const Sheet sheet = read({.rows = "<row><c><v>45366</v></c><c t=\"d\"><v>2028-03-16</v></c></row>",
                                  .workbook = "<workbookPr date1904=\"1\"/>"});
        QCOMPARE(sheet.date1904, true);
        QCOMPARE(sheet.cell(0, 1).number().toString(), QStringLiteral("45366"));
    }

    void mergesHideWhatTheyCover()
    {
        const Sheet sheet =
            read({.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row "
                          "r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row>",
                  .afterRows = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"bad\"/><mergeCell "
                               "ref=\"B1:B1\"/></mergeCells>"});
        QCOMPARE(sheet.merges, (QList<CellRange>{{0, 0, 1, 0}}));
        QCOMPARE(sheetText(sheet), QStringLiteral("1|2\n|4"));
    }

    void hiddenRowsColumnsAndSheetsAreKnown()
    {
        Parts parts =
            XlsxParts{.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\" hidden=\"1\"><c "
                              "r=\"A3\"><v>2</v></c></row>",
                      .beforeRows =
                          "<cols><col min=\"2\" max=\"4\" hidden=\"1\"/><col min=\"5\" max=\"5\"/></cols>"}
                .parts();
        parts[QStringLiteral("xl/workbook.xml")].replace("sheetId=\"1\"",
                                                         "sheetId=\"1\" state=\"veryHidden\"");
        const auto book = readBook(m_files.writeZip(QStringLiteral("隐藏.xlsx"), parts));
        QVERIFY(book);
        const Sheet &sheet = book->sheets.first();
        QVERIFY(!sheet.visible && sheet.isRowHidden(2) && !sheet.isRowHidden(0));
        QVERIFY(!sheet.isColumnHidden(0) && sheet.isColumnHidden(1) && sheet.isColumnHidden(3) &&
                !sheet.isColumnHidden(4));
    }

    void formulasGiveTheirCachedValue()
    {
        const auto book =
            readBook(m_files.writeXlsx({.rows = "<row><c><f>SUM(B1:B9)</f><v>12.5</v></c><c><f>[1]Sheet1!A1</"
                                                "f><v>7</v></c><c><f>NOW()</f></c>"
                                                "<c t=\"str\"><f t=\"shared\" si=\"0\"/><v></v></c></row>"}));
        QVERIFY(book);
        const Sheet &sheet = book->sheets.first();
        QCOMPARE(rowText(sheet, 0), QStringLiteral("12.5|7||"));
        QVERIFY(sheet.cell(0, 0).formula && !sheet.cell(0, 0).otherFile);
        QVERIFY(sheet.cell(0, 1).otherFile);
        QVERIFY(sheet.cell(0, 2).formula && sheet.cell(0, 2).isEmpty());
        QCOMPARE(book->notes,
                 QStringList{QStringLiteral("有单元格引用了别的文件（表一 B1），取的是上次保存时的数。")});
    }

    void longCodesKeepTheDigitsOfTheFile()
    {
        const Sheet sheet =
            read({.rows = "<row><c><v>6.1102319900101123E+17</v></c><c><v>611023199001011234</v></"
                          "c><c><v>43.799999999999997</v></c></row>"});
        QCOMPARE(sheet.cell(0, 0).display(), QStringLiteral("6.1102319900101123E+17"));
        QCOMPARE(sheet.cell(0, 1).display(), QStringLiteral("611023199001011234"));
        QCOMPARE(sheet.cell(0, 2).number().toString(), QStringLiteral("43.8"));
    }

    void cellsOutOfOrderAreSortedAndTheLastOfTwoStands()
    {
        const Sheet sheet = read({.rows = "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c><c "
                                          "r=\"B1\"><v>3</v></c></row>"});
        QCOMPARE(sheetText(sheet), QStringLiteral("1|3"));
    }

    void oneSheetOfSeveralIsReadByName()
    {
        const QString path = dataPath(QStringLiteral("sheets/several.xlsx"));
        const auto titles = sheetTitles(path);
        QVERIFY(titles);
        QCOMPARE(titles->size(), 3);
        QCOMPARE(titles->at(1).name, QStringLiteral("二月"));
        QVERIFY(!titles->at(2).visible);
        const auto book = readBook(path, {.sheet = QStringLiteral("二月"), .progress = {}, .limits = {}});
        QVERIFY(book);
        QCOMPARE(book->sheets.size(), 1);
        QCOMPARE(book->sheets.first().cell(0, 0).text, QStringLiteral("二月的表"));
        const auto missing = readBook(path, {.sheet = QStringLiteral("三月"), .progress = {}, .limits = {}});
        QVERIFY(!missing);
        QCOMPARE(
            missing.error().text,
            QStringLiteral(
                "文件“several.xlsx”里没有名为“三月”的工作表，只有：一月、二月、底稿。可换一个名称再试。"));
    }

    void aRealLedgerIsReadAsItStands()
    {
        const auto book = readBook(dataPath(QStringLiteral("sheets/projects.xlsx")));
        QVERIFY(book);
        const Sheet &sheet = book->sheets.first();
        QCOMPARE(sheet.name, QStringLiteral("重点项目"));
        QCOMPARE(rowText(sheet, 0), QStringLiteral("柞水县2024年重点建设项目进展情况表"));
        QCOMPARE(sheet.cell(4, 1).text, QStringLiteral("示例产业园一期"));
        QCOMPARE(sheet.cell(4, 4).number().toString(), QStringLiteral("12800.55"));
        QCOMPARE(sheet.cell(4, 7).numberClass, NumberClass::Percent);
        QCOMPARE(sheet.cell(4, 8).numberClass, NumberClass::Date);
        QCOMPARE(dateOfSerial(sheet.cell(4, 8).mantissa, sheet.date1904), QDate(2024, 3, 15));
        QVERIFY(sheet.merges.contains(CellRange{0, 0, 0, 9}));
    }

    void theUserCanStopReading()
    {
        const auto book = readBook(dataPath(QStringLiteral("sheets/projects.xlsx")),
                                   {.sheet = {}, .progress = [](double) { return false; }, .limits = {}});
        QVERIFY(!book);
        QCOMPARE(book.error().code, ErrorCode::Cancelled);
    }
};

BIHUAN_TEST(TstXlsxReader)
#include "tst_xlsxreader.moc"
