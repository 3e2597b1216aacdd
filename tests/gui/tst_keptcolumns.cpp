// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

using namespace bihuan;

/// The ledger scrolled sideways: number and name stay, and everything about them works where they are seen.
class TstKeptColumns : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
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
    QModelIndex name(int row) const { return cell(row, nameTitle); }
    HeaderView *header() const { return m_table->header(); }
    int scrolled() const { return m_table->horizontalScrollBar()->value(); }
    void scrollAside()
    {
        m_table->horizontalScrollBar()->setValue(m_table->horizontalScrollBar()->maximum());
        QVERIFY(scrolled() > m_table->keptWidth()); // no column is where it was
    }
    /// As the user sees them, without the line that says that something is below.
    QImage keptPicture() const
    {
        QApplication::processEvents();
        const QRect below(m_table->viewport()->mapTo(m_table, QPoint()), QSize(m_table->keptWidth() - 1, m_table->viewport()->height()));
        return m_table->grab(below.united(QRect(below.left(), header()->y(), below.width(), 1))).toImage();
    }
    QWidget *editor() const { return m_table->findChild<QWidget *>(QStringLiteral("cellEditor")); }
    QLineEdit *filterOf(int column) const { return header()->findChild<QLineEdit *>(QStringLiteral("filter.%1").arg(column)); }
    /// The shown one to the right of it.
    int nextColumn(int column) const
    {
        int visual = header()->visualIndex(column) + 1;
        while (m_table->isColumnHidden(header()->logicalIndex(visual)))
            ++visual;
        return header()->logicalIndex(visual);
    }
    /// The first column that is scrolled and wholly seen.
    int firstScrolled() const
    {
        const int column = m_table->columnAt(m_table->keptWidth());
        return m_table->columnViewportPosition(column) < m_table->keptWidth() ? nextColumn(column) : column;
    }
    void drag(QWidget *widget, const QPoint &from, const QPoint &to)
    {
        QTest::mouseMove(widget, from);
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        const auto move = [&](const QPoint &place) {
            QMouseEvent event(QEvent::MouseMove, place, widget->mapToGlobal(QPointF(place)), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(widget, &event);
        };
        move((from + to) / 2);
        move(to);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }

    const QString nameTitle = QStringLiteral("项目名称");

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::ledger);
        m_table = m_driven->window().findChild<TableView *>(QStringLiteral("ledgerTable"));
        QVERIFY(m_table);
        m_table->setFocus();
        for (const QString &title : {QStringLiteral("形象进度"), QStringLiteral("存在问题")}) // wide enough to be scrolled
            m_table->setColumnHidden(columnOf(title), false);
    }
    void cleanup() { m_driven.reset(); }

    void numberAndNameLookTheSameHoweverFarTheTableIsScrolled_data()
    {
        QTest::addColumn<GroupBy>("groups");
        QTest::newRow("rows") << GroupBy::None;
        QTest::newRow("groups with sums") << GroupBy::Unit;
    }
    void numberAndNameLookTheSameHoweverFarTheTableIsScrolled()
    {
        QFETCH(GroupBy, groups);
        static_cast<MatterProxy *>(m_table->model())->setGroupBy(groups);
        m_table->standAt(name(3));
        m_table->setHoveredRow(5);
        const QImage before = keptPicture();
        scrollAside();
        QCOMPARE(keptPicture(), before);
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum() / 2);
        const QImage further = keptPicture();
        QVERIFY(further != before);
        m_table->horizontalScrollBar()->setValue(0);
        QCOMPARE(keptPicture(), further);
    }

    void leftFromTheFirstScrolledColumnGoesIntoTheNameAndNothingScrolls()
    {
        scrollAside();
        const int column = firstScrolled();
        m_table->standAt(m_table->model()->index(4, column));
        const int first = nextColumn(columnOf(nameTitle));
        while (m_table->currentIndex().column() != first)
            QTest::keyClick(m_table, Qt::Key_Left);
        QVERIFY(m_table->visualRect(m_table->currentIndex()).left() >= m_table->keptWidth());
        m_table->horizontalScrollBar()->setValue(150); // its column stands below the kept ones
        QTest::keyClick(m_table, Qt::Key_Left);
        QCOMPARE(m_table->currentIndex(), name(4));
        QCOMPARE(scrolled(), 150);
        QTest::keyClick(m_table, Qt::Key_Left);
        QCOMPARE(m_table->currentIndex(), cell(4, QStringLiteral("序号")));
        QCOMPARE(scrolled(), 150);
        QTest::keyClick(m_table, Qt::Key_Right);
        QTest::keyClick(m_table, Qt::Key_Right);
        QCOMPARE(m_table->currentIndex(), m_table->model()->index(4, first));
        QVERIFY(m_table->visualRect(m_table->currentIndex()).left() >= m_table->keptWidth());
    }

    void theNameIsTypedWhereItIsSeen()
    {
        scrollAside();
        const int before = scrolled();
        const QRect place = m_table->visualRect(name(2));
        QVERIFY(place.left() >= 0 && place.right() < m_table->keptWidth());
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place.center());
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, place.center());
        auto *line = qobject_cast<QLineEdit *>(editor());
        QVERIFY(line && line->isVisible());
        QCOMPARE(line->geometry(), place);
        QCOMPARE(m_table->viewport()->childAt(place.center()), line);
        line->setText(QStringLiteral("高铁柞水段"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(name(2).data().toString(), QStringLiteral("高铁柞水段"));
        QCOMPARE(m_table->currentIndex(), name(3));
        QCOMPARE(scrolled(), before);
    }

    void anOpenEditorGoesBelowTheNameWithItsColumn()
    {
        scrollAside();
        m_table->standAt(cell(1, QStringLiteral("总投资")));
        QTest::keyClick(m_table, Qt::Key_F2);
        QVERIFY(editor());
        const QPoint inName = m_table->visualRect(name(1)).center();
        for (const int further : {0, 40, 80, 160, 400}) {
            m_table->horizontalScrollBar()->setValue(further);
            QVERIFY(!m_table->viewport()->childAt(inName));
        }
        m_table->horizontalScrollBar()->setValue(0);
        QVERIFY(editor()->visibleRegion().contains(editor()->rect().center()));
    }

    void aSelectionWithShiftGoesOnAcrossTheEdge()
    {
        m_table->standAt(cell(1, QStringLiteral("责任单位")));
        int presses = 0;
        while (m_table->columnViewportPosition(columnOf(QStringLiteral("责任单位"))) + m_table->columnWidth(columnOf(QStringLiteral("责任单位"))) >
               m_table->keptWidth()) { // until where it began is covered
            QTest::keyClick(m_table, Qt::Key_Right, Qt::ShiftModifier);
            QVERIFY(++presses < 40);
        }
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(!m_table->selectionModel()->isSelected(name(1)));
        QVERIFY(m_table->selectionModel()->isSelected(cell(1, QStringLiteral("责任单位"))));
        QVERIFY(m_table->selectionModel()->isSelected(m_table->currentIndex()));
        QCOMPARE(m_table->selectionModel()->selectedRows(columnOf(QStringLiteral("责任单位"))).size(), 0); // rows are not whole
        int shown = 0;
        for (int column = 0; column < header()->count(); ++column)
            shown += !m_table->isColumnHidden(column) && m_table->selectionModel()->isSelected(m_table->model()->index(2, column));
        QCOMPARE(shown, presses + 1);
        // A click with Shift on the name takes all that lies between.
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, m_table->visualRect(name(3)).center());
        QVERIFY(m_table->selectionModel()->isSelected(name(1)) && m_table->selectionModel()->isSelected(name(3)));
        QVERIFY(m_table->selectionModel()->isSelected(cell(2, QStringLiteral("责任单位"))));
        QVERIFY(!m_table->selectionModel()->isSelected(cell(2, QStringLiteral("总投资"))));
    }

    void aBlockIsDrawnWithTheMouseFromTheNameOutwards()
    {
        scrollAside();
        const int column = firstScrolled();
        drag(m_table->viewport(), m_table->visualRect(name(1)).center(), m_table->visualRect(m_table->model()->index(3, column)).center());
        QVERIFY(m_table->selectionModel()->isSelected(name(1)));
        QVERIFY(m_table->selectionModel()->isSelected(cell(2, QStringLiteral("责任单位")))); // covered, and between
        QVERIFY(m_table->selectionModel()->isSelected(m_table->model()->index(3, column)));
        QVERIFY(!m_table->selectionModel()->isSelected(cell(2, QStringLiteral("序号"))));
    }

    void columnsThatAreMovedHiddenOrWidenedAreKeptAsTheyStand()
    {
        const int unit = columnOf(QStringLiteral("责任单位"));
        header()->moveSection(header()->visualIndex(unit), 0);
        QVERIFY(header()->isKept(unit));
        scrollAside();
        QCOMPARE(m_table->visualRect(cell(0, QStringLiteral("责任单位"))).left(), 0);
        QCOMPARE(m_table->indexAt(QPoint(5, 5)), cell(0, QStringLiteral("责任单位")));
        QCOMPARE(m_table->visualRect(name(0)).right() + 1, m_table->keptWidth());
        const int before = m_table->keptWidth();
        m_table->setColumnHidden(columnOf(QStringLiteral("序号")), true);
        QVERIFY(m_table->keptWidth() < before);
        QCOMPARE(m_table->visualRect(name(0)).right() + 1, m_table->keptWidth());
        m_table->setColumnWidth(unit, m_table->columnWidth(unit) + 20);
        QCOMPARE(m_table->visualRect(name(0)).right() + 1, m_table->keptWidth());
        // Moved to the end it would leave no room for the others: nothing is kept.
        header()->moveSection(header()->visualIndex(columnOf(nameTitle)), header()->count() - 1);
        QCOMPARE(m_table->keptWidth(), 0);
    }

    void widthsAreDrawnAndColumnsSortedWhereTheirTitlesAreSeen()
    {
        scrollAside();
        const int nameColumn = columnOf(nameTitle);
        const int before = m_table->columnWidth(nameColumn);
        const int y = header()->fontMetrics().height();
        const int edge = m_table->keptWidth() - 2;
        drag(header()->viewport(), QPoint(edge, y), QPoint(edge + 30, y));
        QCOMPARE(m_table->columnWidth(nameColumn), before + 30);
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, QPoint(m_table->visualRect(name(0)).center().x(), y));
        QCOMPARE(header()->sortIndicatorSection(), nameColumn);
        const int column = firstScrolled();
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {},
                          QPoint(m_table->visualRect(m_table->model()->index(0, column)).center().x(), y));
        QCOMPARE(header()->sortIndicatorSection(), column);
    }

    void aColumnIsDroppedAmongTheKeptOnesAndTakenOut()
    {
        scrollAside();
        const int y = header()->fontMetrics().height();
        const int moved = firstScrolled();
        const auto middle = [&](int column) { return QPoint(header()->seenPosition(column) + header()->sectionSize(column) / 2, y); };
        drag(header()->viewport(), middle(moved), middle(columnOf(nameTitle)));
        QVERIFY(header()->isKept(moved));
        QVERIFY(header()->visualIndex(moved) < header()->visualIndex(columnOf(nameTitle)));
        drag(header()->viewport(), middle(moved), middle(firstScrolled()));
        QVERIFY(!header()->isKept(moved));
        QCOMPARE(header()->sortIndicatorSection(), -1); // it was no click
    }

    void filtersStandBelowTheirTitlesAndNoneOverAnother()
    {
        scrollAside();
        QTRY_VERIFY(filterOf(columnOf(nameTitle))->isVisible());
        const QRect own = filterOf(columnOf(nameTitle))->geometry();
        const QRect seen = m_table->visualRect(name(0));
        QVERIFY(own.left() >= seen.left() && own.right() <= seen.right());
        std::vector<QRect> places;
        for (const QLineEdit *field : header()->findChildren<QLineEdit *>()) {
            if (!field->isVisible())
                continue;
            for (const QRect &other : places)
                QVERIFY(!other.intersects(field->geometry()));
            places.push_back(field->geometry());
        }
        QVERIFY(places.size() > 3);
        filterOf(columnOf(nameTitle))->setFocus();
        QTest::keyClicks(filterOf(columnOf(nameTitle)), QStringLiteral("18"));
        QVERIFY(m_table->model()->rowCount() > 0 && m_table->model()->rowCount() < 47);
        QVERIFY(name(0).data().toString().contains(QStringLiteral("18")));
    }

    void theMenuOfACellIsAboutTheNameThatIsSeen()
    {
        scrollAside();
        const QPoint place = m_table->visualRect(name(6)).center();
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_table->currentIndex(), name(6));
        bool shown = false;
        QTimer::singleShot(0, this, [&] {
            QTRY_VERIFY(QApplication::activePopupWidget());
            shown = qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr;
            QApplication::activePopupWidget()->close();
        });
        Q_EMIT m_table->customContextMenuRequested(place);
        QVERIFY(shown);
    }

    void aScreenReaderHearsOfOneTableAndOfEveryCellWhereItIsSeen()
    {
        scrollAside();
        QCOMPARE(m_table->findChildren<QTableView *>().size(), 0);
        QAccessibleInterface *const table = QAccessible::queryAccessibleInterface(m_table);
        QVERIFY(table && table->tableInterface());
        QAccessibleInterface *const spoken = table->tableInterface()->cellAt(2, columnOf(nameTitle));
        QVERIFY(spoken);
        QCOMPARE(m_table->viewport()->mapFromGlobal(spoken->rect().center()).x(), m_table->visualRect(name(2)).center().x());
    }
};

BIHUAN_TEST(TstKeptColumns)
#include "tst_keptcolumns.moc"
