// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/summarystream.h"

#include "core/storage/fileguard.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

namespace bihuan {

namespace {

/// Sums up the scopes that no other thread has taken yet.
Result<SummaryBuilder> sumScopes(Database &database, std::shared_ptr<const OfficeContext> context,
                                 const std::vector<MatterScope> &scopes, std::atomic<size_t> &next,
                                 const Period &period, Grouping grouping)
{
    SummaryBuilder builder(grouping);
    for (size_t at = next++; at < scopes.size(); at = next++) {
        BIHUAN_TRY(MatterRows rows, loadMatters(database, scopes[at]));
        BIHUAN_TRY(const auto county, County::build(context, std::move(rows)));
        builder.add(liveView(county, period, {.rules = {}, .sentences = false}));
    }
    return builder;
}

std::vector<MatterScope> scopesOf(const OfficeContext &context, const Period &period)
{
    std::vector<MatterScope> scopes;
    MatterScope scope{.year = period.year, .until = period, .county = {}, .elsewhere = false, .texts = false};
    for (const Unit &unit : context.units().units()) {
        if (unit.kind != UnitKind::County)
            continue;
        scope.county = unit.id;
        scopes.push_back(scope);
    }
    scope.county = {};
    scope.elsewhere = !scopes.empty();
    scopes.push_back(scope);
    return scopes;
}

} // namespace

Result<Summary> summaryOf(Workspace &workspace, const Period &period, Grouping grouping)
{
    BIHUAN_TRY(OfficeRows office, loadOffice(workspace.database()));
    BIHUAN_TRY(const auto context, OfficeContext::build(period.year, std::move(office)));
    const PeriodRecord *record = context->period(period);
    if (record && record->state == periodstates::published) {
        BIHUAN_TRY(const PeriodView view, workspace.view(period));
        return summarise(view, grouping);
    }
    const std::vector<MatterScope> scopes = scopesOf(*context, period);
    std::atomic<size_t> next = 0;
    std::vector<std::future<Result<SummaryBuilder>>> helpers;
    const size_t threads = std::min<size_t>(std::max(1u, std::thread::hardware_concurrency()), scopes.size());
    for (size_t i = 1; i < threads; ++i) {
        helpers.push_back(std::async(std::launch::async, [&]() -> Result<SummaryBuilder> {
            BIHUAN_TRY(Database connection, workspace.database().anotherReader());
            return sumScopes(connection, context, scopes, next, period, grouping);
        }));
    }
    auto sum = sumScopes(workspace.database(), context, scopes, next, period, grouping);
    for (auto &helper : helpers) {
        const auto part = helper.get();
        if (!part)
            return tl::unexpected(part.error());
        if (sum)
            sum->merge(*part);
    }
    if (!sum)
        return tl::unexpected(sum.error());
    return sum->finish(*context, period);
}

} // namespace bihuan
