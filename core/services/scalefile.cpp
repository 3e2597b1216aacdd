// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/scalefile.h"

#include "core/definition/ruleset.h"
#include "core/services/buildaside.h"
#include "core/services/newfile.h"
#include "core/storage/store.h"

#include <random>

namespace bihuan {

namespace {

constexpr int mattersPerRun = 1500;
constexpr int tableRows = 50'000;
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
        case FileScale::Table:
            return 1;
        case FileScale::City:
            return 7;
        case FileScale::Province:
            break;
        }
        return 107;
    }

    int firstYear() const { return m_scale == FileScale::Table ? scaleFileYear : scaleFileYear - 2; }
    int mattersPerYear() const { return m_scale == FileScale::Table ? tableRows : mattersPerRun; }

    Status writeOffice(Store &store)
    {
        BIHUAN_CHECK(writeStandardDefinitions(store, firstYear()));
        BIHUAN_CHECK(askNoReasons(store));
        for (int year = firstYear(); year <= scaleFileYear; ++year) {
            for (int month = 1; month <= 12; ++month)
                BIHUAN_CHECK(store.periods.insert({Period::month(year, month), periodstates::open, {}, {}, {}}));
        }
        for (int county = 0; county < countyCount(); ++county)
            BIHUAN_CHECK(writeUnits(store, county));
        return {};
    }

    /// Matters from the `first` one of the year on, as many as one run takes.
    Status writeMatters(Store &store, int county, int year, int first)
    {
        for (int n = first; n < std::min(first + mattersPerRun, mattersPerYear()); ++n)
            BIHUAN_CHECK(writeMatter(store, county, year, n));
        return {};
    }

private:
    /// Generated reports have no words, so that files stay small: the rules demand none of them.
    Status askNoReasons(Store &store)
    {
        BIHUAN_TRY(const auto definitions, store.definitions.list());
        for (DefinitionRecord record : definitions) {
            if (record.kind != definitionkinds::rules)
                continue;
            BIHUAN_TRY(RuleSet rules, readRuleSet(record.body.toUtf8(), record.id));
            for (PaletteColour &colour : rules.palette.colours)
                colour.demandsReason = false;
            record.body = QString::fromUtf8(writeRuleSet(rules));
            BIHUAN_CHECK(store.definitions.save(record));
        }
        return {};
    }

    int below(int bound) { return static_cast<int>(m_random() % static_cast<uint>(bound)); }

    Status writeUnits(Store &store, int county)
    {
        UnitId parent;
        if (countyCount() > 1) {
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
        const int slot = m_scale == FileScale::Table ? 0 : n % 100;
        const GeneratedLedger &ledger = ledgers[slot < 40 ? 0 : slot < 75 ? 1 : 2];
        const std::vector<UnitId> &units = m_units[static_cast<size_t>(county)];

        Matter matter;
        matter.id = MatterId::create();
        matter.ledger = LedgerId{ledger.id};
        matter.year = year;
        matter.kind = ledger.kind;
        matter.no = n + 1;
        matter.code = QStringLiteral("M%1-%2-%3").arg(county, 3, 10, QLatin1Char('0')).arg(year).arg(n + 1, 4, 10, QLatin1Char('0'));
        matter.name = nameOf(ledger.kind, n);
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
        const int begun = matter.yearType == QStringLiteral("续建") ? year - 1 : year;
        matter.startPlanned = PartialDate::month(begun, 1 + below(6));
        if (below(20) != 0)
            matter.startActual = PartialDate::day(QDate(begun, matter.startPlanned->date.month(), 1 + below(28)));
        BIHUAN_CHECK(store.matters.insert(matter));
        BIHUAN_CHECK(store.assignments.insert({newUuid(), matter.id, roles::territory, units[static_cast<size_t>(below(townsPerCounty))], {}, {}, {}}));
        return writeProjectReports(store, matter, ledger.measure);
    }

    /// The rows of a table are told apart by words, as a county's are: their order is that of pinyin.
    QString nameOf(MatterKind kind, int n)
    {
        static const QStringList places{QStringLiteral("曹坪"), QStringLiteral("营盘"), QStringLiteral("下梁"), QStringLiteral("乾佑"),
                                        QStringLiteral("杏坪"), QStringLiteral("凤凰"), QStringLiteral("红岩寺"), QStringLiteral("小岭")};
        static const QStringList works{QStringLiteral("抽水蓄能电站"), QStringLiteral("木耳产业园"), QStringLiteral("道路改建"),
                                       QStringLiteral("污水处理厂"), QStringLiteral("中学迁建"), QStringLiteral("河堤加固")};
        if (m_scale == FileScale::Table) {
            const QString &place = places.at(below(static_cast<int>(places.size())));
            return QStringLiteral("%1%2%3号").arg(place, works.at(below(static_cast<int>(works.size())))).arg(n + 1);
        }
        return QStringLiteral("第%1号%2").arg(n + 1).arg(kind == MatterKind::Project ? QStringLiteral("项目") : QStringLiteral("承诺事项"));
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
            const qint64 amount = *matter.goal / 12 * std::min(pace - 10 + below(21), 115) / 100;
            const bool begun = matter.startActual && matter.startActual->firstDay() <= Period::month(matter.year, month).lastDay();
            done += begun ? amount : 0;
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
        report.progress = QStringLiteral("%1月生成的进展").arg(month);
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
    if (id == QLatin1String("table"))
        return FileScale::Table;
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
        // A run for so many matters of a county and year that no step outgrows the memory.
        for (int county = 0; county < generator.countyCount(); ++county) {
            for (int year = generator.firstYear(); year <= scaleFileYear; ++year) {
                for (int first = 0; first < generator.mattersPerYear(); first += mattersPerRun) {
                    BIHUAN_CHECK(workspace->editor()->seal(QStringLiteral("生成第%1县%2年").arg(county + 1).arg(year),
                                                           [&](Store &store) { return generator.writeMatters(store, county, year, first); }));
                }
            }
        }
        return workspace->database().checkpoint();
    }));
    return Workspace::open(path, Workspace::Access::Write, clock);
}

} // namespace bihuan
