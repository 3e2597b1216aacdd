// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/unitfigures.h"

#include "core/briefing/periodwords.h"
#include "core/domain/units/unit.h"

#include <algorithm>

namespace bihuan {

namespace {

using OneUnit = const UnitFigures &;

QString kindWord(OneUnit unit)
{
    const auto kind = unitKindFromId(unit.row().kind);
    return kind ? unitKindTitle(*kind) : QStringLiteral("单位");
}

/// Last of its kind, and not merely because all stand alike.
bool isLastOfKind(const std::vector<SummaryRow> &rows, const SummaryRow &unit)
{
    std::optional<Ratio> own;
    std::optional<Ratio> least;
    std::optional<Ratio> most;
    for (const SummaryRow &row : rows) {
        if (row.kind != unit.kind || !row.completion)
            continue;
        least = least ? std::min(*least, *row.completion) : *row.completion;
        most = most ? std::max(*most, *row.completion) : *row.completion;
        if (row.key == unit.key)
            own = row.completion;
    }
    return own && *own == *least && *least < *most;
}

MaybeFigure lastWords(OneUnit unit)
{
    const int periods = unit.periodsLast();
    if (periods < 2)
        return {};
    return unlessEmpty(QStringLiteral("连续%1%2列%3末位")
                           .arg(periods)
                           .arg(periodwords::counted(unit.own().period()), kindWord(unit)));
}

MaybeFigure meanWords(OneUnit unit)
{
    const auto difference = unit.againstMean();
    return difference ? unlessEmpty(phrases::against(*difference, kindWord(unit) + QStringLiteral("平均水平"))) : MaybeFigure();
}

MaybeFigure meanPoints(OneUnit unit)
{
    const auto difference = unit.againstMean();
    return difference ? MaybeFigure(BriefFigure::points(*difference)) : MaybeFigure();
}

constexpr FigureEntry<UnitFigures> unitTable[] = {
    {"place", u"本列表中的顺序", [](OneUnit u) { return unlessZero(u.place()); }},
    {"unit", u"单位", [](OneUnit u) { return unlessEmpty(u.row().title); }},
    {"kind", u"单位类别，镇办、政府部门", [](OneUnit u) { return unlessEmpty(kindWord(u)); }},
    {"rank", u"同类单位中的位次，1 最好", [](OneUnit u) { return unlessZero(u.row().rank); }},
    {"of", u"同类单位参加排名的个数", [](OneUnit u) { return unlessZero(u.row().of); }},
    {"periodsLast", u"连续几期列同类末位", [](OneUnit u) { return unlessZero(u.periodsLast()); }},
    {"lastWords", u"连续3个月列镇办末位；不到两期没有", lastWords},
    {"meanGap", u"高于或低于同类平均水平，个百分点", meanPoints},
    {"meanWords", u"低于镇办平均水平25.0个百分点", meanWords},
};

} // namespace

std::span<const FigureEntry<UnitFigures>> UnitFigures::entries()
{
    return unitTable;
}

int UnitFigures::periodsLast() const
{
    const Analysis &analysis = m_own.analysis();
    int periods = 0;
    while (periods < analysis.depth() && isLastOfKind(analysis.sums(m_own.set().ledgers, periods).rows, m_row))
        ++periods;
    return periods;
}

std::optional<Ratio> UnitFigures::againstMean() const
{
    if (!m_row.completion || m_row.of < 2)
        return std::nullopt;
    const SetFigures kind(m_own.analysis(), {m_own.set().ledgers, m_row.kind, {}}, nullptr);
    return *m_row.completion - *kind.sum().completion;
}

} // namespace bihuan
