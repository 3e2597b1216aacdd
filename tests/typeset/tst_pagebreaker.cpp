// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/pagebreaker.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

/// One character is one line: letters are lines of a paragraph each, capitals headings, '.' an empty line,
/// '!' asks the next line to start a page.
std::vector<PageItem> pageItems(const QString &picture)
{
    std::vector<PageItem> items;
    bool breaks = false;
    for (const QChar c : picture) {
        if (c == QLatin1Char('!')) {
            breaks = true;
            continue;
        }
        PageItem item;
        item.height = 1.0;
        item.breakBefore = std::exchange(breaks, false);
        item.blank = c == QLatin1Char('.');
        item.keepWithNext = c.isUpper();
        item.paragraph = item.blank ? -1 : c.unicode();
        items.push_back(item);
    }
    return items;
}

QString pagePicture(const QString &picture, const std::vector<PlacedPage> &pages)
{
    const QString lines = QString(picture).remove(QLatin1Char('!'));
    QStringList result;
    for (const PlacedPage &page : pages) {
        QString text;
        for (const PlacedItem &item : page)
            text += lines.at(static_cast<qsizetype>(item.item));
        result << text;
    }
    return result.join(QLatin1Char('|'));
}

PageItem tableRow(double height, int header)
{
    PageItem row;
    row.height = height;
    row.onGrid = false;
    row.header = header;
    return row;
}

/// A table in a picture: '#' its header, '=' a total, '-' a row, '2' and '4' rows as high as that, '!' a row
/// that asks to stay with the next; anything else is a line of text, capitals stay with what follows.
struct TablePicture
{
    std::vector<PageItem> items;
    QString marks; ///< of each item; '*' repeats the header

    explicit TablePicture(const QString &picture)
    {
        int repeated = -1;
        for (const QChar c : picture) {
            PageItem item = tableRow(c.isDigit() ? c.digitValue() : 1.0, repeated);
            item.keepWithNext = c.isUpper() || QStringLiteral("#=!").contains(c);
            if (c == QLatin1Char('#') || c.isLetter())
                item.header = -1;
            add(item, c);
            if (c != QLatin1Char('#'))
                continue;
            PageItem again = tableRow(1.0, -1);
            again.onlyRepeated = true;
            repeated = static_cast<int>(items.size());
            add(again, QLatin1Char('*'));
        }
    }

    QString pages(double height) const
    {
        QStringList result;
        for (const PlacedPage &page : breakPages(items, {height, 1.0, 0.0, 2})) {
            QString text;
            for (const PlacedItem &placed : page)
                text += marks.at(static_cast<qsizetype>(placed.item));
            result << text;
        }
        return result.join(QLatin1Char('|'));
    }

private:
    void add(const PageItem &item, QChar mark)
    {
        items.push_back(item);
        marks += mark;
    }
};

} // namespace

class TstPageBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesEndWhereTheyShould_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<double>("foot");
        QTest::addColumn<QString>("pages");
        const auto row = [](const char *name, const char *lines, double foot, const char *pages) {
            QTest::newRow(name) << QString::fromLatin1(lines) << foot << QString::fromLatin1(pages);
        };
        // Pages of five lines.
        row("nothing gives one page", "", 0, "");
        row("a full page", "aaaaa", 0, "aaaaa");
        row("a long paragraph", "aaaaaaaaaa", 0, "aaaaa|aaaaa");
        row("no single line at the foot", "aaaabbbb", 0, "aaaa|bbbb");
        row("no single line at the head", "aaaaaa", 0, "aaaa|aa");
        row("three lines are not parted", "aaabbb", 0, "aaa|bbb");
        row("a heading goes with its text", "aaaaBbb", 0, "aaaa|Bbb");
        row("headings in a row go together", "aaaBCdd", 0, "aaa|BCdd");
        row("a chain longer than a page is cut", "ABCDEFg", 0, "ABCDE|Fg");
        row("an empty line is dropped at the head", "aaaaa.bb", 0, "aaaaa|bb");
        row("an empty line inside stays", "aa.bb", 0, "aa.bb");
        row("a forced break", "aa!bb", 0, "aa|bb");
        row("the foot fits below the text", "aaa", 2, "aaa");
        row("the foot asks for a page", "aaaa", 2, "aaaa|");
        row("the foot stands under the last page", "aaaaaaa", 3, "aaaaa|aa");
    }
    void pagesEndWhereTheyShould()
    {
        QFETCH(QString, lines);
        QFETCH(double, foot);
        QTEST(pagePicture(lines, breakPages(pageItems(lines), {5.0, 1.0, foot, 2})), "pages");
    }

    void rowsAreNeverCutAndTheHeaderRepeats()
    {
        std::vector<PageItem> items{tableRow(1.0, -1), tableRow(1.5, -1)};
        items[0].keepWithNext = true;
        items[1].onlyRepeated = true;
        for (int i = 0; i < 5; ++i)
            items.push_back(tableRow(1.6, 1));
        const auto pages = breakPages(items, {5.0, 1.0, 0.0, 2});
        QCOMPARE(pages.size(), std::size_t(3));
        QCOMPARE(pages[0], (PlacedPage{{0, 0.0, false}, {2, 1.0, false}, {3, 2.6, false}}));
        QCOMPARE(pages[1], (PlacedPage{{1, 0.0, true}, {4, 1.5, false}, {5, 3.1, false}}));
        QCOMPARE(pages[2], (PlacedPage{{1, 0.0, true}, {6, 1.5, false}}));
    }

    void tablesAreBrokenBetweenTheirRows_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("pages");
        const auto row = [](const char *name, const char *table, const char *pages) {
            QTest::newRow(name) << QString::fromLatin1(table) << QString::fromLatin1(pages);
        };
        // Pages of five lines; '*' is the header repeated.
        row("a table of one page", "#----", "#----");
        row("the header repeats", "#------", "#----|*--");
        row("and repeats again", "#----------", "#----|*----|*--");
        row("no header at a page's foot", "abcd#--", "abcd|#--");
        row("nor with a total alone", "abc#=--", "abc|#=--");
        row("nor under its caption", "abCD#--", "ab|CD#--");
        row("a header that just fits with its first row", "abc#--", "abc#-|*-");
        row("two rows together before the end", "#---!-", "#---|*!-");
        row("two rows together after the header", "abc#!--", "abc|#!--");
        row("a second table after the first", "#---#--", "#---|#--");
        row("a continued table before a second header", "#-----B#--", "#----|*-B#-|*-");
        row("the second header goes over with its caption", "#------B#--", "#----|*--|B#--");
        row("a row too high for what is left", "#-4--", "#-|*4|*--");
        row("a header without room for the first row below its captions", "ABC#4", "ABC|#4");
    }
    void tablesAreBrokenBetweenTheirRows()
    {
        QFETCH(QString, table);
        QTEST(TablePicture(table).pages(5.0), "pages");
    }

    void aHeaderNeverStandsWithoutARow()
    {
        std::vector<PageItem> items = pageItems(QStringLiteral("abc"));
        items.push_back(tableRow(1.0, -1));
        items.back().keepWithNext = true;
        items.push_back(tableRow(1.5, -1));
        items.back().onlyRepeated = true;
        items.push_back(tableRow(1.6, 4));
        const auto pages = breakPages(items, {5.0, 1.0, 0.0, 2});
        QCOMPARE(pages.size(), std::size_t(2));
        QCOMPARE(pages[1].front().item, std::size_t(3));
    }

    void textGoesBackToTheGridAfterATable()
    {
        std::vector<PageItem> items{tableRow(1.3, -1)};
        PageItem line;
        line.height = 1.0;
        items.push_back(line);
        const auto pages = breakPages(items, {5.0, 1.0, 0.0, 2});
        QCOMPARE(pages.front()[1].y, 2.0);
    }

    void anItemHigherThanAPageGetsOneOfItsOwn()
    {
        std::vector<PageItem> items = pageItems(QStringLiteral("ab"));
        items.insert(items.begin() + 1, tableRow(9.0, -1));
        const auto pages = breakPages(items, {5.0, 1.0, 0.0, 2});
        QCOMPARE(pages.size(), std::size_t(3));
    }

    void everyItemIsPlacedOnceAndInOrder()
    {
        QString picture;
        for (int i = 0; i < 300; ++i)
            picture +=
                QString(1 + i % 7, QChar(u'a' + i % 26)) + (i % 11 == 0 ? QStringLiteral("H") : QString());
        const auto pages = breakPages(pageItems(picture), {22.0, 1.0, 3.0, 2});
        QCOMPARE(pagePicture(picture, pages).remove(QLatin1Char('|')), picture);
        for (const PlacedPage &page : pages) {
            if (!page.empty())
                QVERIFY(page.back().y <= 21.0);
        }
    }
};

BIHUAN_TEST(TstPageBreaker)
#include "tst_pagebreaker.moc"
