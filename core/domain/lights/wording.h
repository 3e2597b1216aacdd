// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rule.h"

namespace bihuan {

struct MetricContext;

/// A condition in words: "低于序时进度超过15个百分点", "连续2个月当月完成低于当月计划的80%". Said of one
/// matter
/// (`context`) it names the plan that counts for it instead of both.
QString conditionText(const Condition &condition, const Palette &palette,
                      const MetricContext *context = nullptr);
/// "低于序时进度超过15个百分点" of a rule; "其他情形" of one that always applies.
QString ruleText(const LightRule &rule, const Palette &palette, const MetricContext *context = nullptr);
/// "红：低于序时进度超过15个百分点（督办单、约谈）", for a list of rules.
QString ruleLine(const LightRule &rule, const Palette &palette);

} // namespace bihuan
