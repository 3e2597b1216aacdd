// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/summary.h"
#include "core/services/workspace.h"

namespace bihuan {

/// The summary of a period of the whole file, the same as summarise() of its view. Read matter by matter, by as
/// many threads as the machine has, each with a connection of its own: memory never holds the province.
Result<Summary> summaryOf(Workspace &workspace, const Period &period, Grouping grouping);

} // namespace bihuan
