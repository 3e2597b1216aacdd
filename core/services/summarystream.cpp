// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/summarystream.h"

#include "core/storage/figurestream.h"

#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

namespace bihuan {

namespace {

/// What the threads share. A range belongs to whoever takes it first.
struct Work
{
    std::shared_ptr<const OfficeContext> context;
    Period period;
    Grouping grouping;
    std::vector<MatterRange> ranges;
    std::atomic<size_t> next = 0;
};

/// Some ledger is judged by figures that may be fields of its reports.
bool asksForReportFields(const OfficeContext &context)
{
    const auto asks = [&](const QString &rules) {
        const RuleSet *set = context.ruleSet(rules);
        return set && set->asksForFunds();
    };
    return std::ranges::any_of(context.ledgers(), [&](const LedgerDefinition &ledger) {
        return asks(ledger.rules) || std::ranges::any_of(ledger.rulesByMeasure, asks);
    });
}

void link(MatterFile &file, const OfficeContext &context, const MatterRecord &figures)
{
    file.open(context, figures.matter);
    const auto hang = [&file](const auto &rows) {
        for (const auto &row : rows)
            file.add(row);
    };
    hang(figures.schedules);
    hang(figures.reports);
    hang(figures.figures);
    hang(figures.milestones);
    hang(figures.towns);
    hang(figures.parts);
    hang(figures.sourceLinks);
    hang(figures.entries);
    hang(figures.overrides);
}

/// Sums up the ranges that no other thread has taken yet.
Result<SummaryBuilder> sumRanges(const Database &opened, Work &work)
{
    BIHUAN_TRY(Database database, opened.anotherReader());
    const OfficeContext &context = *work.context;
    BIHUAN_TRY(FigureStream stream,
               FigureStream::open(database, {work.period.year, work.period, asksForReportFields(context)}));
    const ViewOptions options{.rules = {}, .sentences = false};
    SummaryBuilder builder(work.grouping);
    MatterRecord figures;
    MatterFile file;
    for (size_t at = work.next++; at < work.ranges.size(); at = work.next++) {
        stream.seek(work.ranges[at]);
        for (;;) {
            BIHUAN_TRY(const bool found, stream.next(figures));
            if (!found)
                break;
            link(file, context, figures);
            builder.add(liveRow(context, file, work.period, options), context);
        }
    }
    return builder;
}

Result<Summary> sumSnapshot(Database &database, const OfficeContext &context, const Period &period, Grouping grouping)
{
    SummaryBuilder builder(grouping);
    BIHUAN_CHECK(eachSnapshotRow(database, period, [&](const SnapshotRow &row) {
        builder.add(matterRowFromJson(QJsonDocument::fromJson(row.body.toUtf8()).object()), context);
    }));
    return builder.finish(context, period);
}

} // namespace

Result<Summary> summaryOf(Workspace &workspace, const Period &period, Grouping grouping)
{
    BIHUAN_TRY(OfficeRows office, loadOffice(workspace.database()));
    Work work{.context = {}, .period = period, .grouping = grouping, .ranges = {}};
    BIHUAN_TRY(work.context, OfficeContext::build(period.year, std::move(office)));
    const PeriodRecord *record = work.context->period(period);
    if (record && record->state == periodstates::published)
        return sumSnapshot(workspace.database(), *work.context, period, grouping);
    BIHUAN_TRY(work.ranges, FigureStream::ranges(workspace.database(), period.year));
    std::vector<std::future<Result<SummaryBuilder>>> helpers;
    const Database &opened = workspace.database();
    const size_t threads = std::min<size_t>(std::max(1u, std::thread::hardware_concurrency()), work.ranges.size());
    for (size_t i = 1; i < threads; ++i)
        helpers.push_back(std::async(std::launch::async, [&] { return sumRanges(opened, work); }));
    auto sum = sumRanges(opened, work);
    for (auto &helper : helpers) {
        const auto part = helper.get();
        if (!part)
            return tl::unexpected(part.error());
        if (sum)
            sum->merge(*part);
    }
    if (!sum)
        return tl::unexpected(sum.error());
    return sum->finish(*work.context, period);
}

} // namespace bihuan
