// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/scalefile.h"

#include "core/services/buildaside.h"
#include "core/services/newfile.h"
#include "core/storage/store.h"

#include <random>

namespace bihuan {

namespace {

constexpr int firstYear = scaleFileYear - 2;
constexpr int mattersPerYear = 1500;
constexpr int townsPerCounty = 9;
constexpr int departmentsPerCounty = 40;
constexpr qint64 wan = 1'000'000; // 万元 in 分

struct GeneratedLedger
{
    QString id;
    MatterKind kind;
    QString measure;
    int share; ///< of a hundred matters
};

class ScaleGenerator
{
public:
    ScaleGenerator(FileScale scale, uint seed) : m_scale(scale), m_random(seed) {}

    int countyCount() const
    {
        switch (m_scale) {
        case FileScale::County:
            return 1;
        case FileScale::City:
            return 7;
        case FileScale::Province:
            break;
        }
        return 107;
    }

    Status writeOffice(Store &store)
    {
        BIHUAN_CHECK(writeStandardDefinitions(store, firstYear));
        for (int year = firstYear; year <= scaleFileYear; ++year) {
            for (int month = 1; month <= 12; ++month)
                BIHUAN_CHECK(store.periods.insert({Period::month(year, month), periodstates::open, {}, {}, {}}));
        }
        for (int county = 0; county < countyCount(); ++county)
            BIHUAN_CHECK(writeUnits(store, county));
        return {};
    }

    Status writeYear(Store &store, int county, int year)
    {
        for (int n = 0; n < mattersPerYear; ++n)
            BIHUAN_CHECK(writeMatter(store, county, year, n));
        return {};
    }

private:
    int below(int bound) { return static_cast<int>(m_random() % static_cast<uint>(bound)); }

    Status writeUnits(Store &store, int county)
    {
        UnitId parent;
        if (m_scale != FileScale::County) {
            Unit unit;
            unit.id = parent = UnitId::create();
            unit.key = QStringLiteral("C%1").arg(county + 1, 3, 10, QLatin1Char('0'));
            unit.title = unit.shortTitle = QStringLiteral("第%1县").arg(county + 1);
            unit.kind = UnitKind::County;
            unit.position = county;
            BIHUAN_CHECK(store.units.insert(unit));
        }
        std::vector<UnitId> &units = m_units.emplace_back();
        for (int n = 0; n < townsPerCounty + departmentsPerCounty; ++n) {
            const bool town = n < townsPerCounty;
            Unit unit;
            unit.id = UnitId::create();
            unit.key = QStringLiteral("%1%2%3").arg(town ? QStringLiteral("T") : QStringLiteral("D"))
                           .arg(county, 3, 10, QLatin1Char('0')).arg(n, 2, 10, QLatin1Char('0'));
            unit.title = unit.shortTitle = town ? QStringLiteral("第%1县第%2镇").arg(county + 1).arg(n + 1)
                                                : QStringLiteral("第%1县第%2局").arg(county + 1).arg(n - townsPerCounty + 1);
            unit.kind = town ? UnitKind::Town : UnitKind::Department;
            unit.parent = parent;
            unit.position = n;
            units.push_back(unit.id);
            BIHUAN_CHECK(store.units.insert(unit));
        }
        return {};
    }

    Status writeMatter(Store &store, int county, int year, int n)
    {
        static const GeneratedLedger ledgers[] = {
            {QStringLiteral("key-projects"), MatterKind::Project, QStringLiteral("investment"), 40},
            {QStringLiteral("promoted-projects"), MatterKind::Project, QStringLiteral("investment"), 35},
            {QStringLiteral("pledges"), MatterKind::Pledge, QStringLiteral("main"), 25},
        };
        const int slot = n % 100;
        const GeneratedLedger &ledger = ledgers[slot < 40 ? 0 : slot < 75 ? 1 : 2];
        const std::vector<UnitId> &units = m_units[static_cast<size_t>(county)];

        Matter matter;
        matter.id = MatterId::create();
        matter.ledger = LedgerId{ledger.id};
        matter.year = year;
        matter.kind = ledger.kind;
        matter.no = n + 1;
        matter.code = QStringLiteral("M%1-%2-%3").arg(county, 3, 10, QLatin1Char('0')).arg(year).arg(n + 1, 4, 10, QLatin1Char('0'));
        matter.name = QStringLiteral("第%1号%2").arg(n + 1).arg(ledger.kind == MatterKind::Project ? QStringLiteral("项目") : QStringLiteral("承诺事项"));
        matter.leadUnit = units[static_cast<size_t>(below(townsPerCounty + departmentsPerCounty))];
        matter.yearType = below(3) == 0 ? QStringLiteral("新开工") : QStringLiteral("续建");
        matter.sample = true;
        if (ledger.kind == MatterKind::Pledge) {
            matter.deadline = PartialDate::month(year, 6 + below(7));
            BIHUAN_CHECK(store.matters.insert(matter));
            return writePledgeReports(store, matter);
        }
        matter.goal = (500 + below(20000)) * wan;
        matter.total = *matter.goal * (2 + below(8));
        matter.startPlanned = PartialDate::month(year, 1 + below(6));
        if (below(20) != 0)
            matter.startActual = PartialDate::day(QDate(year, matter.startPlanned->date.month(), 1 + below(28)));
        BIHUAN_CHECK(store.matters.insert(matter));
        BIHUAN_CHECK(store.assignments.insert({newUuid(), matter.id, roles::territory, units[static_cast<size_t>(below(townsPerCounty))], {}, {}, {}}));
        return writeProjectReports(store, matter, ledger.measure);
    }

    Status writeProjectReports(Store &store, const Matter &matter, const QString &measure)
    {
        Schedule plan;
        plan.matter = matter.id;
        plan.measure = measure;
        plan.baseline = true;
        const int pace = 70 + below(40); // percent of the plan that is really done
        qint64 done = 0;
        for (int month = 1; month <= 12; ++month) {
            plan.months[static_cast<size_t>(month - 1)] = *matter.goal / 12 * month + (month == 12 ? *matter.goal % 12 : 0);
            done += *matter.goal / 12 * std::min(pace - 10 + below(21), 115) / 100;
            if (below(50) == 0)
                continue; // not reported this month
            BIHUAN_CHECK(store.reports.insert(report(matter, month, done)));
        }
        return store.schedules.insert(plan);
    }

    Status writePledgeReports(Store &store, const Matter &matter)
    {
        for (int month = 1; month <= 12; ++month) {
            if (below(50) != 0)
                BIHUAN_CHECK(store.reports.insert(report(matter, month, std::nullopt)));
        }
        return {};
    }

    static Report report(const Matter &matter, int month, std::optional<qint64> cumulative)
    {
        Report report;
        report.matter = matter.id;
        report.period = Period::month(matter.year, month);
        report.state = Report::State::Accepted;
        report.cumulative = cumulative;
        report.progress = QStringLiteral("生成的进展");
        return report;
    }

    FileScale m_scale;
    std::mt19937 m_random; // the standard fixes its sequence, so a seed means one file everywhere
    std::vector<std::vector<UnitId>> m_units;
};

} // namespace

std::optional<FileScale> fileScaleFromId(QStringView id)
{
    if (id == QLatin1String("county"))
        return FileScale::County;
    if (id == QLatin1String("city"))
        return FileScale::City;
    if (id == QLatin1String("province"))
        return FileScale::Province;
    return std::nullopt;
}

Result<std::unique_ptr<Workspace>> createScaleFile(const QString &path, FileScale scale, uint seed, const Clock &clock)
{
    ScaleGenerator generator(scale, seed);
    Office office;
    office.name = QStringLiteral("测量用县人民政府办公室");
    office.year = scaleFileYear;
    office.bulletinName = QStringLiteral("测量通报");
    office.documentCode = QStringLiteral("测量");
    office.bulletinTo = QStringLiteral("各单位。");
    office.bulletinCc = QStringLiteral("县委办公室。");
    office.notice = QStringLiteral("示例数据");
    BIHUAN_CHECK(buildAside(path, [&](const QString &building) -> Status {
        BIHUAN_TRY(const auto workspace, Workspace::create(building, office, QStringLiteral("测量"), clock,
                                                           [&](Store &store) { return generator.writeOffice(store); }));
        // A run per county and year, so that no step outgrows the memory.
        for (int county = 0; county < generator.countyCount(); ++county) {
            for (int year = firstYear; year <= scaleFileYear; ++year) {
                BIHUAN_CHECK(workspace->editor()->seal(QStringLiteral("生成第%1县%2年").arg(county + 1).arg(year),
                                                       [&](Store &store) { return generator.writeYear(store, county, year); }));
            }
        }
        return workspace->database().checkpoint();
    }));
    return Workspace::open(path, Workspace::Access::Write, clock);
}

} // namespace bihuan
