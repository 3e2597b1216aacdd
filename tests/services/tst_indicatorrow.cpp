// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rowreader.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstIndicatorRow : public QObject
{
    Q_OBJECT

    CountyFixture m_county;

private Q_SLOTS:
    void initTestCase()
    {
        const auto added = m_county.editor().run(QStringLiteral("指标"), [this](Store &store) -> Status {
            Matter matter;
            matter.id = MatterId::create();
            matter.ledger = LedgerId{QStringLiteral("indicators")};
            matter.year = 2024;
            matter.kind = MatterKind::Target;
            matter.no = 1;
            matter.code = QStringLiteral("ZB-2024-01");
            matter.name = QStringLiteral("固定资产投资增速");
            matter.measureKind = QStringLiteral("growth");
            matter.measureUnit = QStringLiteral("%");
            matter.goal = 900;
            BIHUAN_CHECK(store.matters.insert(matter));
            Report report;
            report.matter = matter.id;
            report.period = Period::month(2024, 8);
            report.state = Report::State::Accepted;
            report.cumulative = 840;
            report.covers = QStringLiteral("2024-07");
            report.extra.insert(QStringLiteral("cityRank"), QStringLiteral("3/7"));
            BIHUAN_CHECK(openForFigures(store, *m_county.county(), report.period, m_county.clock.now()));
            BIHUAN_CHECK(store.reports.save(report));
            return store.figures.save({matter.id, report.period, QStringLiteral("growth"), 840});
        });
        QVERIFY2(added, qPrintable(added ? QString() : added.error().text));
    }

    void aRowCarriesWhatStatisticsPublish()
    {
        const PeriodView view = m_county.view(8);
        const MatterRow *row = view.find(QStringLiteral("ZB-2024-01"));
        QVERIFY(row && row->reported);
        QCOMPARE(row->cityRank, QStringLiteral("3/7"));
        QCOMPARE(row->growth, std::optional<qint64>(840));
        QCOMPARE(row->covered, Period::month(2024, 7));
    }

    void aCarriedRateStillSpeaksOfItsOwnMonths()
    {
        const PeriodView view = m_county.view(10);
        const MatterRow *row = view.find(QStringLiteral("ZB-2024-01"));
        QVERIFY(row && !row->reported);
        QCOMPARE(row->cumulative, std::optional<qint64>(840));
        QCOMPARE(row->cityRank, QStringLiteral("3/7"));
        QCOMPARE(row->covered, Period::month(2024, 7));
    }

    void aRowComesBackFromJsonAsItWas()
    {
        const PeriodView view = m_county.view(8);
        const MatterRow *row = view.find(QStringLiteral("ZB-2024-01"));
        MatterRow again;
        QVERIFY(RowReader().read(QJsonDocument(toJson(*row, view.period)).toJson(), again));
        QVERIFY(again == *row);
    }
};

BIHUAN_TEST(TstIndicatorRow)
#include "tst_indicatorrow.moc"
