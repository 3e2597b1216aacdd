// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/analysis.h"

#include <algorithm>

namespace bihuan {

Analysis::Analysis(const BriefingData &data) : m_data(data)
{
    if (depth() < 2)
        return;
    for (const MatterRow &row : view(1).rows)
        m_before.insert(row.code, &row);
}

const PeriodView &Analysis::view(int back) const
{
    return back == 0 ? m_data.now : m_data.earlier[m_data.earlier.size() - static_cast<size_t>(back)];
}

const Summary &Analysis::sums(const QStringList &ledgers, int back) const
{
    auto &made = m_sums[ledgers.join(QLatin1Char('/'))];
    made.resize(static_cast<size_t>(depth()));
    auto &summary = made[static_cast<size_t>(back)];
    if (!summary)
        summary = summarise(view(back), Grouping::Unit, ledgers);
    return *summary;
}

std::optional<Light> Analysis::lightBefore(const QString &code) const
{
    const MatterRow *row = rowBefore(code);
    return row ? std::optional(row->light) : std::nullopt;
}

const MatterRow *Analysis::rowBefore(const QString &code) const
{
    return m_before.value(code);
}

QStringList Analysis::ledgersOf(MatterKind kind) const
{
    QStringList ledgers;
    for (const MatterRow &row : m_data.now.rows) {
        if (row.kind == kind && !ledgers.contains(row.ledger))
            ledgers.append(row.ledger);
    }
    return ledgers;
}

bool Analysis::hasSample() const
{
    return std::ranges::any_of(m_data.now.rows, &MatterRow::sample);
}

} // namespace bihuan
