// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/sheetplan.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <numeric>

using namespace bihuan;

class TstSheetPlan : public QObject
{
    Q_OBJECT

private:
    using Columns = std::vector<SheetColumn>;
    using Order = std::vector<std::vector<std::size_t>>;

    static Order orderOf(const WidthPlan &plan)
    {
        Order order;
        for (const SheetBand &band : plan.bands)
            order.push_back(band.columns);
        return order;
    }
    static double widthOf(const SheetBand &band)
    {
        return std::accumulate(band.widths.begin(), band.widths.end(), 0.0);
    }

private Q_SLOTS:
    void typeIsAsLargeAsTheColumnsAllow_data()
    {
        QTest::addColumn<std::vector<SheetColumn>>("columns");
        QTest::addColumn<double>("type");
        // 100 points of width; least and wish in em.
        QTest::newRow("few columns stay at the largest") << Columns{{2, 3}, {2, 3}} << 10.5;
        QTest::newRow("all wishes just fit") << Columns{{5, 5}, {5, 5}} << 10.0;
        QTest::newRow("a long text counts as the broadest column") << Columns{{2, 40}, {2, 2}, {2, 2}} << 8.0;
        QTest::newRow("rather more lines than smaller type") << Columns{{4, 10}, {4, 10}} << 8.0;
        QTest::newRow("smaller when figures would be cut") << Columns{{7, 7}, {7, 7}} << 100.0 / 14;
        QTest::newRow("just legible") << Columns{{8, 8}, {8.6, 9}} << 100.0 / 16.6;
        QTest::newRow("not legible") << Columns{{8, 8}, {9, 9}} << 100.0 / 17;
    }
    void typeIsAsLargeAsTheColumnsAllow()
    {
        QFETCH(std::vector<SheetColumn>, columns);
        QFETCH(double, type);
        const WidthPlan plan = planSheet(columns, {.width = 100.0});
        QVERIFY2(qAbs(plan.type - type) < 0.01, qPrintable(QString::number(plan.type)));
        QCOMPARE(plan.bands.empty(), plan.type < SheetRoom::leastType);
        if (!plan.bands.empty())
            QVERIFY(qAbs(widthOf(plan.bands.front()) - 100.0) < 0.01);
        for (std::size_t c = 0; !plan.bands.empty() && c < columns.size(); ++c)
            QVERIFY2(plan.bands.front().widths[c] >= columns[c].least * plan.type - 0.01, "nothing is cut");
    }

    void whatIsLeftOverGoesWhereTextsWouldBreak()
    {
        // At 8 points 60 are taken by the least, the texts of the first miss 16 em, the others none.
        const WidthPlan plan = planSheet({{4, 20}, {4, 4}, {4, 4}}, {.width = 112.0});
        QCOMPARE(plan.type, 8.0);
        QCOMPARE(plan.bands.front().widths, (std::vector<double>{48, 32, 32}));
    }

    void columnsThatAreNotFittedStandOnPagesSideBySide_data()
    {
        QTest::addColumn<std::vector<SheetColumn>>("columns");
        QTest::addColumn<std::vector<std::vector<std::size_t>>>("pages");
        // 9 points to an em, 180 of width: 20 em.
        QTest::newRow("all on one") << Columns{{2, 2}, {8, 8, true}, {5, 5}} << Order{{0, 1, 2}};
        QTest::newRow("the name stands on both")
            << Columns{{2, 2}, {6, 6, true}, {6, 6}, {6, 6}, {7, 7}, {3, 3}}
            << Order{{0, 1, 2, 3}, {1, 4, 5}};
        QTest::newRow("the first page keeps room for it")
            << Columns{{6, 6}, {7, 7}, {3, 3}, {5, 5, true}} << Order{{0, 1, 3}, {3, 2}};
        QTest::newRow("a column broader than the paper has a page of its own")
            << Columns{{5, 5, true}, {30, 30}, {2, 2}} << Order{{0, 1}, {0, 2}};
        QTest::newRow("nothing is repeated") << Columns{{12, 12}, {12, 12}} << Order{{0}, {1}};
    }
    void columnsThatAreNotFittedStandOnPagesSideBySide()
    {
        QFETCH(std::vector<SheetColumn>, columns);
        const WidthPlan plan = planSheet(columns, {.width = 180.0, .fit = false});
        QCOMPARE(plan.type, SheetRoom::plainType);
        for (const SheetBand &band : plan.bands)
            QVERIFY(widthOf(band) <= 180.01);
        const Order order = orderOf(plan);
        QTEST(order, "pages");
    }

    void withoutColumnsThereIsNoPage() { QVERIFY(planSheet({}, {.width = 100.0}).bands.empty()); }
};

BIHUAN_TEST(TstSheetPlan)
#include "tst_sheetplan.moc"
