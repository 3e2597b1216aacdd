// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bulletins/bulletin.h"

namespace bihuan {

class KeptBulletin;

// What is asked before something is done with a 通报.

/// From which template, where there is more than one; `proposed` is its id.
void askForDraft(KeptBulletin &kept, const QString &proposed);
void askForMove(KeptBulletin &kept, BulletinAct act);
/// With the number and the day that will be printed; it cannot be undone.
void askForIssue(KeptBulletin &kept);
void askForObjection(KeptBulletin &kept, const UnitId &unit);
void askForAnswer(KeptBulletin &kept, const UnitId &unit);

} // namespace bihuan
