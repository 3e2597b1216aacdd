// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/documentnumbers.h"
#include "tests/support/answer.h"
#include "ui/dialogs/actdialog.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/messageon.h"
#include "tests/support/testmain.h"

#include "core/services/worstmatters.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace bihuan;

/// 督办单 in the real window, from the red light of a matter to the closure, and what each step says on its way.
class TstNotices : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;

    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    OfficeFile &file() const { return m_window->desk()->file(); }
    TableView *table() const { return child<TableView>(QStringLiteral("noticeTable")); }
    QString pageName() const { return m_window->desk()->currentPage()->objectName(); }
    QString place() const { return child<QLabel>(QStringLiteral("noticePlace"))->text(); }
    QString error() const { return child<QLabel>(QStringLiteral("noticeActError"))->text(); }
    /// That the panel shows.
    const NoticeFile &notice() const { return *file().notices()->find(NoticeId{table()->currentIndex().data(CellModel::CodeRole).toString()}); }

    /// That can be seen: what a panel no longer shows goes with the next turn of the event loop.
    template <typename T>
    T *seen(const QString &name) const
    {
        for (T *const widget : m_window->findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QPushButton *button(const QString &name) const { return seen<QPushButton>(name); }
    QWidget *input(const QString &name) const { return seen<QWidget>(QStringLiteral("noticeAct.") + name); }

    void click(const QString &name) const
    {
        QPushButton *const found = button(name);
        QVERIFY2(found, qPrintable(name));
        QTest::mouseClick(found, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void write(const QString &name, const QString &text) const
    {
        QWidget *const field = input(name);
        QVERIFY2(field, qPrintable(name));
        field->setFocus();
        if (auto *const line = qobject_cast<QLineEdit *>(field))
            line->setText(text); // no key types a Chinese character
        else
            qobject_cast<QPlainTextEdit *>(field)->setPlainText(text);
    }

    /// By the mouse: the act's button, what it needs, its own button.
    void act(const QString &id, const QHash<QString, QString> &words = {}) const
    {
        click(QStringLiteral("act.") + id);
        for (auto word = words.cbegin(); word != words.cend(); ++word)
            write(word.key(), word.value());
        click(QStringLiteral("noticeActDo"));
    }

    QString redCode() const
    {
        for (const QString &code : worstMatters(file().view())) {
            const MatterFile *const matter = file().county()->matterByCode(code);
            if (!file().notices()->openOf(matter->matter->id))
                return code;
        }
        return {};
    }

    /// From the ledger, by the key: the draft of this matter is on the screen.
    void beginDraft(const QString &code) const
    {
        MatterFilter filter;
        filter.code = code;
        m_window->desk()->openPage(pageids::ledger, filter);
        QTest::keyClick(child<TableView>(QStringLiteral("ledgerTable")), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pageName(), QStringLiteral("page.notices"));
        QVERIFY(button(QStringLiteral("noticeDraftSubmit")));
    }

    void issueOne() const
    {
        beginDraft(redCode());
        click(QStringLiteral("noticeDraftSubmit"));
        act(QStringLiteral("issue"), {{QStringLiteral("person"), QStringLiteral("王示例")}});
    }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::ledger);
        m_window = &m_driven->window();
    }

    void cleanup() { m_driven.reset(); }

    void aNumberIsKeptAndUsedByALaterIssue()
    {
        m_window->desk()->openPage(pageids::notices);
        QString kept;
        {
            const test::Answer<ActDialog> given([&](ActDialog &dialog) {
                auto *done = dialog.findChild<QPushButton *>(QStringLiteral("actDone"));
                done->click();
                QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("actRefusal"))->text().contains(QStringLiteral("写明文号留给")));
                dialog.findChild<QLineEdit *>(QStringLiteral("numberHolder"))->setText(QStringLiteral("专项督办"));
                done->click();
            });
            m_window->actions().action(QStringLiteral("notice.reserve"))->trigger();
            QVERIFY(given.given());
        }
        kept = reservedNumbers(*file().notices(), numberseries::notice).front().text;
        issueOne();
        QVERIFY(notice().number != kept);
        beginDraft(redCode());
        click(QStringLiteral("noticeDraftSubmit"));
        click(QStringLiteral("act.issue"));
        auto *numbers = seen<QComboBox>(QStringLiteral("noticeAct.number"));
        QVERIFY(numbers);
        numbers->setCurrentIndex(1);
        QVERIFY(numbers->currentText().contains(kept));
        write(QStringLiteral("person"), QStringLiteral("王示例"));
        click(QStringLiteral("noticeActDo"));
        QCOMPARE(notice().number, kept);
        QVERIFY(reservedNumbers(*file().notices(), numberseries::notice).empty());
    }

    void aTalkBeginsFromTheSelectedMatter()
    {
        const QString code = redCode();
        MatterFilter filter;
        filter.code = code;
        m_window->desk()->openPage(pageids::ledger, filter);
        m_window->actions().action(QStringLiteral("talk.new"))->trigger();
        QCOMPARE(pageName(), QStringLiteral("page.talks"));
        const Matter &matter = *file().county()->matterByCode(code)->matter;
        QCOMPARE(seen<QLineEdit>(QStringLiteral("talk.unit"))->text(), file().county()->units().shortTitle(matter.leadUnit));
        seen<QLineEdit>(QStringLiteral("talk.talker"))->setText(QStringLiteral("分管副县长"));
        click(QStringLiteral("talkKeep"));
        const Talk &talk = file().notices()->talks().back();
        QCOMPARE(talk.matters, std::vector<MatterId>{matter.id});
        QCOMPARE(talk.unit, matter.leadUnit);
    }

    void aRedMatterIsDrivenFromItsLightToTheClosure()
    {
        const QString code = redCode();
        QVERIFY(!code.isEmpty());
        const QString name = file().view().find(code)->name;
        beginDraft(code);
        QVERIFY(child<QLabel>(QStringLiteral("noticeDraftHead"))->text().contains(QStringLiteral("1份")));
        QTest::keyClick(child<QComboBox>(QStringLiteral("noticeDraft.step")), Qt::Key_Return, Qt::ControlModifier); // 存稿并送审
        QCOMPARE(notice().standing.state, NoticeState::InReview);
        QCOMPARE(notice().notice.title, name);
        QVERIFY2(notice().notice.content.contains(QStringLiteral("■红")), qPrintable(notice().notice.content));

        // The number is said before it is taken, and that it stays.
        click(QStringLiteral("act.issue"));
        const QString meaning = child<QLabel>(QStringLiteral("noticeActMeaning"))->text();
        QVERIFY2(meaning.contains(QStringLiteral("柞督办〔2024〕")) && meaning.contains(QStringLiteral("不能撤销")), qPrintable(meaning));
        write(QStringLiteral("person"), QStringLiteral("王示例"));
        QTest::keyClick(input(QStringLiteral("person")), Qt::Key_Return);
        QCOMPARE(notice().standing.state, NoticeState::Issued);
        QVERIFY2(meaning.contains(notice().number), qPrintable(notice().number));
        QVERIFY(notice().standing.deadline.isValid());
        QVERIFY2(place().contains(QStringLiteral("签收")), qPrintable(place()));
        QVERIFY(!file().undoLabel().contains(QStringLiteral("交办")));

        // By the keyboard: what is due next.
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
        write(QStringLiteral("person"), QStringLiteral("赵示例"));
        QTest::keyClick(input(QStringLiteral("person")), Qt::Key_Return);
        QCOMPARE(notice().standing.state, NoticeState::Signed);
        QVERIFY(table()->hasFocus());

        act(QStringLiteral("reply"), {{QStringLiteral("text"), QStringLiteral("已完成征地")}, {QStringLiteral("person"), QStringLiteral("李示例")}});
        QCOMPARE(notice().standing.state, NoticeState::Replied);
        act(QStringLiteral("return"), {{QStringLiteral("text"), QStringLiteral("没有写明完成时间")}});
        QCOMPARE(notice().standing.state, NoticeState::Returned);
        act(QStringLiteral("reply"), {{QStringLiteral("text"), QStringLiteral("九月底前完成")}, {QStringLiteral("person"), QStringLiteral("李示例")}});
        act(QStringLiteral("accept"));
        QCOMPARE(notice().standing.state, NoticeState::Accepted);
        act(QStringLiteral("close"));
        QCOMPARE(child<QLabel>(QStringLiteral("noticeName"))->isVisible(), true);

        const NoticeFile *const closed = file().notices()->of(file().county()->matterByCode(code)->matter->id).front();
        QCOMPARE(closed->standing.state, NoticeState::Closed);
        QCOMPARE(closed->standing.returned, 1);
        QCOMPARE(closed->moves.size(), size_t(8));
        QVERIFY(file().notices()->faults().isEmpty());
    }

    void onlyWhatTheTableOfMovesAllowsIsOffered()
    {
        issueOne();
        const std::vector<NoticeAct> acts = actsOn(notice().standing, file().today());
        for (const NoticeRule &rule : noticeRules()) {
            const bool possible = std::ranges::find(acts, rule.act) != acts.end();
            QVERIFY2((button(QStringLiteral("act.") + rule.id) != nullptr) == possible, qPrintable(rule.id));
        }
    }

    void aMoveThatLacksSomethingIsRefusedWhereItIsAsked()
    {
        issueOne();
        act(QStringLiteral("askExtension"), {{QStringLiteral("date"), QStringLiteral("2024-10-31")}});
        QVERIFY2(error().contains(QStringLiteral("原因")), qPrintable(error()));
        QVERIFY(input(QStringLiteral("text"))->hasFocus());
        write(QStringLiteral("text"), QStringLiteral("汛期停工"));
        write(QStringLiteral("date"), QStringLiteral("十月"));
        click(QStringLiteral("noticeActDo"));
        QVERIFY2(error().contains(QStringLiteral("写到日")), qPrintable(error()));
        write(QStringLiteral("date"), QStringLiteral("2024.10.31"));
        click(QStringLiteral("noticeActDo"));
        QCOMPARE(notice().standing.extensionAsked, std::optional(QDate(2024, 10, 31)));
        QVERIFY2(place().contains(QStringLiteral("申请延到")), qPrintable(place()));
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!notice().standing.extensionAsked);
    }

    void escLeavesAMoveUnmade()
    {
        issueOne();
        click(QStringLiteral("act.urge"));
        QTest::keyClick(input(QStringLiteral("text")), Qt::Key_Escape);
        QCOMPARE(notice().standing.urged, 0);
        QVERIFY(table()->hasFocus());
        QVERIFY(button(QStringLiteral("act.urge")));
    }

    void aSecondDraftAboutTheSameMatterIsLeftOutWithItsReason()
    {
        const QString code = redCode();
        const auto known = [&] { return file().notices()->of(file().county()->matterByCode(code)->matter->id).size(); };
        const size_t before = known();
        beginDraft(code);
        click(QStringLiteral("noticeDraftSave"));
        QCOMPARE(notice().standing.state, NoticeState::Draft);
        beginDraft(code);
        const QString leftOut = child<QLabel>(QStringLiteral("noticeLeftOut"))->text();
        QVERIFY2(leftOut.contains(QStringLiteral("没有重复拟稿")), qPrintable(leftOut));
        QVERIFY(!button(QStringLiteral("noticeDraftSubmit"))->isEnabled());
        QTest::keyClick(child<QWidget>(QStringLiteral("noticeDraft.step")), Qt::Key_Escape);
        click(QStringLiteral("act.remove"));
        QCOMPARE(known(), before);
        QTest::keyClick(m_window->desk()->currentPage()->firstFocus(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(known(), before + 1);
    }

    void aDraftIsChangedBeforeItGoesOut()
    {
        beginDraft(redCode());
        click(QStringLiteral("noticeDraftSave"));
        click(QStringLiteral("act.edit"));
        auto *title = child<QLineEdit>(QStringLiteral("noticeDraft.title"));
        QVERIFY(title->isVisible());
        title->setFocus();
        title->selectAll();
        title->insert(QStringLiteral("加快征地"));
        Q_EMIT title->textEdited(title->text());
        click(QStringLiteral("noticeDraftSave"));
        QCOMPARE(notice().notice.title, QStringLiteral("加快征地"));
        QCOMPARE(notice().standing.state, NoticeState::Draft);
    }

    void theMattersFormAndTheSearchLeadToItsNotice()
    {
        const QString code = redCode();
        issueOne();
        const QString number = notice().number;
        const QString id = notice().notice.id.value;
        MatterFilter filter;
        filter.code = code;
        m_window->desk()->openPage(pageids::ledger, filter);
        auto *link = seen<QToolButton>(QStringLiteral("formNotice.") + id);
        QVERIFY(link);
        QVERIFY2(link->text().contains(number), qPrintable(link->text()));
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(pageName(), QStringLiteral("page.notices"));
        QCOMPARE(notice().notice.id.value, id);
        // Back to the matter by its button in the panel.
        for (QPushButton *const matter : m_window->findChildren<QPushButton *>()) {
            if (matter->isVisible() && matter->accessibleName().startsWith(QStringLiteral("打开事项"))) {
                QTest::mouseClick(matter, Qt::LeftButton);
                break;
            }
        }
        QCOMPARE(pageName(), QStringLiteral("page.ledger"));
    }

    void todayListsWhatWaitsAndLeadsToTheMove()
    {
        issueOne();
        const QString id = notice().notice.id.value;
        m_window->actions().action(QStringLiteral("go.today"))->trigger();
        auto *today = child<TableView>(QStringLiteral("todayTable"));
        QVERIFY(today->isVisible());
        const auto rowOf = [&](const QString &act) {
            for (int row = 0; row < today->model()->rowCount(); ++row) {
                if (today->model()->index(row, 0).data(CellModel::CodeRole).toString() == id + act)
                    return row;
            }
            return -1;
        };
        const int sign = rowOf(QStringLiteral("/sign"));
        QVERIFY(sign > 0);
        today->setFocus();
        today->standAt(today->model()->index(sign, 0));
        QTest::keyClick(today, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(pageName(), QStringLiteral("page.notices"));
        QVERIFY(button(QStringLiteral("noticeActDo")));
        QCOMPARE(button(QStringLiteral("noticeActDo"))->text(), QStringLiteral("签收"));
        QTest::keyClick(input(QStringLiteral("person")), Qt::Key_Escape);

        // Two months on, it is overdue and can be escalated.
        m_window->actions().action(QStringLiteral("go.today"))->trigger();
        QCOMPARE(rowOf(QStringLiteral("/escalate")), -1);
        for (int day = 0; day < 60; ++day)
            QTest::mouseClick(child<QToolButton>(QStringLiteral("todayNext")), Qt::LeftButton);
        QVERIFY(rowOf(QStringLiteral("/urge")) > 0 && rowOf(QStringLiteral("/escalate")) > 0);
        QTest::mouseClick(child<QToolButton>(QStringLiteral("todayBack")), Qt::LeftButton);
        QVERIFY(rowOf(QStringLiteral("/sign")) > 0);
    }

    void aTalkIsWrittenDownFromItsNotice()
    {
        issueOne();
        click(QStringLiteral("act.talk"));
        QCOMPARE(pageName(), QStringLiteral("page.talks"));
        click(QStringLiteral("talkKeep"));
        QVERIFY2(!child<QLabel>(QStringLiteral("talkError"))->text().isEmpty(), "who spoke is missing");
        child<QLineEdit>(QStringLiteral("talk.talker"))->setText(QStringLiteral("分管副县长"));
        child<QPlainTextEdit>(QStringLiteral("talk.minutes"))->setPlainText(QStringLiteral("限期整改"));
        const size_t before = file().notices()->talks().size();
        click(QStringLiteral("talkKeep"));
        QCOMPARE(file().notices()->talks().size(), before + 1);
        QCOMPARE(child<TableView>(QStringLiteral("talksTable"))->model()->index(0, 3).data().toString(), QStringLiteral("分管副县长"));
    }
};

BIHUAN_TEST(TstNotices)
#include "tst_notices.moc"
