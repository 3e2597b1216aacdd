// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/historytext.h"
#include "ui/pages/ledger/form/formitem.h"

namespace bihuan {

/// Who changed what in the matter of this name, newest first; a line while `history` is not read yet.
void addHistory(std::vector<FormItem> &items, const std::vector<HistoryEntry> *history, const QString &name, bool more);

} // namespace bihuan
