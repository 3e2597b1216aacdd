// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/phrase.h"

namespace bihuan {

/// "低于序时进度超过15个百分点" of a rule; "其他情形" of one that always applies.
QString ruleText(const LightRule &rule, const Palette &palette, const MetricContext *context = nullptr);
/// "红：低于序时进度超过15个百分点（督办单、约谈）", for a list of rules.
QString ruleLine(const LightRule &rule, const Palette &palette);
/// "黄牌警告，扣5分，告知分管副县长": all that it brings; who talks and which paper goes out stand in its title.
QString consequenceText(const Consequence &consequence);
/// What a metric is called in a list to choose from: "与序时进度的差距", "开工逾期的月数".
QString metricTitle(const Metric &metric);
/// The titles alone: "督办单、约谈".
QString consequenceTitles(const LightRule &rule);

} // namespace bihuan
