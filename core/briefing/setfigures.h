// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/analysis.h"
#include "core/briefing/figuresource.h"
#include "core/briefing/phrases.h"

namespace bihuan {

/// Which matters figures speak of. Empty parts restrict nothing.
struct MatterSet
{
    QStringList ledgers;
    QString unitKind; ///< of the lead unit
    QString unit;     ///< key of the lead unit

    bool operator==(const MatterSet &) const = default;
};

/// Figures over a set of matters: sums, rates, starts, lights, reasons and the pace that is needed.
class SetFigures final : public TabledSource<SetFigures>
{
public:
    SetFigures(const Analysis &analysis, MatterSet set, const FigureSource *outer);

    static std::span<const FigureEntry<SetFigures>> entries();

    const Analysis &analysis() const { return m_analysis; }
    const MatterSet &set() const { return m_set; }
    const Period &period() const { return m_analysis.period(); }
    const std::vector<const MatterRow *> &rows() const { return m_rows; }
    /// The set's sums `back` periods ago.
    const SummaryRow &sum(int back = 0) const;
    /// Units of the set with their sums, in printing order.
    std::vector<const SummaryRow *> units(int back = 0) const;
    /// What was added in the period, also when it is longer than a month; nothing when that is the same as the
    /// sum since January.
    std::optional<qint64> amount(int back = 0) const;
    int lights(const QString &id) const { return sum().light(id); }

private:
    const Analysis &m_analysis;
    MatterSet m_set;
    std::vector<const MatterRow *> m_rows;
    mutable std::vector<std::optional<SummaryRow>> m_sums;
};

/// Promised to start by the end of `period` and not started.
bool isStartOverdue(const MatterRow &row, const Period &period);
/// Shows a colour that warns.
bool isLate(const MatterRow &row);

/// Groups of entries; setfigures.cpp joins them.
std::span<const FigureEntry<SetFigures>> amountEntries();
std::span<const FigureEntry<SetFigures>> lightEntries();

} // namespace bihuan
