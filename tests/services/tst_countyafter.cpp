// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lighthistory.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

template <typename T>
bool sameRows(const std::vector<const T *> &a, const std::vector<const T *> &b)
{
    return std::ranges::equal(a, b, [](const T *left, const T *right) { return *left == *right; });
}

template <typename T>
bool sameRow(const T *a, const T *b)
{
    return a && b ? *a == *b : a == b;
}

/// Everything that hangs on the matter, and what it refers to.
bool sameFile(const MatterFile &a, const MatterFile &b)
{
    const auto idOf = [](const auto *definition) {
        if constexpr (std::is_same_v<decltype(definition), const RuleSet *>)
            return definition ? definition->id : QString();
        else
            return definition ? definition->id.value : QString();
    };
    return *a.matter == *b.matter && a.course.matter == a.matter && idOf(a.ledger) == idOf(b.ledger)
           && idOf(a.rules) == idOf(b.rules) && a.course.measure == b.course.measure
           && sameRow(a.course.schedule, b.course.schedule)
           && std::ranges::equal(a.course.halfMonths, b.course.halfMonths, &sameRow<Report>)
           && sameRows(a.course.milestones, b.course.milestones) && sameRows(a.course.figures, b.course.figures)
           && sameRows(a.schedules, b.schedules) && sameRows(a.assignments, b.assignments) && sameRows(a.parts, b.parts)
           && sameRows(a.sources, b.sources) && sameRows(a.entries, b.entries) && sameRows(a.overrides, b.overrides);
}

/// Follows every change of a file as the window does, and holds the outcome against the file read anew.
class Follower
{
public:
    explicit Follower(CountyFixture &file) : m_file(file), m_county(file.county()), m_view(liveView(m_county, march)), m_lights(*file.workspace, m_county)
    {
        for (const Period &month : march.monthsToDate())
            (void)m_lights.in(month);
        QObject::connect(&file.editor(), &Editor::changed, &m_context, [this](const ChangeSummary &change) {
            ++steps;
            m_county = m_file.workspace->countyAfter(*m_county, change).value();
            m_lights.follow(m_county, change.matters);
            if (change.office)
                m_view = liveView(m_county, march);
            else
                followCounty(m_view, m_county, change.matters);
        });
    }

    /// Empty when both are the same.
    QString difference() const
    {
        const auto anew = m_file.county();
        if (m_county->history() != anew->history())
            return QStringLiteral("history");
        if (m_county->matters().size() != anew->matters().size())
            return QStringLiteral("%1 matters instead of %2").arg(m_county->matters().size()).arg(anew->matters().size());
        for (size_t i = 0; i < anew->matters().size(); ++i) {
            const MatterFile &wanted = anew->matters()[i];
            if (!sameFile(m_county->matters()[i], wanted) || m_county->matterByCode(wanted.matter->code) != &m_county->matters()[i]
                || m_county->placeOf(wanted.matter->id) != i)
                return wanted.matter->code;
        }
        LightHistory lights(*m_file.workspace, anew);
        for (const Period &month : march.monthsToDate()) {
            const PeriodLights wanted = lights.in(month).value();
            const PeriodLights known = m_lights.in(month).value();
            const bool same = std::ranges::all_of(anew->matters(), [&](const MatterFile &file) {
                return known.of(file.matter->code) == wanted.of(file.matter->code);
            });
            if (!same || known.hasReports != wanted.hasReports)
                return QStringLiteral("lights of ") + month.title();
        }
        const PeriodView view = liveView(anew, march);
        return m_view.rows == view.rows && m_view.state == view.state ? QString() : QStringLiteral("view");
    }

    int steps = 0;
    const County &county() const { return *m_county; }

private:
    const Period march = Period::month(2024, 3);
    CountyFixture &m_file;
    QObject m_context;
    std::shared_ptr<const County> m_county;
    PeriodView m_view;
    mutable LightHistory m_lights;
};

Matter copyOf(const County &county, const QString &code)
{
    return *county.matterByCode(code)->matter;
}

} // namespace

#define COMPARE_WITH_FILE(follower) QVERIFY2((follower).difference().isEmpty(), qPrintable((follower).difference()))

class TstCountyAfter : public QObject
{
    Q_OBJECT

    const QString first = QStringLiteral("ZJ-2024-01");
    const QString second = QStringLiteral("ZJ-2024-02");
    const QString third = QStringLiteral("ZJ-2024-03");

    /// Runs the change, takes it back and does it again; the year in memory is the file's each time.
    void hold(CountyFixture &file, const Editor::Change &change)
    {
        Follower follower(file);
        const auto done = file.editor().run(QStringLiteral("修改"), change);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
        QCOMPARE(follower.steps, 1);
        COMPARE_WITH_FILE(follower);
        QVERIFY(file.editor().undo());
        COMPARE_WITH_FILE(follower);
        QVERIFY(file.editor().redo());
        QCOMPARE(follower.steps, 3);
        COMPARE_WITH_FILE(follower);
    }

private Q_SLOTS:
    void aFigureIsFollowed()
    {
        CountyFixture file;
        QVERIFY(file.report(first, 3, 250));
        const auto county = file.county();
        Report report = *county->matterByCode(first)->course.reportIn(Period::month(2024, 3));
        report.cumulative = 300'000'000;
        hold(file, [&](Store &store) { return store.reports.save(report); });
    }

    /// Lights are judged when somebody asks; until then changes pile up, also such as give matters other places.
    void lightsThatNobodyAskedForBetweenChangesAreFollowed()
    {
        CountyFixture file;
        Follower follower(file);
        COMPARE_WITH_FILE(follower); // all lights are known now
        QVERIFY(file.report(first, 3, 250));
        QVERIFY(file.editor().run(QStringLiteral("删除"), [&, matter = copyOf(*file.county(), second)](Store &store) { return store.matters.remove(matter); }));
        QVERIFY(file.report(third, 2, 1));
        COMPARE_WITH_FILE(follower);
        QVERIFY(file.editor().undo());
        QVERIFY(file.editor().undo());
        COMPARE_WITH_FILE(follower);
    }

    void aFirstReportThatOpensItsPeriodIsFollowed()
    {
        CountyFixture file;
        const auto county = file.county();
        Report report;
        report.matter = county->matterByCode(second)->matter->id;
        report.period = Period::month(2024, 3);
        report.state = Report::State::Accepted;
        report.cumulative = 100'000'000;
        hold(file, [&](Store &store) -> Status {
            BIHUAN_CHECK(openForFigures(store, *county, report.period, file.clock.now()));
            return store.reports.save(report);
        });
    }

    void everythingThatHangsOnAMatterIsFollowed()
    {
        CountyFixture file;
        const MatterId id = copyOf(*file.county(), second).id;
        const UnitId town = file.county()->units().units().back().id;
        hold(file, [&](Store &store) -> Status {
            BIHUAN_CHECK(store.figures.save({id, Period::month(2024, 3), QStringLiteral("civil"), 100}));
            BIHUAN_CHECK(store.milestones.save({MilestoneId::create(), id, 1, QStringLiteral("开工"), {}, {}}));
            BIHUAN_CHECK(store.assignments.save({newUuid(), id, roles::coUnit, town, {}, {}, {}}));
            BIHUAN_CHECK(store.parts.save({newUuid(), id, town, 1200}));
            BIHUAN_CHECK(store.entries.save({LedgerId{QStringLiteral("pledges")}, id, QStringLiteral("第三条"), 7}));
            BIHUAN_CHECK(store.overrides.save({id, Period::month(2024, 3), QStringLiteral("red"), QStringLiteral("征迁受阻"), {}, {}}));
            Schedule amended{id, 2, QStringLiteral("investment"), {}, false, QStringLiteral("年中调整")};
            amended.months[11] = 2000;
            return store.schedules.save(amended);
        });
    }

    void aNewMatterStandsWhereItsNumberPutsIt()
    {
        CountyFixture file;
        Matter matter = copyOf(*file.county(), third);
        matter.id = MatterId::create();
        matter.no = 2;
        matter.code = QStringLiteral("ZJ-2024-015");
        hold(file, [&](Store &store) -> Status {
            BIHUAN_CHECK(store.matters.insert(matter));
            return store.milestones.insert({MilestoneId::create(), matter.id, 1, QStringLiteral("立项"), {}, {}});
        });
    }

    void aRemovedMatterGoesWithItsReports()
    {
        CountyFixture file;
        QVERIFY(file.report(first, 3, 250));
        hold(file, [&, matter = copyOf(*file.county(), first)](Store &store) { return store.matters.remove(matter); });
    }

    void aMatterThatMovesChangesItsPlace()
    {
        CountyFixture file;
        Matter matter = copyOf(*file.county(), first);
        matter.no = 9;
        matter.code = QStringLiteral("ZJ-2024-09");
        hold(file, [&](Store &store) { return store.matters.save(matter); });
    }

    void aMatterOfAnotherYearLeaves()
    {
        CountyFixture file;
        Matter matter = copyOf(*file.county(), second);
        matter.year = 2023;
        hold(file, [&](Store &store) { return store.matters.save(matter); });
    }

    void aUnitThatIsRenamedIsReadAnewByEveryMatter()
    {
        CountyFixture file;
        const auto county = file.county();
        Unit unit = *county->units().find(county->matterByCode(first)->matter->leadUnit);
        unit.shortTitle = QStringLiteral("曹坪街道");
        hold(file, [&](Store &store) { return store.units.save(unit); });
    }

    void manyStepsAfterEachOtherAddUp()
    {
        CountyFixture file;
        Follower follower(file);
        for (int step = 1; step <= 20; ++step)
            QVERIFY(file.report(step % 2 ? first : second, 1 + step % 12, 10 * step));
        COMPARE_WITH_FILE(follower);
        while (file.editor().canUndo() && follower.steps < 40)
            QVERIFY(file.editor().undo());
        COMPARE_WITH_FILE(follower);
    }

    void whatWasNotTouchedIsShared()
    {
        CountyFixture file;
        Follower follower(file);
        const Matter *const untouched = follower.county().matterByCode(third)->matter;
        QVERIFY(file.report(first, 3, 250));
        QVERIFY(file.report(first, 3, 260));
        QCOMPARE(follower.county().matterByCode(third)->matter, untouched);
    }

    void aSnapshotStaysWhatItWas()
    {
        CountyFixture file;
        QVERIFY(file.report(first, 3, 250));
        QVERIFY(closePeriod(*file.workspace, Period::month(2024, 3)));
        QVERIFY(publishPeriod(*file.workspace, Period::month(2024, 3)));
        PeriodView view = file.view(3);
        const SharedRows<MatterRow> published = view.rows;
        Matter matter = copyOf(*file.county(), first);
        matter.name = QStringLiteral("另一个名称");
        const auto done = file.editor().run(QStringLiteral("改名"), [&](Store &store) { return store.matters.save(matter); });
        const auto after = file.workspace->countyAfter(*view.county, *done).value();
        followCounty(view, after, done->matters);
        QCOMPARE(view.rows, published);
        QCOMPARE(view.county, after);
    }
};

BIHUAN_TEST(TstCountyAfter)
#include "tst_countyafter.moc"
