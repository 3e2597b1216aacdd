// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/csvreader.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QStringEncoder>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstCsvReader : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    QString read(const QByteArray &bytes, const QString &name = QStringLiteral("表.csv"))
    {
        const auto book = readBook(m_files.write(name, bytes));
        return book ? sheetText(book->sheets.first()) : book.error().text;
    }

private Q_SLOTS:
    void encodingsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("项目,投资\n柞水县㎡,43.8\n");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
        QTest::newRow("GBK without mark") << QByteArray(QStringEncoder("GB18030")(text));
        QTest::newRow("UTF-16 LE") << QByteArray("\xFF\xFE" +
                                                 QByteArray(QStringEncoder(QStringConverter::Utf16LE)(text)));
        QTest::newRow("UTF-16 BE") << QByteArray("\xFE\xFF" +
                                                 QByteArray(QStringEncoder(QStringConverter::Utf16BE)(text)));
    }
    void encodingsAreToldApart()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(read(bytes), QStringLiteral("项目|投资\n柞水县㎡|43.8"));
    }

    void aTinyGbkFileIsNotTakenForAnythingElse()
    {
        QCOMPARE(read(QByteArray::fromHex("d7f7cbae")), QStringLiteral("作水"));
    }

    void rareCharactersOfGb18030AreRead()
    {
        QCOMPARE(read(QByteArray::fromHex("8232a632") + "," + QByteArray::fromHex("b9fa")).size(),
                 QStringLiteral("㑇|国").size());
    }

    void delimitersAreDetected_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << "a|b\n1|2";
        QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2\n") << "a|b\n1,5|2";
        QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2\n3;4\n") << "a|b\n1,5|2\n3|4";
        QTest::newRow("declared") << QByteArray("sep=;\r\na;b,c\n") << "a|b,c";
        QTest::newRow("commas inside of quotes")
            << QByteArray("a;b\n\"1,2,3\";2\n\"4,5,6\";3\n") << "a|b\n1,2,3|2\n4,5,6|3";
        QTest::newRow("one column") << QByteArray("a\nb\n") << "a\nb";
        QTest::newRow("title line above") << QByteArray("一季度表\na,b,c\n1,2,3\n4,5,6\n")
                                          << QStringLiteral("一季度表\na|b|c\n1|2|3\n4|5|6");
    }
    void delimitersAreDetected()
    {
        QFETCH(QByteArray, bytes);
        QTEST(read(bytes), "expected");
    }

    void quotesAndLineEndsFollowTheRules_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("line break inside") << QByteArray("a,\"b\r\nc\"\r\nd,e\r\n") << "a|b\nc\nd|e";
        QTest::newRow("doubled quote") << QByteArray("\"a\"\"b\",c") << "a\"b|c";
        QTest::newRow("quote inside of a field") << QByteArray("5\" pipe,c") << "5\" pipe|c";
        QTest::newRow("text after the closing quote") << QByteArray("\"a\"b,c") << "ab|c";
        QTest::newRow("old Mac line ends") << QByteArray("a,b\rc,d\r") << "a|b\nc|d";
        QTest::newRow("blank lines stay") << QByteArray("a,b\n\nc,d") << "a|b\n\nc|d";
        QTest::newRow("empty fields") << QByteArray("a,,b\n,,c\n") << "a||b\n||c";
        QTest::newRow("zeros kept by a formula") << QByteArray("=\"00123\",b") << "00123|b";
        QTest::newRow("neutralised formula") << QByteArray("'=1+2,'-5,'x") << "=1+2|-5|'x";
    }
    void quotesAndLineEndsFollowTheRules()
    {
        QFETCH(QByteArray, bytes);
        QTEST(read(bytes), "expected");
    }

    void anUnpairedQuoteIsNamedByItsRow()
    {
        const QString text = read("a,b\nc,\"d\ne,f\n");
        QCOMPARE(text,
                 QStringLiteral(
                     "文件“表.csv”第2行有一个引号没有配对，后面的内容分不开。可用记事本补上引号，或另存为 "
                     ".xlsx 后再导入。"));
    }

    void numbersStayAsTheyWereWritten()
    {
        const auto book = readBook(m_files.write(QStringLiteral("数.csv"), "007,1.50,6.11E+17\n"));
        QVERIFY(book);
        QCOMPARE(book->sheets.first().cell(0, 0).type, CellType::Text);
        QCOMPARE(sheetText(book->sheets.first()), QStringLiteral("007|1.50|6.11E+17"));
        QCOMPARE(book->sheets.first().name, QStringLiteral("数"));
    }

    void limitsHoldForTextToo()
    {
        ReadOptions options;
        options.limits.cells = 5;
        QVERIFY(
            !readBook(m_files.write(QStringLiteral("多.csv"), QByteArray("1,2,3\n").repeated(5)), options));
        QVERIFY(!readBook(m_files.write(QStringLiteral("宽.csv"), QByteArray("1,").repeated(17000))));
    }
};

BIHUAN_TEST(TstCsvReader)
#include "tst_csvreader.moc"
