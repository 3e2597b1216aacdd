// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

struct Store;

/// What the sample county has beside its ledgers: each reads the .csv files of `folder` (ending in "/").

/// Posts with their holders (posts.csv) and sources (sources.csv); units must be there.
Status writeSamplePeople(Store &store, const QString &folder);

/// Milestones and the towns of the bundle. What happened after the end of `until` is left out, also in the
/// matters' own dates: the file knows no future.
Status addSampleParts(Workspace &workspace, const QString &folder, const Period &until);

/// The reports of one month, set as a clerk types them.
Status addSampleReports(Workspace &workspace, const QString &folder, const Period &period);

} // namespace bihuan
