// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stages/stagemove.h"
#include "core/storage/database.h"

#include <vector>

namespace bihuan {

/// Of one matter, oldest first.
Result<std::vector<StageMove>> movesOf(Database &database, const MatterId &matter);

/// Every move of the file by matter, oldest first, for `check`.
Result<QHash<MatterId, std::vector<StageMove>>> allMoves(Database &database);

/// Evidence of moves and photos of inspections whose bytes are missing, as sentences that name them.
Result<QStringList> lostEvidence(Database &database);

} // namespace bihuan
