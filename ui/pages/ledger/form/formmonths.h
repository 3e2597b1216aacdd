// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"
#include "ui/pages/ledger/form/formitem.h"

namespace bihuan {

struct MonthsOfForm
{
    const PeriodView &view;
    const MatterFile &file;
    const MatterRow &row;
};

/// All months of a matter: the strip of their lights, plan beside actual, and what was written in the earlier ones,
/// newest first.
void addMonths(std::vector<FormItem> &items, const MonthsOfForm &source);

} // namespace bihuan
