// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overviewparts.h"
#include "core/briefing/periodwords.h"
#include "core/briefing/phrases.h"
#include "core/services/pace.h"

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

QString remarkOf(const QStringList &changes)
{
    QStringList parts;
    for (const phrases::Counted &entry : phrases::tally(changes)) {
        if (parts.size() == 3)
            return QStringLiteral("共 %1 项").arg(changes.size());
        parts.append(QStringLiteral("%1 项%2").arg(entry.count).arg(entry.word));
    }
    return parts.join(QStringLiteral("，"));
}

PaceRow paceRow(const QString &title, qint64 goal, qint64 cumulative, const Period &period, const MeasureUnit &unit)
{
    const Pace pace = paceTo(goal, cumulative, period);
    const auto written = [&](qint64 amount) { return unit.scale == 10 ? moneyQuantity(amount) : quantity(amount, unit); };
    PaceRow row;
    row.title = title;
    row.shortfall = written(pace.shortfall).text();
    if (pace.needed && unit.dimension != MeasureUnit::Dimension::Plain)
        row.needed = written(pace.needed->scaled(1, 0)).text();
    const auto times = pace.times();
    row.times = times ? formatDecimal(times->scaled(1, 1), 1, {.decimals = 1}) + QStringLiteral(" 倍") : QStringLiteral("—");
    row.steep = pace.needed && (!times || *times >= Ratio(12, 10));
    row.mark.name = QStringLiteral("%1距目标差 %2").arg(title, row.shortfall);
    if (!row.needed.isEmpty())
        row.mark.name += QStringLiteral("，%1月均需 %2").arg(periodwords::months((Ratio(1, 1) - period.elapsedShare()) * 12), row.needed);
    if (times)
        row.mark.name += QStringLiteral("，为%1月均的 %2").arg(period.rangeTitle(), row.times);
    return row;
}

/// The investment of a ledger told once more as an indicator.
bool repeatsALedger(const MatterRow &row, const std::vector<SummaryRow> &ledgers)
{
    return std::ranges::any_of(ledgers, [&](const SummaryRow &ledger) { return row.name.startsWith(ledger.title); });
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
    std::ranges::stable_sort(found, {}, [&](const MatterRow *row) { return palette.severity(row->light.colour); });
    for (const MatterRow *row : found) {
        const PaletteColour *colour = palette.find(row->light.colour);
        const QString how = change(palette, input.before->of(row->code), row->light);
        changes.append(how);
        target.filter.code = row->code;
        list.rows.push_back({colour->id, colour->shape, colour->title, row->name, row->unit, row->reason,
                             {QStringLiteral("%1，%2，%3：%4").arg(row->name, row->unit, how, row->reason), target}});
    }
    list.remark = remarkOf(changes);
    target.filter.code.clear();
    list.all = {QStringLiteral("%1全部 %2 项").arg(list.title).arg(found.size()), target};
    return list;
}

PaceList pace(const OverviewInput &input, const std::vector<SummaryRow> &ledgers)
{
    const Period &period = input.now.period;
    const Ratio gone = period.elapsedShare() * 12;
    PaceList list;
    list.neededTitle = gone < Ratio(12, 1) ? QStringLiteral("后%1月均").arg(periodwords::months(Ratio(12, 1) - gone)) : QString();
    list.timesTitle = QStringLiteral("为前%1的").arg(periodwords::months(gone));
    for (const SummaryRow &ledger : ledgers) {
        if (ledger.plan <= ledger.cumulative)
            continue;
        PaceRow row = paceRow(ledgerTitle(*input.now.county, ledger), ledger.plan, ledger.cumulative, period, ledger.unit);
        row.mark.target.filter.ledger = ledger.key;
        list.rows.push_back(row);
    }
    std::vector<std::pair<Ratio, PaceRow>> indicators; ///< by how steep, negated
    for (const MatterRow &row : input.now.rows) {
        const bool counts = row.kind == MatterKind::Target && row.measure.isAdditive() && row.completion && row.plan;
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
