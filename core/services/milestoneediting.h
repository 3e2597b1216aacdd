// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

/// Writes one step of a matter, one run that can be undone. A step without id is a new one and stands last; with an
/// id that the file does not have it is one that comes back; without a title it goes.
Result<ChangeSummary> saveMilestone(Workspace &workspace, const County &county, const QString &code, Milestone step);

/// The day on which a step was done that is marked as done while `period` is looked at: today, where it lies in the
/// period, else no more than the period itself is known.
PartialDate doneIn(const Period &period, const QDate &today);

} // namespace bihuan
