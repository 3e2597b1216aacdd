// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "core/services/newfile.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/monthmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/sumrow.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace bihuan;

class TstMonthlyPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    TableView *m_table = nullptr;

    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    QModelIndex cell(int row, int month) const { return m_table->model()->index(row, MonthModel::columnOf(month)); }
    void choose(const QString &word) const
    {
        for (const QString &bar : {QStringLiteral("monthlySide"), QStringLiteral("monthlySeries")}) {
            for (QAbstractButton *const button : child<SegmentBar>(bar)->findChildren<QAbstractButton *>()) {
                if (button->text() == word)
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    }
    void showLedger(const QString &id) const
    {
        auto *tabs = child<TabStrip>(QStringLiteral("monthlyTabs"));
        while (tabs->current() != id)
            QTest::keyClick(tabs, Qt::Key_Right);
    }

    void type(const QModelIndex &index, const QString &text, Qt::Key end = Qt::Key_Return)
    {
        m_table->setCurrentIndex(index);
        m_table->setFocus();
        QTest::keyClicks(m_table->viewport(), text.left(1));
        auto *editor = m_table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, end);
    }

    /// Triggers the act, reads what it means and goes on with the button of that name.
    QString act(const QString &action, const QString &button)
    {
        m_window->actions().action(action)->trigger();
        QPointer<QDialog> dialog = child<QDialog>(QStringLiteral("periodDialog"));
        if (!dialog)
            return {};
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words.append(label->text());
        QTest::mouseClick(dialog->findChild<QPushButton *>(button), Qt::LeftButton);
        [&] { QTRY_VERIFY(!dialog && !m_window->desk()->file().isBusy()); }();
        return words.join(QLatin1Char('\n'));
    }

    bool isPossible(const QString &action) const { return m_window->actions().action(action)->isEnabled(); }
    QString message() const { return m_window->desk()->messages().text(); }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::monthly);
        m_window = &m_driven->window();
        m_table = child<TableView>(QStringLiteral("monthlyTable"));
        QVERIFY(m_table);
    }

    void cleanup() { m_driven.reset(); }

    void lastMonthIsCopiedIntoTheShownOneForEverySelectedRow()
    {
        QVERIFY(isPossible(QStringLiteral("month.copyPrevious")));
        m_table->selectionModel()->select(QItemSelection(cell(0, 2), cell(2, 3)), QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(cell(row, 8).data(Qt::EditRole), cell(row, 7).data(Qt::EditRole));
        QVERIFY(m_window->desk()->file().undoLabel().startsWith(QStringLiteral("照抄上月")));
        m_window->actions().action(QStringLiteral("period.previous"))->trigger(); // published
        QVERIFY(!isPossible(QStringLiteral("month.copyPrevious")));
    }

    void aMarkedFigureIsLetStandWithAWordWhyAndAskedAboutAgainWhenItChanges()
    {
        const QPersistentModelIndex august = cell(0, 8);
        type(august, QStringLiteral("1"));
        QCOMPARE(august.data(CellModel::MarkRole).toInt(), 2);
        m_table->standAt(august);
        m_window->actions().update();
        QVERIFY(isPossible(QStringLiteral("month.approve")) && !isPossible(QStringLiteral("month.withdraw")));
        test::Answer<QInputDialog> answer([](QInputDialog &dialog) {
            QVERIFY2(dialog.labelText().contains(QStringLiteral("少于上期")), qPrintable(dialog.labelText()));
            dialog.setTextValue(QStringLiteral("核减上月多报"));
            dialog.accept();
        });
        QTest::keyClick(m_table, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(answer.given());
        QCOMPARE(august.data(CellModel::MarkRole).toInt(), 0);
        QVERIFY2(august.data(Qt::ToolTipRole).toString().contains(QStringLiteral("：核减上月多报。")), qPrintable(august.data(Qt::ToolTipRole).toString()));
        QVERIFY(!isPossible(QStringLiteral("month.approve")) && isPossible(QStringLiteral("month.withdraw")));

        m_window->actions().action(QStringLiteral("month.withdraw"))->trigger();
        QCOMPARE(august.data(CellModel::MarkRole).toInt(), 2);
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(august.data(CellModel::MarkRole).toInt(), 0);
        type(august, QStringLiteral("2"));
        QCOMPARE(august.data(CellModel::MarkRole).toInt(), 2);
    }

    void itOpensAtTheShownMonthOfTheFirstMatter()
    {
        QCOMPARE(m_window->desk()->currentPage()->objectName(), QStringLiteral("page.monthly"));
        QCOMPARE(m_table->currentIndex(), cell(0, 8));
        QVERIFY(m_table->hasFocus());
        QCOMPARE(m_table->horizontalScrollBar()->maximum(), 0); // all twelve months fit at 1366
    }

    void aTypedFigureChangesTheLightAndTheSumsAndUndoTakesItBack()
    {
        const QModelIndex light = m_table->model()->index(0, MonthModel::Light);
        QCOMPARE(light.data(CellModel::LightRole).toString(), QStringLiteral("green"));
        auto *sums = child<SumRow>(QStringLiteral("monthlySums"));
        QCOMPARE(sums->sums().value(MonthModel::columnOf(8)).figure, QStringLiteral("289,388"));
        type(cell(0, 8), QStringLiteral("10000"));
        QCOMPARE(cell(0, 8).data().toString(), QStringLiteral("10,000"));
        QCOMPARE(light.data(CellModel::LightRole).toString(), QStringLiteral("red"));
        QCOMPARE(sums->sums().value(MonthModel::columnOf(8)).figure, QStringLiteral("261,584"));
        QCOMPARE(m_table->currentIndex(), cell(1, 8));
        QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(cell(0, 8).data().toString(), QStringLiteral("37,804"));
        QCOMPARE(light.data(CellModel::LightRole).toString(), QStringLiteral("green"));
        QCOMPARE(sums->sums().value(MonthModel::columnOf(8)).figure, QStringLiteral("289,388"));
    }

    void tabGoesToTheNextMonthAndThePlanMovesItsLaterMonths()
    {
        choose(QStringLiteral("计划"));
        choose(QStringLiteral("当月"));
        type(cell(0, 9), QStringLiteral("4710"), Qt::Key_Tab);
        QCOMPARE(m_table->currentIndex(), cell(0, 10));
        QCOMPARE(cell(0, 10).data().toString(), QStringLiteral("3,580"));
        choose(QStringLiteral("累计"));
        QCOMPARE(cell(0, 9).data().toString(), QStringLiteral("44,750"));
        QCOMPARE(cell(0, 12).data().toString(), QStringLiteral("53,000"));
    }

    void aPublishedMonthDoesNotOpenAnEditor()
    {
        m_table->setCurrentIndex(cell(0, 7));
        QTest::keyClicks(m_table->viewport(), QStringLiteral("5"));
        QVERIFY(!m_table->findChild<QLineEdit *>(QStringLiteral("cellEditor")));
    }

    void theNameStaysInSightWhileTheMonthsAreScrolled()
    {
        m_window->resize(1024, 700);
        m_table->setCurrentIndex(cell(0, 12));
        QVERIFY(m_table->horizontalScrollBar()->value() > 0);
        const QModelIndex name = m_table->model()->index(2, MonthModel::Name);
        QVERIFY(m_table->keptWidth() > m_table->columnWidth(MonthModel::Name));
        QCOMPARE(m_table->visualRect(m_table->model()->index(0, 0)).left(), 0);
        for (int month = 12; month > 1; --month)
            QTest::keyClick(m_table, Qt::Key_Left);
        QCOMPARE(m_table->currentIndex(), cell(0, 1));
        QVERIFY(m_table->columnViewportPosition(MonthModel::columnOf(1)) >= m_table->keptWidth());
        m_table->setCurrentIndex(cell(0, 12));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(name).center());
        QCOMPARE(m_table->currentIndex(), name);
    }

    void whoHasNotReportedIsListedAndCopied()
    {
        showLedger(QStringLiteral("promoted-projects"));
        QTest::mouseClick(child<FilterChip>(QStringLiteral("filter.本月未报")), Qt::LeftButton);
        QCOMPARE(m_table->model()->rowCount(), 3);
        auto *panel = child<QWidget>(QStringLiteral("owingPanel"));
        QVERIFY(panel->isVisible());
        QTest::mouseClick(child<QPushButton>(QStringLiteral("copyOwing")), Qt::LeftButton);
        const QString list = QApplication::clipboard()->text();
        QVERIFY2(list.startsWith(QStringLiteral("2024年8月“重点推进项目”月度填报，还有3个单位3项未报：\n1. ")), qPrintable(list));
        QVERIFY(list.contains(QStringLiteral("县城管局（1项）：生活垃圾分类转运站")));
        QVERIFY(message().contains(QStringLiteral("催报名单已复制，3个单位3项")));
        const auto buttons = panel->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(m_table->model()->rowCount(), 1);
    }

    void fillingInAnUnreportedMonthCountsItAtOnce()
    {
        showLedger(QStringLiteral("promoted-projects"));
        QTest::mouseClick(child<FilterChip>(QStringLiteral("filter.本月未报")), Qt::LeftButton);
        QVERIFY(child<Chip>(QStringLiteral("periodState"))->text().contains(QStringLiteral("35/38")));
        choose(QStringLiteral("当月"));
        type(cell(0, 8), QStringLiteral("120"));
        QVERIFY(child<Chip>(QStringLiteral("periodState"))->text().contains(QStringLiteral("36/38")));
        QCOMPARE(m_table->model()->rowCount(), 3); // the row stays until the filter is chosen anew
        QCOMPARE(child<QWidget>(QStringLiteral("owingPanel"))->findChildren<QToolButton *>().size(), 2);
    }

    void closingSaysWhatItMeansLocksTheMonthAndCanBeTakenBack()
    {
        const QString meaning = act(QStringLiteral("period.close"), QStringLiteral("periodAct"));
        QVERIFY2(meaning.contains(QStringLiteral("应报 38 个单位 149 项，已报 146 项，报齐的单位 35 个。")), qPrintable(meaning));
        QVERIFY(meaning.contains(QStringLiteral("未报的 3 项")) && meaning.contains(QStringLiteral("生活垃圾分类转运站")));
        QVERIFY(meaning.contains(QStringLiteral("可以重新打开")));
        QCOMPARE(message(), QStringLiteral("2024年8月填报已关闭，3 项记为未报。"));
        QCOMPARE(child<Chip>(QStringLiteral("periodState"))->text(), QStringLiteral("已关闭"));
        QVERIFY(!cell(0, 8).flags().testFlag(Qt::ItemIsEditable));
        QTRY_COMPARE(m_window->focusWidget(), m_table); // no window manager activates the window here
        QVERIFY(!isPossible(QStringLiteral("period.close")));
        QVERIFY(isPossible(QStringLiteral("period.publish")));
        act(QStringLiteral("period.reopen"), QStringLiteral("periodAct"));
        QVERIFY(message().contains(QStringLiteral("已重新打开")));
        QVERIFY(cell(0, 8).flags().testFlag(Qt::ItemIsEditable));
    }

    void aDialogThatIsCancelledChangesNothing()
    {
        act(QStringLiteral("period.close"), QStringLiteral("periodCancel"));
        QCOMPARE(m_window->desk()->file().view().state, periodstates::open);
        QVERIFY(m_window->desk()->file().undoLabel().isEmpty());
    }

    void publishingFreezesThePeriodForGood()
    {
        m_window->actions().action(QStringLiteral("go.overview"))->trigger(); // from any page
        act(QStringLiteral("period.close"), QStringLiteral("periodAct"));
        const QString meaning = act(QStringLiteral("period.publish"), QStringLiteral("periodAct"));
        QVERIFY2(meaning.contains(QStringLiteral("不能撤销")) && meaning.contains(QStringLiteral("未报 3")), qPrintable(meaning));
        QTRY_VERIFY2(message().startsWith(QStringLiteral("2024年8月已发布，174 项定稿：")), qPrintable(message()));
        QVERIFY(m_window->desk()->file().view().frozen);
        QCOMPARE(child<Chip>(QStringLiteral("periodState"))->text(), QStringLiteral("已发布"));
        for (const char *gone : {"period.close", "period.reopen", "period.publish", "edit.undo"})
            QVERIFY2(!isPossible(QString::fromLatin1(gone)), gone);
    }

    void selectedMonthsAreSummedBelow()
    {
        choose(QStringLiteral("当月"));
        m_table->selectionModel()->select(QItemSelection(cell(0, 7), cell(0, 8)), QItemSelectionModel::ClearAndSelect);
        auto *line = child<QLabel>(QStringLiteral("selectionSums"));
        QVERIFY2(line->text().contains(QStringLiteral("计数 2")) && line->text().contains(QStringLiteral("求和 7,280万元")), qPrintable(line->text()));
        choose(QStringLiteral("累计"));
        QVERIFY2(!line->text().contains(QStringLiteral("求和")), qPrintable(line->text()));
    }

    void aMonthThatIsReportedInFullSaysSoAndLeadsBack()
    {
        QTest::mouseClick(child<FilterChip>(QStringLiteral("filter.本月未报")), Qt::LeftButton); // the first ledger owes nothing
        QVERIFY(!m_table->isVisible());
        QStringList words;
        for (const QLabel *label : child<EmptyState>(QStringLiteral("monthlyEmpty"))->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY2(words.contains(QStringLiteral("2024年8月都报齐了")), qPrintable(words.join(QLatin1Char(' '))));
        QTest::mouseClick(child<EmptyState>(QStringLiteral("monthlyEmpty"))->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(m_table->isVisible());
        QCOMPARE(m_table->model()->rowCount(), 47);
        QCOMPARE(m_window->focusWidget(), m_table);
    }

    void aMonthIsNeverHalfHiddenBehindTheName()
    {
        m_window->resize(1024, 700);
        for (const int month : {12, 7, 1}) {
            m_table->setCurrentIndex(cell(0, month));
            const int first = m_table->columnAt(m_table->keptWidth());
            QCOMPARE(m_table->columnViewportPosition(first), m_table->keptWidth());
        }
    }

    void aClickElsewhereOpensTheGridAtTheMatter()
    {
        MatterFilter filter;
        filter.code = m_window->desk()->file().view().rows.back().code;
        m_window->desk()->openPage(pageids::monthly, filter);
        QCOMPARE(m_table->currentIndex().data(CellModel::CodeRole).toString(), filter.code);
    }

    void anEmptyLedgerSaysWhatBelongsHere()
    {
        const QString path = m_driven->filePath(QStringLiteral("新县.bihuan"));
        (void)createOfficeFile(path, QStringLiteral("某县政府办"), 2024, QStringLiteral("王督查"), m_driven->clock()).value();
        m_window->openFile(path);
        m_window->desk()->openPage(pageids::monthly);
        QVERIFY(!child<TableView>(QStringLiteral("monthlyTable"))->isVisible());
        QCOMPARE(m_window->actions().action(QStringLiteral("period.close"))->isEnabled(), false);
    }
};

BIHUAN_TEST(TstMonthlyPage)
#include "tst_monthlypage.moc"
