// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/paper.h"
#include "core/typeset/pdfwriter.h"
#include "core/typeset/textparser.h"
#include "tests/support/papermeasure.h"
#include "tests/support/pdfmeasure.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace bihuan;
using namespace bihuan::test;

namespace {

Document textOfLines(int paragraphs)
{
    Document document;
    document.form = Document::Form::RedHead;
    for (int i = 0; i < paragraphs; ++i)
        document.blocks.push_back(ParagraphBlock{{{QStringLiteral("全县完成投资"), Run::Style::Plain}}});
    document.imprint.cc = QStringLiteral("县委办公室");
    return document;
}

TableBlock wideTable(int rows)
{
    TableBlock table;
    table.turned = true;
    for (int c = 0; c < 9; ++c)
        table.columns.push_back({QStringLiteral("列%1").arg(c + 1), TableColumn::Align::Center, 1.0});
    for (int r = 0; r < rows; ++r) {
        QStringList cells;
        for (int c = 0; c < 9; ++c)
            cells << QStringLiteral("%1.%2").arg(r + 1).arg(c + 1);
        table.rows.push_back(cells);
    }
    return table;
}

bool holdsText(const Drawing &page, const QString &text)
{
    return plainText(page).contains(text);
}

} // namespace

/// What a document asks of paper beyond its text: turned tables, both sides of a sheet, drafts, air between scripts.
class TstPaperOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWideTableStandsTurnedOnPagesOfItsOwn()
    {
        Document document = textOfLines(2);
        document.blocks.push_back(AttachmentBlock{QStringLiteral("附件1"), QStringLiteral("进展明细表")});
        document.blocks.push_back(wideTable(40));
        document.blocks.push_back(AttachmentBlock{QStringLiteral("附件2"), QStringLiteral("数据说明")});
        document.blocks.push_back(ParagraphBlock{{{QStringLiteral("说明"), Run::Style::Plain}}});
        const FontSet fonts;
        const LaidOutDocument pages = layOut(document, fonts);
        QVERIFY(pages.pages.size() >= 4);
        QVERIFY(holdsText(pages.pages[1], QStringLiteral("附件1")) && holdsText(pages.pages[1], QStringLiteral("列9")));
        QVERIFY(holdsText(pages.pages[2], QStringLiteral("续表")));
        QVERIFY(holdsText(pages.pages.back(), QStringLiteral("附件2")));
        QVERIFY(!holdsText(pages.pages.back(), QStringLiteral("40.9")));
        for (const GlyphSpan &span : pages.pages[1].spans) {
            const bool foot = span.origin.y() > paper::topMargin + paper::textHeight + paper::mm(3);
            // 8: the table's head lies at the left edge and the number stays at the foot of the upright sheet.
            QCOMPARE(span.angle, foot ? 0.0 : 90.0);
        }
        for (const GlyphSpan &span : pages.pages[1].spans) {
            if (QString::fromStdU32String(span.codes) == QStringLiteral("附件1"))
                QVERIFY(span.origin.x() < paper::bindingMargin + paper::linePitch && span.origin.y() > paper::topMargin + paper::textHeight - 5);
        }
        for (const GlyphSpan &span : pages.pages.back().spans)
            QCOMPARE(span.angle, 0.0);
    }

    void turnedTextIsCopiedExactly()
    {
        Document document = textOfLines(1);
        document.blocks.push_back(wideTable(3));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("turned.pdf"));
        QVERIFY(writePdf(document, path).has_value());
        const QString text = PdfMeasure(path).text();
        QVERIFY2(text.contains(QStringLiteral("列9")) && text.contains(QStringLiteral("3.9")), qPrintable(text));
        // 版记 stands on an upright page behind the table.
        QCOMPARE(PdfMeasure(path).pages().size(), 3);
        QVERIFY(text.contains(QStringLiteral("抄送：县委办公室")));
    }

    void theImprintStandsOnTheBackOfTheLastSheet()
    {
        const FontSet fonts;
        const LaidOutDocument simple = layOut(textOfLines(3), fonts);
        QCOMPARE(simple.pages.size(), 1);
        const LaidOutDocument duplex = layOut(textOfLines(3), fonts, {.duplex = true, .quarterEm = false, .tableType = 12, .watermark = {}});
        QCOMPARE(duplex.pages.size(), 2);
        QVERIFY(!holdsText(duplex.pages[0], QStringLiteral("抄送")) && holdsText(duplex.pages[1], QStringLiteral("抄送")));
        QVERIFY(holdsText(duplex.pages[1], QStringLiteral("2")));
    }

    void aBlankPageBeforeTheImprintHasNoNumberNorHasTheImprint()
    {
        const FontSet fonts;
        const PaperOptions both{.duplex = true, .quarterEm = false, .tableType = 12, .watermark = {}};
        // Two full pages: 版记 has no room and would open a third one.
        const LaidOutDocument pages = layOut(textOfLines(44), fonts, both);
        QCOMPARE(pages.pages.size(), 4);
        QVERIFY(pages.pages[2].spans.empty() && pages.pages[2].rects.empty());
        QVERIFY(plainText(pages.pages[3]).startsWith(QStringLiteral("抄送：")));
        QVERIFY(!holdsText(pages.pages[3], QStringLiteral("4")));
        QVERIFY(holdsText(pages.pages[1], QStringLiteral("2")));
    }

    void aDraftBearsItsWordAcrossEveryPage()
    {
        const FontSet fonts;
        const LaidOutDocument pages =
            layOut(textOfLines(30), fonts, {.duplex = false, .quarterEm = false, .tableType = 12, .watermark = QStringLiteral("征求意见稿")});
        QCOMPARE(pages.pages.size(), 2);
        for (const Drawing &page : pages.pages) {
            const GlyphSpan &word = page.spans.front();
            QCOMPARE(QString::fromStdU32String(word.codes), QStringLiteral("征求意见稿"));
            QCOMPARE(word.angle, 45.0);
            QCOMPARE(word.ink, Ink::Pale);
        }
    }

    void airBetweenHanAndFiguresIsAQuarterOfACell()
    {
        Document document;
        document.blocks = {ParagraphBlock{{{QStringLiteral("完成43亿元"), Run::Style::Plain}}}};
        const FontSet fonts;
        const auto endOf = [&](const PaperOptions &options) {
            const GlyphSpan &last = layOut(document, fonts, options).pages[0].spans.front();
            return last.origin.x() + last.offsets.back().x();
        };
        const auto widthOf = [&](const PaperOptions &options) {
            const Drawing page = layOut(document, fonts, options).pages[0];
            double right = 0.0;
            for (const GlyphSpan &span : page.spans) {
                if (span.origin.y() < paper::topMargin + paper::linePitch)
                    right = std::max(right, span.origin.x() + span.offsets.back().x());
            }
            return right;
        };
        QVERIFY(endOf({}) > 0.0);
        const double air = widthOf({.duplex = false, .quarterEm = true, .tableType = 12, .watermark = {}}) - widthOf({});
        QVERIFY2(std::abs(air - 2 * paper::characterPitch / 4) < 0.01, qPrintable(QString::number(air)));
    }

    void whatGoesToASuperiorNamesWhoSigned()
    {
        const QByteArray text = QStringLiteral("柞水县人民政府文件\n\n柞政字〔2024〕5号\n\n关于重点项目进展的报告\n\n市人民政府：\n\n现将情况报告如下。").toUtf8();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("up.pdf"));
        const auto document = parseText(text, Document::Form::RedHead,
                                        {{QStringLiteral("signer"), QStringLiteral("王某某")},
                                         {QStringLiteral("copy"), QStringLiteral("000001")},
                                         {QStringLiteral("urgency"), QStringLiteral("特急")}});
        QVERIFY(document.has_value() && writePdf(*document, path).has_value());
        const PaperFigures figures = measurePaper(path, true);
        // The mark keeps its place below what stands above it.
        const PaperFigure *mark = figures.find(QStringLiteral("red mark below the paper's top"));
        QVERIFY2(mark && mark->holds(), qPrintable(figures.table()));
        const QList<PdfText> rows = PdfMeasure(path).pages().first().rows();
        QCOMPARE(rows.at(0).text, QStringLiteral("000001"));
        QCOMPARE(rows.at(1).text, QStringLiteral("特急"));
        const auto number = std::ranges::find_if(rows, [](const PdfText &row) { return row.text.contains(QStringLiteral("签发人：王某某")); });
        QVERIFY(number != rows.end() && number->text.startsWith(QStringLiteral("柞政字")));
        QVERIFY(std::abs(number->box.left() - 28 - 5.57) < 0.5 && std::abs(184 - 5.57 - number->box.right()) < 0.5);
    }

    void theCountysBulletinHoldsEveryFigureOfTheStandard()
    {
        QFile file(dataPath(QStringLiteral("typeset/zhashui-bulletin-2024-01.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto document = parseText(file.readAll(), Document::Form::Bulletin);
        QVERIFY(document.has_value());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bulletin.pdf"));
        QVERIFY(writePdf(*document, path).has_value());
        const PaperFigures figures = measurePaper(path, false);
        QVERIFY2(figures.holds(), qPrintable(figures.table()));
        for (const QString &name : {QStringLiteral("lines to a full page"), QStringLiteral("characters to a full line"),
                                    QStringLiteral("red line below the number"), QStringLiteral("page 2: number from the outer edge"),
                                    QStringLiteral("版记's last line on the bottom")})
            QVERIFY2(figures.find(name), qPrintable(name));
    }
};

BIHUAN_TEST(TstPaperOptions)
#include "tst_paperoptions.moc"
