// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/county.h"

namespace bihuan {

/// Gives new matters of a ledger their place behind the last one and codes that nobody has. Lives no longer than the
/// county and the ledger.
class MatterNumbering
{
public:
    MatterNumbering(const County &county, const LedgerDefinition &ledger);

    /// A matter with id, number and code, and nothing else.
    Matter next();

private:
    const County &m_county;
    const LedgerDefinition &m_ledger;
    int m_lastNo = 0;
    int m_lastNumber = 0; ///< at the end of a code
};

} // namespace bihuan
