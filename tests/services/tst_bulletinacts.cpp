// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/bulletinacts.h"
#include "core/services/filecheck.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

const QByteArray paper("%PDF-1.7 stands for the paper");

class BulletinFixture : public test::CountyFixture
{
public:
    BulletinId draft(const QString &title, int month = 2)
    {
        Bulletin bulletin;
        bulletin.id = BulletinId::create();
        bulletin.templateId = QStringLiteral("monthly");
        bulletin.period = Period::month(2024, month);
        bulletin.title = title;
        bulletin.series = numberseries::bulletin;
        bulletin.content = "{}";
        if (const auto saved = saveBulletin(*workspace, bulletin, QStringLiteral("拟稿")); !saved)
            qFatal("%s", qPrintable(saved.error().text));
        return bulletin.id;
    }
    BulletinFile file(const BulletinId &id) { return *BulletinBook::load(*workspace).value()->find(id); }
    Result<ChangeSummary> move(const BulletinId &id, BulletinAct act)
    {
        BulletinMove move;
        move.act = act;
        move.person = QStringLiteral("王主任");
        move.text = QStringLiteral("补充原因");
        return moveBulletin(*workspace, id, move);
    }
    void sign(const BulletinId &id)
    {
        for (const BulletinAct act : {BulletinAct::Check, BulletinAct::Submit, BulletinAct::Sign})
            QVERIFY(move(id, act));
    }
    Result<ChangeSummary> issue(const BulletinId &id)
    {
        const QDate day = clock.now().date();
        const auto number = plannedIssue(*workspace, file(id), day);
        return number ? issueBulletin(*workspace, id, *number, day, "{\"issued\":1}", paper) : tl::unexpected(number.error());
    }
    UnitId unit(const QString &name) { return county()->units().findName(name)->id; }
};

} // namespace

class TstBulletinActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftCanBeChangedUndoneAndTakenAwayUntilItIsChecked()
    {
        BulletinFixture fixture;
        const BulletinId id = fixture.draft(QStringLiteral("关于2月的通报"));
        Bulletin changed = fixture.file(id).bulletin;
        changed.content = "{\"a\":1}";
        const auto summary = saveBulletin(*fixture.workspace, changed, QStringLiteral("改第3段"));
        QVERIFY(summary.value().bulletins && !summary.value().office && !summary.value().notices);
        QVERIFY(fixture.editor().undo());
        QCOMPARE(fixture.file(id).bulletin.content, QByteArray("{}"));
        QVERIFY(fixture.move(id, BulletinAct::Check));
        QVERIFY(saveBulletin(*fixture.workspace, changed, QStringLiteral("改")).error().text.contains(QStringLiteral("先退改")));
        QVERIFY(!removeBulletin(*fixture.workspace, id));
        QVERIFY(fixture.move(id, BulletinAct::SendBack));
        QVERIFY(removeBulletin(*fixture.workspace, id));
        QVERIFY(BulletinBook::load(*fixture.workspace).value()->files().empty());
    }

    void anIssueTakesTheNextNumberKeepsItsPaperAndCannotBeUndone()
    {
        BulletinFixture fixture;
        const BulletinId first = fixture.draft(QStringLiteral("甲"));
        const BulletinId second = fixture.draft(QStringLiteral("乙"));
        QVERIFY(!fixture.issue(first)); // not signed
        fixture.sign(first);
        fixture.sign(second);
        QVERIFY(fixture.issue(first));
        QVERIFY(!fixture.editor().canUndo());
        QVERIFY(fixture.issue(second));
        const BulletinFile one = fixture.file(first);
        QCOMPARE(one.standing.state, BulletinState::Issued);
        QCOMPARE(one.no, 1);
        QVERIFY2(one.number.endsWith(QStringLiteral("2024年第1期")), qPrintable(one.number));
        QCOMPARE(fixture.file(second).no, 2);
        QCOMPARE(keptPaper(fixture.workspace->database(), one.bulletin.pdf).value(), paper);
        QCOMPARE(one.bulletin.content, QByteArray("{\"issued\":1}"));
        QVERIFY(fixture.move(first, BulletinAct::Void));
        QCOMPARE(fixture.file(first).number, one.number);
        QVERIFY(checkFile(*fixture.workspace).value().faults.isEmpty());
    }

    void aNumberThatSomebodyTookMeanwhileIsNotUsedTwice()
    {
        BulletinFixture fixture;
        const BulletinId first = fixture.draft(QStringLiteral("甲"));
        const BulletinId second = fixture.draft(QStringLiteral("乙"));
        fixture.sign(first);
        fixture.sign(second);
        const QDate day = fixture.clock.now().date();
        const DocumentNumber planned = plannedIssue(*fixture.workspace, fixture.file(first), day).value();
        QVERIFY(fixture.issue(second));
        const auto refused = issueBulletin(*fixture.workspace, first, planned, day, "{}", paper);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(fixture.file(first).standing.state, BulletinState::Signed);
        QVERIFY(fixture.file(first).bulletin.pdf.isEmpty());
    }

    void anOpenObjectionHoldsTheIssueUntilItIsAnswered()
    {
        BulletinFixture fixture;
        const BulletinId id = fixture.draft(QStringLiteral("甲"));
        const UnitId town = fixture.unit(QStringLiteral("曹坪镇"));
        const UnitId other = fixture.unit(QStringLiteral("营盘镇"));
        QVERIFY(sendSlips(*fixture.workspace, id, {{town, QStringLiteral("曹坪镇欠序时5个百分点。")}, {other, QStringLiteral("营盘镇超序时。")}}));
        QVERIFY(!objectToSlip(*fixture.workspace, id, fixture.unit(QStringLiteral("下梁镇")), QStringLiteral("不对")));
        QVERIFY(!objectToSlip(*fixture.workspace, id, town, QStringLiteral(" ")));
        QVERIFY(objectToSlip(*fixture.workspace, id, town, QStringLiteral("应为欠3个百分点")));
        fixture.sign(id);
        const auto refused = fixture.issue(id);
        QVERIFY2(!refused && refused.error().text.contains(QStringLiteral("曹坪镇")), "issued over an open objection");
        QVERIFY(!agreeToSlip(*fixture.workspace, id, town));
        QVERIFY(answerObjection(*fixture.workspace, id, town, QStringLiteral("核实后按统计口径不改")));
        QVERIFY(fixture.issue(id));
        QVERIFY(!objectToSlip(*fixture.workspace, id, town, QStringLiteral("还是不对")));
        QVERIFY(!sendSlips(*fixture.workspace, id, {{town, QStringLiteral("新")}}));
    }

    void aSlipIsSentAnewOnlyWhereItsTextIsAnotherOne()
    {
        BulletinFixture fixture;
        const BulletinId id = fixture.draft(QStringLiteral("甲"));
        const UnitId town = fixture.unit(QStringLiteral("曹坪镇"));
        const UnitId other = fixture.unit(QStringLiteral("营盘镇"));
        QVERIFY(!sendSlips(*fixture.workspace, id, {}));
        QVERIFY(sendSlips(*fixture.workspace, id, {{town, QStringLiteral("一")}, {other, QStringLiteral("二")}}));
        QVERIFY(agreeToSlip(*fixture.workspace, id, town));
        QVERIFY(agreeToSlip(*fixture.workspace, id, other));
        QVERIFY(sendSlips(*fixture.workspace, id, {{town, QStringLiteral("一")}, {other, QStringLiteral("改")}}));
        const BulletinFile file = fixture.file(id);
        QCOMPARE(file.slips.size(), size_t(2));
        for (const BulletinSlip &slip : file.slips)
            QCOMPARE(slip.agreed.isEmpty(), slip.unit == other);
        QVERIFY(sendSlips(*fixture.workspace, id, {{town, QStringLiteral("一")}}));
        QCOMPARE(fixture.file(id).slips.size(), size_t(1));
    }

    void theStampedPaperIsKeptBesideAnIssuedOne()
    {
        BulletinFixture fixture;
        const BulletinId id = fixture.draft(QStringLiteral("甲"));
        QVERIFY(!keepScan(*fixture.workspace, id, paper));
        fixture.sign(id);
        QVERIFY(fixture.issue(id));
        QVERIFY(!keepScan(*fixture.workspace, id, {}));
        QVERIFY(keepScan(*fixture.workspace, id, "stamped"));
        QCOMPARE(keptPaper(fixture.workspace->database(), fixture.file(id).bulletin.scan).value(), QByteArray("stamped"));
    }

    void issuesAreFoundByNumberTitleAndTheOneBefore()
    {
        BulletinFixture fixture;
        const BulletinId january = fixture.draft(QStringLiteral("1月"), 1);
        const BulletinId february = fixture.draft(QStringLiteral("2月"), 2);
        fixture.sign(january);
        QVERIFY(fixture.issue(january));
        const auto book = BulletinBook::load(*fixture.workspace).value();
        QCOMPARE(book->findNamed(QStringLiteral("1"), 2024)->bulletin.id, january);
        QCOMPARE(book->findNamed(QStringLiteral("2月"), 2024)->bulletin.id, february);
        QVERIFY(!book->findNamed(QStringLiteral("7"), 2024));
        QCOMPARE(book->before(*book->find(february))->bulletin.id, january);
        QVERIFY(!book->before(*book->find(january)));
    }
};

BIHUAN_TEST(TstBulletinActs)
#include "tst_bulletinacts.moc"
