// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ledgerdefinition.h"

namespace bihuan {

/// A column of the ledger's table: a field of the definition, one of the three pictures, or how many files are attached.
struct LedgerColumn
{
    enum class Kind { Field, Light, Months, Trend, Attachments };

    Kind kind = Kind::Field;
    FieldRef ref;
    bool shown = true; ///< at first; the others wait in the column menu

    QString id() const; ///< stable, for layouts
    bool operator==(const LedgerColumn &) const = default;
};

/// Every column in the order of the table. Those that the definition shows at first come first, in its order;
/// the twelve months of the plan are a page of their own and stand last.
std::vector<LedgerColumn> ledgerColumns(const LedgerDefinition &ledger);

} // namespace bihuan
