// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/figurestream.h"

#include "tests/storage/storagefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstFigureStream : public QObject
{
    Q_OBJECT

private:
    /// What the stream gives, a line per matter: "no: period cumulative …".
    static QString read(Database &database, const FigureStream::Request &request)
    {
        QStringList lines;
        FigureStream stream = FigureStream::open(database, request).value();
        MatterRecord figures;
        const std::vector<RowRange> ranges = FigureStream::ranges(database, request.year).value();
        for (const RowRange &range : ranges) {
            stream.seek(range);
            while (stream.next(figures).value()) {
                QString line = QString::number(figures.matter.goal.value_or(0)) + QLatin1Char(':');
                for (const Report &report : figures.reports)
                    line += QStringLiteral(" %1=%2").arg(report.period.toString()).arg(report.cumulative.value_or(-1));
                lines.append(line);
            }
        }
        lines.sort();
        return lines.join(QLatin1Char('\n'));
    }

    static Status insert(Store &store, const QString &id, int year, int no, int months)
    {
        Matter matter = StorageFixture::matter(QStringLiteral("项目"), no);
        matter.id.value = id;
        matter.year = year;
        matter.goal = no;
        BIHUAN_CHECK(store.matters.insert(matter));
        for (int month = 1; month <= months; ++month) {
            Report report = StorageFixture::report(matter, month, 10 * month);
            report.period = Period::month(year, month);
            BIHUAN_CHECK(store.reports.insert(report));
        }
        return {};
    }

private Q_SLOTS:
    void everyMatterGetsItsOwnRowsInWhateverOrderTheIdsAre()
    {
        StorageFixture file;
        // Rows in this order; the ids of the third and fourth lie before those of the others.
        const char *const ids[] = {"m", "p", "a", "c", "z"};
        QVERIFY(file.editor->run(QStringLiteral("建立"), [&](Store &store) -> Status {
            for (int i = 0; i < 5; ++i)
                BIHUAN_CHECK(insert(store, QString::fromLatin1(ids[i]), 2024, i + 1, i % 3));
            return {};
        }));
        QCOMPARE(read(file.database, {2024, Period::month(2024, 12), false}),
                 QStringLiteral("1:\n2: 2024-01=10\n3: 2024-01=10 2024-02=20\n4:\n5: 2024-01=10"));
    }

    void laterMonthsAndOtherYearsAreLeftOut()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("建立"), [&](Store &store) -> Status {
            BIHUAN_CHECK(insert(store, QStringLiteral("a"), 2023, 1, 12));
            BIHUAN_CHECK(insert(store, QStringLiteral("b"), 2024, 2, 12));
            return insert(store, QStringLiteral("c"), 2025, 3, 12);
        }));
        QCOMPARE(read(file.database, {2024, Period::month(2024, 2), false}), QStringLiteral("2: 2024-01=10 2024-02=20"));
        QCOMPARE(read(file.database, {2026, Period::month(2026, 2), false}), QString());
    }

    void manyRowsOfOtherYearsBetweenTwoMattersAreSkipped()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("建立"), [&](Store &store) -> Status {
            BIHUAN_CHECK(insert(store, QStringLiteral("a"), 2024, 1, 1));
            for (int n = 0; n < 40; ++n)
                BIHUAN_CHECK(insert(store, QStringLiteral("b%1").arg(n, 2, 10, QLatin1Char('0')), 2023, n, 6));
            return insert(store, QStringLiteral("c"), 2024, 2, 1);
        }));
        QCOMPARE(read(file.database, {2024, Period::month(2024, 12), false}), QStringLiteral("1: 2024-01=10\n2: 2024-01=10"));
    }

    void theRangesOfALargeYearHoldEveryMatterOnce()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("建立"), [&](Store &store) -> Status {
            for (int n = 1; n <= 2500; ++n)
                BIHUAN_CHECK(insert(store, newUuid(), n % 5 == 0 ? 2023 : 2024, n, 0));
            return {};
        }));
        QCOMPARE(FigureStream::ranges(file.database, 2024).value().size(), size_t(2));
        const QStringList lines = read(file.database, {2024, Period::month(2024, 12), false}).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2000);
        QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), 2000);
    }

    void aRangeThatIsReadAgainGivesTheSameRows()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("建立"), [&](Store &store) { return insert(store, QStringLiteral("a"), 2024, 1, 2); }));
        FigureStream stream = FigureStream::open(file.database, {2024, Period::month(2024, 12), false}).value();
        const RowRange range = FigureStream::ranges(file.database, 2024).value().front();
        MatterRecord figures;
        for (int turn = 0; turn < 2; ++turn) {
            stream.seek(range);
            QVERIFY(stream.next(figures).value());
            QCOMPARE(figures.reports.size(), size_t(2));
            QVERIFY(!stream.next(figures).value());
        }
    }

    void fieldsOfTheReportsAreReadOnlyWhenAskedFor()
    {
        StorageFixture file;
        QVERIFY(file.editor->run(QStringLiteral("建立"), [&](Store &store) -> Status {
            const Matter matter = StorageFixture::matter(QStringLiteral("项目"));
            BIHUAN_CHECK(store.matters.insert(matter));
            Report report = StorageFixture::report(matter, 1, 10);
            report.extra.insert(QStringLiteral("fundsPaid"), qint64(7));
            return store.reports.insert(report);
        }));
        for (const bool wanted : {false, true}) {
            FigureStream stream = FigureStream::open(file.database, {2024, Period::month(2024, 12), wanted}).value();
            stream.seek(FigureStream::ranges(file.database, 2024).value().front());
            MatterRecord figures;
            QVERIFY(stream.next(figures).value());
            QCOMPARE(figures.reports.front().extra.size(), wanted ? 1 : 0);
        }
    }
};

BIHUAN_TEST(TstFigureStream)
#include "tst_figurestream.moc"
