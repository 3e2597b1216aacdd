// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

class FixedClock;

/// What one month of the sample county brings beside its figures: inspections with what they found, problems that are
/// handed over, and the acts on them (inspections.json, rectification.csv, rectification-moves.csv of `folder`, which
/// ends in "/"). `clock` is the workspace's; acts are entered on their own days.
Status addSampleProblems(Workspace &workspace, FixedClock &clock, const QString &folder, const Period &month);

} // namespace bihuan
