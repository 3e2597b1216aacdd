// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rollup.h"
#include "core/services/summary.h"

namespace bihuan {

/// How lights are rolled up: a file (.json) or one that ships; the worst matter's where `name` is empty.
Result<Rollup> rollupNamed(const QString &name);

/// The light of one line of a summary, whatever it is summed by.
Light lightOf(const SummaryRow &row, const Rollup &rollup, const OfficeContext &context);
/// "■红", in the colours of the roll-up or of the office.
QString lightTitleOf(const Light &light, const Rollup &rollup, const OfficeContext &context);

} // namespace bihuan
