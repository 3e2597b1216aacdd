// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/ratio.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace bihuan;

class TstRatio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExactFifteenPointsBelowIsNotMoreThanFifteen()
    {
        QVERIFY2(0.35 - 0.5 < -0.15, "the trap this class exists for");
        QVERIFY(!(Ratio(35, 100) - Ratio(1, 2) < Ratio(-15, 100)));
        QCOMPARE(Ratio(35, 100) - Ratio(1, 2), Ratio(-15, 100));
    }

    void comparisonNeedsNoCommonDenominator()
    {
        QVERIFY(Ratio(1, 3) < Ratio(334, 1000));
        QVERIFY(Ratio(-1, 3) < Ratio(0, 7));
        QCOMPARE(Ratio(2, 4), Ratio(1, 2));
        QCOMPARE(Ratio(1, -2), Ratio(-1, 2));
        const qint64 large = std::numeric_limits<qint64>::max();
        QVERIFY(Ratio(large - 1, large) < Ratio(large, large));
    }

    void arithmeticStaysExactForAProvincesMoney()
    {
        const qint64 cumulative = 987654321098765; // 分, nearly ten trillion yuan
        const qint64 goal = 1234567890123457;
        const Ratio gap = Ratio(cumulative, goal) - Ratio(7, 12);
        QCOMPARE(gap + Ratio(7, 12), Ratio(cumulative, goal));
        QCOMPARE(Ratio(cumulative, goal) / Ratio(cumulative, goal), Ratio(1, 1));
        QCOMPARE(Ratio(1, 3) * 3, Ratio(1, 1));
    }

    void sumsOfManyDenominatorsAreReduced()
    {
        // The common denominator of 1/1 … 1/40 has 17 digits; the running one must not outgrow 64 bits.
        Ratio sum(0, 1);
        for (int i = 1; i <= 40; ++i)
            sum = sum + Ratio(1, i);
        QCOMPARE(sum.scaled(1, 9), qint64(4278543039));
    }

    void roundingHappensOnceAndAwayFromZero()
    {
        QCOMPARE(Ratio(1, 3).scaled(100, 1), qint64(333));
        QCOMPARE(Ratio(5, 1000).scaled(100, 0), qint64(1));
        QCOMPARE(Ratio(-5, 1000).scaled(100, 0), qint64(-1));
        QCOMPARE(percentText(Ratio(2665, 2050)), QStringLiteral("130.0%"));
        QCOMPARE(pointsText(Ratio(138, 1000)), QStringLiteral("+13.8"));
        QCOMPARE(pointsText(Ratio(-34, 1000)), QStringLiteral("−3.4"));
        QCOMPARE(pointsMagnitude(Ratio(-1364, 100000), 2), QStringLiteral("1.36"));
    }

    void growthWithoutAPositiveBaseIsNothing()
    {
        QCOMPARE(growth(109, 100), std::optional(Ratio(9, 100)));
        QCOMPARE(growth(50, 100), std::optional(Ratio(-1, 2)));
        QVERIFY(!growth(109, 0));
        QVERIFY(!growth(109, -5));
        QVERIFY(!growth(109, std::nullopt));
        QVERIFY(!growth(std::nullopt, 100));
    }
};

BIHUAN_TEST(TstRatio)
#include "tst_ratio.moc"
