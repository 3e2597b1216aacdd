// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "core/briefing/blocktext.h"
#include "core/briefing/proofreading.h"

#include <QTest>

using namespace bihuan;

namespace {

ParagraphBlock said(const QString &text)
{
    return {{{text, Run::Style::Plain}}};
}

/// Nothing in it is wrong.
Document cleanText()
{
    Document document;
    document.blocks = {TitleBlock{QStringLiteral("关于1—8月全县重点项目建设进展情况的通报")},
                       SalutationBlock{QStringLiteral("各镇人民政府：")},
                       said(QStringLiteral("截至8月底，全县47个重点建设项目累计完成投资28.94亿元，占年度计划43.80亿元的66.1%，低于序时进度0.6个百分点。")),
                       HeadingBlock{1, QStringLiteral("一、滞后的单位")},
                       said(QStringLiteral("（一）镇办。红岩寺镇5个项目完成投资0.62亿元，营盘镇好于去年。红岩寺镇康养园项目尚未开工。")),
                       said(QStringLiteral("（二）部门。县交通运输局完成率为74.2%，请于2024年9月20日前报送。")),
                       HeadingBlock{1, QStringLiteral("二、存在问题")}, said(QStringLiteral("一是进度不均。")), said(QStringLiteral("二是要素不足。"))};
    TableBlock table;
    table.columns = {{QStringLiteral("单位")}, {QStringLiteral("项目\n个数")}, {QStringLiteral("累计\n完成")}, {QStringLiteral("完成率\n(%)")}};
    table.rows = {{QStringLiteral("合计"), QStringLiteral("9"), QStringLiteral("1.35"), QStringLiteral("60.1")},
                  {QStringLiteral("红岩寺镇"), QStringLiteral("5"), QStringLiteral("0.62"), QStringLiteral("33.1")},
                  {QStringLiteral("营盘镇"), QStringLiteral("4"), QStringLiteral("0.74"), QStringLiteral("70.0")}};
    table.totalRows = 1;
    document.blocks.push_back(table);
    document.imprint.cc = QStringLiteral("县委办公室，县检察院");
    return document;
}

ProofFacts cleanFacts()
{
    ProofFacts facts;
    facts.reference = cleanText();
    facts.units = {QStringLiteral("红岩寺镇"), QStringLiteral("营盘镇"), QStringLiteral("县交通运输局")};
    facts.others = {QStringLiteral("红岩寺镇康养园项目")};
    facts.cc = QStringLiteral("县委办公室，县检察院。");
    facts.issued = QDate(2024, 9, 10);
    return facts;
}

} // namespace

/// Reading a bulletin before it is issued: one planted mistake of each kind is found, and nothing else.
class TstProofreading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanTextHasNoFinding()
    {
        QStringList remarks;
        for (const ProofFinding &finding : proofread(cleanText(), cleanFacts()))
            remarks << finding.remark;
        QCOMPARE(remarks, QStringList());
    }

    void aPlantedMistakeIsFound_data()
    {
        QTest::addColumn<int>("block");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<ProofFinding::Kind>("kind");
        QTest::addColumn<QString>("says");
        using Kind = ProofFinding::Kind;
        const auto row = [](const char *name, int block, const QString &from, const QString &to, Kind kind, const QString &says) {
            QTest::newRow(name) << block << from << to << kind << says;
        };
        row("figure", 2, QStringLiteral("28.94亿元"), QStringLiteral("28.49亿元"), Kind::Figure, QStringLiteral("汇总为“28.94亿元”"));
        row("figure that stands elsewhere", 4, QStringLiteral("0.62亿元"), QStringLiteral("28.94亿元"), Kind::Figure, QStringLiteral("原文“28.94亿元”"));
        row("count", 2, QStringLiteral("47个重点"), QStringLiteral("46个重点"), Kind::Figure, QStringLiteral("“47个”"));
        row("unit cut short", 4, QStringLiteral("红岩寺镇5个项目"), QStringLiteral("红岩寺、营盘镇5个项目"), Kind::UnitName, QStringLiteral("应为“红岩寺镇”"));
        row("unit mistyped", 5, QStringLiteral("县交通运输局"), QStringLiteral("县交通运愉局"), Kind::UnitName, QStringLiteral("应为“县交通运输局”"));
        row("per cent", 2, QStringLiteral("低于序时进度0.6个百分点"), QStringLiteral("低于序时进度0.6%"), Kind::Points, QStringLiteral("应为“个百分点”"));
        row("points", 5, QStringLiteral("完成率为74.2%"), QStringLiteral("完成率为74.2个百分点"), Kind::Points, QStringLiteral("应为“%”"));
        row("day", 5, QStringLiteral("9月20日"), QStringLiteral("9月31日"), Kind::Date, QStringLiteral("没有“2024年9月31日”"));
        row("year", 5, QStringLiteral("2024年9月20日"), QStringLiteral("2014年9月20日"), Kind::Date, QStringLiteral("核对年份"));
        row("zero", 5, QStringLiteral("9月20日"), QStringLiteral("09月20日"), Kind::Date, QStringLiteral("不加 0"));
        row("number of a section", 6, QStringLiteral("二、"), QStringLiteral("三、"), Kind::Numbering, QStringLiteral("接不上"));
        row("number in a section", 5, QStringLiteral("（二）"), QStringLiteral("（三）"), Kind::Numbering, QStringLiteral("接不上"));
        row("repeated number", 8, QStringLiteral("二是"), QStringLiteral("一是"), Kind::Numbering, QStringLiteral("重复"));
        row("full stops", 4, QStringLiteral("去年。"), QStringLiteral("去年。。"), Kind::Punctuation, QStringLiteral("“。。”重叠"));
        row("open end", 5, QStringLiteral("报送。"), QStringLiteral("报送，"), Kind::Punctuation, QStringLiteral("应为句号"));
    }
    void aPlantedMistakeIsFound()
    {
        QFETCH(int, block);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(ProofFinding::Kind, kind);
        QFETCH(QString, says);
        Document document = cleanText();
        Block &changed = document.blocks[static_cast<size_t>(block)];
        QString *const text = std::holds_alternative<HeadingBlock>(changed) ? &std::get<HeadingBlock>(changed).text
                                                                            : &std::get<ParagraphBlock>(changed).runs.front().text;
        QVERIFY(text->contains(from));
        text->replace(from, to);
        const auto findings = proofread(document, cleanFacts());
        const auto found = std::ranges::find_if(findings, [&](const ProofFinding &finding) { return finding.kind == kind; });
        QStringList remarks;
        for (const ProofFinding &finding : findings)
            remarks << proofKindTitle(finding.kind) + finding.remark;
        QVERIFY2(found != findings.end(), qPrintable(remarks.join(QLatin1Char('\n'))));
        QCOMPARE(found->block, block);
        QVERIFY2(found->remark.contains(says), qPrintable(found->remark));
        // The place is that of the words.
        QVERIFY(found->quote.isEmpty() || blockText(changed).mid(found->at, found->quote.size()) == found->quote);
    }

    void aTotalThatIsNotTheSumIsFound()
    {
        Document document = cleanText();
        std::get<TableBlock>(document.blocks.back()).rows[0][1] = QStringLiteral("10");
        const auto findings = proofread(document, cleanFacts());
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().kind, ProofFinding::Kind::Sum);
        QVERIFY2(findings.front().remark.contains(QStringLiteral("各行相加为9")), qPrintable(findings.front().remark));
    }

    void aMissingCopyIsFound()
    {
        Document document = cleanText();
        document.imprint.cc = QStringLiteral("县委办公室");
        const auto findings = proofread(document, cleanFacts());
        QCOMPARE(findings.size(), size_t(1));
        QVERIFY(findings.front().remark.contains(QStringLiteral("抄送缺少县检察院")));
        document.imprint.cc.clear();
        QVERIFY(proofread(document, cleanFacts()).front().remark.contains(QStringLiteral("没有抄送")));
    }
};

BIHUAN_TEST(TstProofreading)
#include "tst_proofreading.moc"
