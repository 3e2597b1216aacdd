// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/blocktext.h"
#include "core/briefing/documentcompare.h"
#include "core/briefing/draft.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

Block paragraph(const QString &text, const QString &lead = {})
{
    ParagraphBlock block;
    if (!lead.isEmpty())
        block.runs.push_back({lead, Run::Style::LeadSecond});
    block.runs.push_back({text, Run::Style::Plain});
    return block;
}

/// A bulletin of a month; `late` are the units of its second section, in order.
Document bulletin(const QString &sum, const QStringList &late)
{
    Document document;
    document.title = QStringLiteral("关于重点项目的通报");
    document.imprint.cc = QStringLiteral("县委办公室。");
    document.blocks = {NumberBlock{QStringLiteral("第　期"), QStringLiteral("张某")}, IssueLineBlock{QStringLiteral("县政府办"), QStringLiteral("2024年9月5日")},
                       TitleBlock{document.title}, HeadingBlock{1, QStringLiteral("一、总体情况")},
                       paragraph(QStringLiteral("截至8月底，全县完成投资%1亿元。较上月有所加快。").arg(sum)),
                       HeadingBlock{1, QStringLiteral("二、滞后的单位")}};
    const QStringList digits{QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三"), QStringLiteral("四")};
    for (qsizetype i = 0; i < late.size(); ++i)
        document.blocks.push_back(paragraph(QStringLiteral("欠序时12.5个百分点。"), QStringLiteral("（%1）%2。").arg(digits[i], late[i])));
    TableBlock table;
    table.caption = QStringLiteral("附表1");
    table.columns = {{QStringLiteral("单位")}, {QStringLiteral("完成率"), TableColumn::Align::Right, 0.5}};
    table.rows = {{QStringLiteral("合计"), QStringLiteral("66.1%")}, {QStringLiteral("曹坪镇"), QStringLiteral("70.0%")}};
    table.totalRows = 1;
    document.blocks.push_back(table);
    return document;
}

qsizetype placeOf(const Draft &draft, const QString &words)
{
    for (size_t i = 0; i < draft.blocks.size(); ++i) {
        if (const Block *const block = draft.blocks[i].block(); block && blockText(*block).contains(words))
            return static_cast<qsizetype>(i);
    }
    return -1;
}

QString textOf(const Draft &draft)
{
    QStringList lines;
    for (const Block &block : documentOf(draft).blocks)
        lines.append(blockText(block));
    return lines.join(QLatin1Char('\n'));
}

const QStringList twoLate{QStringLiteral("红岩寺镇"), QStringLiteral("曹坪镇")};

} // namespace

class TstDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedTextIsTheOneThatTheFiguresWrote()
    {
        const Document made = bulletin(QStringLiteral("40.74"), twoLate);
        QCOMPARE(documentOf(newDraft(made)), made);
        const Document later = bulletin(QStringLiteral("45.10"), {QStringLiteral("杏坪镇")});
        QCOMPARE(documentOf(refreshed(newDraft(made), later)), later);
    }

    void aSentenceChangedByHandStaysAndIsStaleOnceItsFigureMoves()
    {
        Draft draft = newDraft(bulletin(QStringLiteral("40.74"), twoLate));
        const qsizetype at = placeOf(draft, QStringLiteral("40.74"));
        QVERIFY(editBlock(draft, at, paragraph(QStringLiteral("截至8月底，全县完成投资40.74亿元，形势严峻。"))));
        draft = refreshed(draft, bulletin(QStringLiteral("40.74"), twoLate));
        QVERIFY(draft.blocks[static_cast<size_t>(at)].isByHand());
        QVERIFY(!draft.blocks[static_cast<size_t>(at)].isStale());
        draft = refreshed(draft, bulletin(QStringLiteral("41.20"), twoLate));
        const DraftBlock &place = draft.blocks[static_cast<size_t>(at)];
        QVERIFY(place.isStale());
        QVERIFY(textOf(draft).contains(QStringLiteral("形势严峻")));
        const SentenceChanges changes = changedSentences(place);
        QCOMPARE(changes.gone, QStringList{QStringLiteral("截至8月底，全县完成投资40.74亿元。")});
        QCOMPARE(changes.come, QStringList{QStringLiteral("截至8月底，全县完成投资41.20亿元。")});
        QVERIFY(confirmBlock(draft, at));
        QVERIFY(!draft.blocks[static_cast<size_t>(at)].isStale());
        QVERIFY(restoreBlock(draft, at));
        QCOMPARE(documentOf(draft), bulletin(QStringLiteral("41.20"), twoLate));
    }

    void anEditFollowsItsUnitWhenTheListChangesItsOrder()
    {
        Draft draft = newDraft(bulletin(QStringLiteral("40.74"), twoLate));
        const qsizetype at = placeOf(draft, QStringLiteral("红岩寺镇"));
        const Block changed = withText(*draft.blocks[static_cast<size_t>(at)].block(), QStringLiteral("（一）红岩寺镇。请说明原因。"));
        QVERIFY(editBlock(draft, at, changed));
        draft = refreshed(draft, bulletin(QStringLiteral("40.74"), {QStringLiteral("曹坪镇"), QStringLiteral("红岩寺镇")}));
        const qsizetype now = placeOf(draft, QStringLiteral("请说明原因"));
        QCOMPARE(now, at + 1);
        QVERIFY(draft.blocks[static_cast<size_t>(now)].isStale()); // its number is another one now
        QVERIFY(!draft.blocks[static_cast<size_t>(at)].isByHand());
    }

    void whatAHandAddedOrStruckOutStaysSo()
    {
        Draft draft = newDraft(bulletin(QStringLiteral("40.74"), twoLate));
        const qsizetype at = placeOf(draft, QStringLiteral("40.74"));
        QVERIFY(addBlock(draft, at, paragraph(QStringLiteral("县长在现场会上强调要抢晴天战雨天。"))));
        QVERIFY(strikeBlock(draft, placeOf(draft, QStringLiteral("曹坪镇。"))));
        draft = refreshed(draft, bulletin(QStringLiteral("41.20"), twoLate));
        QCOMPARE(placeOf(draft, QStringLiteral("抢晴天")), at + 1);
        QCOMPARE(placeOf(draft, QStringLiteral("（二）曹坪镇")), -1);
        QVERIFY(textOf(draft).contains(QStringLiteral("41.20")));
        QVERIFY(!restoreBlock(draft, at + 1));
        QVERIFY(strikeBlock(draft, at + 1));
        QCOMPARE(placeOf(draft, QStringLiteral("抢晴天")), -1);
        QVERIFY(!strikeBlock(draft, 99));
    }

    void anEditWhosePlaceIsGoneIsKeptAndFlagged()
    {
        Draft draft = newDraft(bulletin(QStringLiteral("40.74"), twoLate));
        const qsizetype at = placeOf(draft, QStringLiteral("曹坪镇。"));
        QVERIFY(editBlock(draft, at, paragraph(QStringLiteral("曹坪镇已作说明。"))));
        draft = refreshed(draft, bulletin(QStringLiteral("40.74"), {QStringLiteral("红岩寺镇")}));
        const qsizetype now = placeOf(draft, QStringLiteral("曹坪镇已作说明"));
        QVERIFY(now >= 0);
        QVERIFY(draft.blocks[static_cast<size_t>(now)].isStale());
        QVERIFY(confirmBlock(draft, now));
        QVERIFY(!draft.blocks[static_cast<size_t>(now)].isStale());
    }

    void anIssueFillsInItsNumberAndItsDateAndNothingElse()
    {
        Draft draft = newDraft(bulletin(QStringLiteral("40.74"), twoLate));
        draft.frame.imprint.cc = QStringLiteral("县人大办公室。");
        Document made = bulletin(QStringLiteral("99.99"), {});
        made.blocks[0] = NumberBlock{QStringLiteral("第9期")};
        made.blocks[1] = IssueLineBlock{QStringLiteral("县政府办"), QStringLiteral("2024年9月9日")};
        made.imprint.printed = QStringLiteral("2024年9月9日");
        const Document issued = documentOf(withIssue(draft, made));
        QCOMPARE(std::get<NumberBlock>(issued.blocks[0]).text, QStringLiteral("第9期"));
        QCOMPARE(std::get<IssueLineBlock>(issued.blocks[1]).date, QStringLiteral("2024年9月9日"));
        QCOMPARE(issued.imprint.cc, QStringLiteral("县人大办公室。"));
        QCOMPARE(issued.imprint.printed, QStringLiteral("2024年9月9日"));
        QVERIFY(blockText(issued.blocks[4]).contains(QStringLiteral("40.74")));
    }

    void aDraftIsReadAsItWasKeptAndAnythingElseIsDamaged()
    {
        Draft draft = newDraft(bulletin(QStringLiteral("40.74"), twoLate));
        QVERIFY(editBlock(draft, 4, paragraph(QStringLiteral("改过"), QStringLiteral("一是"))));
        QVERIFY(strikeBlock(draft, 6));
        QVERIFY(addBlock(draft, -1, PageBreakBlock{}));
        QVERIFY(addBlock(draft, -1, HeadNoteBlock{QStringLiteral("000012"), QStringLiteral("特急")}));
        draft.blocks.push_back({QStringLiteral("k"), {}, SignatureBlock{QStringLiteral("办"), QStringLiteral("日"), true},
                                AttachmentNoteBlock{{QStringLiteral("甲"), QStringLiteral("乙")}}, false});
        draft = refreshed(draft, bulletin(QStringLiteral("41.20"), twoLate));
        QCOMPARE(draftFromJson(draftToJson(draft)).value(), draft);
        for (const char *const json : {"", "[]", "{", R"({"blocks":[{"key":"x","made":{"kind":"spell"}}]})", R"({"blocks":[{"made":{"kind":"table"}}]})"})
            QCOMPARE(draftFromJson(json).error().code, ErrorCode::Damaged);
    }

    void textsAreLaidBesideEachOther()
    {
        const auto words = [](const char *text) { return QString::fromUtf8(text).split(QLatin1Char('|'), Qt::SkipEmptyParts); };
        const auto compared = [&](const char *before, const char *after) {
            QString kinds;
            for (const TextChange &change : compareTexts(words(before), words(after)))
                kinds += QStringLiteral("=~+-").at(static_cast<qsizetype>(change.kind));
            return kinds;
        };
        QCOMPARE(compared("甲|乙|丙", "甲|乙|丙"), QStringLiteral("==="));
        QCOMPARE(compared("甲|丙", "甲|新的一段|丙"), QStringLiteral("=+="));
        QCOMPARE(compared("甲|旧的一段|丙", "甲|丙"), QStringLiteral("=-="));
        QCOMPARE(compared("全县完成投资40.74亿元|丙", "全县完成投资41.20亿元|丙"), QStringLiteral("~="));
        QCOMPARE(compared("", "甲"), QStringLiteral("+"));
        QCOMPARE(compared("甲", ""), QStringLiteral("-"));
        QCOMPARE(compared("甲|乙丙丁戊|己", "己|乙丙丁戊|甲").size(), 5); // one of them is the common one
        QVERIFY(qFuzzyIsNull(likeness(QStringLiteral("一二三"), QStringLiteral("四五六"))));
    }

    void sentencesEndWithTheirMarks()
    {
        QCOMPARE(sentencesOf(QStringLiteral("甲。乙；丙\n丁")),
                 (QStringList{QStringLiteral("甲。"), QStringLiteral("乙；"), QStringLiteral("丙"), QStringLiteral("丁")}));
    }

    void otherWordsKeepTheRunInHeadingAndTheColumns()
    {
        const Block lead = paragraph(QStringLiteral("欠。"), QStringLiteral("（一）甲镇。"));
        QCOMPARE(withText(lead, QStringLiteral("（一）甲镇。超。")), paragraph(QStringLiteral("超。"), QStringLiteral("（一）甲镇。")));
        QCOMPARE(std::get<ParagraphBlock>(withText(lead, QStringLiteral("全换了。"))).runs.size(), size_t(1));
        for (const Block &block : bulletin(QStringLiteral("1"), twoLate).blocks)
            QCOMPARE(withText(block, blockText(block)), block);
    }
};

BIHUAN_TEST(TstDraft)
#include "tst_draft.moc"
