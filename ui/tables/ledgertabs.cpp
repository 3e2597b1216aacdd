// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/ledgertabs.h"

namespace bihuan {

std::vector<TabStrip::Tab> ledgerTabs(const PeriodView &view, const std::function<bool(const LedgerDefinition &)> &wanted)
{
    QHash<QString, int> counts;
    for (const MatterRow &row : view.rows) {
        ++counts[row.ledger];
        for (const QString &other : row.listedIn)
            ++counts[other];
    }
    std::vector<TabStrip::Tab> tabs;
    for (const LedgerDefinition &ledger : view.county->ledgers()) {
        if (wanted && !wanted(ledger))
            continue;
        const QString title = ledger.shortTitle.isEmpty() ? ledger.title : ledger.shortTitle;
        tabs.push_back({ledger.id.value, title, QString::number(counts.value(ledger.id.value))});
    }
    return tabs;
}

} // namespace bihuan
