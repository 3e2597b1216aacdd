// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/briefingdata.h"

namespace bihuan::test {

inline constexpr qint64 yiyuan = 10'000'000'000; ///< 分 in 1亿元
inline constexpr qint64 wanyuan = 1'000'000;     ///< 分 in 1万元

/// A small county put together row by row, so that a test says in a line what its sentence comes from.
class BriefingCounty
{
public:
    BriefingCounty();

    /// A project of the ledger with amounts in 万元; the light is "green" until changed.
    MatterRow &project(PeriodView &view, const QString &code, const QString &unit, qint64 plan, qint64 cumulative);
    MatterRow &indicator(PeriodView &view, const QString &code, Measure::Kind kind, const MeasureUnit &unit,
                         std::optional<qint64> goal, std::optional<qint64> value);
    /// An empty view of the county; units are 甲镇 乙镇 丙镇 (towns) and 水利局 交通局 (departments).
    PeriodView view(const Period &period) const;
    static BriefingData data(PeriodView now, std::vector<PeriodView> earlier = {});

private:
    std::shared_ptr<const County> m_county;
};

/// Recomputes what hangs on plan and cumulative, after a test changed them.
void settle(MatterRow &row, const Period &period);

} // namespace bihuan::test
