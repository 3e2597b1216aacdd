// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/setfigures.h"

namespace bihuan {

/// One unit of a list or a ranking: its name and how it stands among the units of its kind. Everything else
/// about it comes from the SetFigures of its own matters, which stands around this source.
class UnitFigures final : public TabledSource<UnitFigures>
{
public:
    /// `row` is the unit's line in `own`'s sums, or a total with a title of its own.
    UnitFigures(const SetFigures &own, const SummaryRow &row, int place)
        : TabledSource(&own), m_own(own), m_row(row), m_place(place)
    {
    }

    static std::span<const FigureEntry<UnitFigures>> entries();

    const SetFigures &own() const { return m_own; }
    const SummaryRow &row() const { return m_row; }
    int place() const { return m_place; }
    /// How many periods in a row, this one included, it stands last of its kind.
    int periodsLast() const;
    /// Its completion against the one of all units of its kind together.
    std::optional<Ratio> againstMean() const;

private:
    const SetFigures &m_own;
    const SummaryRow &m_row;
    int m_place;
};

} // namespace bihuan
