// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewsource.h"

#include "ui/models/officefile.h"

namespace bihuan {

Result<Overview> overviewOf(OfficeFile &file)
{
    const PeriodView &now = file.view();
    OverviewInput input{now, {}, {}, file.curvesBefore()};
    for (const Period &month : now.period.monthsToDate()) {
        if (month.lastMonth() == now.period.lastMonth())
            break;
        BIHUAN_TRY(PeriodLights lights, file.lights().in(month));
        input.months.push_back(std::move(lights));
    }
    if (const Period before = now.period.previous(); before.year == now.period.year) {
        BIHUAN_TRY(input.before, file.lights().in(before));
    }
    return makeOverview(input);
}

} // namespace bihuan
