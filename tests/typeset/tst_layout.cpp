// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/layout.h"
#include "core/typeset/paper.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace bihuan;

namespace {

ParagraphBlock plainParagraph(const QString &text)
{
    return {{{text, Run::Style::Plain}}};
}

Document tableDocument(int rows)
{
    Document document;
    document.notice = QStringLiteral("示例数据");
    TableBlock table;
    table.caption = QStringLiteral("附表1　排名");
    table.unitLine = QStringLiteral("单位：亿元");
    table.columns = {{QStringLiteral("单位"), TableColumn::Align::Left, 3.0},
                     {QStringLiteral("累计完成"), TableColumn::Align::Right, 1.0}};
    table.totalRows = 1;
    table.rows.push_back({QStringLiteral("合计"), QStringLiteral("62.70")});
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({QStringLiteral("第%1镇").arg(i + 1), QStringLiteral("2.10")});
    document.blocks.push_back(table);
    return document;
}

double rightmost(const Drawing &page)
{
    double right = 0.0;
    for (const InkedRect &rect : page.rects)
        right = std::max(right, rect.rect.right());
    return right;
}

} // namespace

class TstLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDocumentIsOnePageWithItsNumber()
    {
        const LaidOutDocument document = layOut({}, FontSet());
        QCOMPARE(document.pages.size(), std::size_t(1));
        QCOMPARE(plainText(document.pages[0]), QStringLiteral("—1—"));
    }

    void aTableRepeatsItsHeaderAndSaysSo()
    {
        const LaidOutDocument document = layOut(tableDocument(40), FontSet());
        QVERIFY(document.pages.size() > 1);
        for (std::size_t i = 0; i < document.pages.size(); ++i) {
            const QString text = plainText(document.pages[i]);
            QCOMPARE(text.count(QStringLiteral("累计完成")), 1);
            QCOMPARE(text.count(QStringLiteral("续表")), i == 0 ? 0 : 1);
            QCOMPARE(text.count(QStringLiteral("附表1")), i == 0 ? 1 : 0);
            QVERIFY(text.contains(QStringLiteral("示例数据")));
            QVERIFY(std::abs(rightmost(document.pages[i]) - paper::bindingMargin - paper::textWidth) < 1.0);
        }
    }

    void everyRowStandsOnceOnOnePage()
    {
        const LaidOutDocument document = layOut(tableDocument(40), FontSet());
        QString all;
        for (const Drawing &page : document.pages)
            all += plainText(page);
        for (int i = 1; i <= 40; ++i)
            QCOMPARE(all.count(QStringLiteral("第%1镇").arg(i)), 1);
    }

    void aLongFigureIsNeverCut()
    {
        Document document = tableDocument(3);
        TableBlock &table = std::get<TableBlock>(document.blocks[0]);
        table.columns[0].weight = 40.0;
        table.rows[1][1] = QStringLiteral("1234567890.12");
        const Drawing page = layOut(document, FontSet()).pages[0];
        QString line;
        double y = -1.0;
        for (const GlyphSpan &span : page.spans) {
            if (!span.codes.empty() && span.codes.front() == U'1' && span.codes.size() > 10) {
                line = QString::fromStdU32String(span.codes);
                y = span.origin.y();
            }
        }
        QCOMPARE(line, table.rows[1][1]);
        QVERIFY(y > 0.0);
        QVERIFY(std::abs(rightmost(page) - paper::bindingMargin - paper::textWidth) < 1.0);
    }

    void theUnitStandsBesideTheCaptionWhereThereIsRoom()
    {
        const auto heightOf = [](const QString &caption) {
            Document document = tableDocument(1);
            std::get<TableBlock>(document.blocks[0]).caption = caption;
            const Drawing page = layOut(document, FontSet()).pages[0];
            double bottom = 0.0;
            for (const InkedRect &rect : page.rects)
                bottom = std::max(bottom, rect.rect.bottom());
            return bottom;
        };
        const double shared = heightOf(QStringLiteral("政府部门"));
        QCOMPARE(heightOf(QString()), shared);
        QVERIFY(std::abs(heightOf(QString(24, QChar(u'表'))) - shared - paper::linePitch) < 0.01);
    }

    void textWithoutATitleKeepsOffTheRedLine()
    {
        Document document;
        document.form = Document::Form::RedHead;
        document.blocks = {NumberBlock{QStringLiteral("柞政发〔2024〕1号")},
                           SalutationBlock{QStringLiteral("各镇人民政府：")}};
        const Drawing page = layOut(document, FontSet()).pages[0];
        double number = 0.0;
        double salutation = 0.0;
        for (const GlyphSpan &span : page.spans) {
            number = span.codes.front() == U'柞' ? span.origin.y() : number;
            salutation = span.codes.front() == U'各' ? span.origin.y() : salutation;
        }
        QVERIFY(std::abs(salutation - number - 2 * paper::linePitch) < 0.01);
    }

    void tablesInARowStandApart()
    {
        Document document = tableDocument(1);
        document.blocks.push_back(document.blocks.front());
        const Drawing page = layOut(document, FontSet()).pages[0];
        double end = std::numeric_limits<double>::max();
        double next = 0.0;
        for (const GlyphSpan &span : page.spans) {
            if (span.codes.starts_with(U"附表"))
                next = std::max(next, span.origin.y() - span.size);
            if (span.codes.starts_with(U"第1"))
                end = std::min(end, span.origin.y());
        }
        QVERIFY2(next - end > paper::linePitch / 2, qPrintable(QString::number(next - end)));
    }

    void aTableWithoutColumnsIsLeftOut()
    {
        Document document;
        document.blocks.push_back(TableBlock{});
        QCOMPARE(plainText(layOut(document, FontSet()).pages[0]), QStringLiteral("—1—"));
    }

    void aCellLongerThanAPageGoesOnInTheNextRow()
    {
        Document document = tableDocument(0);
        std::get<TableBlock>(document.blocks[0])
            .rows.push_back({QString(3000, QChar(u'字')), QStringLiteral("1")});
        const LaidOutDocument pages = layOut(document, FontSet());
        int count = 0;
        for (const Drawing &page : pages.pages) {
            count += static_cast<int>(plainText(page).count(QChar(u'字')));
            for (const GlyphSpan &span : page.spans)
                QVERIFY(span.origin.y() < paper::pageHeight - 20);
        }
        QCOMPARE(count, 3000);
    }

    void theOutlineFollowsTheHeadings()
    {
        Document document;
        document.blocks = {TitleBlock{QStringLiteral("通报")},
                           HeadingBlock{1, QStringLiteral("一、总体情况")},
                           plainParagraph(QStringLiteral("正文。")),
                           PageBreakBlock{},
                           HeadingBlock{2, QStringLiteral("（一）项目")},
                           plainParagraph(QStringLiteral("正文。"))};
        const LaidOutDocument pages = layOut(document, FontSet());
        QCOMPARE(pages.outline.size(), std::size_t(3));
        QCOMPARE(pages.outline[1].title, QStringLiteral("一、总体情况"));
        QCOMPARE(pages.outline[2].page, 1);
        QCOMPARE(pages.outline[2].level, 2);
    }

    void anAttachmentStartsAPage()
    {
        Document document;
        document.blocks = {plainParagraph(QStringLiteral("正文。")),
                           AttachmentBlock{QStringLiteral("附件1"), QStringLiteral("明细表")}};
        const LaidOutDocument pages = layOut(document, FontSet());
        QCOMPARE(pages.pages.size(), std::size_t(2));
        QVERIFY(plainText(pages.pages[1]).startsWith(QStringLiteral("附件1明细表")));
    }

    void aSignatureIsNeverAloneOnAPage()
    {
        // 21 lines fill the page but for one; the signature wants three.
        Document document;
        for (int i = 0; i < 21; ++i)
            document.blocks.push_back(plainParagraph(QStringLiteral("正文。")));
        document.blocks.push_back(
            SignatureBlock{QStringLiteral("县政府"), QStringLiteral("2024年3月8日"), false});
        const LaidOutDocument pages = layOut(document, FontSet());
        QCOMPARE(pages.pages.size(), std::size_t(2));
        QVERIFY(plainText(pages.pages[1]).startsWith(QStringLiteral("正文。")));
    }

    void anUnsealedDateBeginsTwoCharactersRightOfTheName()
    {
        Document document;
        document.blocks = {
            plainParagraph(QStringLiteral("正文。")),
            SignatureBlock{QStringLiteral("柞水县人民政府办公室"), QStringLiteral("2024年3月8日"), false}};
        const Drawing page = layOut(document, FontSet()).pages[0];
        QCOMPARE(QString::fromStdU32String(page.spans[1].codes), QStringLiteral("柞水县人民政府办公室"));
        const double name = page.spans[1].origin.x();
        const double date = page.spans[2].origin.x();
        QVERIFY2(std::abs(date - name - 2 * paper::characterPitch) < 1.0,
                 qPrintable(QString::number(date - name)));
        const double right = name + 10 * paper::characterPitch;
        QVERIFY(std::abs(paper::bindingMargin + paper::textWidth - right - 2 * paper::characterPitch) < 1.0);
    }

    void aSealedDateStandsFourCharactersIn()
    {
        Document document;
        document.blocks = {SignatureBlock{QStringLiteral("县政府"), QStringLiteral("2024年3月8日"), true}};
        const Drawing page = layOut(document, FontSet()).pages[0];
        const double dateWidth = 6 * paper::characterPitch; // six figures and three Han
        const double wanted = paper::bindingMargin + paper::textWidth - 4 * paper::characterPitch - dateWidth;
        QVERIFY2(std::abs(page.spans[1].origin.x() - wanted) < 1.0,
                 qPrintable(QString::number(page.spans[1].origin.x() - wanted)));
    }
};

BIHUAN_TEST(TstLayout)
#include "tst_layout.moc"
