// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/figures.h"
#include "core/typeset/textclass.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstTextClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresKeepTheirCompany_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("glued");
        const auto row = [](const char *name, const char16_t *text, const char16_t *glued) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(glued);
        };
        // '+' before a character that must stay with the one before it.
        row("money", u"投资43.8亿元以上", u"投资43.8+亿+元以上");
        row("points", u"低0.2个百分点", u"低0.2+个+百+分+点");
        row("plain unit", u"有4处提到", u"有4+处提到");
        row("more than", u"等40多项殊荣", u"等40+多+项殊荣");
        row("month's end", u"项目6月底前", u"项目6+月+底前");
        row("date", u"2024年3月15日", u"2024+年3+月15+日");
        row("issue", u"通报第1期", u"通报第+1+期");
        row("range", u"1—8月", u"1+—+8+月");
        row("range of years", u"2021年—2024年", u"2021+年+—+2024+年");
        row("no unit", u"市县139工作", u"市县139工作");
        row("多 without a unit", u"有40多于", u"有40多于");
    }
    void figuresKeepTheirCompany()
    {
        QFETCH(QString, text);
        const std::u32string codes = text.toStdU32String();
        const std::vector<bool> glued = gluedToFigures(codes);
        QString picture;
        for (std::size_t i = 0; i < codes.size(); ++i)
            picture += (glued[i] ? QStringLiteral("+") : QString()) + QString::fromUcs4(&codes[i], 1);
        QTEST(picture, "glued");
    }

    void quotesAndDashesTakeAWholeCell()
    {
        for (const char32_t code : U"“”‘’—…，。、；：？！（）《》〔〕〇一")
            QVERIFY(code == 0 || isFullWidth(code));
        for (const char32_t code : U"a1%.,()-− ")
            QVERIFY(code == 0 || !isFullWidth(code));
    }

    void squeezingTakesTheBlankSide()
    {
        QCOMPARE(blankOf(U'，').right, 0.5);
        QCOMPARE(blankOf(U'“').left, 0.5);
        QCOMPARE(blankOf(U'字').left + blankOf(U'字').right, 0.0);
    }
};

BIHUAN_TEST(TstTextClass)
#include "tst_textclass.moc"
