// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/summarystream.h"

#include "core/services/periodlife.h"
#include "core/services/samplecounty.h"
#include "tests/services/provincefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace bihuan;
using namespace bihuan::test;

class TstSummaryStream : public QObject
{
    Q_OBJECT

private:
    static constexpr std::pair<const char *, Grouping> groupings[] = {{"unit", Grouping::Unit}, {"leader", Grouping::Leader}, {"ledger", Grouping::Ledger},
                                                                      {"source", Grouping::Source}, {"town", Grouping::Town}};

    static void everyGrouping()
    {
        QTest::addColumn<Grouping>("grouping");
        for (const auto &[name, grouping] : groupings)
            QTest::newRow(name) << grouping;
    }

    static void groupingsAndPeriods()
    {
        QTest::addColumn<Grouping>("grouping");
        QTest::addColumn<QString>("period");
        for (const auto &[name, grouping] : groupings) {
            for (const char *period : {"2024-01", "2024-07b", "2024-08a", "2024-08", "2024-Q3", "2024"})
                QTest::addRow("%s %s", name, period) << grouping << QString::fromLatin1(period);
        }
    }

    static void compare(Workspace &workspace, const Period &period, Grouping grouping)
    {
        const auto streamed = summaryOf(workspace, period, grouping);
        QVERIFY(streamed);
        const Summary whole = summarise(workspace.view(period).value(), grouping);
        QCOMPARE(streamed->total, whole.total);
        QCOMPARE(streamed->rows, whole.rows);
        QVERIFY(whole.total.count > 0);
    }

    std::unique_ptr<ProvinceFixture> m_province;
    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2024, 9, 8), QTime(8, 31))};
    std::unique_ptr<Workspace> m_sample;

private Q_SLOTS:
    void initTestCase()
    {
        m_province = std::make_unique<ProvinceFixture>();
        QVERIFY2(m_province->filled, m_province->filled ? "" : qPrintable(m_province->filled.error().detail));
        auto sample = createSampleCounty(QDir(m_folder.path()).filePath(QStringLiteral("柞水.bihuan")), Period::month(sampleYear, sampleLastMonth), m_clock);
        QVERIFY(sample);
        m_sample = std::move(*sample);
    }

    void aProvinceReadMatterByMatterSumsUpAsItsWholeView_data() { groupingsAndPeriods(); }
    void aProvinceReadMatterByMatterSumsUpAsItsWholeView()
    {
        QFETCH(const Grouping, grouping);
        QFETCH(const QString, period);
        compare(*m_province->workspace, Period::parse(period).value(), grouping);
    }

    void theSampleCountyReadMatterByMatterSumsUpAsItsWholeView_data() { groupingsAndPeriods(); }
    void theSampleCountyReadMatterByMatterSumsUpAsItsWholeView()
    {
        QFETCH(const Grouping, grouping);
        QFETCH(const QString, period);
        compare(*m_sample, Period::parse(period).value(), grouping);
    }

    void theProvinceUsesEveryLightAndEveryLink()
    {
        // What the comparison above is worth: nothing that a sum is made from is missing from the file.
        const PeriodView view = m_province->workspace->view(Period::month(2024, 8)).value();
        QSet<QString> lights;
        QSet<QString> dimensions;
        size_t bundles = 0;
        for (const MatterRow &row : view.rows) {
            lights.insert(row.light.id());
            dimensions.insert(row.dimension);
            bundles += row.towns.size() > 3 ? 1 : 0;
        }
        for (const QString &light : {QStringLiteral("red"), QStringLiteral("yellow"), QStringLiteral("green"), QStringLiteral("done"), QStringLiteral("notdue"), QStringLiteral("unreported")})
            QVERIFY2(lights.contains(light), qPrintable(light));
        QVERIFY(dimensions.contains(QStringLiteral("funds")));
        QVERIFY(bundles > 0);
        const Summary sources = summarise(view, Grouping::Source);
        QCOMPARE(sources.rows.size(), size_t(4));
        QVERIFY(summarise(view, Grouping::Ledger).rows.size() >= 4);
    }

    void aPublishedPeriodSumsUpAsItsSnapshot_data() { everyGrouping(); }
    void aPublishedPeriodSumsUpAsItsSnapshot()
    {
        QFETCH(const Grouping, grouping);
        const Period period = Period::month(2024, 6);
        if (!m_province->workspace->view(period)->frozen) {
            QVERIFY(m_province->workspace->editor()->run(QStringLiteral("开期"), [&](Store &store) { return store.periods.save({period, periodstates::open, {}, {}, {}}); }));
            QVERIFY(closePeriod(*m_province->workspace, period));
            QVERIFY(publishPeriod(*m_province->workspace, period));
        }
        QVERIFY(m_province->workspace->view(period)->frozen);
        compare(*m_province->workspace, period, grouping);
    }

    void aSumShowsOneStateOfTheFileWhoeverWritesMeanwhile()
    {
        // The first and the last project of the year, which lie in different parts of the file, pass an amount to and fro.
        const auto county = m_province->workspace->county(2024).value();
        const auto project = [&](int no) { return *county->matterByCode(QStringLiteral("M-2024-%1").arg(no))->matter; };
        Matter first = project(4);
        Matter last = project(1300);
        QVERIFY(first.kind == MatterKind::Project && last.kind == MatterKind::Project);
        first.total = last.total = 1'000'000'000;
        const auto write = [&] {
            return m_province->workspace->editor()->run(QStringLiteral("调整"), [&](Store &store) -> Status {
                BIHUAN_CHECK(store.matters.save(first));
                return store.matters.save(last);
            });
        };
        QVERIFY(write());
        const Period period = Period::month(2024, 8);
        const qint64 expected = summaryOf(*m_province->workspace, period, Grouping::Unit)->total.total;

        std::atomic<bool> reading = true;
        auto sums = std::async(std::launch::async, [&] {
            QSet<qint64> seen;
            const auto reader = Workspace::open(m_province->workspace->path(), Workspace::Access::Read, m_clock);
            for (int turn = 0; turn < 20; ++turn)
                seen.insert(summaryOf(**reader, period, Grouping::Unit).value().total.total);
            reading = false;
            return seen;
        });
        int writes = 0;
        for (; reading; ++writes) {
            const qint64 passed = writes % 2 == 0 ? 700'000'000 : -700'000'000;
            first.total = *first.total + passed;
            last.total = *last.total - passed;
            QVERIFY(write());
        }
        QCOMPARE(sums.get(), QSet<qint64>{expected});
        QVERIFY(writes > 0);
    }

    void aYearWithoutMattersSumsUpToNothing()
    {
        const auto summary = summaryOf(*m_sample, Period::month(2021, 3), Grouping::Unit);
        QVERIFY(summary);
        QCOMPARE(summary->total.count, 0);
        QVERIFY(summary->rows.empty());
    }
};

BIHUAN_TEST(TstSummaryStream)
#include "tst_summarystream.moc"
