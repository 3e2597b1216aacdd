// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/formlines.h"

namespace bihuan {

struct OpenedForm
{
    ChangeSummary summary;
    int matters = 0;
    int ownKept = 0;     ///< reports in which the unit's own typing was kept
    QStringList unknown; ///< columns of a newer program; kept out
};

/// Makes the unit's own file of a form package: its part of the county alone. Refused when `path` exists.
Result<OpenedForm> openFormAsNew(const Package &form, const ToldLines &lines, const QString &path, const QString &actor, const Clock &clock);

/// Adds the next period to the unit's file, or gives an issued one anew. What the unit typed since it was last given
/// something stays; the rest is as the county has it. Refused for another county's or unit's package, for one older than
/// what was opened and for one signed by another key than the county's, unless `trusted` is that key's fingerprint.
Result<OpenedForm> openFormInto(const Package &form, const ToldLines &lines, Workspace &workspace, const QString &trusted = {});

} // namespace bihuan
