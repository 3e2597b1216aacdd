// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/evaluate.h"

namespace bihuan {

/// Why a matter shows what it shows, with its figures, ready for print:
/// "1—6月完成31.2%，序时50.0%，欠18.8个百分点；规则：低于序时进度超过15个百分点". Made on demand.
QString lightSentence(const RuleSet &rules, const Assessment &assessment, const Course &course,
                      const Period &period);

} // namespace bihuan
