// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

namespace bihuan {

/// How an indicator is told: "1—7月" + "固定资产投资" + "增长8.4%" + "距年度目标差0.6个百分点" + "居全市第3位，较上月后移1位".
namespace indicatorwords {

/// The name without what the value says again (增速, 全市位次).
QString subject(const MatterRow &row);
/// "增长8.4%", "完成1.61亿元", "8家", "为22微克/立方米", "居全市第1位"; empty without a value.
QString value(const MatterRow &row);
/// "距年度目标差0.6个百分点", "占年度目标的65.5%，低于序时进度1.2个百分点", "已完成年度目标"; empty without a goal.
QString goal(const MatterRow &row);
/// "居全市第3位，较上月后移1位"; empty without a rank. `before` is the row a period ago, or nullptr.
QString rank(const MatterRow &row, const MatterRow *before, const QString &last);
/// Places gained since `before`: 2 forward is 2, 1 back is −1.
std::optional<int> rankChange(const MatterRow &row, const MatterRow *before);

} // namespace indicatorwords

} // namespace bihuan
