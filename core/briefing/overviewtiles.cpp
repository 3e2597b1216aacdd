// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/likelyend.h"
#include "core/briefing/overviewparts.h"
#include "core/briefing/periodwords.h"
#include "core/briefing/setfigures.h"

#include <algorithm>

// The cards at the head: investment, the headline indicators, 开工率, lights, what was pledged.

namespace bihuan::overviewparts {

namespace {

constexpr size_t mostTiles = 5;
const QString startsThisYear = QStringLiteral("新开工");

QStringList codesOf(const PeriodView &view, auto &&wanted)
{
    QStringList codes;
    for (const MatterRow &row : view.rows) {
        if (wanted(row))
            codes.append(row.code);
    }
    return codes;
}

/// 年底预计 of the whole investment; the range is told to who points at it.
std::optional<TilePart> forecastPart(const PeriodView &view)
{
    std::vector<const MatterRow *> rows;
    for (const MatterRow &row : view.rows)
        rows.push_back(&row);
    const auto forecast = likelyEnd(view, rows);
    if (!forecast || forecast->low == forecast->high)
        return std::nullopt;
    const QString end = moneyQuantity(forecast->middle).text();
    TilePart part{QStringLiteral("年底预计"), end, Tone::Plain, {}};
    part.mark = {QStringLiteral("照往年走势预计年底完成 %1，八成可能在 %2 至 %3 之间")
                     .arg(end, moneyQuantity(forecast->low).text(), moneyQuantity(forecast->high).text()),
                 codesTarget(codesOf(view, isMoneyProject), QStringLiteral("年底预计"))};
    return part;
}

std::optional<OverviewTile> investmentTile(const OverviewInput &input, const std::vector<SummaryRow> &ledgers)
{
    if (ledgers.empty())
        return std::nullopt;
    const County &county = *input.now.county;
    QStringList titles;
    SummaryRow sum;
    for (const SummaryRow &ledger : ledgers) {
        titles.append(ledgerTitle(county, ledger));
        sum.plan += ledger.plan;
        sum.cumulative += ledger.cumulative;
    }
    OverviewTile tile;
    tile.title = commonTitle(titles) + QStringLiteral("完成投资");
    const Quantity done = moneyQuantity(sum.cumulative);
    ChartMark mark = ledgers.size() == 1 ? ChartMark{{}, ledgerTarget(ledgers.front().key)}
                                         : ChartMark{{}, codesTarget(codesOf(input.now, isMoneyProject), commonTitle(titles))};
    mark.name = QStringLiteral("%1%2 %3").arg(input.now.period.rangeTitle(), tile.title, done.text());
    tile.figures = {{done.number, done.unit, {}, {}, mark}};
    if (sum.plan > 0) {
        const Ratio completion(sum.cumulative, sum.plan);
        tile.parts.push_back({QStringLiteral("占年计划"), percentText(completion), Tone::Plain, {}});
        tile.parts.push_back(gapPart(completion - input.now.period.elapsedShare()));
    }
    if (const auto part = forecastPart(input.now))
        tile.parts.push_back(*part);
    for (const SummaryRow &ledger : ledgers) {
        if (ledgers.size() == 1 || !ledger.completion)
            continue;
        TilePart part{ledgerTitle(county, ledger), percentText(*ledger.completion), Tone::Plain, {}};
        part.mark = {QStringLiteral("%1 %2，占年计划 %3")
                         .arg(part.label, moneyQuantity(ledger.cumulative).text(), part.figure),
                     ledgerTarget(ledger.key)};
        tile.parts.push_back(part);
    }
    return tile;
}

std::optional<OverviewTile> startTile(const PeriodView &view)
{
    const auto planned = [](const MatterRow &row) { return row.yearType == startsThisYear; };
    const QStringList all = codesOf(view, planned);
    if (all.isEmpty())
        return std::nullopt;
    const QStringList started =
        codesOf(view, [&](const MatterRow &row) { return planned(row) && row.started; });
    const QStringList overdue =
        codesOf(view, [&](const MatterRow &row) { return planned(row) && isStartOverdue(row, view.period); });
    OverviewTile tile;
    const QString plannedTitle = QStringLiteral("计划新开工");
    tile.title = QStringLiteral("开工率");
    const QString rate = percentText(Ratio(started.size(), all.size()));
    tile.figures = {{rate.chopped(1),
                     QStringLiteral("%"),
                     {},
                     {},
                     {QStringLiteral("开工率 %1，计划新开工 %2 个，已开工 %3 个")
                          .arg(rate)
                          .arg(all.size())
                          .arg(started.size()),
                      codesTarget(all, plannedTitle)}}};
    const auto part = [&](const QString &label, const QStringList &codes, Tone tone) {
        const QString figure = QStringLiteral("%1 个").arg(codes.size());
        tile.parts.push_back({label, figure, tone, {label + QLatin1Char(' ') + figure, codesTarget(codes, label)}});
    };
    part(plannedTitle, all, Tone::Plain);
    part(QStringLiteral("已开工"), started, Tone::Plain);
    if (!overdue.isEmpty())
        part(QStringLiteral("逾期未开工"), overdue, Tone::Bad);
    return tile;
}

OverviewTile lightTile(const OverviewInput &input)
{
    const Palette palette = paletteOf(*input.now.county);
    QHash<QString, int> now;
    QHash<QString, int> before;
    for (const MatterRow &row : input.now.rows) {
        ++now[row.light.id()];
        if (input.before)
            ++before[input.before->of(row.code).id()];
    }
    const auto mark = [&](const QString &name, const QString &light) {
        return ChartMark{QStringLiteral("%1 %2 项").arg(name).arg(now.value(light)), lightTarget(light)};
    };
    OverviewTile tile;
    tile.title = QStringLiteral("亮灯事项");
    for (const PaletteColour &colour : palette.colours)
        tile.figures.push_back({formatDecimal(now.value(colour.id), 0, {.decimals = 0}), colour.title,
                                colour.id, colour.shape, mark(colour.title, colour.id)});
    for (const Light::State state :
         {Light::State::NotDue, Light::State::Unreported, Light::State::Done, Light::State::None}) {
        const Light light{state, {}};
        const QString title = word(palette, light);
        if (now.value(light.id()) > 0)
            tile.parts.push_back(
                {title, QString::number(now.value(light.id())), Tone::Plain, mark(title, light.id())});
    }
    if (!input.before || !input.before->hasReports)
        return tile;
    QString label = QStringLiteral("较%1").arg(periodwords::last(input.now.period));
    for (const PaletteColour &colour : palette.colours) {
        const int change = now.value(colour.id) - before.value(colour.id);
        if (!warns(palette, Light::of(colour.id)) || change == 0)
            continue;
        const QString figure = formatDecimal(change, 0, {.decimals = 0, .sign = true});
        tile.parts.push_back({label + colour.title, figure, change > 0 ? Tone::Bad : Tone::Good, {}});
        label.clear();
    }
    return tile;
}

std::optional<OverviewTile> pledgeTile(const PeriodView &view)
{
    const auto pledge = std::ranges::find(view.rows, MatterKind::Pledge, &MatterRow::kind);
    if (pledge == view.rows.end())
        return std::nullopt;
    const Palette palette = paletteOf(*view.county);
    QHash<QString, int> lights;
    int count = 0;
    for (const MatterRow &row : view.rows) {
        if (row.ledger == pledge->ledger) {
            ++count;
            ++lights[row.light.id()];
        }
    }
    const QString done = Light{Light::State::Done, {}}.id();
    OverviewTile tile;
    tile.title = pledge->ledgerTitle + QStringLiteral("办结");
    tile.figures = {{QString::number(lights.value(done)),
                     QStringLiteral("/%1 项").arg(count),
                     {},
                     {},
                     {QStringLiteral("%1 %2 项，共 %3 项").arg(tile.title).arg(lights.value(done)).arg(count),
                      ledgerTarget(pledge->ledger)}}};
    for (const PaletteColour &colour : palette.colours) {
        TilePart part{colour.title, QString::number(lights.value(colour.id)), Tone::Plain, {}};
        part.mark = {QStringLiteral("%1 %2 %3 项").arg(pledge->ledgerTitle, part.label, part.figure),
                     lightTarget(colour.id, pledge->ledger)};
        tile.parts.push_back(part);
    }
    return tile;
}

} // namespace

std::vector<OverviewTile> tiles(const OverviewInput &input, const std::vector<SummaryRow> &ledgers)
{
    std::vector<OverviewTile> tiles;
    const auto add = [&](std::optional<OverviewTile> tile) {
        if (tile && tiles.size() < mostTiles)
            tiles.push_back(std::move(*tile));
    };
    std::vector<OverviewTile> headlines = headlineTiles(input);
    add(investmentTile(input, ledgers));
    if (!headlines.empty())
        add(headlines.front());
    add(startTile(input.now));
    add(lightTile(input));
    for (size_t i = 1; i < headlines.size(); ++i)
        add(headlines[i]);
    add(pledgeTile(input.now));
    return tiles;
}

} // namespace bihuan::overviewparts
