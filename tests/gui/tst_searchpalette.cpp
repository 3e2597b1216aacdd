// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matterediting.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/models/foundmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/tableview.h"

#include <QCursor>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QTest>

using namespace bihuan;

class TstSearchPalette : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;

    QWidget *palette() const { return m_window->findChild<QWidget *>(QStringLiteral("searchPalette")); }
    QLineEdit *field() const { return m_window->findChild<QLineEdit *>(QStringLiteral("searchField")); }
    QListView *list() const { return m_window->findChild<QListView *>(QStringLiteral("searchResults")); }
    TableView *table() const { return m_window->findChild<TableView *>(QStringLiteral("ledgerTable")); }
    QString current() const { return list()->currentIndex().data().toString(); }

    /// By keys, or as an input method writes characters that no key has.
    static void write(QLineEdit &line, const QString &text)
    {
        for (const QChar c : text) {
            if (c.unicode() < 0x80)
                QTest::keyClick(&line, c.toLatin1());
            else
                line.insert(c);
        }
    }

    void open(const QString &text)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette()->isVisible());
        QCOMPARE(QApplication::focusWidget(), field());
        field()->clear();
        write(*field(), text);
    }

    QStringList lines() const
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts.append(list()->model()->index(row, 0).data().toString());
        return texts;
    }

    QString currentCode() const { return table()->currentIndex().data(CellModel::CodeRole).toString(); }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>();
        m_window = &m_driven->window();
        QVERIFY(!palette()->isVisible());
    }

    void cleanup() { m_driven.reset(); }

    void initialsAndEnterStandOnTheMatterInTheLedger()
    {
        open(QStringLiteral("cpcx"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        QCOMPARE(m_window->desk()->currentPage()->objectName(), QStringLiteral("page.ledger"));
        QCOMPARE(currentCode(), QStringLiteral("ZJ-2024-01"));
        QVERIFY(table()->hasFocus());
    }

    void aScannedNumberOpensItsMatterWhicheverLedgerHasIt()
    {
        open(QStringLiteral("编号：TJ-2024-19 名称：镇区改造"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(currentCode(), QStringLiteral("TJ-2024-19"));
        open(QStringLiteral("zj-2024-03"));
        QTest::keyClick(field(), Qt::Key_Enter);
        QCOMPARE(currentCode(), QStringLiteral("ZJ-2024-03"));
    }

    void aUnitOpensTheLedgerWithItsMatters()
    {
        open(QStringLiteral("xfgj"));
        QCOMPARE(current(), QStringLiteral("县发改局"));
        QTest::keyClick(field(), Qt::Key_Return);
        auto *chip = m_window->findChild<FilterChip *>(QStringLiteral("otherFilter"));
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), QStringLiteral("县发改局"));
        QVERIFY(table()->model()->rowCount() > 0 && table()->model()->rowCount() < 47);
    }

    void aLeaderIsFoundByWhoHoldsThePost()
    {
        const PeriodView &view = m_window->desk()->file().view();
        const MatterRow &row = view.rows.front();
        open(row.leaderName);
        QCOMPARE(current(), row.leader);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_window->findChild<FilterChip *>(QStringLiteral("otherFilter"))->text(), row.leader);
    }

    void theArrowsSkipHeadingsAndTabGoesToTheNextKind()
    {
        open(QStringLiteral("cp"));
        QCOMPARE(lines().first(), QStringLiteral("事项"));
        QCOMPARE(list()->indexAt(QPoint(20, 5)).row(), 0); // the heading is seen
        QVERIFY(lines().contains(QStringLiteral("单位")));
        QCOMPARE(list()->currentIndex().row(), 1);
        const int last = list()->model()->rowCount() - 1;
        QTest::keyClick(field(), Qt::Key_Up); // round to the end
        QCOMPARE(list()->currentIndex().row(), last);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(field(), Qt::Key_Tab);
        QCOMPARE(current(), QStringLiteral("曹坪镇"));
        QTest::keyClick(field(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(list()->currentIndex().row(), 1);
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(field(), Qt::Key_PageDown);
        QCOMPARE(list()->currentIndex().row(), last);
        QCOMPARE(QApplication::focusWidget(), field());
    }

    void escapeGivesTheKeyboardBackAndChangesNothing()
    {
        m_window->desk()->openPage(pageids::ledger);
        QWidget *const before = QApplication::focusWidget();
        open(QStringLiteral("cpcx"));
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!palette()->isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void anotherPageClosesIt()
    {
        open(QStringLiteral("cpcx"));
        QTest::keyClick(field(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->desk()->currentPage()->objectName(), QStringLiteral("page.monthly"));
        QVERIFY(!palette()->isVisible());
    }

    void itOpensFromASearchFieldOfAPageAndByTheMouse()
    {
        m_window->desk()->openPage(pageids::ledger);
        auto *words = m_window->findChild<QLineEdit *>(QStringLiteral("ledgerSearch"));
        words->setFocus();
        write(*words, QStringLiteral("曹坪"));
        open(QStringLiteral("tj-2024-19"));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(1, 0)).center());
        QCOMPARE(currentCode(), QStringLiteral("TJ-2024-19"));
        QTest::mouseClick(m_window->findChild<QWidget *>(QStringLiteral("searchButton")), Qt::LeftButton);
        QVERIFY(palette()->isVisible());
        QTest::mouseClick(palette(), Qt::LeftButton, {}, QPoint(5, palette()->height() - 5));
        QVERIFY(!palette()->isVisible());
    }

    void theMousePointsByMovingAndNotByResting()
    {
        open(QStringLiteral("c"));
        const auto at = [this](int row) { return list()->visualRect(list()->model()->index(row, 0)).center(); };
        const auto moveTo = [this](const QPoint &place) {
            QMouseEvent move(QEvent::MouseMove, place, list()->viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(list()->viewport(), &move);
        };
        QCursor::setPos(list()->viewport()->mapToGlobal(at(4)));
        QTest::keyClick(field(), Qt::Key_P);
        const QPoint rest = list()->viewport()->mapFromGlobal(QCursor::pos());
        QVERIFY(list()->indexAt(rest).row() > 1);
        moveTo(rest); // as Qt says it of a list that appears beneath the mouse
        QCOMPARE(list()->currentIndex().row(), 1);
        moveTo(at(3));
        QCOMPARE(list()->currentIndex().row(), 3);
        moveTo(at(0)); // a heading is no place to stand
        QCOMPARE(list()->currentIndex().row(), 3);
    }

    void whenNothingIsFoundItSaysSo()
    {
        open(QStringLiteral("qqqqq"));
        auto *nothing = m_window->findChild<QLabel *>(QStringLiteral("searchNothing"));
        QVERIFY(nothing->isVisible());
        QCOMPARE(nothing->text(), QStringLiteral("没有找到“qqqqq”"));
        QVERIFY(!m_window->findChild<QLabel *>(QStringLiteral("searchHint"))->text().isEmpty());
        QTest::keyClick(field(), Qt::Key_Return); // does nothing
        QVERIFY(palette()->isVisible());
    }

    void whatWasOpenedIsOfferedNextTimeEvenInANewWindow()
    {
        open(QStringLiteral("cpcx"));
        QTest::keyClick(field(), Qt::Key_Return);
        m_driven->restart();
        m_window = &m_driven->window();
        open(QString());
        QCOMPARE(lines(), (QStringList{QStringLiteral("最近打开"), QStringLiteral("曹坪抽水蓄能电站")}));
    }

    void allThatWasFoundStandsInTheLedger()
    {
        open(QStringLiteral("gaizao"));
        const qsizetype all = lines().indexOf(QStringLiteral("在台账里看全部"));
        QVERIFY(all > 0);
        for (qsizetype step = 1; step < all; ++step)
            QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(current(), QStringLiteral("在台账里看全部"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_window->findChild<QLineEdit *>(QStringLiteral("ledgerSearch"))->text(), QStringLiteral("gaizao"));
        QVERIFY(table()->model()->rowCount() > 1 && table()->model()->rowCount() < 47);
    }

    void aUnitWithoutMattersIsToldInsteadOfAnEmptyTable()
    {
        open(QStringLiteral("团县委"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY2(m_window->desk()->messages().text().contains(QStringLiteral("“团县委”在2024年8月没有事项")),
                 qPrintable(m_window->desk()->messages().text()));
        QCOMPARE(m_window->desk()->currentPage()->objectName(), QStringLiteral("page.overview"));
    }

    void whatIsAddedOrRemovedIsFollowed()
    {
        open(QStringLiteral("lujunchang"));
        QVERIFY(lines().isEmpty());
        OfficeFile &file = m_window->desk()->file();
        const auto code = addMatter(file.workspace(), *file.county(), {LedgerId{QStringLiteral("key-projects")}, QStringLiteral("绿菌厂扩建"), {}});
        QVERIFY(code.has_value());
        open(QStringLiteral("lujunchang"));
        QCOMPARE(current(), QStringLiteral("绿菌厂扩建"));
        QVERIFY(file.undo().has_value());
        open(QStringLiteral("lujunchang"));
        QVERIFY(lines().isEmpty());
    }

    void whatIsFoundIsReadOut()
    {
        open(QStringLiteral("cpcx"));
        const QString text = list()->currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(text.startsWith(QStringLiteral("事项：曹坪抽水蓄能电站，绿，ZJ-2024-01，县发改局")), qPrintable(text));
    }

    void lettersInACellOfferUnitsAndEnterTakesTheFirstAndGoesDown()
    {
        m_window->desk()->openPage(pageids::ledger);
        int column = 0;
        while (table()->model()->headerData(column, Qt::Horizontal).toString() != QStringLiteral("责任单位"))
            ++column;
        const QPersistentModelIndex cell = table()->model()->index(2, column);
        QVERIFY(cell.data().toString() != QStringLiteral("县发改局"));
        table()->setCurrentIndex(cell);
        table()->setFocus();
        QTest::keyClicks(table()->viewport(), QStringLiteral("x"));
        auto *editor = table()->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("fg"));
        QCOMPARE(editor->text(), QStringLiteral("xfg")); // what is offered is not yet taken
        QWidget *const offered = QApplication::activePopupWidget();
        QVERIFY(offered);
        QTest::keyClick(offered, Qt::Key_Return);
        QCOMPARE(cell.data().toString(), QStringLiteral("县发改局"));
        QCOMPARE(table()->currentIndex(), table()->model()->index(3, column));
    }

    void altDownOffersEveryUnitAndStandsOnTheOneThatIsThere()
    {
        m_window->desk()->openPage(pageids::ledger);
        int column = 0;
        while (table()->model()->headerData(column, Qt::Horizontal).toString() != QStringLiteral("责任单位"))
            ++column;
        const QPersistentModelIndex cell = table()->model()->index(2, column);
        const QString before = cell.data().toString();
        table()->setCurrentIndex(cell);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = table()->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QTest::keyClick(editor, Qt::Key_Down, Qt::AltModifier);
        auto *offered = qobject_cast<QListView *>(QApplication::activePopupWidget());
        QVERIFY(offered);
        QCOMPARE(offered->model()->rowCount(), static_cast<int>(m_window->desk()->file().county()->units().units().size()));
        QCOMPARE(offered->currentIndex().data().toString(), before);
        QTest::keyClick(offered, Qt::Key_Down);
        const QString next = offered->currentIndex().data().toString();
        QVERIFY(next != before);
        QTest::keyClick(offered, Qt::Key_Tab);
        QCOMPARE(cell.data().toString(), next);
        QCOMPARE(table()->currentIndex().row(), 2);
    }

    void lettersInACellOfChoicesChooseByPinyin()
    {
        m_window->desk()->openPage(pageids::ledger);
        int column = 0;
        while (table()->model()->headerData(column, Qt::Horizontal).toString() != QStringLiteral("年度类型"))
            ++column;
        table()->setColumnHidden(column, false);
        const QPersistentModelIndex cell = table()->model()->index(0, column);
        table()->setCurrentIndex(cell);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = table()->findChild<QWidget *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("xkg"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(cell.data().toString(), QStringLiteral("新开工"));
    }
};

BIHUAN_TEST(TstSearchPalette)
#include "tst_searchpalette.moc"
