// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/blocktext.h"
#include "core/briefing/mentions.h"
#include "core/briefing/returneddraft.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

Block paragraph(const char *text)
{
    return ParagraphBlock{{{QString::fromUtf8(text), Run::Style::Plain}}};
}

Document text()
{
    Document document;
    TableBlock table;
    table.caption = QStringLiteral("附表　各镇进度");
    table.columns = {{QStringLiteral("单位")}, {QStringLiteral("完成率")}};
    table.rows = {{QStringLiteral("曹坪镇"), QStringLiteral("70.0%")}, {QStringLiteral("营盘镇"), QStringLiteral("66.1%")}};
    document.blocks = {TitleBlock{QStringLiteral("关于重点项目的通报")}, paragraph("截至8月底，全县完成投资40.74亿元。"),
                       paragraph("曹坪镇进展较快；曹坪镇卫生院已经开工。"), HeadingBlock{1, QStringLiteral("二、营盘镇")},
                       paragraph("项目1欠序时。"), table};
    return document;
}

QStringList lines()
{
    QStringList lines;
    for (const Block &block : text().blocks)
        lines += blockText(block).split(QLatin1Char('\n'));
    return lines;
}

} // namespace

class TstReturnedDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameBackAsItWentOutIsNoChange()
    {
        QStringList back = lines();
        back[0] = QStringLiteral("关于重点项目\u3000的通报 "); // an office program breaks titles
        QVERIFY(returnedChanges(newDraft(text()), back).empty());
    }

    void theShapesThatOfficeProgramsGiveToBlocksAreNoChange()
    {
        Document document = text();
        document.blocks.push_back(AttachmentNoteBlock{{QStringLiteral("排名表"), QStringLiteral("明细表")}});
        document.blocks.push_back(AttachmentBlock{QStringLiteral("附件1"), QStringLiteral("排名表")});
        std::get<TableBlock>(document.blocks[5]).columns[1].title = QStringLiteral("完成\n率");
        document.imprint = {QStringLiteral("各镇。"), QStringLiteral("县委办公室。"), QStringLiteral("县政府办"), QStringLiteral("2024年9月5日")};
        Draft draft = newDraft(document);
        QStringList back = lines();
        back[6] = QStringLiteral("单位\t完成\n率");
        back << QStringLiteral("附件：1.排名表") << QStringLiteral("2.明细表") << QStringLiteral("附件1") << QStringLiteral("排名表")
             << QStringLiteral("主送：各镇。\n抄送：县委办公室。") << QStringLiteral("县政府办\t2024年9月5日印发");
        QVERIFY(returnedChanges(draft, back).empty());
        back[back.size() - 2] = QStringLiteral("主送：各镇。\n抄送：县委办公室，县人大。");
        back[back.indexOf(QStringLiteral("2.明细表"))] = QStringLiteral("2.预警明细表");
        const auto changes = returnedChanges(draft, back);
        QCOMPARE(changes.size(), size_t(2));
        QVERIFY(takeReturned(draft, changes));
        QCOMPARE(draft.frame.imprint.cc, QStringLiteral("县委办公室，县人大。"));
        QCOMPARE(draft.frame.imprint.to, QStringLiteral("各镇。"));
        const Document now = documentOf(draft);
        QCOMPARE(std::get<AttachmentNoteBlock>(now.blocks[6]).names.last(), QStringLiteral("预警明细表"));
        QCOMPARE(std::get<TableBlock>(now.blocks[5]), std::get<TableBlock>(document.blocks[5]));
    }

    void everyChangeIsFoundAtItsBlockAndTakenOver()
    {
        Draft draft = newDraft(text());
        QStringList back = lines();
        back[1] = QStringLiteral("截至8月底，全县完成投资40.74亿元，形势严峻。");
        back.insert(2, QStringLiteral("县长多次到一线督办。"));
        back.removeAll(QStringLiteral("项目1欠序时。"));
        back.last() = QStringLiteral("营盘镇\t66.2%");
        const auto changes = returnedChanges(draft, back);
        QCOMPARE(changes.size(), size_t(4));
        QCOMPARE(changes[0].kind, TextChange::Kind::Changed);
        QCOMPARE(changes[0].place, 1);
        QCOMPARE(changes[1], (ReturnedChange{TextChange::Kind::Added, 1, {}, QStringLiteral("县长多次到一线督办。")}));
        QCOMPARE(changes[2].kind, TextChange::Kind::Removed);
        QCOMPARE(changes[3].place, 5);
        QVERIFY(takeReturned(draft, changes));
        QStringList now;
        for (const Block &block : documentOf(draft).blocks)
            now += blockText(block).split(QLatin1Char('\n'));
        QCOMPARE(now, back);
        QVERIFY(returnedChanges(draft, back).empty());
        QCOMPARE(std::get<TableBlock>(*draft.blocks.back().block()).columns.size(), size_t(2));
    }

    void aDraftThatWasChangedMeanwhileIsComparedAnew()
    {
        Draft draft = newDraft(text());
        QVERIFY(!takeReturned(draft, std::vector{ReturnedChange{TextChange::Kind::Changed, 99, {}, QStringLiteral("x")}}));
    }

    void aUnitIsToldEverythingThatIsSaidAboutItAndNothingElse()
    {
        test::CountyFixture fixture; // 项目1 is 曹坪镇's
        const auto county = fixture.county();
        const auto mentions = mentionsOf(text(), MentionNames(*county));
        const auto of = [&](const QString &name) {
            const auto found = std::ranges::find(mentions, county->units().findName(name)->id, &UnitMention::unit);
            return found == mentions.end() ? QStringList() : found->lines;
        };
        QCOMPARE(of(QStringLiteral("曹坪镇")).size(), 4); // two sentences, its project under the heading of another one, its row
        QCOMPARE(of(QStringLiteral("营盘镇")), (QStringList{QStringLiteral("二、营盘镇"), QStringLiteral("项目1欠序时。"),
                                                        QStringLiteral("附表　各镇进度　单位：营盘镇；完成率：66.1%")}));
        QVERIFY(of(QStringLiteral("下梁镇")).isEmpty());
    }
};

BIHUAN_TEST(TstReturnedDraft)
#include "tst_returneddraft.moc"
