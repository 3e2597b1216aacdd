// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/summarystream.h"

#include "core/services/impossiblefigures.h"
#include "core/services/rowreader.h"
#include "core/storage/figurestream.h"
#include "core/storage/history.h"
#include "core/storage/snapshotstream.h"

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
    std::shared_ptr<const EarlierYears> earlier; ///< where a rule set asks for forecasts
    Period period;
    Grouping grouping;
    std::vector<RowRange> ranges;
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

/// The rows of a period as its figures make them.
class LiveRows
{
public:
    static Result<std::vector<RowRange>> ranges(Database &database, const Period &period)
    {
        return FigureStream::ranges(database, period.year);
    }
    static Result<LiveRows> open(Database &database, const Work &work)
    {
        const FigureStream::Request request{work.period.year, work.period, asksForReportFields(*work.context)};
        BIHUAN_TRY(FigureStream stream, FigureStream::open(database, request));
        return LiveRows(database, std::move(stream), work);
    }
    void seek(const RowRange &range) { m_stream.seek(range); }
    Result<bool> next(MatterRow &row)
    {
        BIHUAN_TRY(const bool found, m_stream.next(m_figures));
        if (!m_figures.impossible.empty())
            BIHUAN_CHECK(refuseMatter(m_figures.matter.id));
        if (found) {
            link(m_file, *m_context, m_figures);
            m_file.course.earlier = m_earlier ? m_earlier->of(m_file.matter->ledger) : nullptr;
            row = liveRow(*m_context, m_file, m_period, {.rules = {}, .sentences = false});
        }
        return found;
    }

private:
    LiveRows(Database &database, FigureStream stream, const Work &work)
        : m_database(database), m_stream(std::move(stream)), m_context(work.context), m_earlier(work.earlier), m_period(work.period)
    {
    }
    /// In words, for which the matter is read whole.
    Status refuseMatter(const MatterId &matter) const
    {
        BIHUAN_TRY(MatterRows rows, loadMatters(m_database, {.year = m_period.year, .until = m_period, .only = {matter}}));
        BIHUAN_TRY(const auto county, County::build(m_context, std::move(rows)));
        return refuseImpossibleFigures(*county);
    }

    Database &m_database;
    FigureStream m_stream;
    std::shared_ptr<const OfficeContext> m_context;
    std::shared_ptr<const EarlierYears> m_earlier;
    Period m_period;
    MatterRecord m_figures;
    MatterFile m_file;
};

/// The rows of a period as they were published.
class PublishedRows
{
public:
    static Result<std::vector<RowRange>> ranges(Database &database, const Period &period)
    {
        return SnapshotStream::ranges(database, period);
    }
    static Result<PublishedRows> open(Database &database, const Work &work)
    {
        BIHUAN_TRY(SnapshotStream stream, SnapshotStream::open(database, work.period));
        return PublishedRows(std::move(stream));
    }
    void seek(const RowRange &range) { m_stream.seek(range); }
    Result<bool> next(MatterRow &row)
    {
        BIHUAN_TRY(const bool found, m_stream.next());
        if (found)
            BIHUAN_CHECK(m_reader.read(m_stream.body(), row));
        return found;
    }

private:
    explicit PublishedRows(SnapshotStream stream) : m_stream(std::move(stream)) {}

    SnapshotStream m_stream;
    RowReader m_reader{RowReader::Part::Sums};
};

/// Sums up the ranges that no other thread has taken yet.
template <typename Rows>
Result<SummaryBuilder> sumRanges(Database &database, Work &work)
{
    BIHUAN_TRY(Rows rows, Rows::open(database, work));
    SummaryBuilder builder(work.grouping);
    MatterRow row;
    for (size_t at = work.next++; at < work.ranges.size(); at = work.next++) {
        rows.seek(work.ranges[at]);
        for (;;) {
            BIHUAN_TRY(const bool found, rows.next(row));
            if (!found)
                break;
            builder.add(row, *work.context);
        }
    }
    return builder;
}

/// The same with a connection of its own. Where the file was written to in between, it would add rows of
/// another state: then everything is left to the thread that began.
template <typename Rows>
Result<SummaryBuilder> helpSum(const Database &opened, Work &work)
{
    BIHUAN_TRY(Database database, opened.anotherReader());
    BIHUAN_TRY(const Transaction state, Transaction::reading(database));
    BIHUAN_TRY(const QByteArray history, historyHead(database));
    if (history != work.context->rows().history)
        return SummaryBuilder(work.grouping);
    return sumRanges<Rows>(database, work);
}

template <typename Rows>
Result<Summary> sumUp(Database &database, Work &work)
{
    BIHUAN_TRY(work.ranges, Rows::ranges(database, work.period));
    std::vector<std::future<Result<SummaryBuilder>>> helpers;
    const size_t threads =
        std::min<size_t>(std::max(1u, std::thread::hardware_concurrency()), work.ranges.size());
    for (size_t i = 1; i < threads; ++i)
        helpers.push_back(std::async(std::launch::async, [&] { return helpSum<Rows>(database, work); }));
    auto sum = sumRanges<Rows>(database, work);
    for (auto &helper : helpers) {
        const auto part = helper.get();
        if (!part)
            return tl::unexpected(part.error());
        if (sum)
            sum->merge(*part);
    }
    if (!sum)
        return tl::unexpected(sum.error());
    return sum->finish(*work.context, work.period);
}

} // namespace

Result<Summary> summaryOf(Workspace &workspace, const Period &period, Grouping grouping)
{
    BIHUAN_TRY(Database database, workspace.database().anotherReader());
    BIHUAN_TRY(const Transaction state, Transaction::reading(database));
    BIHUAN_TRY(OfficeRows office, loadOffice(database));
    Work work{.context = {}, .earlier = {}, .period = period, .grouping = grouping, .ranges = {}};
    BIHUAN_TRY(work.context, OfficeContext::build(period.year, std::move(office)));
    const PeriodRecord *record = work.context->period(period);
    const bool published = record && record->state == periodstates::published;
    if (!published && work.context->asksForEarlier()) {
        BIHUAN_TRY(work.earlier, EarlierYears::load(database, period.year));
    }
    // Who is held against the others of a ledger cannot be judged row by row.
    if (!published && work.context->asksForPeers()) {
        BIHUAN_TRY(MatterRows rows, loadMatters(database, {.year = period.year, .until = period, .only = {}}));
        BIHUAN_TRY(auto county, County::build(work.context, std::move(rows)));
        if (work.earlier)
            county = county->withEarlier(work.earlier);
        BIHUAN_CHECK(refuseImpossibleFigures(*county));
        return summarise(liveView(county, period, {.rules = nullptr, .sentences = false}), grouping);
    }
    return published ? sumUp<PublishedRows>(database, work) : sumUp<LiveRows>(database, work);
}

} // namespace bihuan
