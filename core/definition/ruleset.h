// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lights/rule.h"

namespace bihuan {

/// Light rules as resources/schema/rules.schema.json describes them. A complaint names line and column.
Result<RuleSet> readRuleSet(QByteArrayView json, const QString &sourceName);
/// The JSON that readRuleSet() reads back as the same rules.
QByteArray writeRuleSet(const RuleSet &rules);

} // namespace bihuan
