// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overview.h"

#include "core/briefing/brieffigure.h"
#include "core/briefing/overviewparts.h"

#include <algorithm>
#include <cstdlib>

namespace bihuan {

namespace overviewparts {

Palette paletteOf(const County &county)
{
    static const Palette plain{{{QStringLiteral("red"), QStringLiteral("红"), QStringLiteral("square")},
                                {QStringLiteral("yellow"), QStringLiteral("黄"), QStringLiteral("triangle")},
                                {QStringLiteral("green"), QStringLiteral("绿"), QStringLiteral("circle")}}};
    const Palette *richest = nullptr;
    for (const MatterFile &file : county.matters()) {
        if (file.rules && (!richest || file.rules->palette.colours.size() > richest->colours.size()))
            richest = &file.rules->palette;
    }
    return richest ? *richest : plain;
}

bool warns(const Palette &palette, const Light &light)
{
    return light.state == Light::State::Colour && !palette.colours.empty() &&
           light.colour != palette.colours.back().id;
}

QString word(const Palette &palette, const Light &light)
{
    if (light.state == Light::State::None)
        return QStringLiteral("不评灯");
    const PaletteColour *colour = light.state == Light::State::Colour ? palette.find(light.colour) : nullptr;
    return colour ? colour->title : palette.title(light);
}

Quantity moneyQuantity(qint64 fen)
{
    constexpr qint64 half = 5'000'000'000; // 0.5亿元 in 分
    return quantity(fen, measureUnit(std::abs(fen) >= half || fen == 0 ? QStringLiteral("亿元")
                                                                       : QStringLiteral("万元")));
}

Quantity quantity(qint64 stored, const MeasureUnit &unit)
{
    const bool trims = unit.dimension == MeasureUnit::Dimension::Plain || (unit.isMoney() && unit.scale < 10);
    return {formatFigure(stored, unit, {.decimals = paperDecimals(unit), .trim = trims}), unit.title};
}

TilePart gapPart(const Ratio &gap)
{
    if (gap.scaled(100, 1) == 0)
        return {QStringLiteral("与序时持平"), {}, Tone::Plain, {}};
    const bool ahead = gap > Ratio();
    return {ahead ? QStringLiteral("超序时") : QStringLiteral("欠序时"),
            pointsMagnitude(gap) + QStringLiteral(" 个百分点"),
            ahead ? Tone::Good : Tone::Bad,
            {}};
}

bool isMoneyProject(const MatterRow &row)
{
    return row.kind == MatterKind::Project && row.measure.isMoney();
}

std::vector<SummaryRow> moneyLedgers(const PeriodView &view)
{
    Summary summary = summarise(view, Grouping::Ledger);
    std::erase_if(summary.rows, [](const SummaryRow &row) { return row.plan == 0 && row.cumulative == 0; });
    return summary.rows;
}

QString ledgerTitle(const County &county, const SummaryRow &ledger)
{
    const LedgerDefinition *definition = county.ledger(LedgerId{ledger.key});
    return definition ? definition->shortTitle : ledger.title;
}

QString commonTitle(const QStringList &titles)
{
    if (titles.isEmpty())
        return {};
    const QString &first = titles.constFirst();
    qsizetype head = first.size();
    qsizetype tail = first.size();
    for (const QString &title : titles) {
        const auto at = std::ranges::mismatch(first, title).in1;
        head = std::min(head, static_cast<qsizetype>(at - first.begin()));
        qsizetype same = 0;
        while (same < std::min(first.size(), title.size()) &&
               first[first.size() - 1 - same] == title[title.size() - 1 - same])
            ++same;
        tail = std::min(tail, same);
    }
    if (head == first.size())
        return first;
    return first.left(head) + first.right(std::min(tail, first.size() - head));
}

ChartTarget ledgerTarget(const QString &ledger, const Period &period)
{
    ChartTarget target{{}, period};
    target.filter.ledger = ledger;
    return target;
}

ChartTarget lightTarget(const QString &light, const QString &ledger)
{
    ChartTarget target = ledgerTarget(ledger);
    target.filter.light = light;
    return target;
}

ChartTarget codesTarget(const QStringList &codes, const QString &title)
{
    ChartTarget target;
    target.filter.codes = codes;
    target.filter.codesTitle = title;
    return target;
}

ChartTarget matterTarget(const MatterRow &row)
{
    ChartTarget target = ledgerTarget(row.ledger);
    target.filter.codes = {row.code};
    target.filter.codesTitle = row.name;
    target.filter.code = row.code;
    return target;
}

} // namespace overviewparts

Overview makeOverview(const OverviewInput &input)
{
    const std::vector<SummaryRow> ledgers = overviewparts::moneyLedgers(input.now);
    Overview overview;
    overview.tiles = overviewparts::tiles(input, ledgers);
    overview.curves = overviewparts::curves(input, ledgers);
    overview.rankings = overviewparts::rankings(input.now);
    overview.matrix = overviewparts::matrix(input);
    overview.worse = overviewparts::worse(input);
    overview.pace = overviewparts::pace(input, ledgers);
    return overview;
}

} // namespace bihuan
