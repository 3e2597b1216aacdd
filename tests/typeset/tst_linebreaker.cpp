// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/linebreaker.h"
#include "core/typeset/textclass.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace bihuan;

namespace {

/// Full-width characters one cell, others half a cell.
std::vector<TextCell> lineCells(const QString &text)
{
    std::vector<TextCell> cells;
    for (const char32_t code : text.toStdU32String())
        cells.push_back({code, isFullWidth(code) ? 1.0 : 0.5});
    return cells;
}

QString brokenPicture(const QString &text, const std::vector<BrokenLine> &lines)
{
    const std::u32string codes = text.toStdU32String();
    QStringList result;
    for (const BrokenLine &line : lines)
        result << QString::fromStdU32String(codes.substr(line.first, line.last - line.first)).trimmed();
    return result.join(QLatin1Char('|'));
}

} // namespace

class TstLineBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesEndWhereTheRulesAllow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("width");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *name, const char16_t *text, double width, const char16_t *lines) {
            QTest::newRow(name) << QString::fromUtf16(text) << width << QString::fromUtf16(lines);
        };
        row("full lines stay on the grid", u"天地玄黄宇宙洪荒日月盈昃", 4, u"天地玄黄|宇宙洪荒|日月盈昃");
        row("a comma is squeezed in", u"天地，玄黄，宇宙洪荒", 5.5, u"天地，玄黄，|宇宙洪荒");
        row("a full stop never starts a line", u"天地玄黄。宇宙洪荒", 4, u"天地玄|黄。宇宙|洪荒");
        row("an opening quote never ends a line", u"天地玄“黄宇宙洪”", 4, u"天地玄|“黄宇|宙洪”");
        row("a closing and an opening mark part", u"天地”“玄黄宇宙", 3, u"天地”|“玄黄|宇宙");
        row("a figure keeps its unit", u"完成投资43.8亿元以上", 5, u"完成投资|43.8亿元|以上");
        row("a figure keeps 多 and its unit over spaces", u"荣获殊荣等 40 多项国省级", 6,
            u"荣获殊荣等|40 多项国省|级");
        row("the number of an issue stays whole", u"柞政通报第10期印发各镇", 5, u"柞政通报|第10期印发|各镇");
        row("a range stays whole", u"今年全县1—8月完成投资", 5, u"今年全县|1—8月完成|投资");
        row("a pair of dashes stays whole", u"天地玄黄——宇宙", 5, u"天地玄黄|——宇宙");
        row("a pair of dots stays whole", u"天地玄黄……宇宙", 5, u"天地玄黄|……宇宙");
        row("a word stays whole", u"天地玄WinRAR宇宙", 4, u"天地玄|WinRAR|宇宙");
        row("words part at spaces", u"one two six", 3.5, u"one two|six");
        row("a word longer than the line is cut", u"abcdefghij", 2, u"abcd|efgh|ij");
        row("a surrogate pair counts as one character", u"𠀀𠀁𠀂𠀃𠀄𠀅", 3, u"𠀀𠀁𠀂|𠀃𠀄𠀅");
    }
    void linesEndWhereTheRulesAllow()
    {
        QFETCH(QString, text);
        QFETCH(double, width);
        QTEST(brokenPicture(text, breakLines(lineCells(text), {width, 0, 0, 1.0, true})), "lines");
    }

    void noLineOfManyWidthsStartsOrEndsAgainstTheRules()
    {
        const QString text = QStringLiteral("常言道：“一年之计在于春，一日之计在于晨”。县“两会”结束后（2024年"
                                            "3月8日），我们“召开”会议、《通报》：第1期；完成投资43.8亿元！");
        const std::u32string codes = text.toStdU32String();
        for (int width = 6; width < 40; ++width) {
            for (const BrokenLine &line : breakLines(lineCells(text), {double(width), 2, 0, 1.0, true})) {
                QVERIFY2(textClass(codes[line.first]) != TextClass::Closing || line.first == 0,
                         qPrintable(QStringLiteral("width %1 starts with a closing mark").arg(width)));
                QVERIFY2(textClass(codes[line.last - 1]) != TextClass::Opening,
                         qPrintable(QStringLiteral("width %1 ends with an opening mark").arg(width)));
            }
        }
    }

    void everyLineButTheLastReachesTheRightEdge()
    {
        const QString text =
            QStringLiteral("确保重点项目6月底前开工90%以上，全年47个重点建设项目完成投资43.8亿元以上、"
                           "59个重点推进项目完成投资18.9亿元以上。要围绕正在开展的“五上”企业遍访活动。");
        const auto lines = breakLines(lineCells(text), {28, 2, 0, 1.0, true});
        QVERIFY(lines.size() > 2);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            QVERIFY2(std::abs(lines[i].right - 28) < 1e-6, qPrintable(QString::number(lines[i].right)));
        QVERIFY(lines.back().right < 28.0);
    }

    void aFullLineIsNotMoved()
    {
        const auto lines = breakLines(lineCells(QStringLiteral("天地玄黄宇宙洪荒")), {4, 0, 0, 1.0, true});
        QCOMPARE(lines.front().x, (std::vector<double>{0, 1, 2, 3}));
    }

    void muchStretchingOpensTheGapsAroundFigures()
    {
        const auto lines = breakLines(lineCells(QStringLiteral("县47个项——目完")), {6.5, 0, 0, 1.0, true});
        const std::vector<double> &x = lines.front().x;
        const double aroundFigure = x[1] - 1.0;
        const double elsewhere = x[4] - x[3] - 1.0;
        QVERIFY(elsewhere > 0.0 && elsewhere < 0.05);
        QVERIFY(aroundFigure > 3 * elsewhere);
        QVERIFY(std::abs(lines.front().right - 6.5) < 1e-9);
    }

    void theFirstAndTheLastCellKeepTheirPlace()
    {
        // Five cells and a half hold six: the inner comma gives half a cell, the marks at the edges nothing.
        const auto lines = breakLines(lineCells(QStringLiteral("“天，地玄，黄宇宙")), {5.5, 0, 0, 1.0, true});
        QCOMPARE(lines.front().last, std::size_t(6));
        QCOMPARE(lines.front().x, (std::vector<double>{0, 1, 2, 2.5, 3.5, 4.5}));
        QCOMPARE(lines.front().right, 5.5);
    }

    void squeezingPrefersTheGapBetweenTwoMarks()
    {
        // "：“" loses half a cell between them; the comma, alone, keeps its own.
        const auto lines =
            breakLines(lineCells(QStringLiteral("天，道：“地玄黄宇宙洪荒日")), {6.5, 0, 0, 1.0, true});
        QCOMPARE(lines.front().last, std::size_t(7));
        QCOMPARE(lines.front().x[2], 2.0);
        QVERIFY(std::abs(lines.front().right - 6.5) < 1e-9);
    }

    void aLastLineOfOneCharacterIsAvoided()
    {
        const QString text = QStringLiteral("天地，玄黄，宇宙洪荒日月，盈昃辰宿列张寒。");
        const auto lines = breakLines(lineCells(text), {19, 0, 0, 1.0, true});
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines.back().last - lines.back().first, std::size_t(3));
    }

    void theFirstLineIsIndented()
    {
        const auto lines = breakLines(lineCells(QStringLiteral("天地玄黄宇宙洪荒")), {6, 2, 0, 1.0, true});
        QCOMPARE(lines.front().x.front(), 2.0);
        QCOMPARE(lines.front().last, std::size_t(4));
        QCOMPARE(lines[1].x.front(), 0.0);
    }

    void anyTextIsSetWhollyAndInsideItsRoom()
    {
        const std::u32string alphabet = U"天地。，“”（）《》——……1234%.abc  第月年亿元\u3000𠮷㎡：";
        QRandomGenerator random(9704);
        for (int round = 0; round < 400; ++round) {
            QString text;
            for (int i = random.bounded(1, 200); i > 0; --i)
                text += QString::fromUcs4(&alphabet[random.bounded(quint32(alphabet.size()))], 1);
            const LineRoom room{double(random.bounded(3, 30)), double(random.bounded(3)), 0.0, 1.0,
                                round % 3 != 0};
            const auto cells = lineCells(text);
            std::size_t next = 0;
            for (const BrokenLine &line : breakLines(cells, room)) {
                for (; next < line.first; ++next)
                    QCOMPARE(cells[next].code, U' ');
                QVERIFY(line.last > line.first);
                QCOMPARE(line.x.size(), line.last - line.first);
                const auto back = [](double left, double right) { return right < left - 1e-9; };
                QVERIFY2(std::adjacent_find(line.x.begin(), line.x.end(), back) == line.x.end(),
                         qPrintable(text));
                QVERIFY2(line.right <= std::max(room.width, room.firstIndent + 1.0) + 0.02, qPrintable(text));
                next = line.last;
            }
            QCOMPARE(next, cells.size());
        }
    }

    void emptyTextHasNoLines() { QVERIFY(breakLines({}, {4, 0, 0, 1.0, true}).empty()); }
};

BIHUAN_TEST(TstLineBreaker)
#include "tst_linebreaker.moc"
