// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/briefing/briefingcounty.h"

#include <algorithm>

namespace bihuan::test {

namespace {

Unit countyUnit(const QString &key, const QString &title, UnitKind kind)
{
    Unit unit;
    unit.id = UnitId::create();
    unit.key = key;
    unit.title = title;
    unit.shortTitle = title;
    unit.kind = kind;
    return unit;
}

} // namespace

BriefingCounty::BriefingCounty()
{
    OfficeRows office;
    office.office.name = QStringLiteral("青山县人民政府办公室");
    office.office.year = 2024;
    office.office.bulletinName = QStringLiteral("青政通报");
    office.office.bulletinTo = QStringLiteral("各镇人民政府，县政府各工作部门");
    office.office.bulletinCc = QStringLiteral("县委办公室");
    office.units = {countyUnit(QStringLiteral("T01"), QStringLiteral("甲镇"), UnitKind::Town),
                    countyUnit(QStringLiteral("T02"), QStringLiteral("乙镇"), UnitKind::Town),
                    countyUnit(QStringLiteral("T03"), QStringLiteral("丙镇"), UnitKind::Town),
                    countyUnit(QStringLiteral("D01"), QStringLiteral("县水利局"), UnitKind::Department),
                    countyUnit(QStringLiteral("D02"), QStringLiteral("县交通局"), UnitKind::Department)};
    m_county = *County::build(*OfficeContext::build(2024, std::move(office)), {});
}

PeriodView BriefingCounty::view(const Period &period) const
{
    return {.period = period, .state = QStringLiteral("closed"), .frozen = false, .county = m_county, .rows = {}};
}

MatterRow &BriefingCounty::project(PeriodView &view, const QString &code, const QString &unit, qint64 plan,
                                   qint64 cumulative)
{
    MatterRow &row = view.rows.emplace_back();
    row.code = code;
    row.name = QStringLiteral("项目%1").arg(code);
    row.ledger = QStringLiteral("key-projects");
    row.ledgerTitle = QStringLiteral("重点建设项目");
    row.kind = MatterKind::Project;
    row.no = static_cast<int>(view.rows.size());
    const auto &units = m_county->officeRows().units;
    const auto found = std::ranges::find(units, unit, &Unit::key);
    row.unitKey = unit;
    row.unit = found->shortTitle;
    row.unitKind = unitKindId(found->kind);
    row.measure = {QStringLiteral("investment"), QStringLiteral("完成投资"), measureUnit(QStringLiteral("万元")),
                   Measure::Kind::Amount, Measure::Direction::Up};
    row.total = plan * wanyuan * 2;
    row.plan = plan * wanyuan;
    row.cumulative = cumulative * wanyuan;
    row.month = 0;
    row.reported = true;
    row.started = true;
    row.light = Light::of(QStringLiteral("green"));
    row.lightTitle = QStringLiteral("●绿");
    settle(row, view.period);
    return row;
}

MatterRow &BriefingCounty::indicator(PeriodView &view, const QString &code, Measure::Kind kind, const MeasureUnit &unit,
                                     std::optional<qint64> goal, std::optional<qint64> value)
{
    MatterRow &row = view.rows.emplace_back();
    row.code = code;
    row.name = code;
    row.ledger = QStringLiteral("indicators");
    row.ledgerTitle = QStringLiteral("经济指标");
    row.kind = MatterKind::Target;
    row.no = static_cast<int>(view.rows.size());
    row.measure = {QStringLiteral("main"), code, unit, kind,
                   kind == Measure::Kind::Rank ? Measure::Direction::Down : Measure::Direction::Up};
    row.plan = goal;
    row.cumulative = value;
    row.reported = true;
    row.covered = view.period;
    row.light = Light::of(QStringLiteral("green"));
    if (goal && value && row.measure.isAdditive())
        settle(row, view.period);
    return row;
}

BriefingData BriefingCounty::data(PeriodView now, std::vector<PeriodView> earlier)
{
    BriefingData data;
    data.now = std::move(now);
    data.earlier = std::move(earlier);
    data.digest = QString(64, QLatin1Char('a'));
    return data;
}

void settle(MatterRow &row, const Period &period)
{
    row.covered = period;
    row.completion.reset();
    row.gap.reset();
    if (row.plan.value_or(0) > 0) {
        row.completion = Ratio(row.cumulative.value_or(0), *row.plan);
        row.gap = *row.completion - period.elapsedShare();
    }
}

} // namespace bihuan::test
