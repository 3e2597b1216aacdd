// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/writtentext.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

QByteArray docx(const QByteArray &body)
{
    return R"(<?xml version="1.0"?><w:document xmlns:w="w"><w:body>)" + body + "</w:body></w:document>";
}

QByteArray odt(const QByteArray &body)
{
    return R"(<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>)" + body
           + "</office:text></office:body></office:document-content>";
}

QByteArray run(const QByteArray &text)
{
    return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

} // namespace

class TstWrittenText : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    Result<QStringList> read(const char *member, const QByteArray &xml)
    {
        return readWrittenText(m_files.writeZip(QStringLiteral("改稿.zip"), {{QString::fromLatin1(member), xml}}));
    }

private Q_SLOTS:
    void aDocxIsItsParagraphsAndTheRowsOfItsTables()
    {
        const QByteArray table = "<w:tbl><w:tr><w:tc><w:p>" + run("单位") + "</w:p></w:tc><w:tc><w:p>" + run("完成") + "</w:p><w:p>" + run("率") + "</w:p></w:tc></w:tr>"
                                 "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p>" + run("70%") + "</w:p></w:tc></w:tr></w:tbl>";
        const auto texts = read("word/document.xml", docx("<w:p>" + run("截至8月底，") + run("完成投资") + "</w:p><w:p/>" + table + "<w:p>" + run("左") + "<w:r><w:tab/></w:r>" + run("右") + "</w:p>"));
        QVERIFY2(texts, texts ? "" : qPrintable(texts.error().text));
        QCOMPARE(*texts, (QStringList{QStringLiteral("截至8月底，完成投资"), QStringLiteral("单位\t完成\n率"), QStringLiteral("70%"), QStringLiteral("左\t右")}));
    }

    void whatWasDeletedWithTrackedChangesIsGoneAndWhatWasInsertedIsThere()
    {
        const auto texts = read("word/document.xml", docx("<w:p>" + run("甲") + "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>" + run("丙") + "</w:ins></w:p>"));
        QCOMPARE(texts.value(), QStringList{QStringLiteral("甲丙")});
    }

    void anOdtIsReadTheSameWay()
    {
        const auto texts = read("content.xml", odt("<text:h>一、总体</text:h><text:p>投资<text:span>28.94</text:span>亿元<text:s text:c=\"2\"/>左<text:tab/>右</text:p>"
                                                   "<table:table><table:table-row><table:table-cell><text:p>曹坪镇</text:p></table:table-cell>"
                                                   "<table:table-cell><text:p>70%</text:p></table:table-cell></table:table-row></table:table>"));
        QCOMPARE(texts.value(), (QStringList{QStringLiteral("一、总体"), QStringLiteral("投资28.94亿元  左\t右"), QStringLiteral("曹坪镇\t70%")}));
    }

    void aFileOfAnotherKindIsCalledNoDocumentAndNoSheet()
    {
        const auto texts = readWrittenText(m_files.write(QStringLiteral("通报.pdf"), "%PDF-1.7"));
        QCOMPARE(texts.error().text, QStringLiteral("“通报.pdf”不是 .docx 或 .odt 文稿，没有读入。在 Word 或 WPS 里另存为 .docx 再试。"));
    }

    void whatIsNoDocumentIsRefusedInASentence_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("text") << m_files.write(QStringLiteral("甲.docx"), "plain words");
        QTest::newRow("another archive") << m_files.writeZip(QStringLiteral("乙.docx"), {{QStringLiteral("a.txt"), "x"}});
        QTest::newRow("cut") << m_files.writeZip(QStringLiteral("丙.docx"), {{QStringLiteral("word/document.xml"), docx("<w:p>").left(60)}});
        QTest::newRow("dtd") << m_files.writeZip(QStringLiteral("丁.docx"), {{QStringLiteral("word/document.xml"), "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}});
        QTest::newRow("missing") << m_files.path(QStringLiteral("没有.docx"));
    }
    void whatIsNoDocumentIsRefusedInASentence()
    {
        QFETCH(QString, path);
        const auto texts = readWrittenText(path);
        QVERIFY(!texts);
        QVERIFY2(isUserSentence(texts.error().text), qPrintable(texts.error().text));
    }
};

BIHUAN_TEST(TstWrittenText)
#include "tst_writtentext.moc"
