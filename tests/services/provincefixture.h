// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/newfile.h"
#include "core/storage/store.h"

#include <QDir>
#include <QTemporaryDir>

#include <random>

namespace bihuan::test {

/// Two counties with towns and an office below a town, and matters of every ledger and of two years that between them
/// use whatever a sum or a light can be made from. The same on every run.
class ProvinceFixture
{
public:
    ProvinceFixture()
    {
        workspace = createOfficeFile(QDir(folder.path()).filePath(QStringLiteral("省.bihuan")),
                                     QStringLiteral("省人民政府办公厅"), 2023, QStringLiteral("李督查"), clock).value();
        filled = workspace->editor()->run(QStringLiteral("建立"), [this](Store &store) { return fill(store); });
    }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2024, 9, 8), QTime(8, 31))};
    std::unique_ptr<Workspace> workspace;
    Result<ChangeSummary> filled;

private:
    static constexpr int mattersPerYear = 1300; // more than one part of a stream
    static constexpr qint64 wan = 1'000'000;

    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
    template <typename T>
    const T &oneOf(const std::vector<T> &values) { return values[static_cast<size_t>(below(static_cast<int>(values.size())))]; }

    Status addUnit(Store &store, const QString &key, UnitKind kind, const UnitId &parent, UnitId &id)
    {
        id = UnitId::create();
        m_units.push_back(id);
        if (kind == UnitKind::Town)
            m_towns.push_back(id);
        return store.units.insert({id, key, key, key, kind, parent, static_cast<int>(m_units.size()), {}});
    }

    Status fill(Store &store)
    {
        BIHUAN_CHECK(useRulesOfEveryKind(store));
        for (int county = 1; county <= 2; ++county) {
            UnitId parent;
            UnitId town;
            UnitId office;
            const QString key = QStringLiteral("C%1").arg(county);
            BIHUAN_CHECK(addUnit(store, key, UnitKind::County, {}, parent));
            for (int i = 1; i <= 3; ++i)
                BIHUAN_CHECK(addUnit(store, key + QStringLiteral("T%1").arg(i), UnitKind::Town, parent, town));
            BIHUAN_CHECK(addUnit(store, key + QStringLiteral("V"), UnitKind::Institution, town, office));
            BIHUAN_CHECK(addUnit(store, key + QStringLiteral("D"), UnitKind::Department, parent, office));
        }
        UnitId ofTheProvince;
        BIHUAN_CHECK(addUnit(store, QStringLiteral("P"), UnitKind::Department, {}, ofTheProvince));
        for (int i = 1; i <= 4; ++i) {
            m_posts.push_back(PostId::create());
            BIHUAN_CHECK(store.posts.insert({m_posts.back(), QStringLiteral("L%1").arg(i), QStringLiteral("副职%1").arg(i), {}, i}));
            m_sources.push_back(SourceId::create());
            BIHUAN_CHECK(store.sources.insert({m_sources.back(), QStringLiteral("S%1").arg(i), QStringLiteral("来源%1").arg(i), {}, {}}));
        }
        // Years by turns, so that a year's rows do not lie together.
        for (int n = 1; n <= mattersPerYear; ++n) {
            for (const int year : {2023, 2024})
                BIHUAN_CHECK(addMatter(store, year, n));
        }
        return {};
    }

    /// 推进项目 by rules that count months and ask for funds in the reports, the rest as it ships.
    static Status useRulesOfEveryKind(Store &store)
    {
        BIHUAN_TRY(const auto definitions, store.definitions.list());
        for (DefinitionRecord record : definitions) {
            if (record.kind != definitionkinds::ledger || record.id != QStringLiteral("promoted-projects"))
                continue;
            record.body.replace(QStringLiteral("\"rules\": \"composite\""), QStringLiteral("\"rules\": \"yinchuan\""));
            BIHUAN_CHECK(store.definitions.save(record));
        }
        return {};
    }

    Status addMatter(Store &store, int year, int n)
    {
        const int slot = n % 4;
        Matter matter;
        matter.id = MatterId::create();
        if (below(3) == 0) // an id made elsewhere: no order of ids is the order of rows
            matter.id.value.replace(0, 8, QStringLiteral("%1").arg(below(1 << 30), 8, 16, QLatin1Char('0')));
        matter.ledger = LedgerId{QStringLiteral("key-projects")};
        if (slot == 1)
            matter.ledger = LedgerId{QStringLiteral("promoted-projects")};
        if (slot == 2) {
            matter.ledger = LedgerId{QStringLiteral("indicators")};
            matter.kind = MatterKind::Target;
            matter.measureKind = oneOf(std::vector{QStringLiteral("amount"), QStringLiteral("growth"), QStringLiteral("ratio"), QStringLiteral("rank")});
            matter.measureUnit = matter.measureKind == QStringLiteral("amount") ? QStringLiteral("亿元") : QStringLiteral("%");
            matter.lowerIsBetter = below(6) == 0;
            matter.before = below(900) * wan;
        } else if (slot == 3) {
            matter.ledger = LedgerId{QStringLiteral("pledges")};
            matter.kind = MatterKind::Pledge;
        }
        matter.year = year;
        matter.no = n;
        matter.code = QStringLiteral("M-%1-%2").arg(year).arg(n);
        matter.name = QStringLiteral("第%1项").arg(n);
        if (below(20) != 0)
            matter.leadUnit = oneOf(m_units);
        if (below(5) != 0)
            matter.leader = oneOf(m_posts);
        matter.yearType = oneOf(std::vector{QStringLiteral("新开工"), QStringLiteral("续建"), QStringLiteral("前期")});
        if (below(10) != 0)
            matter.goal = (1 + below(5000)) * wan;
        if (below(4) != 0)
            matter.total = (1 + below(50000)) * wan;
        const auto day = [&] { return below(3) == 0 ? PartialDate::month(year, 1 + below(12)) : PartialDate::day(QDate(year, 1 + below(12), 1 + below(28))); };
        if (below(2) == 0)
            matter.startPlanned = day();
        if (below(2) == 0)
            matter.startActual = day();
        if (below(3) == 0)
            matter.deadline = day();
        if (below(12) == 0)
            matter.finished = day();
        if (below(3) == 0)
            matter.listedOn = day();
        if (below(3) == 0)
            matter.extra.insert(QStringLiteral("fundsIssued"), qint64(below(1000)) * wan);
        const bool dueLater = below(8) == 0;
        if (dueLater) {
            matter.startPlanned = PartialDate::month(year, 12);
            matter.startActual = matter.deadline = matter.finished = std::nullopt;
        }
        BIHUAN_CHECK(store.matters.insert(matter));
        BIHUAN_CHECK(addLinks(store, matter));
        if (dueLater)
            return {};
        BIHUAN_CHECK(addPlan(store, matter));
        return addReports(store, matter);
    }

    Status addPlan(Store &store, const Matter &matter)
    {
        const QString measure = matter.kind == MatterKind::Project ? QStringLiteral("investment") : QStringLiteral("main");
        for (int version = 1; version <= below(3); ++version) {
            Schedule plan;
            plan.matter = matter.id;
            plan.version = version;
            plan.measure = below(6) == 0 ? QStringLiteral("jobs") : measure;
            for (int month = below(4); month < 12; ++month)
                plan.months[static_cast<size_t>(month)] = matter.goal.value_or(wan) / 12 * (month + 1) + version;
            BIHUAN_CHECK(store.schedules.insert(plan));
        }
        for (int no = below(4); no > 0; --no) {
            Milestone step{MilestoneId::create(), matter.id, no, QStringLiteral("节点"), {}, {}};
            if (below(5) != 0)
                step.planned = PartialDate::month(matter.year, 1 + below(12));
            if (below(2) == 0)
                step.actual = PartialDate::month(matter.year, 1 + below(12));
            BIHUAN_CHECK(store.milestones.insert(step));
        }
        return {};
    }

    Status addLinks(Store &store, const Matter &matter)
    {
        for (int i = below(4); i > 0; --i) {
            Assignment assignment{newUuid(), matter.id, below(2) == 0 ? roles::territory : roles::coUnit, oneOf(m_towns), {}, {}, {}};
            BIHUAN_CHECK(store.assignments.insert(assignment));
        }
        if (below(6) == 0) {
            for (const UnitId &town : m_towns)
                BIHUAN_CHECK(store.parts.insert({newUuid(), matter.id, town, qint64(below(7))}));
        }
        for (const SourceId &source : m_sources) {
            if (below(4) == 0)
                BIHUAN_CHECK(store.sourceLinks.insert({source, matter.id, {}}));
        }
        if (below(5) == 0)
            BIHUAN_CHECK(store.entries.insert({LedgerId{QStringLiteral("pledges")}, matter.id, {}, 1}));
        if (below(9) == 0)
            BIHUAN_CHECK(store.overrides.insert({matter.id, Period::month(matter.year, 6 + below(3)),
                                                 oneOf(std::vector{QStringLiteral("red"), QStringLiteral("green")}), QStringLiteral("核定"), {}, {}}));
        return {};
    }

    Status addReports(Store &store, const Matter &matter)
    {
        qint64 done = 0;
        for (int half = 1; half <= 24; ++half) {
            done += below(500) * wan;
            const bool whole = half % 2 == 0;
            if (below(whole ? 8 : 2) == 0)
                continue;
            if (whole && below(3) != 0) {
                BIHUAN_CHECK(addReport(store, matter, Period::month(matter.year, half / 2), done));
                if (below(2) == 0)
                    continue;
            }
            if (below(4) == 0)
                BIHUAN_CHECK(addReport(store, matter, Period{Period::Kind::HalfMonth, matter.year, half}, done));
        }
        return {};
    }

    Status addReport(Store &store, const Matter &matter, const Period &period, qint64 done)
    {
        Report report;
        report.matter = matter.id;
        report.period = period;
        report.state = static_cast<Report::State>(below(10) < 8 ? 2 : below(4));
        if (below(9) != 0)
            report.cumulative = done;
        if (below(6) == 0 && period.lastMonth() > 1)
            report.covers = Period::month(matter.year, period.lastMonth() - 1).toString();
        if (below(3) == 0) {
            report.extra.insert(QStringLiteral("fundsPaid"), done / 3);
            report.extra.insert(QStringLiteral("fundsRequired"), qint64(below(10000)));
        }
        BIHUAN_CHECK(store.reports.insert(report));
        if (below(7) == 0)
            BIHUAN_CHECK(store.figures.insert({matter.id, period, QStringLiteral("fundsIssued"), qint64(below(1000)) * wan}));
        return {};
    }

    std::mt19937 m_random{20240908};
    std::vector<UnitId> m_units;
    std::vector<UnitId> m_towns;
    std::vector<PostId> m_posts;
    std::vector<SourceId> m_sources;
};

} // namespace bihuan::test
