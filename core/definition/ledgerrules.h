// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ledgerdefinition.h"

namespace bihuan {

/// The JSON of a ledger judged by another rule set, everything else as it was; with `measureKind` for the targets of
/// that kind of measure alone, where an empty id means that they follow the ledger.
QByteArray withRules(const LedgerDefinition &ledger, const QString &rules, const QString &measureKind = {});

} // namespace bihuan
