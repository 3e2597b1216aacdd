// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overviewparts.h"
#include "core/services/celltext.h"
#include "core/briefing/periodwords.h"
#include "core/domain/forecast/pace.h"

#include <algorithm>

// What got worse and why; what is missing to the year's goals.

namespace bihuan::overviewparts {

namespace {

/// 由黄转红.
QString change(const Palette &palette, const Light &before, const Light &now)
{
    return QStringLiteral("由%1转%2").arg(word(palette, before), word(palette, now));
}

bool isWorse(const Palette &palette, const Light &before, const Light &now)
{
    if (!warns(palette, now))
        return false;
    return !warns(palette, before) || palette.severity(now.colour) < palette.severity(before.colour);
}

/// "2 项由黄转红，1 项由绿转黄", in the order they come.
QString remarkOf(const QStringList &changes)
{
    QStringList words = changes;
    words.removeDuplicates();
    if (words.size() > 3)
        return QStringLiteral("共 %1 项").arg(changes.size());
    QStringList parts;
    for (const QString &word : words)
        parts.append(QStringLiteral("%1 项%2").arg(changes.count(word)).arg(word));
    return parts.join(QStringLiteral("，"));
}

/// A money or percentage figure written in a unit that stands beside it.
QString inUnitOf(qint64 amount, const QString &unit)
{
    return quantity(amount, measureUnit(unit)).number;
}

PaceRow paceRow(const QString &title, qint64 goal, qint64 cumulative, const Period &period,
                const MeasureUnit &unit)
{
    const Pace pace = paceTo(goal, cumulative, period);
    const auto written = [&](qint64 amount) {
        return unit.scale == 10 ? moneyQuantity(amount) : quantity(amount, unit);
    };
    PaceRow row;
    row.title = title;
    row.shortfall = written(pace.shortfall).text();
    const QString needed = pace.needed && unit.dimension != MeasureUnit::Dimension::Plain
                               ? inUnitOf(pace.needed->scaled(1, 0), written(pace.shortfall).unit)
                               : QString();
    row.needed = needed;
    const auto times = pace.times();
    row.times = times ? formatDecimal(times->scaled(1, 1), 1, {.decimals = 1}) + QStringLiteral(" 倍")
                      : QStringLiteral("—");
    row.steep = times && *times >= Ratio(12, 10);
    row.mark.name = QStringLiteral("%1距目标差 %2").arg(title, row.shortfall);
    if (!row.needed.isEmpty())
        row.mark.name += QStringLiteral("，后%1月均需 %2")
                             .arg(periodwords::months((Ratio(1, 1) - period.elapsedShare()) * 12),
                                  needed + QLatin1Char(' ') + written(pace.shortfall).unit);
    if (times)
        row.mark.name += QStringLiteral("，为%1月均的 %2").arg(period.rangeTitle(), row.times);
    return row;
}

/// The investment of a ledger told once more as an indicator.
bool repeatsALedger(const MatterRow &row, const std::vector<SummaryRow> &ledgers)
{
    return std::ranges::any_of(ledgers,
                               [&](const SummaryRow &ledger) { return row.name.startsWith(ledger.title); });
}

} // namespace

WorseList worse(const OverviewInput &input)
{
    const Period &period = input.now.period;
    WorseList list;
    list.title = periodwords::current(period) + QStringLiteral("预警升级");
    list.comparable = input.before && input.before->hasReports;
    if (!list.comparable)
        return list;
    const Palette palette = paletteOf(*input.now.county);
    std::vector<const MatterRow *> found;
    QStringList changes;
    ChartTarget target;
    target.filter.quick = MatterFilter::Quick::Worse;
    for (const MatterRow &row : input.now.rows) {
        const Light before = input.before->of(row.code);
        if (!isWorse(palette, before, row.light))
            continue;
        found.push_back(&row);
        target.filter.codes.append(row.code);
    }
    std::ranges::stable_sort(found, {},
                             [&](const MatterRow *row) { return palette.severity(row->light.colour); });
    for (const MatterRow *row : found) {
        const PaletteColour *colour = palette.find(row->light.colour);
        const QString how = change(palette, input.before->of(row->code), row->light);
        changes.append(how);
        target.filter.code = row->code;
        list.rows.push_back(
            {colour->id,
             colour->shape,
             colour->title,
             row->name,
             row->unit,
             explanation(*row),
             {QStringLiteral("%1，%2，%3：%4").arg(row->name, row->unit, how, explanation(*row)), target}});
    }
    list.remark = remarkOf(changes);
    target.filter.code.clear();
    list.all = {QStringLiteral("%1全部 %2 项").arg(list.title).arg(found.size()), target};
    return list;
}

PaceList pace(const OverviewInput &input, const std::vector<SummaryRow> &ledgers)
{
    const Period &period = input.now.period;
    const Ratio left = (Ratio(1, 1) - period.elapsedShare()) * 12;
    PaceList list;
    if (left > Ratio())
        list.remark = QStringLiteral("年内还有%1").arg(periodwords::months(left));
    for (const SummaryRow &ledger : ledgers) {
        if (ledger.plan <= ledger.cumulative)
            continue;
        PaceRow row = paceRow(ledgerTitle(*input.now.county, ledger), ledger.plan, ledger.cumulative, period,
                              ledger.unit);
        row.mark.target.filter.ledger = ledger.key;
        list.rows.push_back(row);
    }
    std::vector<std::pair<Ratio, PaceRow>> indicators; ///< by how steep, negated
    for (const MatterRow &row : input.now.rows) {
        const bool counts =
            row.kind == MatterKind::Target && row.measure.isAdditive() && row.completion && row.plan;
        if (!counts || row.cumulative.value_or(0) >= *row.plan || repeatsALedger(row, ledgers))
            continue;
        const qint64 done = row.cumulative.value_or(0);
        PaceRow line = paceRow(row.name, *row.plan, done, row.covered, row.measure.unit);
        line.mark.target = matterTarget(row);
        const auto times = paceTo(*row.plan, done, row.covered).times();
        indicators.emplace_back(Ratio(-1, 1) * 1000000, line);
        if (times)
            indicators.back().first = Ratio() - *times;
    }
    std::ranges::stable_sort(indicators, {}, [](const auto &entry) { return entry.first; });
    for (const auto &[steepness, row] : indicators)
        list.rows.push_back(row);
    return list;
}

} // namespace bihuan::overviewparts
