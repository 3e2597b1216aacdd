// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/dictionary.h"
#include "core/definition/ledgerdefinition.h"

namespace bihuan {

/// The definitions that ship with the program. No id stands in code: what lies in `resources/<folder>` ships.
namespace standardset {

/// Folders under resources/ that hold one definition per file.
enum class Folder { Ledgers, Rules, Ladders, Schemes, Templates, Forms, Dictionaries, Rollups, Calendars };

/// Ids of a folder's definitions (file names without .json), sorted.
QStringList ids(Folder folder);
/// The JSON of one definition as it ships.
Result<QByteArray> json(Folder folder, const QString &id);
/// "key-projects.json": what complaints about it call it.
QString sourceName(const QString &id);

/// Every shipped ledger, in the order of its `position`.
Result<std::vector<LedgerDefinition>> ledgers();
Result<LedgerDefinition> ledger(const QString &id);
Result<Dictionary> dictionary(const QString &id);

} // namespace standardset

} // namespace bihuan
