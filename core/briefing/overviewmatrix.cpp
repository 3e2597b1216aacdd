// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overviewparts.h"

#include "core/domain/lights/rollup.h"

#include <algorithm>
#include <map>

// 镇办 × months: the worst light of the matters that lie in each town.

namespace bihuan::overviewparts {

namespace {

using Counts = std::map<QString, int>; ///< matters by light

/// Colours from the worst, then what was not reported; what needs nothing counts last.
int severity(const Palette &palette, const QString &id)
{
    const int colours = static_cast<int>(palette.colours.size());
    const Light light = Light::fromId(id);
    switch (light.state) {
    case Light::State::Colour: {
        const int at = palette.severity(light.colour);
        return at == colours - 1 ? colours : at; // the best colour after 未报
    }
    case Light::State::Unreported:
        return colours - 1;
    case Light::State::Done:
        return colours + 1;
    case Light::State::NotDue:
        return colours + 2;
    case Light::State::None:
        break;
    }
    return colours + 3;
}

QString shapeOf(const Palette &palette, const Light &light)
{
    const PaletteColour *colour = palette.find(light.colour);
    return colour ? colour->shape : light.id();
}

/// The office has rules of its own for what a town's matters show together: then it is that, else the worst.
QString townLight(const Counts &counts, const Rollup &rollup)
{
    if (rollup.mode != Rollup::Mode::Rules)
        return {};
    LightTally tally;
    for (const auto &[id, count] : counts)
        tally.lights.insert(id, count);
    const Light light = rolledUp(rollup, tally, rollup.palette);
    return light.state == Light::State::Colour ? light.colour : QString();
}

LightMatrix::Cell cellOf(const Counts &counts, const Palette &palette, const Rollup &rollup, const QString &place,
                         const QString &townKey, const Period &period)
{
    LightMatrix::Cell cell;
    if (counts.empty())
        return cell;
    std::vector<QString> ids;
    for (const auto &[id, count] : counts)
        ids.push_back(id);
    std::ranges::stable_sort(ids, {}, [&](const QString &id) { return severity(palette, id); });
    QStringList words;
    for (const QString &id : ids)
        words.append(QStringLiteral("%1 %2 项").arg(word(palette, Light::fromId(id))).arg(counts.at(id)));
    const QString rolled = townLight(counts, rollup);
    cell.light = rolled.isEmpty() ? ids.front() : rolled;
    const Palette &own = rolled.isEmpty() ? palette : rollup.palette;
    const Light light = Light::fromId(cell.light);
    const bool shows = warns(own, light) || light.state == Light::State::Unreported;
    if (shows)
        cell.shape = shapeOf(own, light);
    const QString told = rolled.isEmpty() ? words.join(QStringLiteral("、"))
                                          : QStringLiteral("按“%1”为%2；%3").arg(rollup.title, own.title(light), words.join(QStringLiteral("、")));
    // A light of the town's own is of no matter: the press shows them all.
    cell.mark = {QStringLiteral("%1：%2").arg(place, told), shows && rolled.isEmpty() ? lightTarget(cell.light) : ChartTarget()};
    cell.mark.target.filter.townKey = townKey;
    cell.mark.target.period = period;
    return cell;
}

/// What `row` showed in the month at `column`; the last column is the period itself.
QString lightIn(const OverviewInput &input, size_t column, const MatterRow &row)
{
    return column < input.months.size() ? input.months[column].of(row.code).id() : row.light.id();
}

} // namespace

std::optional<ChartSpec> matrix(const OverviewInput &input)
{
    const Palette palette = paletteOf(*input.now.county);
    const Rollup &rollup = input.now.county->context().rollupFor(groupingId(Grouping::Town));
    const size_t columns = input.months.size() + 1;
    std::map<QString, std::vector<Counts>> byTown;
    for (const MatterRow &row : input.now.rows) {
        for (const TownShare &town : row.towns) {
            std::vector<Counts> &months = byTown[town.key];
            months.resize(columns);
            for (size_t column = 0; column < columns; ++column)
                ++months[column][lightIn(input, column, row)];
        }
    }
    if (byTown.empty())
        return std::nullopt;

    LightMatrix chart;
    const int lastMonth = input.now.period.lastMonth();
    for (const PeriodLights &month : input.months)
        chart.columns.append(QStringLiteral("%1月").arg(month.period.lastMonth()));
    chart.columns.append(QStringLiteral("%1月").arg(lastMonth));
    for (const Unit &unit : input.now.county->officeRows().units) {
        const auto found = byTown.find(unit.key);
        if (found == byTown.end())
            continue;
        LightMatrix::Row row{unit.shortTitle, {QStringLiteral("%1全部事项").arg(unit.shortTitle), {}}, {}};
        row.mark.target.filter.townKey = unit.key;
        for (size_t column = 0; column < columns; ++column) {
            const bool isPast = column < input.months.size();
            // A month without a single report has no lights to show.
            const Counts none;
            const bool blank = isPast && !input.months[column].hasReports;
            row.cells.push_back(cellOf(blank ? none : found->second[column], palette, rollup,
                                       unit.shortTitle + chart.columns.at(static_cast<qsizetype>(column)),
                                       unit.key, isPast ? input.months[column].period : Period()));
        }
        chart.rows.push_back(std::move(row));
    }
    QStringList key;
    for (const PaletteColour &colour : palette.colours) {
        if (warns(palette, Light::of(colour.id)))
            key.append(palette.title(Light::of(colour.id)));
    }
    key.append(QStringLiteral("○未报"));
    return ChartSpec{QStringLiteral("镇办亮灯"), {}, key.join(QStringLiteral("　")), std::move(chart)};
}

} // namespace bihuan::overviewparts
