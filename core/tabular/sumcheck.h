// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bodyrows.h"
#include "core/tabular/cellvalues.h"

namespace bihuan {

/// Holds 合计, 小计 and the figures of group rows against the rows they sum up, exactly. Sums are never imported;
/// a wrong one is a finding with both figures.
void checkSums(const QList<BodyRow> &rows, const ColumnMapping &mapping, const Measure &main, const CellValues &values,
               ImportFindings &findings);

} // namespace bihuan
