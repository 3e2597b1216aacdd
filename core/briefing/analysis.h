// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/briefingdata.h"
#include "core/services/summary.h"

#include <map>

namespace bihuan {

/// The sums behind a briefing's figures, each made once: by ledgers and by how many periods ago. 0 is now.
class Analysis
{
public:
    explicit Analysis(const BriefingData &data);

    const BriefingData &data() const { return m_data; }
    const Period &period() const { return m_data.now.period; }
    int depth() const { return static_cast<int>(m_data.earlier.size()) + 1; }
    const PeriodView &view(int back) const;
    /// By unit; an empty list means every ledger.
    const Summary &sums(const QStringList &ledgers, int back) const;
    /// The light the matter had a period ago; nothing without such a period.
    std::optional<Light> lightBefore(const QString &code) const;
    const MatterRow *rowBefore(const QString &code) const;
    QStringList ledgersOf(MatterKind kind) const;
    bool hasSample() const;

private:
    const BriefingData &m_data;
    QHash<QString, const MatterRow *> m_before;
    mutable std::map<QString, std::vector<std::optional<Summary>>> m_sums; ///< a map, since references stay
};

} // namespace bihuan
