// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mergeplan.h"

namespace bihuan {

/// Compares what one package says of a matter with what the county has and what the unit was given.
class RowMerger
{
public:
    /// `takesDates`: the package is the unit's newest, so that dates of matters count. Everything is borrowed but `base`.
    RowMerger(const County &county, const UnitId &unit, const PackageHead &head, const std::vector<BaseValue> &base,
              const MergeDecisions &decisions, bool takesDates);

    MergeRow merge(const ToldReport &told) const;

private:
    /// One side of a row, field by field; conflicts are decided or added to what is open.
    Fields decided(MergeRow &row, std::vector<FieldMerge> &fields) const;

    const County &m_county;
    UnitId m_unit;
    const PackageHead &m_head;
    std::map<std::pair<QString, QString>, Fields> m_base; ///< by matter and period
    const MergeDecisions &m_decisions;
    bool m_takesDates;
};

} // namespace bihuan
