// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/metric.h"

namespace bihuan {

/// Values of a dimension's quantity for which no rule is sure to say anything.
struct RuleGap
{
    const Metric *metric = nullptr;
    Bounds bounds;
    QString text; ///< "低于序时进度10至15个百分点没有规则"

    bool operator==(const RuleGap &) const = default;
};

/// Gaps along the quantity that the dimension judges by: its basis, or the first that its rules ask. A rule that hangs
/// on anything else besides (a field, a counter, another quantity) covers nothing for sure.
std::vector<RuleGap> gapsOf(const Dimension &dimension);

/// Places of rules that never come to be asked, because the rules above them leave no value to them.
std::vector<int> unreachableRules(const Dimension &dimension);

} // namespace bihuan
