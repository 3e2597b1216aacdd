// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matternumbering.h"

#include <algorithm>

namespace bihuan {

MatterNumbering::MatterNumbering(const County &county, const LedgerDefinition &ledger) : m_county(county), m_ledger(ledger)
{
    for (const MatterFile &file : county.matters()) {
        if (file.matter->ledger != ledger.id)
            continue;
        m_lastNo = std::max(m_lastNo, file.matter->no);
        m_lastNumber = std::max(m_lastNumber, file.matter->code.section(QLatin1Char('-'), -1).toInt());
    }
}

Matter MatterNumbering::next()
{
    Matter matter;
    matter.id = MatterId::create();
    matter.ledger = m_ledger.id;
    matter.year = m_county.year();
    matter.kind = m_ledger.kind;
    matter.no = ++m_lastNo;
    do
        matter.code = matterCode(m_ledger, m_county.year(), ++m_lastNumber);
    while (m_county.matterByCode(matter.code));
    return matter;
}

} // namespace bihuan
