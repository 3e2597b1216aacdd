// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/numberformat.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstOdsReader : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    Sheet read(const QByteArray &rows)
    {
        const auto book =
            readBook(m_files.writeOds("<table:table table:name=\"表一\">" + rows + "</table:table>"));
        if (!book)
            qWarning("%s %s", qPrintable(book.error().text), qPrintable(book.error().detail));
        return book && book->sheets.size() == 1 ? book->sheets.first() : Sheet();
    }

    static QByteArray cell(const QByteArray &attributes, const QByteArray &content = {})
    {
        return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
    }

    static QByteArray text(const QByteArray &content)
    {
        return cell("office:value-type=\"string\"", "<text:p>" + content + "</text:p>");
    }

private Q_SLOTS:
    void everyValueTypeIsRead()
    {
        const Sheet sheet =
            read("<table:table-row>" + text("甲") +
                 cell("office:value-type=\"float\" office:value=\"43.8\"", "<text:p>44</text:p>") +
                 cell("office:value-type=\"percentage\" office:value=\"0.262\"", "<text:p>26%</text:p>") +
                 cell("office:value-type=\"currency\" office:currency=\"CNY\" office:value=\"1200\"") +
                 cell("office:value-type=\"date\" office:date-value=\"2024-03-15\"") +
                 cell("office:value-type=\"date\" office:date-value=\"2024-03-15T12:00:00\"") +
                 cell("office:value-type=\"boolean\" office:boolean-value=\"true\"") +
                 cell("office:value-type=\"string\" calcext:value-type=\"error\" table:formula=\"of:=1/0\"",
                      "<text:p>#DIV/0!</text:p>") +
                 cell("office:value-type=\"time\" office:time-value=\"PT08H30M00S\"") + "</table:table-row>");
        QCOMPARE(sheetText(sheet), QStringLiteral("甲|43.8|0.262|1200|45366|45366.5|是|#DIV/0!|08:30:00"));
        QCOMPARE(sheet.cell(0, 2).numberClass, NumberClass::Percent);
        QCOMPARE(sheet.cell(0, 4).numberClass, NumberClass::Date);
        QCOMPARE(sheet.cell(0, 5).numberClass, NumberClass::DateTime);
        QCOMPARE(sheet.cell(0, 7).type, CellType::Error);
        QVERIFY(sheet.cell(0, 7).formula);
    }

    void paragraphsSpacesAndBreaksAreKept()
    {
        const Sheet sheet =
            read("<table:table-row>" +
                 cell("office:value-type=\"string\"",
                      "<office:annotation><text:p>批注</text:p></office:annotation><text:p>一<text:s "
                      "text:c=\"2\"/>二<text:line-break/>三</text:p>"
                      "<text:p><text:span>四</text:span><text:tab/>五</"
                      "text:p><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>") +
                 "</table:table-row>");
        QCOMPARE(sheet.cell(0, 0).text, QStringLiteral("一  二\n三\n四\t五"));
    }

    void repeatsAreUnfoldedOnlyWhereTheyHoldSomething()
    {
        const Sheet sheet =
            read("<table:table-row table:number-rows-repeated=\"3\"><table:table-cell "
                 "table:number-columns-repeated=\"2\"/>" +
                 cell("table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"1\"") +
                 "</table:table-row>"
                 "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                 "table:number-columns-repeated=\"16384\"/></table:table-row>"
                 "<table:table-row>" +
                 text("末") + "</table:table-row>");
        QCOMPARE(sheet.cellCount(), 7);
        QCOMPARE(rowText(sheet, 2), QStringLiteral("||1|1"));
        QCOMPARE(sheet.rowCount(), 1048574);
        QCOMPARE(sheet.cell(1048573, 0).text, QStringLiteral("末"));
    }

    void repeatedBombsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("rows");
        const QByteArray wide =
            cell("table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"");
        QTest::newRow("rows and columns") << QByteArray(
            "<table:table-row table:number-rows-repeated=\"1048576\">" + wide + "</table:table-row>");
        QTest::newRow("more columns than a sheet has")
            << QByteArray("<table:table-row>" + wide + wide + "</table:table-row>");
        QTest::newRow("absurd number")
            << QByteArray("<table:table-row table:number-rows-repeated=\"99999999999999\">" + text("a") +
                          "</table:table-row>");
    }
    void repeatedBombsAreRefused()
    {
        QFETCH(QByteArray, rows);
        const auto book =
            readBook(m_files.writeOds("<table:table table:name=\"表一\">" + rows + "</table:table>"));
        QVERIFY(!book);
        QVERIFY2(book.error().text.contains(QStringLiteral("内容过大（工作表“表一”）")),
                 qPrintable(book.error().text));
    }

    void mergesHideWhatTheyCover()
    {
        const Sheet sheet =
            read("<table:table-row>" +
                 cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" "
                      "office:value-type=\"float\" office:value=\"5\"") +
                 "<table:covered-table-cell office:value-type=\"float\" office:value=\"6\"/>" + text("右") +
                 "</table:table-row>"
                 "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\" "
                 "office:value-type=\"float\" office:value=\"7\"/>" +
                 text("下") + "</table:table-row>");
        QCOMPARE(sheetText(sheet), QStringLiteral("5||右\n||下"));
        QCOMPARE(sheet.merges, (QList<CellRange>{{0, 0, 1, 1}}));
    }

    void hiddenRowsColumnsAndSheetsAreKnown()
    {
        const auto book = readBook(m_files.writeOds(
            "<table:table table:name=\"底稿\" "
            "table:style-name=\"ta2\"><table:table-column/><table:table-column "
            "table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>"
            "<table:table-row table:visibility=\"filter\">" +
                text("a") +
                "</table:table-row></table:table>"
                "<table:table table:name=\"正表\" table:style-name=\"ta1\"><table:table-row>" +
                text("b") + "</table:table-row></table:table>",
            "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
            "table:display=\"true\"/></style:style>"
            "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
            "table:display=\"false\"/></style:style>"));
        QVERIFY(book);
        QCOMPARE(book->sheets.size(), 2);
        const Sheet &draft = book->sheets.first();
        QVERIFY(!draft.visible && book->sheets.last().visible);
        QVERIFY(draft.isRowHidden(0) && !draft.isColumnHidden(0) && draft.isColumnHidden(2) &&
                !draft.isColumnHidden(3));
    }

    void trackedChangesAndDrawingsAreNotCells()
    {
        const Sheet sheet =
            read("<table:tracked-changes><table:deletion><table:table-row>" + text("删去的") +
                 "</table:table-row></table:deletion></table:tracked-changes>"
                 "<table:shapes><draw:frame><table:table table:name=\"内\"><table:table-row>" +
                 text("图中") +
                 "</table:table-row></table:table></draw:frame></table:shapes>"
                 "<table:table-row>" +
                 text("留下的") + "</table:table-row>");
        QCOMPARE(sheetText(sheet), QStringLiteral("留下的"));
    }

    void sheetsAreListedAndChosenByName()
    {
        const QString path = m_files.writeOds("<table:table table:name=\"一\"><table:table-row>" + text("a") +
                                              "</table:table-row></table:table>"
                                              "<table:table table:name=\"二\"><table:table-row>" +
                                              text("b") + "</table:table-row></table:table>");
        const auto titles = sheetTitles(path);
        QVERIFY(titles && titles->size() == 2 && titles->last().name == QStringLiteral("二"));
        const auto book = readBook(path, {.sheet = QStringLiteral("二"), .progress = {}, .limits = {}});
        QVERIFY(book && book->sheets.size() == 1);
        QCOMPARE(sheetText(book->sheets.first()), QStringLiteral("b"));
        QVERIFY(!readBook(path, {.sheet = QStringLiteral("三"), .progress = {}, .limits = {}}));
    }
};

BIHUAN_TEST(TstOdsReader)
#include "tst_odsreader.moc"
