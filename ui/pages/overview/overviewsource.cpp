// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewsource.h"

#include "ui/models/officefile.h"

#include <algorithm>

namespace bihuan {

Result<Overview> OverviewSource::make()
{
    const PeriodView &now = m_file.view();
    BIHUAN_CHECK(readLastYear());
    OverviewInput input{now, {}, {}, m_curves};
    for (const Period &month : now.period.monthsToDate()) {
        if (month.lastMonth() == now.period.lastMonth())
            break;
        BIHUAN_TRY(PeriodLights lights, m_file.lights().in(month));
        input.months.push_back(std::move(lights));
    }
    if (const Period before = now.period.previous(); before.year == now.period.year) {
        BIHUAN_TRY(input.before, m_file.lights().in(before));
    }
    return makeOverview(input);
}

Status OverviewSource::readLastYear()
{
    const int year = m_file.county()->year() - 1;
    if (m_lastYear == year)
        return {};
    m_curves.clear();
    if (std::ranges::find(m_file.years(), year) != m_file.years().end()) {
        // Only its curves are kept, not the year.
        BIHUAN_TRY(const auto county, m_file.workspace().county(year));
        for (const LedgerDefinition &ledger : county->ledgers())
            m_curves.insert(ledger.id.value,
                            yearCurve(*county, ledger.id.value, Period::month(year, 12)).actual);
    }
    m_lastYear = year;
    return {};
}

} // namespace bihuan
