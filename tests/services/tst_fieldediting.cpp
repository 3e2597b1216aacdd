// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldediting.h"

#include "core/services/cells.h"
#include "core/services/historytext.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstFieldEditing : public QObject
{
    Q_OBJECT

    const Period march = Period::month(2024, 3);
    const QString code = QStringLiteral("ZJ-2024-01");

private:
    static std::optional<qint64> cumulative(CountyFixture &file, const QString &code, int month)
    {
        const auto county = file.county();
        const Report *report = county->matterByCode(code)->course.reportIn(Period::month(2024, month));
        return report ? report->cumulative : std::nullopt;
    }

private Q_SLOTS:
    void theMonthIsTypedAndTheCumulativeIsStored()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 2, 150));
        const auto done = setFields(*file.workspace, code, march, {{QStringLiteral("month"), QStringLiteral("120.5")}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
        QCOMPARE(cumulative(file, code, 3), std::optional<qint64>(270'500'000));
        const auto county = file.county();
        const Value month = cellValue(*county, *county->matterByCode(code), {QStringLiteral("month"), 0}, march);
        QCOMPARE(std::get<qint64>(month), 120'500'000);
    }

    void whatIsTypedOpensThePeriodAndIsAccepted()
    {
        CountyFixture file;
        QVERIFY(setFields(*file.workspace, code, march, {{QStringLiteral("cumulative"), QStringLiteral("0.03亿")}}));
        QCOMPARE(cumulative(file, code, 3), std::optional<qint64>(300'000'000));
        QCOMPARE(file.county()->period(march)->state, periodstates::open);
        QVERIFY(file.county()->matterByCode(code)->course.isReportedIn(march));
    }

    void correctingAMonthMovesLaterReportsThatNobodyAccepted()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 3, 300));
        Report later;
        later.matter = file.county()->matterByCode(code)->matter->id;
        later.state = Report::State::Submitted;
        later.period = Period::month(2024, 4);
        later.cumulative = 400'000'000;
        QVERIFY(file.editor().run(QStringLiteral("四月"), [&](Store &store) { return store.reports.save(later); }));
        QVERIFY(setFields(*file.workspace, code, march, {{QStringLiteral("month"), QStringLiteral("250")}}));
        QCOMPARE(cumulative(file, code, 3), std::optional<qint64>(250'000'000));
        QCOMPARE(cumulative(file, code, 4), std::optional<qint64>(350'000'000));
    }

    void aFigureTakenAwayLeavesTheMonthUnreported()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 2, 150));
        QVERIFY(file.report(code, 3, 300));
        QVERIFY(setFields(*file.workspace, code, march, {{QStringLiteral("cumulative"), QString()}}));
        const auto county = file.county();
        QVERIFY(!county->matterByCode(code)->course.isReportedIn(march));
        QCOMPARE(county->matterByCode(code)->course.cumulativeAt(march), std::optional<qint64>(150'000'000));
    }

    void aReportThatStillSaysSomethingStaysWithoutItsFigure()
    {
        CountyFixture file;
        QVERIFY(setFields(*file.workspace, code, march, {{QStringLiteral("cumulative"), QStringLiteral("300")},
                                                         {QStringLiteral("progress"), QStringLiteral("已开工")}}));
        QVERIFY(setFields(*file.workspace, code, march, {{QStringLiteral("cumulative"), QString()}}));
        const auto county = file.county();
        QVERIFY(county->matterByCode(code)->course.isReportedIn(march));
    }

    void monthsOfOneMatterSetInOneStepCountFromEachOther()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 1, 100));
        const auto county = file.county();
        const FieldRef month{QStringLiteral("month"), 0};
        const auto done = setCells(*file.workspace, *county, march,
                                   {{code, month, qint64(50'000'000), Period::month(2024, 2)},
                                    {code, month, qint64(70'000'001), Period::month(2024, 3)},
                                    {QStringLiteral("ZJ-2024-02"), month, qint64(5), Period::month(2024, 2)}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
        QCOMPARE(cumulative(file, code, 2), std::optional<qint64>(150'000'000));
        QCOMPARE(cumulative(file, code, 3), std::optional<qint64>(220'000'001));
        QCOMPARE(cumulative(file, QStringLiteral("ZJ-2024-02"), 2), std::optional<qint64>(5));
        QCOMPARE(file.county()->period(Period::month(2024, 2))->state, periodstates::open);
        QVERIFY(file.editor().undo());
        QCOMPARE(cumulative(file, code, 3), std::nullopt);
        QCOMPARE(cumulative(file, QStringLiteral("ZJ-2024-02"), 2), std::nullopt);
    }

    void oneMonthOfSeveralThatIsClosedRefusesAll()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 2, 100));
        QVERIFY(closePeriod(*file.workspace, Period::month(2024, 2)));
        const auto county = file.county();
        const FieldRef field{QStringLiteral("cumulative"), 0};
        QVERIFY(!setCells(*file.workspace, *county, march,
                          {{code, field, qint64(5), Period::month(2024, 2)}, {code, field, qint64(6), Period::month(2024, 3)}}));
        QCOMPARE(cumulative(file, code, 3), std::nullopt);
    }

    void anAcceptedLaterReportStaysAndTheContradictionIsTold()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 3, 300));
        QVERIFY(file.report(code, 4, 320));
        const auto done = setFields(*file.workspace, code, march, {{QStringLiteral("month"), QStringLiteral("350")}});
        QVERIFY(done);
        QCOMPARE(cumulative(file, code, 4), std::optional<qint64>(320'000'000));
        QVERIFY(!done->findings.empty());
        QCOMPARE(done->findings.front().kind, FindingKind::CumulativeFalls);
    }

    void aMistypedFieldOrValueWritesNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown column") << QStringLiteral("完成投次") << QStringLiteral("1") << QStringLiteral("没有“完成投次”");
        QTest::newRow("words for money") << QStringLiteral("month") << QStringLiteral("很多") << QStringLiteral("本月完成");
        QTest::newRow("computed") << QStringLiteral("gap") << QStringLiteral("3") << QStringLiteral("算出来");
        QTest::newRow("unknown unit") << QStringLiteral("leadUnit") << QStringLiteral("曹平镇") << QStringLiteral("曹坪镇");
    }
    void aMistypedFieldOrValueWritesNothing()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, says);
        CountyFixture file;
        const QString before = file.dump();
        const auto refused = setFields(*file.workspace, code, march, {{QStringLiteral("progress"), QStringLiteral("已开工")}, {field, text}});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(says), qPrintable(refused.error().text));
        QCOMPARE(file.dump(), before);
    }

    void theHistorySpeaksTheLedgersWords()
    {
        CountyFixture file;
        QVERIFY(file.report(code, 3, 300));
        QVERIFY(setFields(*file.workspace, code, march, {{QStringLiteral("month"), QStringLiteral("250")}, {QStringLiteral("leadUnit"), QStringLiteral("营盘镇")}}));
        const auto history = historyOf(*file.workspace, code).value();
        const HistoryEntry &last = history.front();
        QStringList words;
        for (const HistoryChange &change : last.changes)
            words.append(change.what + QLatin1Char(':') + change.before + QLatin1Char('>') + change.after);
        QVERIFY2(words.join(QLatin1Char(' ')).contains(QStringLiteral("曹坪镇>营盘镇")), qPrintable(words.join(QLatin1Char(' '))));
        QVERIFY2(words.join(QLatin1Char(' ')).contains(QStringLiteral("300>250")), qPrintable(words.join(QLatin1Char(' '))));
    }
};

BIHUAN_TEST(TstFieldEditing)
#include "tst_fieldediting.moc"
