// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/indicatorwords.h"
#include "core/briefing/overviewparts.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

// Cards of indicators: which ones is said by the headlines of their ledger.

namespace bihuan::overviewparts {

namespace {

using Rows = std::vector<const MatterRow *>;

/// `title` says what several of them are.
ChartMark rowsMark(const QString &name, const Rows &rows, const QString &title = {})
{
    if (rows.size() == 1)
        return {name, matterTarget(*rows.front())};
    ChartMark mark{name, ledgerTarget(rows.front()->ledger)};
    for (const MatterRow *row : rows)
        mark.target.filter.codes.append(row->code);
    mark.target.filter.codesTitle = title;
    return mark;
}

/// The row's rank a period ago, as far as a rank is told of it.
std::optional<int> rankChange(const OverviewInput &input, const MatterRow &row)
{
    const MatterFile *file = input.now.county->matterByCode(row.code);
    const Period before = input.now.period.previous();
    const Report *report =
        file && before.year == input.now.period.year ? file->course.lastReportUntil(before) : nullptr;
    if (!report)
        return std::nullopt;
    MatterRow then;
    then.measure = row.measure;
    then.cumulative = report->cumulative;
    const Value rank = report->extra.value(QStringLiteral("cityRank"));
    if (const auto *text = std::get_if<QString>(&rank))
        then.cityRank = *text;
    return indicatorwords::rankChange(row, &then);
}

void addRank(OverviewTile &tile, const OverviewInput &input, const MatterRow &row)
{
    const auto change = rankChange(input, row);
    if (row.cityRank.isEmpty() && !(change && row.measure.kind == Measure::Kind::Rank))
        return;
    TilePart part{row.cityRank.isEmpty() ? QStringLiteral("位次") : QStringLiteral("全市"),
                  row.cityRank,
                  Tone::Plain,
                  {}};
    if (change.value_or(0) != 0) {
        part.figure += QStringLiteral(" %1%2")
                           .arg(*change > 0 ? QStringLiteral("↑") : QStringLiteral("↓"))
                           .arg(std::abs(*change));
        part.tone = *change > 0 ? Tone::Good : Tone::Bad;
    }
    if (!part.figure.isEmpty())
        tile.parts.push_back(part);
}

OverviewTile singleTile(const OverviewInput &input, const Headline &headline, const MatterRow &row)
{
    OverviewTile tile;
    tile.title = headline.title.isEmpty() ? row.name : headline.title;
    const MeasureUnit &unit = row.measure.unit;
    Quantity value = row.cumulative ? quantity(*row.cumulative, unit) : Quantity{QStringLiteral("—"), {}};
    if (row.measure.kind == Measure::Kind::Count && row.plan)
        value.unit = QStringLiteral("/%1 %2").arg(quantity(*row.plan, unit).number, unit.title);
    const QString name = QStringLiteral("%1 %2 %3").arg(row.covered.rangeTitle(), tile.title, value.text());
    tile.figures = {{value.number, value.unit, {}, {}, rowsMark(name, {&row})}};
    if (row.covered != input.now.period)
        tile.parts.push_back({QStringLiteral("%1数").arg(row.covered.rangeTitle()), {}, Tone::Plain, {}});
    if (row.completion && row.gap) {
        tile.parts.push_back({QStringLiteral("占年目标"), percentText(*row.completion), Tone::Plain, {}});
        tile.parts.push_back(gapPart(*row.gap));
    } else if (row.plan) {
        const Quantity goal = quantity(*row.plan, unit);
        tile.parts.push_back(
            {QStringLiteral("目标"),
             unit.dimension == MeasureUnit::Dimension::Percent ? goal.number + goal.unit : goal.text(),
             Tone::Plain,
             {}});
    }
    addRank(tile, input, row);
    return tile;
}

/// 规上工业 for 新增规上工业企业 among its like: without what all begin with, and without the noun.
QString shortName(const MatterRow &row, qsizetype shared)
{
    QString name = row.name.mid(shared);
    for (const QString &noun : {QStringLiteral("企业"), QStringLiteral("单位"), QStringLiteral("个数")}) {
        if (name.endsWith(noun) && name.size() > noun.size())
            return name.chopped(noun.size());
    }
    return name;
}

OverviewTile sumTile(const Headline &headline, const Rows &rows)
{
    OverviewTile tile;
    tile.title = headline.title;
    const MeasureUnit &unit = rows.front()->measure.unit;
    qint64 sum = 0;
    qint64 goal = 0;
    qsizetype shared = rows.front()->name.size();
    for (const MatterRow *row : rows) {
        sum += row->cumulative.value_or(0);
        goal += row->plan.value_or(0);
        const auto at = std::ranges::mismatch(rows.front()->name, row->name).in1;
        shared = std::min(shared, static_cast<qsizetype>(at - rows.front()->name.begin()));
        TilePart part{{}, quantity(row->cumulative.value_or(0), unit).number, Tone::Plain, {}};
        if (row->plan)
            part.figure += QLatin1Char('/') + quantity(*row->plan, unit).number;
        part.mark =
            rowsMark(row->name + QLatin1Char(' ') + part.figure + QLatin1Char(' ') + unit.title, {row});
        tile.parts.push_back(part);
    }
    for (size_t i = 0; i < rows.size(); ++i)
        tile.parts[i].label = shortName(*rows[i], shared);
    // What is not reached stands first, since the last ones may find no room.
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_partition(
        order, [&](size_t i) { return rows[i]->cumulative.value_or(0) < rows[i]->plan.value_or(0); });
    std::vector<TilePart> sorted;
    for (const size_t i : order)
        sorted.push_back(tile.parts[i]);
    tile.parts = std::move(sorted);
    const QString ofGoal =
        goal > 0 ? QStringLiteral("/%1 %2").arg(quantity(goal, unit).number, unit.title) : unit.title;
    const QString number = quantity(sum, unit).number;
    tile.figures = {
        {number, ofGoal, {}, {}, rowsMark(QStringLiteral("%1 %2 %3").arg(tile.title, number, ofGoal), rows, tile.title)}};
    return tile;
}

bool canBeSummed(const Rows &rows)
{
    return std::ranges::all_of(rows, [&](const MatterRow *row) {
        return row->measure.isAdditive() && row->measure.unit == rows.front()->measure.unit;
    });
}

/// Without headlines: the first published growth.
std::vector<Headline> headlinesOf(const PeriodView &view, const LedgerDefinition &ledger)
{
    if (!ledger.headlines.empty())
        return ledger.headlines;
    for (const MatterRow &row : view.rows) {
        if (row.ledger == ledger.id.value && row.measure.kind == Measure::Kind::Growth)
            return {{{}, QStringLiteral("^%1$").arg(QRegularExpression::escape(row.name))}};
    }
    return {};
}

} // namespace

std::vector<OverviewTile> headlineTiles(const OverviewInput &input)
{
    std::vector<OverviewTile> tiles;
    for (const LedgerDefinition &ledger : input.now.county->ledgers()) {
        if (ledger.kind != MatterKind::Target)
            continue;
        for (const Headline &headline : headlinesOf(input.now, ledger)) {
            const QRegularExpression pattern(headline.match);
            Rows rows;
            for (const MatterRow &row : input.now.rows) {
                if (row.ledger == ledger.id.value && pattern.match(row.name).hasMatch())
                    rows.push_back(&row);
            }
            if (rows.size() == 1)
                tiles.push_back(singleTile(input, headline, *rows.front()));
            else if (!rows.empty() && canBeSummed(rows))
                tiles.push_back(sumTile(headline, rows));
        }
    }
    return tiles;
}

} // namespace bihuan::overviewparts
