// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/ranking.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tiesShareAPlaceAndTheNextIsLeftOut()
    {
        const std::vector<RankEntry> entries{
            {Ratio(80, 100)}, {Ratio(97, 100)}, {Ratio(4, 5)}, {Ratio(10, 100)}};
        QCOMPARE(ranked(entries), (std::vector<Rank>{{2, 4}, {1, 4}, {2, 4}, {4, 4}}));
    }

    void groupsAreRankedApartWithTheirOwnDenominator()
    {
        const std::vector<RankEntry> entries{
            {Ratio(1, 2), 1}, {Ratio(9, 10), 2}, {Ratio(3, 4), 1}, {Ratio(1, 10), 2}, {Ratio(1, 3), 2}};
        QCOMPARE(ranked(entries), (std::vector<Rank>{{2, 2}, {1, 3}, {1, 2}, {3, 3}, {2, 3}}));
    }

    void whoHasNoValueHasNoRankAndIsNotCounted()
    {
        const std::vector<RankEntry> entries{{std::nullopt}, {Ratio(1, 2)}, {Ratio(1, 4)}};
        QCOMPARE(ranked(entries), (std::vector<Rank>{{0, 0}, {1, 2}, {2, 2}}));
    }

    void theSmallestMayBeTheBest()
    {
        const std::vector<RankEntry> entries{{Ratio(5, 1)}, {Ratio(2, 1)}};
        QCOMPARE(ranked(entries, RankOrder::LowestFirst), (std::vector<Rank>{{2, 2}, {1, 2}}));
        QVERIFY(ranked({}).empty());
    }

    void climbingPointsFallByFivePercentAPlace()
    {
        // domain.md §8: of 5 points 5, 4.75, 4.5, 4.25
        const Ratio step(5, 100);
        QCOMPARE(placeShare(1, step) * 5, Ratio(5, 1));
        QCOMPARE(placeShare(2, step) * 5, Ratio(475, 100));
        QCOMPARE(placeShare(3, step) * 5, Ratio(45, 10));
        QCOMPARE(placeShare(4, step) * 5, Ratio(425, 100));
        QCOMPARE(placeShare(30, step), Ratio(0, 1));
        QCOMPARE(placeShare(0, step), Ratio(0, 1));
    }
};

BIHUAN_TEST(TstRanking)
#include "tst_ranking.moc"
