// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/earlieryears.h"

#include "core/storage/earliercourses.h"

namespace bihuan {

namespace {

constexpr int yearsBack = 3;

} // namespace

Result<std::shared_ptr<const EarlierYears>> EarlierYears::load(Database &database, int year)
{
    BIHUAN_TRY(const auto courses, loadEarlierCourses(database, year - yearsBack, year - 1));
    auto years = std::make_shared<EarlierYears>();
    for (auto ledger = courses.cbegin(); ledger != courses.cend(); ++ledger)
        years->m_ledgers.emplace(ledger.key(), EarlierCourses(*ledger));
    return years;
}

const EarlierCourses *EarlierYears::of(const LedgerId &ledger) const
{
    const auto found = m_ledgers.find(ledger.value);
    return found == m_ledgers.end() ? nullptr : &found->second;
}

} // namespace bihuan
