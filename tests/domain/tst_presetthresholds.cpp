// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

constexpr qint64 goal = 1'200'000;
constexpr qint64 monthly = goal / 12;

/// A project that kept to its even plan until the month before, and then stands at `cumulative`.
LightCase standing(int number, qint64 cumulative, bool planned)
{
    LightCase made(MatterKind::Project, goal);
    made.matter.total = 2000 * qint64(1'000'000);
    QList<qint64> plan;
    for (int m = 1; m <= 12; ++m)
        plan += monthly * m;
    if (planned)
        made.planned(plan);
    for (int m = 1; m < number; ++m)
        made.report(month(m), monthly * m);
    return made.report(month(number), cumulative);
}

/// The colour of one dimension, "-" for none.
QString colourOf(const LightCase &made, const RuleSet &rules, const QString &dimension, int number)
{
    const Assessment assessment = made.assessed(rules, month(number));
    for (size_t i = 0; i < rules.dimensions.size(); ++i) {
        const DimensionLight light = assessment.dimensions.at(static_cast<qsizetype>(i));
        if (rules.dimensions[i].id == dimension)
            return light.colour < 0 ? QStringLiteral("-") : rules.palette.colours[static_cast<size_t>(light.colour)].id;
    }
    return QStringLiteral("no such dimension");
}

} // namespace

/// Each row of domain.md §4 that judges by figures or months: at, just under and just over its threshold, in the first
/// half and in the second half of the year.
class TstPresetThresholds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAtEveryThreshold_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("dimension");
        QTest::addColumn<bool>("planned");
        QTest::addColumn<int>("number");
        QTest::addColumn<qint64>("cumulative");
        QTest::addColumn<QStringList>("colours"); // a step below, at, a step above
        const auto row = [](const char *preset, const char *dimension, bool planned, int number, qint64 cumulative,
                            const QString &colours) {
            QTest::addRow("%s %s %d %lld", preset, dimension, number, static_cast<long long>(cumulative))
                << QString::fromLatin1(preset) << QString::fromLatin1(dimension) << planned << number << cumulative
                << colours.split(QLatin1Char(' '));
        };
        for (const int number : {5, 6, 8, 11}) {
            const qint64 due = monthly * number;
            for (const bool planned : {false, true}) {
                // More than 5 to 15 points below its plan or 序时.
                if (!planned)
                    row("composite", "progress", planned, number, due - goal * 15 / 100, QStringLiteral("red yellow yellow"));
                row("composite", "progress", planned, number, due - goal * 5 / 100, QStringLiteral("yellow green green"));
            }
            row("composite", "progress", true, number, due - goal * 15 / 100, QStringLiteral("red yellow yellow"));
            row("yinchuan", "progress", false, number, due - goal * 30 / 100, QStringLiteral("red yellow yellow"));
            row("yinchuan", "progress", false, number, due - goal * 10 / 100, QStringLiteral("yellow yellow green"));
            row("wuhan", "progress", false, number, due * 60 / 100, QStringLiteral("red yellow yellow"));
            row("wuhan", "progress", false, number, due * 80 / 100, QStringLiteral("yellow green green"));
            row("sanya", "progress", true, number, due * 50 / 100, QStringLiteral("red yellow yellow"));
            row("sanya", "progress", true, number, due, QStringLiteral("yellow green green"));
            row("sanya", "month", true, number, due, QStringLiteral("yellow green green"));
            const qint64 before = due - monthly;
            row("xinhuang", "month", true, number, before + monthly * 60 / 100, QStringLiteral("yellow blue blue"));
            row("xinhuang", "month", true, number, before + monthly * 80 / 100, QStringLiteral("blue green green"));
        }
    }
    void figuresAtEveryThreshold()
    {
        QFETCH(QString, preset);
        QFETCH(QString, dimension);
        QFETCH(bool, planned);
        QFETCH(int, number);
        QFETCH(qint64, cumulative);
        QStringList colours;
        for (const qint64 step : {-1, 0, 1})
            colours += colourOf(standing(number, cumulative + step, planned), test::preset(preset), dimension, number);
        QTEST(colours, "colours");
    }

    void monthsAtEveryThreshold_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("dimension");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QStringList>("colours"); // of the months from the first on
        const auto row = [](const char *preset, const char *dimension, const char *field, const char *colours) {
            QTest::addRow("%s %s", preset, dimension)
                << QString::fromLatin1(preset) << QString::fromLatin1(dimension) << QString::fromLatin1(field)
                << QString::fromLatin1(colours).split(QLatin1Char(' '));
        };
        // Due in the first month, judged at each month end after it.
        row("composite", "start", "planned", "- - red red");
        row("yinchuan", "start", "planned", "yellow yellow red red");
        row("yinchuan", "listing", "actual", "green yellow yellow red red");
    }
    void monthsAtEveryThreshold()
    {
        QFETCH(QString, preset);
        QFETCH(QString, dimension);
        QFETCH(QString, field);
        QFETCH(QStringList, colours);
        for (const int first : {1, 3, 7}) {
            QStringList seen;
            for (int number = first; number < first + colours.size(); ++number) {
                LightCase made(MatterKind::Project);
                made.report(month(number), 1);
                const PartialDate date = PartialDate::month(2024, first);
                (field == QStringLiteral("planned") ? made.matter.startPlanned : made.matter.startActual) = date;
                seen += colourOf(made, test::preset(preset), dimension, number);
            }
            QCOMPARE(seen, colours);
        }
    }

    void daysLeftAtEveryThresholdInEveryMonth()
    {
        const RuleSet rules = preset(QStringLiteral("deadline"));
        for (int number = 1; number <= 12; ++number) {
            const QDate end = month(number).lastDay();
            QStringList seen;
            for (const int days : {4, 3, 1, 0, -1}) {
                LightCase made(MatterKind::Pledge);
                made.report(month(number), std::nullopt).matter.deadline = PartialDate::day(end.addDays(days));
                seen += colourOf(made, rules, QStringLiteral("deadline"), number);
            }
            QCOMPARE(seen.join(QLatin1Char(' ')), QStringLiteral("green yellow yellow red red"));
        }
    }
};

BIHUAN_TEST(TstPresetThresholds)
#include "tst_presetthresholds.moc"
