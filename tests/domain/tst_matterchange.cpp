// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/course.h"
#include "core/domain/matters/matterchange.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstMatterChange : public QObject
{
    Q_OBJECT

    static Assignment held(const QString &id, const QString &role, const QString &unit, const QString &post = {})
    {
        return {id, MatterId{QStringLiteral("m")}, role, UnitId{unit}, PostId{post}, {}, {}};
    }

    static Report month(int index, qint64 cumulative, Report::State state)
    {
        Report report;
        report.period = Period::month(2024, index);
        report.cumulative = cumulative;
        report.state = state;
        return report;
    }

private Q_SLOTS:
    void aRoleGoesToTheUnitsNamedAndPeopleKeepTheirs()
    {
        const Assignment stays = held(QStringLiteral("1"), roles::coUnit, QStringLiteral("a"));
        const Assignment goes = held(QStringLiteral("2"), roles::coUnit, QStringLiteral("b"));
        const Assignment person = held(QStringLiteral("3"), roles::coUnit, {}, QStringLiteral("p"));
        const Assignment other = held(QStringLiteral("4"), roles::owner, QStringLiteral("b"));
        const std::vector<const Assignment *> present{&stays, &goes, &person, &other};
        MatterChange change;
        QVERIFY(!change.writes());
        change.setRole(roles::coUnit, {QStringLiteral("a"), QStringLiteral("c")}, present);
        QVERIFY(change.writes());
        QCOMPARE(change.droppedAssignments, std::vector{goes});
        QCOMPARE(change.assignments.size(), size_t(1));
        QCOMPARE(change.assignments.front().unit.value, QStringLiteral("c"));

        MatterChange same;
        same.setRole(roles::coUnit, {QStringLiteral("b"), QStringLiteral("a")}, present);
        QVERIFY(!same.writes());
    }

    void sourcesAreWrittenWhereTheyOrTheirClausesDiffer()
    {
        const SourceLink stays{SourceId{QStringLiteral("a")}, {}, QStringLiteral("第一条")};
        const SourceLink goes{SourceId{QStringLiteral("b")}, {}, {}};
        const SourceLink moves{SourceId{QStringLiteral("c")}, {}, {}};
        SourceLink moved = moves;
        moved.clause = QStringLiteral("第三条");
        MatterChange change;
        change.setSources({stays, moved}, std::vector<const SourceLink *>{&stays, &goes, &moves});
        QCOMPARE(change.links, std::vector{moved});
        QCOMPARE(change.droppedLinks, std::vector{goes});
    }

    void laterMonthsMoveAlongUntilOneThatWasAccepted()
    {
        Matter matter;
        matter.year = 2024;
        Course course;
        course.matter = &matter;
        const Report reports[] = {month(3, 30, Report::State::Submitted), month(4, 40, Report::State::Submitted), month(5, 50, Report::State::Submitted),
                                  month(7, 70, Report::State::Accepted), month(8, 80, Report::State::Submitted)};
        for (const Report &report : reports)
            course.add(report);
        const MovedMonths moved = monthsMovedBy(course, Period::month(2024, 3), 7, [](const Period &period) { return period == Period::month(2024, 4); });
        QCOMPARE(moved.reports.size(), size_t(1));
        QCOMPARE(moved.reports.front().period, Period::month(2024, 5));
        QCOMPARE(moved.reports.front().cumulative, std::optional<qint64>(57));
        QCOMPARE(moved.accepted, std::optional(Period::month(2024, 7)));
        QVERIFY(!monthsMovedBy(course, Period::month(2024, 7), 7).accepted);
        QCOMPARE(monthsMovedBy(course, Period::month(2024, 7), 7).reports.size(), size_t(1));
    }
};

BIHUAN_TEST(TstMatterChange)
#include "tst_matterchange.moc"
