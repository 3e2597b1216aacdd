// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matters/matterchange.h"
#include "core/storage/store.h"

namespace bihuan {

/// Writes what changes in one matter, typed or imported; part of a change that the Editor runs. `isNew`: nothing of the
/// matter is in the file yet.
Status writeMatter(Store &store, const MatterChange &change, bool isNew);

} // namespace bihuan
