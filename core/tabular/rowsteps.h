// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/cellvalues.h"
#include "core/tabular/importplan.h"

#include <span>

namespace bihuan {

/// A cell that speaks of a matter's steps (节点) and the column it stands in.
struct StepCell
{
    const MappedColumn *column = nullptr;
    const CellValue *cell = nullptr;
};

/// The steps that the cells of a row name: "6月底前完成主体；12月竣工" is two, a column "一季度节点" one for that quarter.
/// The columns of dates speak of a step that stands alone.
[[nodiscard]] std::vector<Milestone> namedSteps(const std::vector<StepCell> &cells, int year);

/// What is to be written: steps that the matter does not have yet, and known ones whose words or dates changed. A step
/// is known by its title, or by its date where no other has it. Steps that the row does not name stay.
[[nodiscard]] std::vector<Milestone> changedSteps(const std::vector<Milestone> &named, const MatterId &matter,
                                                  std::span<const Milestone *const> known);

} // namespace bihuan
