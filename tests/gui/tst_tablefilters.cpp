// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace bihuan;

class TstTableFilters : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    TableView *m_table = nullptr;

    void lookAtTheWindow()
    {
        m_window = &m_driven->window();
        m_table = m_window->findChild<TableView *>(QStringLiteral("ledgerTable"));
        QVERIFY(m_table);
    }
    void restart()
    {
        m_driven->restart(pageids::ledger);
        lookAtTheWindow();
    }
    MatterProxy &rows() const { return *qobject_cast<MatterProxy *>(m_table->model()); }
    int columnOf(const QString &title) const
    {
        for (int column = 0; column < m_table->model()->columnCount(); ++column) {
            if (m_table->model()->headerData(column, Qt::Horizontal).toString() == title)
                return column;
        }
        return -1;
    }
    QLineEdit *filterField(const QString &title) const
    {
        for (QLineEdit *const field : m_table->horizontalHeader()->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == QStringLiteral("筛选“%1”").arg(title))
                return field;
        }
        return nullptr;
    }
    /// Chooses the entry with this text in the menu that a button is about to open.
    void chooseNext(const QString &text)
    {
        QTimer::singleShot(0, this, [text] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (QAction *const action : menu->actions()) {
                if (action->text().startsWith(text)) {
                    menu->setActiveAction(action);
                    QTest::keyClick(menu, Qt::Key_Return);
                    return;
                }
            }
            menu->close();
        });
    }
    void press(const QString &button) const { QTest::mouseClick(m_window->findChild<QToolButton *>(button), Qt::LeftButton); }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::ledger);
        lookAtTheWindow();
    }

    void cleanup() { m_driven.reset(); }

    void typingBelowATitleFiltersAndEscapeTakesItBack()
    {
        QLineEdit *const field = filterField(QStringLiteral("年度计划投资"));
        QVERIFY(field && field->isVisible());
        QTest::keyClicks(field, QStringLiteral(">=20000"));
        QVERIFY(rows().rowCount() > 0 && rows().rowCount() < 47);
        for (int row = 0; row < rows().rowCount(); ++row)
            QVERIFY(rows().index(row, columnOf(QStringLiteral("年度计划投资"))).data(Qt::EditRole).toLongLong() >= 20'000'000'000);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(rows().rowCount(), 47);
    }

    void filtersOrderAndGroupsOutliveAnImportAndItsUndoing()
    {
        QLineEdit *const field = filterField(QStringLiteral("年度计划投资"));
        QTest::keyClicks(field, QStringLiteral(">=20000"));
        m_table->sortByColumn(columnOf(QStringLiteral("总投资")), Qt::DescendingOrder);
        rows().setGroupBy(GroupBy::Unit);
        const int before = rows().rowCount();
        const QString code = rows().index(3, 0).data(CellModel::CodeRole).toString();
        m_table->standAt(rows().index(3, columnOf(QStringLiteral("责任单位"))));
        std::vector<NewRow> many;
        for (int i = 0; i < 100; ++i)
            many.push_back({LedgerId{QStringLiteral("key-projects")}, {{{QStringLiteral("name"), 0}, Value(QStringLiteral("导入的项目%1").arg(i))}}});
        OfficeFile &file = m_window->desk()->file();
        const auto asBefore = [&] {
            QCOMPARE(rows().rowCount(), before);
            QCOMPARE(filterField(QStringLiteral("年度计划投资"))->text(), QStringLiteral(">=20000"));
            QCOMPARE(rows().sortColumn(), columnOf(QStringLiteral("总投资")));
            QCOMPARE(rows().groupBy(), GroupBy::Unit);
            QCOMPARE(m_table->currentIndex().data(CellModel::CodeRole).toString(), code);
        };
        QVERIFY(file.setCells({}, many, QStringLiteral("导入")));
        asBefore();
        m_window->actions().action(QStringLiteral("table.clearFilters"))->trigger();
        QVERIFY(rows().shownRows().size() == 147);
        QCOMPARE(m_table->currentIndex().data(CellModel::CodeRole).toString(), code);
        QTest::keyClicks(field, QStringLiteral(">=20000"));
        QVERIFY(file.undo());
        asBefore();
    }

    void theFiltersOfOneLedgerAreNotThoseOfAnother()
    {
        QTest::keyClicks(filterField(QStringLiteral("年度计划投资")), QStringLiteral(">=20000"));
        QVERIFY(rows().hasColumnFilters());
        m_window->desk()->openPage(pageids::ledger, [] {
            MatterFilter other;
            other.ledger = QStringLiteral("pledges");
            return other;
        }());
        QVERIFY(!rows().hasColumnFilters());
        for (const QLineEdit *const field : m_table->horizontalHeader()->findChildren<QLineEdit *>())
            QVERIFY(field->text().isEmpty());
    }

    void theFormCountsMattersNotHeadings()
    {
        rows().setGroupBy(GroupBy::Unit);
        const int last = rows().rowCount() - 1;
        QVERIFY(last >= 47);
        m_table->standAt(rows().index(last, 1));
        QCOMPARE(m_window->findChild<QLabel *>(QStringLiteral("formPlace"))->text(), QStringLiteral("47 / 47"));
        rows().setOpen(0, false);
        QVERIFY(rows().matterCount() < 47);
        QCOMPARE(rows().matterNumber(rows().rowCount() - 1), rows().matterCount());
    }

    void aBoundThatCannotBeReadIsSaidAtTheField()
    {
        QLineEdit *const field = filterField(QStringLiteral("年度计划投资"));
        QTest::keyClicks(field, QStringLiteral(">abc"));
        QVERIFY(field->property("wrong").toBool());
        QVERIFY(field->toolTip().contains(QStringLiteral("应为一个数字")));
        QCOMPARE(rows().rowCount(), 47);
    }

    void theKeyReachesTheFilterOfTheColumnAndDownGoesBackToTheTable()
    {
        m_table->standAt(rows().index(3, columnOf(QStringLiteral("责任单位"))));
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->focusWidget(), filterField(QStringLiteral("责任单位")));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Down);
        QCOMPARE(m_window->focusWidget(), m_table);
    }

    void aCellIsUsedAsFilter()
    {
        const QString unit = rows().index(1, columnOf(QStringLiteral("责任单位"))).data().toString();
        m_table->standAt(rows().index(1, columnOf(QStringLiteral("责任单位"))));
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(rows().rowCount() > 0 && rows().rowCount() < 47);
        for (int row = 0; row < rows().rowCount(); ++row)
            QCOMPARE(rows().index(row, columnOf(QStringLiteral("责任单位"))).data().toString(), unit);
        m_window->actions().action(QStringLiteral("table.clearFilters"))->trigger();
        QCOMPARE(rows().rowCount(), 47);
    }

    void valuesOfTheColumnAreOfferedAndSeveralCanBeChosen()
    {
        QLineEdit *const field = filterField(QStringLiteral("责任单位"));
        chooseNext(QStringLiteral("县交通局"));
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(field->text(), QStringLiteral("县交通局"));
        const int one = rows().rowCount();
        chooseNext(QStringLiteral("县住建局"));
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(field->text(), QStringLiteral("县交通局、县住建局"));
        QVERIFY(rows().rowCount() > one);
    }

    void groupsAreChosenFoldedByMouseAndKeysAndEditedWithin()
    {
        chooseNext(QStringLiteral("按责任单位"));
        press(QStringLiteral("groupsButton"));
        QVERIFY(rows().isGroup(0));
        QCOMPARE(m_window->findChild<QToolButton *>(QStringLiteral("groupsButton"))->text(), QStringLiteral("分组：责任单位 ▾"));
        const int all = rows().rowCount();
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Left);
        QVERIFY(rows().rowCount() < all);
        QTest::keyClick(m_table, Qt::Key_Right);
        QCOMPARE(rows().rowCount(), all);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(rows().index(0, 1)).center());
        QVERIFY(rows().rowCount() < all);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(rows().rowCount(), all);
        const QModelIndex figure = rows().index(1, columnOf(QStringLiteral("1—8月累计")));
        m_table->standAt(figure);
        QTest::keyClicks(m_table->viewport(), QStringLiteral("1"));
        auto *editor = m_table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(figure.data().toString(), QStringLiteral("1"));
    }

    void aViewIsSavedByNameAndBringsEverythingBack()
    {
        QTest::keyClicks(filterField(QStringLiteral("年度计划投资")), QStringLiteral(">10000"));
        chooseNext(QStringLiteral("按预警"));
        press(QStringLiteral("groupsButton"));
        m_table->sortByColumn(columnOf(QStringLiteral("总投资")), Qt::DescendingOrder);
        m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(columnOf(QStringLiteral("责任单位"))), 1);
        const int shown = rows().rowCount();
        QVERIFY(shown > 3 && rows().isGroup(0));
        const QString first = rows().index(1, columnOf(QStringLiteral("项目名称"))).data().toString();
        chooseNext(QStringLiteral("把现在的样子存为视图"));
        test::Answer<QInputDialog> named([](QInputDialog &dialog) {
            dialog.setTextValue(QStringLiteral("一亿以上按预警"));
            dialog.accept();
        });
        press(QStringLiteral("viewsButton"));
        chooseNext(QStringLiteral("默认"));
        press(QStringLiteral("viewsButton"));
        QCOMPARE(rows().rowCount(), 47);
        QVERIFY(!rows().isGroup(0));
        // Another start of the program knows the view.
        restart();
        chooseNext(QStringLiteral("一亿以上按预警"));
        press(QStringLiteral("viewsButton"));
        QCOMPARE(rows().rowCount(), shown);
        QVERIFY(rows().isGroup(0));
        QCOMPARE(rows().index(1, columnOf(QStringLiteral("项目名称"))).data().toString(), first);
        QCOMPARE(m_table->horizontalHeader()->visualIndex(columnOf(QStringLiteral("责任单位"))), 1);
        QCOMPARE(filterField(QStringLiteral("年度计划投资"))->text(), QStringLiteral(">10000"));
    }

    void columnsStayAsTheyWereLeftForEachLedger()
    {
        const int unit = columnOf(QStringLiteral("责任单位"));
        m_table->setColumnWidth(unit, 177);
        m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(unit), 0);
        auto *tabs = m_window->findChild<TabStrip *>(QStringLiteral("ledgerTabs"));
        QTest::keyClick(tabs, Qt::Key_Right);
        QTest::keyClick(tabs, Qt::Key_Left);
        QCOMPARE(m_table->columnWidth(columnOf(QStringLiteral("责任单位"))), 177);
        restart();
        QCOMPARE(m_table->columnWidth(columnOf(QStringLiteral("责任单位"))), 177);
        QCOMPARE(m_table->horizontalHeader()->visualIndex(columnOf(QStringLiteral("责任单位"))), 0);
        chooseNext(QStringLiteral("恢复默认的列"));
        press(QStringLiteral("columnsButton"));
        QVERIFY(m_table->horizontalHeader()->visualIndex(columnOf(QStringLiteral("责任单位"))) > 0);
    }
};

BIHUAN_TEST(TstTableFilters)
#include "tst_tablefilters.moc"
