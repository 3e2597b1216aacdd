// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/setfigures.h"

namespace bihuan {

namespace {

void addTo(SummaryRow &sum, const SummaryRow &row)
{
    sum.count += row.count;
    addUp(sum.total, row.total);
    addUp(sum.plan, row.plan);
    addUp(sum.cumulative, row.cumulative);
    addUp(sum.month, row.month);
    sum.toStart += row.toStart;
    sum.started += row.started;
    for (auto it = row.lights.cbegin(); it != row.lights.cend(); ++it)
        sum.lights[it.key()] += it.value();
}

} // namespace

SetFigures::SetFigures(const Analysis &analysis, MatterSet set, const FigureSource *outer)
    : TabledSource(outer), m_analysis(analysis), m_set(std::move(set)), m_sums(static_cast<size_t>(analysis.depth()))
{
    for (const MatterRow &row : analysis.data().now.rows) {
        if ((m_set.ledgers.isEmpty() || m_set.ledgers.contains(row.ledger))
            && (m_set.unitKind.isEmpty() || m_set.unitKind == row.unitKind)
            && (m_set.unit.isEmpty() || m_set.unit == row.unitKey))
            m_rows.push_back(&row);
    }
}

std::vector<const SummaryRow *> SetFigures::units(int back) const
{
    std::vector<const SummaryRow *> units;
    for (const SummaryRow &row : m_analysis.sums(m_set.ledgers, back).rows) {
        if ((m_set.unitKind.isEmpty() || m_set.unitKind == row.kind) && (m_set.unit.isEmpty() || m_set.unit == row.key))
            units.push_back(&row);
    }
    return units;
}

const SummaryRow &SetFigures::sum(int back) const
{
    auto &made = m_sums[static_cast<size_t>(back)];
    if (made)
        return *made;
    if (m_set.unitKind.isEmpty() && m_set.unit.isEmpty()) {
        made = m_analysis.sums(m_set.ledgers, back).total;
        return *made;
    }
    made = SummaryRow{};
    for (const SummaryRow *unit : units(back))
        addTo(*made, *unit);
    if (made->plan > 0) {
        made->completion = Ratio(made->cumulative, made->plan);
        made->gap = *made->completion - m_analysis.view(back).period.elapsedShare();
    }
    return *made;
}

std::optional<qint64> SetFigures::amount(int back) const
{
    const Period &then = m_analysis.view(back).period;
    if (then.index == 1)
        return back == 0 ? std::nullopt : std::optional(sum(back).cumulative);
    if (then.kind == Period::Kind::Month)
        return sum(back).month;
    if (back + 1 < m_analysis.depth())
        return sum(back).cumulative - sum(back + 1).cumulative;
    return std::nullopt;
}

std::span<const FigureEntry<SetFigures>> SetFigures::entries()
{
    static const std::vector<FigureEntry<SetFigures>> all = [] {
        std::vector<FigureEntry<SetFigures>> joined;
        for (const auto group : {amountEntries(), lightEntries()})
            joined.insert(joined.end(), group.begin(), group.end());
        return joined;
    }();
    return all;
}

bool isStartOverdue(const MatterRow &row, const Period &period)
{
    if (row.started || row.light.state == Light::State::Done)
        return false;
    const auto promised = PartialDate::parse(row.startPlanned);
    return promised && promised->lastDay().isValid() && promised->lastDay() <= period.lastDay();
}

bool isLate(const MatterRow &row)
{
    return row.light.state == Light::State::Colour && row.light.colour != QStringLiteral("green");
}

} // namespace bihuan
