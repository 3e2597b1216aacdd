// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/models/cellblock.h"

#include <QTest>

using namespace bihuan;

class TstCellBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatExcelPutsOnTheClipboardBecomesRowsAndColumns()
    {
        const CellBlock block = fromTsv(u"a\tb\r\n\"两行\n\"\"引号\"\"\"\t\r\nc\td\te\r\n");
        QCOMPARE(block.height(), 3);
        QCOMPARE(block.width(), 3);
        QCOMPARE(block.rows[0], (QStringList{QStringLiteral("a"), QStringLiteral("b"), QString()}));
        QCOMPARE(block.rows[1][0], QStringLiteral("两行\n\"引号\""));
        QCOMPARE(block.rows[2][2], QStringLiteral("e"));
    }

    void everyTextComesBackAsItWas()
    {
        const CellBlock block{{{QStringLiteral("普通"), QStringLiteral("a\tb")},
                               {QStringLiteral("他说\"好\""), QStringLiteral("一\n二")},
                               {QString(), QStringLiteral("5\" 管")}}};
        const CellBlock back = fromTsv(toTsv(block));
        QCOMPARE(back.rows, block.rows);
    }

    void anEmptyLineInTheMiddleIsARowTheLineBreakAtTheEndIsNone()
    {
        QCOMPARE(fromTsv(u"1\n\n3\n").height(), 3);
        QCOMPARE(fromTsv(u"1\n\n3").height(), 3);
        QVERIFY(fromTsv(u"").isEmpty());
    }

    void aQuoteInTheMiddleOfACellIsAQuote() { QCOMPARE(fromTsv(u"5\" 管\tb").rows[0][0], QStringLiteral("5\" 管")); }

    void moreThanAnybodyTypesIsNoBlock()
    {
        QVERIFY(fromTsv(QString(mostPastedCells + 10, QLatin1Char('\t'))).isEmpty());
        QVERIFY(fromTsv(QString(mostPastedCells + 10, QLatin1Char('\n'))).isEmpty());
    }

    void htmlEscapesWhatStandsInACell()
    {
        const QString html = toHtml({{{QStringLiteral("标题")}, {QStringLiteral("<b>&\n二")}}}, 1);
        QVERIFY(html.contains(QStringLiteral("<th>标题</th>")));
        QVERIFY(html.contains(QStringLiteral("<td>&lt;b&gt;&amp;<br>二</td>")));
    }
};

BIHUAN_TEST(TstCellBlock)
#include "tst_cellblock.moc"
