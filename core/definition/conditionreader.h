// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/objectreader.h"
#include "core/domain/lights/rule.h"

namespace bihuan {

/// Reads one condition object: a test of a metric or a field, a counter, or `all`, `any`, `not` of others.
Condition readCondition(ObjectReader &in, const Palette &palette);

/// The metric that `key` names; Nullptr and a complaint with the nearest id when there is none.
const Metric *readMetric(ObjectReader &in, const char *key);

/// Place in the palette of the colour that `key` names.
int readColour(ObjectReader &in, const char *key, const Palette &palette);

} // namespace bihuan
