// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/columnwidths.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstColumnWidths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widthIsSharedByWeightAndNeed_data()
    {
        QTest::addColumn<std::vector<ColumnWish>>("wishes");
        QTest::addColumn<std::vector<double>>("widths");
        using Wishes = std::vector<ColumnWish>;
        using Widths = std::vector<double>;
        // 100 points to share.
        QTest::newRow("no column") << Wishes{} << Widths{};
        QTest::newRow("by weight") << Wishes{{3, 0}, {1, 0}} << Widths{75, 25};
        QTest::newRow("a long figure takes from the others") << Wishes{{3, 0}, {1, 40}} << Widths{60, 40};
        QTest::newRow("which may make the next too narrow")
            << Wishes{{6, 0}, {3, 28}, {1, 40}} << Widths{32, 28, 40};
        QTest::newRow("just enough for all") << Wishes{{1, 60}, {1, 40}} << Widths{60, 40};
        QTest::newRow("too little for all") << Wishes{{1, 150}, {9, 50}} << Widths{75, 25};
    }
    void widthIsSharedByWeightAndNeed()
    {
        QFETCH(std::vector<ColumnWish>, wishes);
        QTEST(columnWidths(wishes, 100.0), "widths");
    }
};

BIHUAN_TEST(TstColumnWidths)
#include "tst_columnwidths.moc"
