// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ladderreader.h"
#include "core/definition/standardset.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

Ladder shipped(const QString &id)
{
    const auto ladder = readLadder(*standardset::json(standardset::Folder::Ladders, id), standardset::sourceName(id));
    if (!ladder)
        qFatal("%s", qPrintable(ladder.error().text));
    return *ladder;
}

QStringList idsOf(const std::vector<const LadderStep *> &steps)
{
    QStringList ids;
    for (const LadderStep *step : steps)
        ids += step->id;
    return ids;
}

} // namespace

class TstLadderReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedLadderReadsUnderItsName()
    {
        const QStringList ids = standardset::ids(standardset::Folder::Ladders);
        QCOMPARE(ids.size(), 3);
        for (const QString &id : ids)
            QCOMPARE(shipped(id).id, id);
    }

    void stepsFollowEachOtherToTheEnd()
    {
        const Ladder sanming = shipped(QStringLiteral("sanming"));
        QCOMPARE(idsOf(sanming.starts()), (QStringList{QStringLiteral("blue"), QStringLiteral("orange")}));
        QCOMPARE(sanming.after(QStringLiteral("blue"))->id, QStringLiteral("orange"));
        QCOMPARE(sanming.after(QStringLiteral("orange"))->id, QStringLiteral("red"));
        QVERIFY(!sanming.after(QStringLiteral("red")) && !sanming.after(QStringLiteral("green")));
        const Ladder huating = shipped(QStringLiteral("huating"));
        QCOMPARE(idsOf(huating.starts()), (QStringList{QStringLiteral("blue"), QStringLiteral("yellow")}));
        QCOMPARE(stepForLight(huating, Light::of(QStringLiteral("yellow")))->id, QStringLiteral("blue"));
        QCOMPARE(stepForLight(huating, Light::of(QStringLiteral("red")))->id, QStringLiteral("yellow"));
        QCOMPARE(stepForLight(huating, Light::of(QStringLiteral("green"))), nullptr);
        QCOMPARE(huating.after(QStringLiteral("blue"))->id, QStringLiteral("yellow"));
        QCOMPARE(huating.steps.back().consequences.back().title, QStringLiteral("约谈"));
        QVERIFY(!huating.steps.back().consequences.back().talk.isEmpty());
        QCOMPARE(huating.palette().colours.front().id, QStringLiteral("red"));
    }

    void suqianProposesTheWorstStepThatHolds_data()
    {
        QTest::addColumn<QString>("deadline");
        QTest::addColumn<qint64>("cumulative");
        QTest::addColumn<QString>("step");
        const auto row = [](const char *name, const char *deadline, qint64 cumulative, const char *step) {
            QTest::newRow(name) << QString::fromLatin1(deadline) << cumulative << QString::fromLatin1(step);
        };
        row("far off and in time", "2024-12-31", 600, "");
        row("32 days", "2024-08-01", 600, "");
        row("31 days", "2024-07-31", 600, "blue");
        row("due today", "2024-06-30", 600, "blue");
        row("5 points behind", "2024-07-31", 540, "blue");
        row("more than 5 points behind", "2024-07-31", 539, "yellow");
        row("overdue", "2024-06-29", 539, "red");
        row("done", "2024-06-29", 1200, "");
    }
    void suqianProposesTheWorstStepThatHolds()
    {
        QFETCH(QString, deadline);
        QFETCH(qint64, cumulative);
        Matter matter;
        matter.year = 2024;
        matter.goal = 1200;
        matter.deadline = PartialDate::parse(deadline);
        Report report;
        report.period = Period::month(2024, 6);
        report.state = Report::State::Accepted;
        report.cumulative = cumulative;
        Course course;
        course.matter = &matter;
        course.add(report);
        const Ladder ladder = shipped(QStringLiteral("suqian"));
        const LadderStep *const step = proposedStep(ladder, course, report.period);
        QTEST(step ? step->id : QString(), "step");
    }

    void aComplaintNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QString>("says");
        QTest::newRow("none") << QByteArray() << QStringLiteral("应有 1 至 12 级");
        QTest::newRow("no start")
            << QByteArray(R"({"id": "a", "title": "蓝", "shape": "circle", "meaning": "首次"})") << QStringLiteral("mayStart");
        QTest::newRow("twice") << QByteArray(R"({"id": "a", "title": "蓝", "shape": "circle", "meaning": "首次", "mayStart": true},
            {"id": "a", "title": "红", "shape": "square", "meaning": "再次"})")
                               << QStringLiteral("第 2 行");
        QTest::newRow("a colour of lights")
            << QByteArray(R"({"id": "a", "title": "蓝", "shape": "circle", "meaning": "首次", "mayStart": true,
            "when": {"inARow": 2, "colour": "red"}})")
            << QStringLiteral("颜色");
    }
    void aComplaintNamesItsPlace()
    {
        QFETCH(QByteArray, steps);
        QFETCH(QString, says);
        const auto ladder = readLadder(R"({"id": "own", "title": "自定", "steps": [)" + steps + "]}", QStringLiteral("own.json"));
        QVERIFY(!ladder);
        QVERIFY2(ladder.error().text.startsWith(QStringLiteral("own.json 第 ")) && ladder.error().text.contains(says),
                 qPrintable(ladder.error().text));
    }
};

BIHUAN_TEST(TstLadderReader)
#include "tst_ladderreader.moc"
