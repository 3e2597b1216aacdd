// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace bihuan;

class TstLedgerPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    TableView *m_table = nullptr;

    int columnOf(const QString &title) const
    {
        for (int column = 0; column < m_table->model()->columnCount(); ++column) {
            if (m_table->model()->headerData(column, Qt::Horizontal).toString() == title)
                return column;
        }
        return -1;
    }

    QModelIndex cell(int row, const QString &title) const { return m_table->model()->index(row, columnOf(title)); }

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

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::ledger);
        m_window = &m_driven->window();
        m_table = m_window->findChild<TableView *>(QStringLiteral("ledgerTable"));
        QVERIFY(m_table);
    }

    void cleanup() { m_driven.reset(); }

    void typingReplacesTheCellEnterGoesDownAndUndoBringsTheOldFigureBack()
    {
        const QPersistentModelIndex figure = cell(2, QStringLiteral("1—8月累计"));
        const QString before = figure.data().toString();
        type(figure, QStringLiteral("12000"));
        QCOMPARE(figure.data().toString(), QStringLiteral("12,000"));
        QCOMPARE(m_table->currentIndex(), cell(3, QStringLiteral("1—8月累计")));
        auto *undo = m_window->actions().action(QStringLiteral("edit.undo"));
        QVERIFY(undo->isEnabled());
        QVERIFY(m_window->findChild<QLabel *>(QStringLiteral("undoHint"))->text().startsWith(QStringLiteral("Ctrl+Z 撤销")));
        QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(figure.data().toString(), before);
        QTest::keyClick(m_table, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(figure.data().toString(), QStringLiteral("12,000"));
    }

    void whatCannotStandInTheCellStaysInTheEditor()
    {
        const QPersistentModelIndex figure = cell(0, QStringLiteral("1—8月累计"));
        const QString before = figure.data().toString();
        type(figure, QStringLiteral("abc"));
        auto *editor = m_table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor && editor->isVisible());
        QCOMPARE(editor->text(), QStringLiteral("abc"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(figure.data().toString(), before);
        QVERIFY(!m_window->actions().action(QStringLiteral("edit.undo"))->isEnabled());
    }

    void clickingAwayLosesNothingThatWasTyped()
    {
        const QPersistentModelIndex figure = cell(0, QStringLiteral("1—8月累计"));
        const QString before = figure.data().toString();
        m_table->setCurrentIndex(figure);
        m_table->setFocus();
        QTest::keyClicks(m_table->viewport(), QStringLiteral("1"));
        auto *editor = m_table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        editor->setText(QStringLiteral("12万多"));
        const QModelIndex other = cell(4, QStringLiteral("1—8月累计"));
        const auto clickOther = [&] {
            m_table->setFocus(Qt::MouseFocusReason); // as the press does on its way
            QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(other).center());
        };
        clickOther();
        QVERIFY(editor->isVisible());
        QCOMPARE(editor->text(), QStringLiteral("12万多"));
        QVERIFY(editor->hasFocus());
        QCOMPARE(m_table->currentIndex(), QModelIndex(figure));
        // Elsewhere too: it waits until the table has the keyboard again.
        auto *search = m_window->findChild<QLineEdit *>(QStringLiteral("ledgerSearch"));
        QTest::mouseClick(search, Qt::LeftButton);
        search->setFocus();
        QVERIFY(editor->isVisible() && !editor->hasFocus());
        m_table->setFocus();
        QVERIFY(editor->hasFocus());
        QCOMPARE(figure.data().toString(), before);
        editor->setText(QStringLiteral("1.3亿"));
        clickOther();
        QCOMPARE(figure.data().toString(), QStringLiteral("13,000"));
        QCOMPARE(m_table->currentIndex(), other);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        // Esc takes the cell back as it was.
        m_table->setCurrentIndex(figure);
        type(figure, QStringLiteral("abc"));
        editor = m_table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QTest::keyClick(editor, Qt::Key_Escape);
        clickOther();
        QCOMPARE(m_table->currentIndex(), other);
        QCOMPARE(figure.data().toString(), QStringLiteral("13,000"));
    }

    void aQuickFilterShowsTheRedOnesAndTheirReason()
    {
        auto *red = m_window->findChild<FilterChip *>(QStringLiteral("filter.红"));
        QVERIFY(red);
        QTest::mouseClick(red, Qt::LeftButton);
        QVERIFY(m_table->model()->rowCount() > 0 && m_table->model()->rowCount() < 47);
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            QCOMPARE(m_table->model()->index(row, 0).data(CellModel::LightRole).toString(), QStringLiteral("red"));
        QVERIFY(m_window->findChild<QLabel *>(QStringLiteral("reason"))->text().contains(QStringLiteral("规则：")));
        QTest::mouseClick(red, Qt::LeftButton);
        QCOMPARE(m_table->model()->rowCount(), 47);
    }

    void wordsFindByNameUnitAndLeader()
    {
        QTest::keyClick(m_table, Qt::Key_F, Qt::ControlModifier);
        auto *search = m_window->findChild<QLineEdit *>(QStringLiteral("ledgerSearch"));
        search->setText(QStringLiteral("曹坪 蓄能"));
        QCOMPARE(m_table->model()->rowCount(), 1);
        search->clear();
        QCOMPARE(m_table->model()->rowCount(), 47);
    }

    void aFilterFromAnotherPageStandsAsAChipAndCanBeTakenOff()
    {
        MatterFilter filter;
        filter.ledger = QStringLiteral("key-projects");
        const PeriodView &view = m_window->desk()->file().view();
        filter.unitKey = view.rows.front().unitKey;
        m_window->desk()->openPage(pageids::ledger, filter);
        QVERIFY(m_table->model()->rowCount() < 47);
        auto *chip = m_window->findChild<FilterChip *>(QStringLiteral("otherFilter"));
        QVERIFY(chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(m_table->model()->rowCount(), 47);
    }

    void aMatterIsAddedThroughItsDialogAndDeletedAgain()
    {
        QTimer::singleShot(0, this, [] {
            QWidget *dialog = QApplication::activeModalWidget();
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>(QStringLiteral("newMatterName"))->setText(QStringLiteral("城东停车场"));
            dialog->findChild<QLineEdit *>(QStringLiteral("newMatterUnit"))->setText(QStringLiteral("县住建局"));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        m_window->actions().action(QStringLiteral("ledger.new"))->trigger();
        QCOMPARE(m_table->model()->rowCount(), 48);
        QCOMPARE(m_table->currentIndex().row(), 47);
        QCOMPARE(cell(47, QStringLiteral("项目名称")).data().toString(), QStringLiteral("城东停车场"));
        m_window->actions().action(QStringLiteral("ledger.delete"))->trigger();
        QCOMPARE(m_table->model()->rowCount(), 47);
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(m_table->model()->rowCount(), 48);
    }

    void sortingByAColumnAndBack()
    {
        m_table->sortByColumn(columnOf(QStringLiteral("总投资")), Qt::DescendingOrder);
        const qint64 first = cell(0, QStringLiteral("总投资")).data(CellModel::SortRole).toLongLong();
        const qint64 second = cell(1, QStringLiteral("总投资")).data(CellModel::SortRole).toLongLong();
        QVERIFY(first >= second);
    }

    void anotherPeriodShowsItsOwnFiguresAndTakesNoTyping()
    {
        m_window->actions().action(QStringLiteral("period.previous"))->trigger();
        const QPersistentModelIndex figure = cell(0, QStringLiteral("1—7月累计"));
        QVERIFY(figure.isValid());
        QVERIFY(!figure.flags().testFlag(Qt::ItemIsEditable));
    }

    void aSearchThatFindsNothingSaysSoAndLeadsBack()
    {
        auto *search = m_window->findChild<QLineEdit *>(QStringLiteral("ledgerSearch"));
        search->setFocus();
        search->setText(QStringLiteral("飞机场"));
        QVERIFY(!m_table->isVisible());
        QCOMPARE(m_window->focusWidget(), search); // typing goes on
        auto *said = m_window->findChild<EmptyState *>(QStringLiteral("ledgerEmpty"));
        QCOMPARE(said->accessibleName(), QStringLiteral("没有找到“飞机场”"));
        QTest::mouseClick(said->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(m_table->isVisible());
        QVERIFY(search->text().isEmpty());
        QCOMPARE(m_window->focusWidget(), m_table);
    }

    void everyReachableWidgetOfThePageHasItsOwnChineseName()
    {
        QHash<QString, QString> names;
        for (const QWidget *widget : m_window->desk()->currentPage()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const QString name = widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name, widget->objectName());
        }
    }
};

BIHUAN_TEST(TstLedgerPage)
#include "tst_ledgerpage.moc"
