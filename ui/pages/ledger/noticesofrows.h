// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"

class QTableView;

namespace bihuan {

/// New notices about the selected matters; about all that are shown where a light's filter (`shown`) chose them and one
/// row alone has the keyboard.
MatterFilter noticesToDraft(const QTableView &table, const MatterFilter &shown);
/// A 约谈 about the selected matters.
MatterFilter talkAbout(const QTableView &table);
MatterFilter noticeToOpen(const QString &id);

} // namespace bihuan
