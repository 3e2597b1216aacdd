// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drivenwindow.h"
#include "tests/support/messageon.h"
#include "tests/support/testmain.h"

#include "core/briefing/blocktext.h"
#include "core/briefing/draft.h"
#include "core/editable/editwriter.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/bulletin/bulletinpage.h"
#include "ui/pages/bulletin/bulletincompare.h"

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace bihuan;

/// 通报 in the real window, from the draft to the reprint.
class TstBulletinDesk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;

    template <typename T>
    T *seen(const QString &name) const
    {
        for (T *const widget : m_window->findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    OfficeFile &file() const { return m_window->desk()->file(); }
    BulletinPage *page() const { return qobject_cast<BulletinPage *>(m_window->desk()->currentPage()); }
    QListView *text() const { return m_window->findChild<QListView *>(QStringLiteral("draftText")); }
    const BulletinFile &bulletin() const { return file().bulletins()->files().back(); }
    Draft draft() const { return draftFromJson(bulletin().bulletin.content).value(); }
    QString place() const { return m_window->findChild<QLabel *>(QStringLiteral("bulletinPlace"))->text(); }

    void click(const QString &name) const
    {
        QPushButton *const button = seen<QPushButton>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void press(const QString &word) const
    {
        const auto buttons = m_window->findChildren<QAbstractButton *>();
        const auto found = std::ranges::find_if(buttons, [&](const QAbstractButton *button) { return button->isVisible() && button->text() == word; });
        QVERIFY2(found != buttons.end(), qPrintable(word));
        QTest::mouseClick(*found, Qt::LeftButton);
    }

    void write(const QString &name, const QString &words) const
    {
        if (auto *const line = seen<QLineEdit>(name))
            line->setText(words);
        else if (auto *const box = seen<QPlainTextEdit>(name))
            box->setPlainText(words);
        else
            QFAIL(qPrintable(name));
    }

    void move(const QString &act, const QHash<QString, QString> &words = {}) const
    {
        click(QStringLiteral("bulletin.") + act);
        for (auto word = words.cbegin(); word != words.cend(); ++word)
            write(word.key(), word.value());
        click(QStringLiteral("actDone"));
    }

    void makeDraft() const
    {
        QTRY_VERIFY(m_window->actions().action(QStringLiteral("bulletin.draft"))->isEnabled());
        m_window->actions().action(QStringLiteral("bulletin.draft"))->trigger();
        if (seen<QPushButton>(QStringLiteral("actDone"))) // which template, where there are several
            click(QStringLiteral("actDone"));
        QTRY_VERIFY(!file().bulletins()->files().empty() && !file().isBusy());
        QTRY_VERIFY(page()->shown() && page()->shown()->request.kept == bulletin().bulletin.id);
    }

    void openText() const
    {
        m_window->actions().action(QStringLiteral("bulletin.text"))->trigger();
        QTRY_VERIFY(text()->isVisible());
    }

    /// The first paragraph that says this.
    int rowOf(const QString &words) const
    {
        for (int row = 0; row < text()->model()->rowCount(); ++row) {
            if (text()->model()->index(row, 0).data().toString().contains(words))
                return row;
        }
        return -1;
    }

    void type(int row, const QString &words, Qt::Key end, Qt::KeyboardModifiers modifiers) const
    {
        text()->setCurrentIndex(text()->model()->index(row, 0));
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_F2);
        auto *const editor = seen<QPlainTextEdit>(QStringLiteral("draftTextEditor"));
        QVERIFY(editor);
        editor->setPlainText(words);
        QTest::keyClick(editor, end, modifiers);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void sign() const
    {
        move(QStringLiteral("check"), {{QStringLiteral("movePerson"), QStringLiteral("王主任")}});
        QCOMPARE(bulletin().standing.state, BulletinState::Checked);
        move(QStringLiteral("submit"));
        move(QStringLiteral("sign"), {{QStringLiteral("movePerson"), QStringLiteral("李县长")}});
        QCOMPARE(bulletin().standing.state, BulletinState::Signed);
    }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::bulletin);
        m_window = &m_driven->window();
    }
    void cleanup() { m_driven.reset(); }

    void aDraftStandsInTheListAndOnThePaperAndGoesWithUndo()
    {
        auto *const list = m_window->findChild<QListView *>(QStringLiteral("bulletinList"));
        const QAbstractItemModelTester rows(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list->model()->rowCount(), 1);
        makeDraft();
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->currentIndex().row(), 1);
        QVERIFY(seen<QWidget>(QStringLiteral("bulletinPanel")));
        QTest::keyClick(list, Qt::Key_Up);
        QTRY_VERIFY(page()->shown()->request.kept.isEmpty());
        QVERIFY(!seen<QWidget>(QStringLiteral("bulletinPanel")));
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(seen<QWidget>(QStringLiteral("bulletinPanel")));
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(!seen<QWidget>(QStringLiteral("bulletinPanel")));
    }

    void aBlockIsEditedInPlaceAsOneStepAndGivenUpWithEscape()
    {
        makeDraft();
        openText();
        const QAbstractItemModelTester texts(text()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int row = rowOf(QStringLiteral("完成投资"));
        QVERIFY(row >= 0);
        const QString before = text()->model()->index(row, 0).data().toString();
        type(row, QStringLiteral("不要这句"), Qt::Key_Escape, Qt::NoModifier);
        QCOMPARE(text()->model()->index(row, 0).data().toString(), before);
        type(row, before + QStringLiteral("形势不容乐观。"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(draft().blocks[static_cast<size_t>(row)].isByHand());
        QTRY_VERIFY(blockText(page()->shown()->document.blocks[static_cast<size_t>(row)]).contains(QStringLiteral("形势不容乐观")));
        click(QStringLiteral("text.restore"));
        QVERIFY(!draft().blocks[static_cast<size_t>(row)].isByHand());
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QTRY_VERIFY(draft().blocks[static_cast<size_t>(row)].isByHand());
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QTRY_COMPARE(text()->model()->index(row, 0).data().toString(), before);
    }

    void aParagraphIsAddedAndAnotherStruckOut()
    {
        makeDraft();
        openText();
        const int row = rowOf(QStringLiteral("完成投资"));
        const int rows = text()->model()->rowCount();
        text()->setCurrentIndex(text()->model()->index(row, 0));
        QTest::keyClick(text(), Qt::Key_Insert);
        auto *const editor = seen<QPlainTextEdit>(QStringLiteral("draftTextEditor"));
        QVERIFY(editor);
        editor->setPlainText(QStringLiteral("另有一事。"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(text()->model()->rowCount(), rows + 1);
        QCOMPARE(text()->model()->index(row + 1, 0).data().toString(), QStringLiteral("另有一事。"));
        text()->setCurrentIndex(text()->model()->index(row, 0));
        click(QStringLiteral("text.strike"));
        QVERIFY(draft().blocks[static_cast<size_t>(row)].removed);
    }

    void whatAHandWroteIsKeptWhenTheFiguresAreTakenAnewAndSaysSo()
    {
        makeDraft();
        openText();
        const int row = rowOf(QStringLiteral("完成投资"));
        type(row, QStringLiteral("手写的一段。"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(file().setCells({{QStringLiteral("ZJ-2024-02"), {QStringLiteral("month"), 0}, Value(qint64(3000) * 1'000'000)}}));
        click(QStringLiteral("text.figures"));
        QTRY_VERIFY(draft().blocks[static_cast<size_t>(row)].isStale());
        QTRY_VERIFY(!file().isBusy());
        QCOMPARE(text()->model()->index(row, 0).data().toString(), QStringLiteral("手写的一段。"));
        QVERIFY(seen<QLabel>(QStringLiteral("draftTextState"))->text().contains(QStringLiteral("数据又变了")));
        text()->setCurrentIndex(text()->model()->index(row, 0));
        click(QStringLiteral("text.confirm"));
        QVERIFY(!draft().blocks[static_cast<size_t>(row)].isStale());
        QVERIFY(draft().blocks[static_cast<size_t>(row)].isByHand());
    }

    void onceCheckedTheTextIsFrozenUntilItIsSentBack()
    {
        makeDraft();
        openText();
        click(QStringLiteral("bulletin.check"));
        click(QStringLiteral("actDone")); // nobody named
        QVERIFY(seen<QLabel>(QStringLiteral("actRefusal")));
        QCOMPARE(bulletin().standing.state, BulletinState::Draft);
        write(QStringLiteral("movePerson"), QStringLiteral("王主任"));
        click(QStringLiteral("actDone"));
        QCOMPARE(bulletin().standing.state, BulletinState::Checked);
        QVERIFY2(place().contains(QStringLiteral("王主任")), qPrintable(place()));
        QVERIFY(!seen<QPushButton>(QStringLiteral("text.edit")));
        QVERIFY(seen<QLabel>(QStringLiteral("draftTextState"))->text().contains(QStringLiteral("退改")));
        QTest::keyClick(text(), Qt::Key_F2);
        QVERIFY(!seen<QPlainTextEdit>(QStringLiteral("draftTextEditor")));
        move(QStringLiteral("sendBack"), {{QStringLiteral("moveText"), QStringLiteral("补充原因")}});
        QCOMPARE(bulletin().standing.state, BulletinState::Draft);
        QVERIFY(seen<QPushButton>(QStringLiteral("text.edit")));
    }

    void anIssueSaysItsNumberBeforeAndIsReprintedAsItWas()
    {
        makeDraft();
        sign();
        click(QStringLiteral("bulletin.issue"));
        const QString note = seen<QLabel>(QStringLiteral("issueNumber"))->text();
        QVERIFY2(note.contains(QStringLiteral("第1期")) && note.contains(QStringLiteral("2024年9月2日")), qPrintable(note));
        click(QStringLiteral("actDone"));
        QTRY_COMPARE(bulletin().standing.state, BulletinState::Issued);
        QTRY_VERIFY(!file().isBusy());
        QVERIFY2(note.contains(bulletin().number), qPrintable(bulletin().number));
        QVERIFY(!bulletin().bulletin.pdf.isEmpty());
        QVERIFY(file().undoLabel().isEmpty() || !file().undoLabel().contains(QStringLiteral("印发")));
        const QString path = m_driven->filePath(QStringLiteral("再印.pdf"));
        click(QStringLiteral("bulletin.reprint"));
        auto *const dialog = m_window->findChild<QFileDialog *>(QStringLiteral("reprintDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY(QFile::exists(path) && !file().isBusy());
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), keptPaper(file().workspace().database(), bulletin().bulletin.pdf).value());
        click(QStringLiteral("bulletin.scan"));
        auto *const scans = m_window->findChild<QFileDialog *>(QStringLiteral("scanDialog"));
        Q_EMIT scans->fileSelected(path);
        scans->reject();
        QTRY_VERIFY(!bulletin().bulletin.scan.isEmpty());
        QTRY_VERIFY(seen<QPushButton>(QStringLiteral("bulletin.showScan")));
    }

    void anOpenObjectionHoldsTheIssueUntilItIsAnswered()
    {
        makeDraft();
        press(QStringLiteral("核实"));
        click(QStringLiteral("slips.send"));
        auto *const list = m_window->findChild<QListWidget *>(QStringLiteral("slipList"));
        QTRY_VERIFY(list->count() > 9 && !file().isBusy());
        list->setCurrentRow(0);
        click(QStringLiteral("slips.agree"));
        list->setCurrentRow(1);
        click(QStringLiteral("slips.object"));
        write(QStringLiteral("slipObjection"), QStringLiteral("8月完成数有误"));
        click(QStringLiteral("actDone"));
        QCOMPARE(bulletin().openObjections().size(), size_t(1));
        press(QStringLiteral("办理"));
        sign();
        click(QStringLiteral("bulletin.issue"));
        QVERIFY2(test::messageOn(*m_window).contains(QStringLiteral("异议")), qPrintable(test::messageOn(*m_window)));
        test::messageButtonOn(*m_window)->click();
        list->setCurrentRow(1);
        click(QStringLiteral("slips.answer"));
        write(QStringLiteral("slipAnswer"), QStringLiteral("已按统计数据核实"));
        click(QStringLiteral("actDone"));
        QVERIFY(bulletin().openObjections().empty());
        press(QStringLiteral("办理"));
        click(QStringLiteral("bulletin.issue"));
        click(QStringLiteral("actDone"));
        QTRY_COMPARE(bulletin().standing.state, BulletinState::Issued);
        QTRY_VERIFY(!file().isBusy());
    }

    void allSlipsAreOnePaper()
    {
        makeDraft();
        press(QStringLiteral("核实"));
        click(QStringLiteral("slips.send"));
        QTRY_VERIFY(seen<QPushButton>(QStringLiteral("slips.pdf")) && !file().isBusy());
        click(QStringLiteral("slips.pdf"));
        QTRY_VERIFY(m_window->findChild<QFileDialog *>(QStringLiteral("pdfDialog")));
        m_window->findChild<QFileDialog *>(QStringLiteral("pdfDialog"))->reject();
    }

    void ofWhatCameBackChangedTheChosenPlacesAreTaken()
    {
        makeDraft();
        Document changed = documentOf(draft());
        int paragraphs = 0;
        for (Block &block : changed.blocks) {
            if (std::holds_alternative<ParagraphBlock>(block) && ++paragraphs <= 2)
                block = withText(block, blockText(block) + QStringLiteral("领导加的话。"));
        }
        const QString path = m_driven->filePath(QStringLiteral("改稿.docx"));
        QVERIFY(writeEditable(changed, EditFormat::Docx, path));
        press(QStringLiteral("改稿"));
        click(QStringLiteral("compare.choose"));
        auto *const dialog = m_window->findChild<QFileDialog *>(QStringLiteral("returnedDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        auto *const list = m_window->findChild<QListWidget *>(QStringLiteral("compareList"));
        QCOMPARE(list->count(), 2);
        list->item(0)->setCheckState(Qt::Unchecked);
        click(QStringLiteral("compare.take"));
        QCOMPARE(list->count(), 1); // what was not taken still differs
        const auto byHand = std::ranges::count_if(draft().blocks, &DraftBlock::isByHand);
        QCOMPARE(byHand, 1);
        QVERIFY(rowOf(QStringLiteral("领导加的话")) >= 0);
    }
};

BIHUAN_TEST(TstBulletinDesk)
#include "tst_bulletindesk.moc"
