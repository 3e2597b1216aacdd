// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/definition/objectreader.h"
#include "core/domain/lights/rollup.h"

namespace bihuan {

/// How lights are rolled up, as resources/schema/rollup.schema.json describes it. A complaint names line and column.
Result<Rollup> readRollup(QByteArrayView json, const QString &sourceName);
/// What readRollup() reads as the same.
QByteArray writeRollup(const Rollup &rollup);

inline constexpr JsonWord<Rollup::Mode> rollupModes[] = {
    {"counts", Rollup::Mode::Counts}, {"worst", Rollup::Mode::Worst}, {"rules", Rollup::Mode::Rules}};
inline constexpr JsonWord<RollupRule::Quantity> rollupQuantities[] = {{"count", RollupRule::Quantity::Count},
                                                                      {"share", RollupRule::Quantity::Share},
                                                                      {"completion", RollupRule::Quantity::Completion},
                                                                      {"gap", RollupRule::Quantity::Gap}};

} // namespace bihuan
