// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "core/services/review.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/actdialog.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QInputDialog>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace bihuan;

class TstReviewPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    QTableView *m_table = nullptr;

    OfficeFile &file() const { return m_window->desk()->file(); }
    int rows() const { return m_table->model()->rowCount(); }
    QString text(int row, int column) const { return m_table->model()->index(row, column).data().toString(); }
    bool isPossible(const QString &action) const { return m_window->actions().action(action)->isEnabled(); }
    /// As the table of the ledger would: 8月 of a project ahead of its plan.
    void set(const QString &code, const QString &field, const Value &value)
    {
        QVERIFY(file().setCells({{code, {field, 0}, value}}));
    }
    void plantDoubt() { set(QStringLiteral("ZJ-2024-26"), QStringLiteral("statistics"), Value(qint64(5000) * 1'000'000)); }
    void act(const QString &action, const QString &words)
    {
        test::Answer<QInputDialog> answer([&](QInputDialog &dialog) {
            dialog.setTextValue(words);
            dialog.accept();
        });
        m_window->actions().action(action)->trigger();
        QVERIFY(answer.given());
    }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::review);
        m_window = &m_driven->window();
        m_table = m_window->findChild<QTableView *>(QStringLiteral("reviewTable"));
        QVERIFY(m_table);
    }

    void cleanup() { m_driven.reset(); }

    void theSampleHasNothingToLookAtAndSaysSo()
    {
        QCOMPARE(rows(), 0);
        QVERIFY(!m_table->isVisible());
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("reviewEmpty"))->isVisible());
        QVERIFY(!isPossible(QStringLiteral("review.accept")));
    }

    void aDoubtIsListedCountedAcceptedWithARemarkAndAskedAgain()
    {
        plantDoubt();
        QCOMPARE(rows(), 1);
        QCOMPARE(text(0, 0), QStringLiteral("与统计数不符"));
        auto *button = m_window->findChild<Navigation *>()->findChild<QAbstractButton *>(QStringLiteral("nav.review"));
        QVERIFY(button);
        QTRY_VERIFY(button->toolTip().contains(QStringLiteral("1 处待核实")) || button->accessibleName().contains(QStringLiteral("1 处待核实")));
        act(QStringLiteral("review.accept"), QString()); // nothing is accepted without a word why
        QCOMPARE(rows(), 1);
        act(QStringLiteral("review.accept"), QStringLiteral("统计口径晚一个月"));
        QCOMPARE(rows(), 0);
        const auto side = m_window->findChild<SegmentBar *>(QStringLiteral("reviewSide"));
        for (QAbstractButton *const word : side->findChildren<QAbstractButton *>()) {
            if (word->text() == QStringLiteral("已认可"))
                QTest::mouseClick(word, Qt::LeftButton);
        }
        QCOMPARE(rows(), 1);
        QVERIFY(text(0, 5).contains(QStringLiteral("统计口径晚一个月")));
        m_window->actions().action(QStringLiteral("review.withdraw"))->trigger();
        QCOMPARE(rows(), 0);
        QCOMPARE(openItems(reviewOf(file().view())), 1);
    }

    void aLateReportWithoutAReasonIsSentBack()
    {
        set(QStringLiteral("ZJ-2024-22"), QStringLiteral("delayReason"), Value());
        QCOMPARE(rows(), 1);
        QVERIFY(text(0, 4).contains(QStringLiteral("没有填写滞后原因")));
        QVERIFY(!isPossible(QStringLiteral("review.accept"))); // it can only be put right
        test::Answer<ActDialog> answer([](ActDialog &dialog) {
            dialog.findChild<QPlainTextEdit *>(QStringLiteral("returnReason"))->setPlainText(QStringLiteral("补报滞后原因"));
            dialog.findChild<QAbstractButton *>(QStringLiteral("actDone"))->click();
        });
        m_window->actions().action(QStringLiteral("report.return"))->trigger();
        QVERIFY(answer.given());
        QCOMPARE(rows(), 0);
        QCOMPARE(file().view().find(QStringLiteral("ZJ-2024-22"))->light.id(), QStringLiteral("unreported"));
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(rows(), 1);
    }

    void severalAreAcceptedAtOnceAndEnterGoesToTheMatter()
    {
        plantDoubt();
        set(QStringLiteral("ZJ-2024-05"), QStringLiteral("statistics"), Value(qint64(5000) * 1'000'000));
        QCOMPARE(rows(), 2);
        m_table->selectAll();
        act(QStringLiteral("review.accept"), QStringLiteral("口径不同"));
        QCOMPARE(rows(), 0);
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(rows(), 2);
        m_table->selectRow(1);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Return);
        const auto months = m_window->findChild<TableView *>(QStringLiteral("monthlyTable"));
        QVERIFY(months && months->isVisible());
    }

    void oneActTicksThatNothingChanged()
    {
        m_window->desk()->openPage(pageids::monthly);
        const auto months = m_window->findChild<TableView *>(QStringLiteral("monthlyTable"));
        const auto unreported = std::ranges::find_if(file().view().rows, &owesReport);
        QVERIFY(unreported != file().view().rows.end());
        const QString owing = unreported->code;
        MatterFilter filter;
        filter.code = owing;
        m_window->desk()->openPage(pageids::monthly, filter);
        QVERIFY(months->currentIndex().isValid());
        m_window->actions().action(QStringLiteral("month.unchanged"))->trigger();
        const MatterRow *const row = file().view().find(owing);
        QVERIFY(row->reported && row->unchanged);
    }
};

BIHUAN_TEST(TstReviewPage)
#include "tst_reviewpage.moc"
