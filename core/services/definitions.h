// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

/// Puts a ledger of the office's own into the file, valid from the file's year on. The definition is checked
/// with line and column; its rule set must be in the file and its id and code prefix must be free.
Result<LedgerDefinition> addLedger(Workspace &workspace, const QString &path);

/// The text of a definition outside the office's file.
Result<QByteArray> readDefinitionFile(const QString &path);

/// The rule set that `name` means: a file (….json), else one in the office's file, else one that ships.
Result<RuleSet> ruleSetNamed(const County &county, const QString &name);

} // namespace bihuan
