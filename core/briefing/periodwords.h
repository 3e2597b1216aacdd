// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/period.h"

namespace bihuan {

/// How a bulletin names a period in its sentences.
namespace periodwords {

/// Since the beginning of the year: "1月", "1—8月", "一季度", "上半年", "前三季度", "全年".
QString range(const Period &period);
/// After 截至: "8月底", "8月15日".
QString end(const Period &period);
/// Before 完成投资: "当月", "当期", "当季", "下半年".
QString during(const Period &period);
/// Before 新增: "本月", "本期", "本季度", "下半年".
QString current(const Period &period);
/// After 较: "上月", "上期", "上季度", "上半年".
QString last(const Period &period);
/// After 连续3: "个月", "期", "个季度".
QString counted(const Period &period);
/// "4个月", "4个半月".
QString months(const Ratio &months);

} // namespace periodwords

} // namespace bihuan
