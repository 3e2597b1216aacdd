// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletintemplate.h"
#include "core/briefing/setfigures.h"

namespace bihuan::tables {

/// The tables of one part: one, or with `apart` one for each kind of units that has a line. The total comes
/// first; a table without lines is left out.
std::vector<Block> make(const BriefTable &table, const SetFigures &set);

} // namespace bihuan::tables
