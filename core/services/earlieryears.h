// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast/forecast.h"
#include "core/services/matterfile.h"
#include "core/storage/database.h"

#include <map>

namespace bihuan {

/// How the years before ended, by ledger: what forecasts of a year rest on. Read only for who asks for forecasts.
class EarlierYears
{
public:
    /// The three years before `year`; figures older than that speak of other times.
    static Result<std::shared_ptr<const EarlierYears>> load(Database &database, int year);

    /// Nullptr for a ledger without matters in these years.
    const EarlierCourses *of(const LedgerId &ledger) const;

private:
    std::map<QString, EarlierCourses> m_ledgers;
};

} // namespace bihuan
