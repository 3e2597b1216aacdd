// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lights/rollup.h"

namespace bihuan {

/// How lights are rolled up, as resources/schema/rollup.schema.json describes it. A complaint names line and column.
Result<Rollup> readRollup(QByteArrayView json, const QString &sourceName);

} // namespace bihuan
