// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/documentnumbers.h"
#include "core/services/filecheck.h"
#include "core/services/historytext.h"
#include "core/services/matterediting.h"
#include "core/services/noticewords.h"
#include "tests/services/noticefixture.h"
#include "tests/support/filedump.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

QStringList numbersOf(const NoticeBook &book)
{
    QStringList texts;
    for (const DocumentNumber &number : book.numbers())
        texts.append(number.text);
    return texts;
}

} // namespace

class TstNoticeActs : public QObject
{
    Q_OBJECT

    /// What follows only what was touched holds the same as what was read anew.
    static bool follows(NoticeFixture &office, std::shared_ptr<const NoticeBook> &book, const Result<ChangeSummary> &change)
    {
        if (!change)
            qFatal("%s", qPrintable(change.error().text));
        book = NoticeBook::after(*office.workspace, *book, *change).value();
        const auto fresh = office.book();
        const auto same = [](const NoticeFile &left, const NoticeFile &right) {
            return left.notice == right.notice && left.moves == right.moves && left.standing == right.standing && left.number == right.number;
        };
        return std::ranges::equal(book->files(), fresh->files(), same) && book->talks() == fresh->talks() && book->series() == fresh->series()
               && book->numbers().size() == fresh->numbers().size() && book->faults() == fresh->faults();
    }

private Q_SLOTS:
    void aBookThatFollowsEachStepHoldsWhatOneReadAnewHolds()
    {
        NoticeFixture office;
        auto book = office.book();
        Notice notice = office.draft({QStringLiteral("ZJ-2024-01")}).notices.at(0);
        QVERIFY(follows(office, book, saveDrafts(*office.workspace, {notice})));
        notice.content = QStringLiteral("改过的内容");
        QVERIFY(follows(office, book, saveDrafts(*office.workspace, {notice})));
        QVERIFY(follows(office, book, office.editor().undo()));
        QVERIFY(follows(office, book, office.move(notice.id, NoticeAct::Submit, QDate(2024, 9, 2))));
        QVERIFY(follows(office, book, office.move(notice.id, NoticeAct::Issue, QDate(2024, 9, 2), {}, QDate(2024, 9, 20))));
        QVERIFY(follows(office, book, office.move(notice.id, NoticeAct::Sign, QDate(2024, 9, 3))));
        QVERIFY(follows(office, book, office.editor().undo()));
        QVERIFY(follows(office, book, office.editor().redo()));
        Talk talk;
        talk.day = QDate(2024, 9, 10);
        talk.talker = QStringLiteral("副县长");
        talk.unit = office.file(notice.id).standing.unit;
        talk.notices = {notice.id};
        QVERIFY(follows(office, book, addTalk(*office.workspace, talk)));
        QVERIFY(follows(office, book, office.move(notice.id, NoticeAct::Escalate, QDate(2024, 9, 23))));
        QCOMPARE(book->files().size(), size_t(2));
        const Notice other = office.draft({QStringLiteral("ZJ-2024-03")}).notices.at(0);
        QVERIFY(follows(office, book, saveDrafts(*office.workspace, {other})));
        QVERIFY(follows(office, book, removeDraft(*office.workspace, other.id)));
    }

    void aNoticeGoesItsWholeWay()
    {
        NoticeFixture office;
        const NoticeId id = office.draftOne();
        QVERIFY(office.move(id, NoticeAct::Submit, QDate(2024, 9, 2)));
        NoticeMove issue;
        issue.act = NoticeAct::Issue;
        issue.person = QStringLiteral("主任");
        QVERIFY(moveNotice(*office.workspace, id, issue)); // today, by the ladder's working days
        NoticeFile file = office.file(id);
        QCOMPARE(file.number, QStringLiteral("柞督办〔2024〕1号"));
        QCOMPARE(file.notice.signer, QStringLiteral("主任"));
        QCOMPARE(file.standing.issued, QDate(2024, 9, 2));
        // 15 working days: 中秋 is off, a Saturday before it is worked.
        QCOMPARE(file.standing.deadline, QDate(2024, 9, 24));
        QVERIFY(office.move(id, NoticeAct::Sign, QDate(2024, 9, 3)));
        QVERIFY(office.move(id, NoticeAct::Urge, QDate(2024, 9, 10)));
        QVERIFY(office.move(id, NoticeAct::AskExtension, QDate(2024, 9, 12), QStringLiteral("征地未完成"), QDate(2024, 10, 10)));
        QVERIFY(office.move(id, NoticeAct::GrantExtension, QDate(2024, 9, 13)));
        QVERIFY(office.move(id, NoticeAct::Reply, QDate(2024, 9, 24), QStringLiteral("完成征地12亩")));
        QVERIFY(office.move(id, NoticeAct::Return, QDate(2024, 9, 25), QStringLiteral("没有完成时间")));
        QVERIFY(office.move(id, NoticeAct::Reply, QDate(2024, 9, 29), QStringLiteral("10月底前开工")));
        QVERIFY(office.move(id, NoticeAct::Accept, QDate(2024, 9, 30)));
        QVERIFY(office.move(id, NoticeAct::Close, QDate(2024, 9, 30)));
        QVERIFY(office.move(id, NoticeAct::Archive, QDate(2024, 12, 30)));
        file = office.file(id);
        QCOMPARE(file.standing.state, NoticeState::Archived);
        QCOMPARE(file.standing.deadline, QDate(2024, 10, 10));
        QCOMPARE(file.moves.front().actor, QStringLiteral("李督查"));
        QCOMPARE(checkFile(*office.workspace)->faults, QStringList());
        QCOMPARE(moveSentence(file.moves[4], office.county()->units()), QStringLiteral("2024年9月12日申请延期，延到2024年10月10日：征地未完成"));
    }

    void everyMoveStandsInTheHistoryOfItsMatter()
    {
        NoticeFixture office;
        const NoticeId id = office.issued();
        QVERIFY(office.move(id, NoticeAct::Urge, QDate(2024, 9, 5), QStringLiteral("电话催办")));
        QVERIFY(office.move(id, NoticeAct::Sign, QDate(2024, 9, 6)));
        const auto entries = historyOf(*office.workspace, QStringLiteral("ZJ-2024-01")).value();
        QStringList told;
        for (size_t i = 0; i < 5; ++i) {
            for (const HistoryChange &change : entries[i].changes)
                told.append(entries[i].row.label + QLatin1Char('|') + change.what + QLatin1Char('|') + change.before + QStringLiteral("→") + change.after);
        }
        QCOMPARE(told, (QStringList{
                           QStringLiteral("签收柞督办〔2024〕1号|柞督办〔2024〕1号 签收|已交办→已签收"),
                           QStringLiteral("催办柞督办〔2024〕1号|柞督办〔2024〕1号 催办|→2024年9月5日催办：电话催办"),
                           QStringLiteral("交办柞督办〔2024〕1号“项目1”|柞督办〔2024〕1号 交办|待审→已交办"),
                           QStringLiteral("送审督办单“项目1”|柞督办〔2024〕1号 送审|草稿→待审"),
                           QStringLiteral("拟稿督办单“项目1”|柞督办〔2024〕1号|→草稿"),
                       }));
    }

    void aMoveTouchesItsMattersAndNoticesButNotTheOffice()
    {
        NoticeFixture office;
        const NoticeId id = office.issued();
        const ChangeSummary change = office.move(id, NoticeAct::Sign).value();
        QVERIFY(change.notices);
        QVERIFY(!change.office);
        QCOMPARE(change.matters, QSet<MatterId>{office.county()->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->id});
        QVERIFY(!office.editor().run(QStringLiteral("改数"), [&](Store &store) {
            Matter matter = *office.county()->matters().front().matter;
            matter.name = QStringLiteral("别的");
            return store.matters.save(matter);
        })->notices);
    }

    void whatIsNotSealedIsUndoneAndDoneAgain()
    {
        NoticeFixture office;
        const NoticeId id = office.issued();
        const QString before = dumpOf(office.workspace->database());
        QVERIFY(office.move(id, NoticeAct::Sign, QDate(2024, 9, 3)));
        QVERIFY(office.move(id, NoticeAct::Reply, QDate(2024, 9, 4), QStringLiteral("办了")));
        const QString after = dumpOf(office.workspace->database());
        QVERIFY(office.editor().undo()->notices);
        QVERIFY(office.editor().undo());
        QCOMPARE(dumpOf(office.workspace->database()), before);
        QCOMPARE(office.file(id).standing.state, NoticeState::Issued);
        QVERIFY(office.editor().redo());
        QVERIFY(office.editor().redo());
        QCOMPARE(dumpOf(office.workspace->database()), after);
    }

    void issuingClosingEscalatingAndVoidingCannotBeUndone()
    {
        NoticeFixture office;
        const NoticeId id = office.issued();
        QVERIFY(!office.editor().canUndo());
        QVERIFY(office.move(id, NoticeAct::Sign, QDate(2024, 9, 3)));
        QVERIFY(office.editor().canUndo());
        QVERIFY(office.move(id, NoticeAct::Escalate, QDate(2024, 9, 21)));
        QVERIFY(!office.editor().canUndo());
        const NoticeId next = office.book()->next(id)->notice.id;
        QVERIFY(office.move(next, NoticeAct::Sign, QDate(2024, 9, 22)));
        QVERIFY(office.move(next, NoticeAct::Reply, QDate(2024, 9, 22), QStringLiteral("办了")));
        QVERIFY(office.move(next, NoticeAct::Accept, QDate(2024, 9, 22)));
        QVERIFY(office.move(next, NoticeAct::Close, QDate(2024, 9, 23)));
        QVERIFY(!office.editor().canUndo());
        const NoticeId wrong = office.issued();
        QVERIFY(office.move(wrong, NoticeAct::Sign, QDate(2024, 9, 24)));
        QVERIFY(office.move(wrong, NoticeAct::Void, QDate(2024, 9, 24), QStringLiteral("重复交办")));
        QVERIFY(!office.editor().canUndo());
    }

    void numbersHaveNoGapsAndNoDoublesAlsoAfterUndoAndOverTwoYears()
    {
        NoticeFixture office;
        const NoticeId first = office.issued();
        const NoticeId draft = office.draftOne(QStringLiteral("ZJ-2024-03"));
        QVERIFY(office.editor().undo());
        QVERIFY(!office.book()->find(draft));
        const NoticeId second = office.issued();
        QVERIFY(office.move(second, NoticeAct::Void, QDate(2024, 9, 3), QStringLiteral("单位不对")));
        QCOMPARE(office.file(second).number, QStringLiteral("柞督办〔2024〕2号")); // void, and its number stays
        office.issued(QDate(2025, 1, 6), QDate(2025, 1, 20));
        office.issued();
        office.issued(QDate(2025, 1, 6), QDate(2025, 1, 20));
        QCOMPARE(numbersOf(*office.book()), (QStringList{QStringLiteral("柞督办〔2024〕1号"), QStringLiteral("柞督办〔2024〕2号"), QStringLiteral("柞督办〔2024〕3号"),
                                                         QStringLiteral("柞督办〔2025〕1号"), QStringLiteral("柞督办〔2025〕2号")}));
        // Undo of what is left to undo takes no number away.
        while (office.editor().canUndo())
            QVERIFY(office.editor().undo());
        QCOMPARE(numbersOf(*office.book()).size(), 5);
        QVERIFY(office.file(first).standing.issued.isValid());
        QCOMPARE(checkFile(*office.workspace)->faults, QStringList());
    }

    void aNumberCanBeKeptForLaterOrGivenToAnotherDesk()
    {
        NoticeFixture office;
        office.issued();
        QCOMPARE(reserveNumber(*office.workspace, numberseries::notice, DocumentNumber::Purpose::Desk, QStringLiteral("信访局"), QDate(2024, 9, 2)).value(),
                 QStringLiteral("柞督办〔2024〕2号"));
        QVERIFY(!office.editor().canUndo());
        const NoticeId id = office.issued();
        QCOMPARE(office.file(id).number, QStringLiteral("柞督办〔2024〕3号"));
        QCOMPARE(reserveNumber(*office.workspace, QStringLiteral("bulletin"), DocumentNumber::Purpose::Reserved, QStringLiteral("9月通报"), QDate(2024, 9, 2)).value(),
                 QStringLiteral("柞政通报2024年第1期"));
        QVERIFY(!reserveNumber(*office.workspace, numberseries::notice, DocumentNumber::Purpose::Desk, QStringLiteral(" "), QDate(2024, 9, 2)));
        QVERIFY(setSeriesCode(*office.workspace, numberseries::notice, QStringLiteral("柞政督")));
        QCOMPARE(office.file(office.issued()).number, QStringLiteral("柞政督〔2024〕4号"));
        QCOMPARE(office.file(id).number, QStringLiteral("柞督办〔2024〕3号"));
        QCOMPARE(checkFile(*office.workspace)->faults, QStringList());
    }

    void aRefusedIssueTakesNoNumber()
    {
        NoticeFixture office;
        const NoticeId draft = office.draftOne();
        const auto early = office.move(draft, NoticeAct::Issue, QDate(2024, 9, 2));
        QCOMPARE(early.error().text, QStringLiteral("督办单“项目1”现在是“草稿”，不能交办；可以送审。"));
        Notice homeless = office.draft({QStringLiteral("ZJ-2024-03")}).notices.front();
        homeless.leadUnit = {};
        QVERIFY(saveDrafts(*office.workspace, {homeless}));
        QVERIFY(office.move(homeless.id, NoticeAct::Submit));
        QVERIFY(office.move(homeless.id, NoticeAct::Issue).error().text.contains(QStringLiteral("还没有主办单位")));
        QCOMPARE(office.book()->numbers().size(), size_t(0));
    }

    void whoMissesTheDeadlineGetsTheNextColour()
    {
        NoticeFixture office;
        const NoticeId id = office.issued();
        QVERIFY(office.move(id, NoticeAct::Urge, QDate(2024, 9, 20)));
        QVERIFY(office.move(id, NoticeAct::Escalate, QDate(2024, 9, 20)).error().text.startsWith(QStringLiteral("柞督办〔2024〕1号现在是“已交办”，办理时限2024年9月20日还没有过")));
        QVERIFY(office.move(id, NoticeAct::Escalate, QDate(2024, 9, 23)));
        const NoticeFile milder = office.file(id);
        const NoticeFile next = *office.book()->next(id);
        QCOMPARE(milder.standing.state, NoticeState::Escalated);
        QCOMPARE(next.standing.state, NoticeState::Issued);
        QCOMPARE(next.number, QStringLiteral("柞督办〔2024〕2号"));
        QCOMPARE(next.notice.matters, milder.notice.matters);
        const Ladder ladder = office.county()->context().ladders().front();
        QCOMPARE(next.notice.step, ladder.steps[1].id);
        QCOMPARE(next.standing.deadline, office.county()->context().calendar().after(QDate(2024, 9, 23), ladder.steps[1].replyDays));
        QVERIFY(next.notice.content.startsWith(QStringLiteral("柞督办〔2024〕1号要求2024年9月20日前反馈，到期没有反馈，催办1次。")));
        QVERIFY(office.move(next.notice.id, NoticeAct::Escalate, next.standing.deadline.addDays(1)));
        const NoticeFile last = *office.book()->next(next.notice.id);
        QCOMPARE(noticeColourTitle(last.notice, office.county()->context()), QStringLiteral("红色督办单"));
        QCOMPARE(office.move(last.notice.id, NoticeAct::Escalate, last.standing.deadline.addDays(1)).error().text,
                 QStringLiteral("柞督办〔2024〕3号已是最重的一级，不能再升级；可以催办，或者约谈责任单位。"));
        QCOMPARE(checkFile(*office.workspace)->faults, QStringList());
    }

    void aDraftIsChangedAndRemovedAndNothingElseIs()
    {
        NoticeFixture office;
        const NoticeId id = office.draftOne();
        Notice notice = office.file(id).notice;
        notice.title = QStringLiteral("改了名");
        notice.coUnits = {office.county()->units().findName(QStringLiteral("营盘镇"))->id};
        notice.matters = {office.county()->matterByCode(QStringLiteral("ZJ-2024-02"))->matter->id};
        QVERIFY(saveDrafts(*office.workspace, {notice}));
        QCOMPARE(office.file(id).notice, notice);
        QVERIFY(office.move(id, NoticeAct::Submit));
        QVERIFY(saveDrafts(*office.workspace, {notice}).error().text.contains(QStringLiteral("现在是“待审”，不能修改内容；待审的可以先退改")));
        QVERIFY(removeDraft(*office.workspace, id).error().text.contains(QStringLiteral("只有草稿可以删除")));
        QVERIFY(office.move(id, NoticeAct::SendBack, {}, QStringLiteral("单位不对")));
        notice.coUnits.clear();
        QVERIFY(saveDrafts(*office.workspace, {notice}));
        QCOMPARE(checkFile(*office.workspace)->faults, QStringList());
        const QString before = dumpOf(office.workspace->database());
        QVERIFY(removeDraft(*office.workspace, id));
        QVERIFY(!office.book()->find(id));
        QVERIFY(office.editor().undo());
        QCOMPARE(dumpOf(office.workspace->database()), before);
        notice.title.clear();
        QVERIFY(!saveDrafts(*office.workspace, {notice}));
    }

    void aMatterWithANoticeIsNotRemoved()
    {
        NoticeFixture office;
        office.draftOne();
        QCOMPARE(removeMatters(*office.workspace, *office.county(), {QStringLiteral("ZJ-2024-01")}).error().text,
                 QStringLiteral("ZJ-2024-01有督办单或约谈记录，不能删除；可以填写办结时间。"));
        QVERIFY(removeMatters(*office.workspace, *office.county(), {QStringLiteral("ZJ-2024-02")}));
    }

    void aTalkIsKeptWithItsMattersAndNotices()
    {
        NoticeFixture office;
        const NoticeId id = office.issued();
        Talk talk;
        talk.day = QDate(2024, 9, 25);
        talk.talker = QStringLiteral("分管副县长");
        talk.unit = office.file(id).standing.unit;
        talk.person = QStringLiteral("主要负责人");
        talk.minutes = QStringLiteral("分析滞后原因");
        talk.result = QStringLiteral("9月底前完成征地");
        talk.notices = {id};
        talk.matters = office.file(id).notice.matters;
        QVERIFY(addTalk(*office.workspace, talk));
        const Talk kept = office.book()->talks().front();
        QCOMPARE(kept.matters, talk.matters);
        QCOMPARE(kept.notices, talk.notices);
        QCOMPARE(kept.actor, QStringLiteral("李督查"));
        const auto entries = historyOf(*office.workspace, QStringLiteral("ZJ-2024-01")).value();
        QCOMPARE(entries.front().row.label, QStringLiteral("分管副县长约谈曹坪镇"));
        QCOMPARE(entries.front().changes.front().after, QStringLiteral("2024年9月25日分管副县长约谈曹坪镇主要负责人"));
        talk.talker.clear();
        QVERIFY(!addTalk(*office.workspace, talk));
    }

    void checkNamesWhatSomebodyAltered_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *sql, const char *says) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromUtf8(says);
        };
        row("number gone", "PRAGMA foreign_keys = OFF; DELETE FROM document_number WHERE no = 1", "柞督办〔2024〕2号之前缺第1号");
        row("number without notice", "UPDATE notice SET number_id = NULL WHERE number_id = (SELECT id FROM document_number WHERE no = 2)", "柞督办〔2024〕2号没有对应的督办单");
        row("move gone", "DELETE FROM notice_move WHERE act = 'submit'", "柞督办〔2024〕1号的办理记录前后对不上");
        row("state", "UPDATE notice_move SET to_state = 'closed' WHERE act = 'sign'", "柞督办〔2024〕1号的办理记录前后对不上");
        row("state at the matter", "UPDATE notice_matter SET state = 'closed'", "柞督办〔2024〕1号记在事项上的进度与办理记录不符");
    }
    void checkNamesWhatSomebodyAltered()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, says);
        NoticeFixture office;
        const NoticeId id = office.issued();
        QVERIFY(office.move(id, NoticeAct::Sign));
        office.issued();
        QCOMPARE(checkFile(*office.workspace)->faults, QStringList());
        QVERIFY(office.workspace->database().exec(sql.constData()));
        const QString faults = checkFile(*office.workspace)->faults.join(QLatin1Char('\n'));
        QVERIFY2(faults.contains(says), qPrintable(faults));
    }
};

BIHUAN_TEST(TstNoticeActs)
#include "tst_noticeacts.moc"
