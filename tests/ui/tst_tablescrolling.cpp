// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/tableview.h"

#include <QScrollBar>
#include <QTest>

using namespace bihuan;

namespace {

constexpr int columns = 12;

/// Counts what it is asked for.
class CountedCells : public CellModel
{
public:
    explicit CountedCells(int rows) : m_rows(rows) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns; }
    int keptColumn() const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        return role == Qt::DisplayRole || role == SortRole ? QVariant(qint64(index.row())) : QVariant();
    }
    const MatterRow *rowAt(const QModelIndex &) const override { return &m_matter; }
    const Field *fieldAt(const QModelIndex &) const override { return nullptr; }
    Result<Value> parse(const QModelIndex &, const QString &) const override { return Value(); }
    QString editText(const QModelIndex &) const override { return {}; }
    QStringList suggestions(const QModelIndex &) const override { return {}; }
    Status apply(const CellChange &) override { return {}; }

    mutable int asked = 0;

private:
    int m_rows;
    MatterRow m_matter;
};

/// A table on screen over `rows` rows.
struct Shown
{
    explicit Shown(int rows, bool keeps = false) : model(rows), proxy(model)
    {
        view.setModel(&proxy);
        view.sortByColumn(-1, Qt::AscendingOrder);
        if (keeps)
            view.header()->keepColumns();
        view.resize(900, 400);
        view.show();
    }
    /// Sideways, so that the first columns stand in place of others.
    void scrollAside()
    {
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
        QTest::qWait(20);
    }
    /// What one more row at the lower edge asks for.
    int askedByScrolling(int scrolledRows)
    {
        model.asked = 0;
        QScrollBar *const bar = view.verticalScrollBar();
        bar->setValue(bar->value() + scrolledRows * view.rowHeight(0));
        QTest::qWait(20);
        return model.asked;
    }

    CountedCells model;
    MatterProxy proxy;
    TableView view;
};

} // namespace

class TstTableScrolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScrolledRowAsksForAsMuchInALongTableAsInAShortOne_data()
    {
        QTest::addColumn<bool>("keeps");
        QTest::newRow("plain") << false;
        QTest::newRow("with columns kept in sight") << true;
    }
    void aScrolledRowAsksForAsMuchInALongTableAsInAShortOne()
    {
        QFETCH(bool, keeps);
        Shown shorter(200, keeps);
        Shown longer(50'000, keeps);
        QVERIFY(QTest::qWaitForWindowExposed(&shorter.view) && QTest::qWaitForWindowExposed(&longer.view));
        shorter.scrollAside();
        longer.scrollAside();
        shorter.askedByScrolling(1); // what is asked once
        longer.askedByScrolling(1);
        const int asked = shorter.askedByScrolling(1);
        QVERIFY(asked > 0);
        QCOMPARE(longer.askedByScrolling(1), asked);
        QCOMPARE(longer.askedByScrolling(1), asked); // and everywhere
        longer.view.verticalScrollBar()->setValue(30'000 * longer.view.rowHeight(0));
        QTest::qWait(20);
        QCOMPARE(longer.askedByScrolling(1), asked);
    }

    void sortedOrFilteredItIsTheSame()
    {
        Shown shown(50'000);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        shown.askedByScrolling(1);
        const int asked = shown.askedByScrolling(1);
        shown.proxy.setColumnFilters({{0, ColumnFilter::read(QStringLiteral("1"), {}).value()}});
        shown.view.sortByColumn(1, Qt::DescendingOrder);
        QTest::qWait(20);
        shown.askedByScrolling(1);
        QCOMPARE(shown.askedByScrolling(1), asked);
    }

    void noRowAsksForMoreThanItsCellsNeed_data() { aScrolledRowAsksForAsMuchInALongTableAsInAShortOne_data(); }
    void noRowAsksForMoreThanItsCellsNeed()
    {
        QFETCH(bool, keeps);
        Shown shown(50'000, keeps);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        shown.scrollAside();
        shown.askedByScrolling(1);
        constexpr int rolesPainted = 20; // of a cell, by view and delegate together
        QVERIFY2(shown.askedByScrolling(1) <= 2 * columns * rolesPainted, qPrintable(QString::number(shown.model.asked)));
    }
};

BIHUAN_TEST(TstTableScrolling)
#include "tst_tablescrolling.moc"
