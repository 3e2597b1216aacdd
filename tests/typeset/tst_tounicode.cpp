// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/tounicode.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstToUnicode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMapIsReadAsQtWritesIt()
    {
        const QByteArray cmap =
            "begincmap\n3 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<2F00> <4E01> <4E03> ]\n"
            "<0004> <0006> <53E8>\nendbfrange\nendcmap";
        const GlyphNames names = readToUnicode(cmap);
        QCOMPARE(names,
                 (GlyphNames{
                     {0, 0}, {1, 0x2f00}, {2, 0x4e01}, {3, 0x4e03}, {4, 0x53e8}, {5, 0x53e9}, {6, 0x53ea}}));
    }

    void whatIsWrittenReadsTheSame()
    {
        GlyphNames names;
        for (quint32 i = 1; i < 260; ++i)
            names[i] = static_cast<char32_t>(0x4e00 + i * 3);
        names[260] = U'𠮷';
        QCOMPARE(readToUnicode(writeToUnicode(names)), names);
    }

    void theCharactersDrawnDecideWhatIsRead()
    {
        // Two faces drawn in turn; Qt named the radical for 一 and nothing for 𠮷.
        LaidOutDocument document;
        document.pages.emplace_back();
        document.pages[0].spans.push_back({7, 16, Ink::Black, {}, {40, 41, 40}, {}, U"一丁一"});
        document.pages[0].spans.push_back({3, 16, Ink::Black, {}, {9, 0, 5}, {}, U"一\U0001F600二"});
        document.pages[0].spans.push_back({7, 16, Ink::Black, {}, {50, 51}, {}, U"𠮷七"});
        const DrawnCharacters drawn(document);
        QCOMPARE(drawn.corrected({{1, 0x2f00}, {2, U'丁'}, {4, U'七'}}),
                 (GlyphNames{{1, U'一'}, {2, U'丁'}, {3, U'𠮷'}, {4, U'七'}}));
        QCOMPARE(drawn.corrected({{1, 0x2f00}, {2, U'二'}}), (GlyphNames{{1, U'一'}, {2, U'二'}}));
    }

    void radicalsOfAnUnknownFontAreFolded()
    {
        const DrawnCharacters nothing{LaidOutDocument()};
        QCOMPARE(nothing.corrected({{0, 0}, {1, 0x2f00}, {2, U'，'}}), (GlyphNames{{1, U'一'}, {2, U'，'}}));
    }

    void brokenMapsEndQuietly()
    {
        QVERIFY(readToUnicode("beginbfrange <0001").size() <= 1);
        QVERIFY(readToUnicode("beginbfrange <0001> <0002> [<4E00>").size() <= 2);
        QVERIFY(readToUnicode({}).empty());
    }
};

BIHUAN_TEST(TstToUnicode)
#include "tst_tounicode.moc"
