// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

/// What a new matter needs before it can stand in a ledger; everything else is typed into its row.
struct NewMatter
{
    LedgerId ledger;
    QString name;
    UnitId leadUnit;
};

/// Adds the matter at the end of its ledger with the next code. Returns the code. Refused without a name, and when
/// the ledger has an unfinished matter of the same name and lead unit.
Result<QString> addMatter(Workspace &workspace, const County &county, const NewMatter &matter);

/// Removes matters with everything that hangs on them; one run that can be undone. Refused for a matter that a
/// published period shows or that a notice is about.
Result<ChangeSummary> removeMatters(Workspace &workspace, const County &county, const QStringList &codes);

} // namespace bihuan
