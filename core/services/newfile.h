// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

struct Store;

/// Every definition that ships, into a file: ledgers, rules, dictionaries and templates, valid from `year` on.
Status writeStandardDefinitions(Store &store, int year);

/// A new county file with the standard ledgers and rules and the departments that every county has. Towns and
/// other units come with the first sheet that names them. `actor` empty: 督查室.
Result<std::unique_ptr<Workspace>> createOfficeFile(const QString &path, const QString &office, int year,
                                                    const QString &actor, const Clock &clock);

} // namespace bihuan
