// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/figurestream.h"

#include "core/storage/childcursor.h"

#include <algorithm>

namespace bihuan {

namespace {

using storage::column;

constexpr std::array matterColumns{
    column<&Matter::id>("id"),
    column<&Matter::ledger>("ledger_id"),
    column<&Matter::year>("year"),
    column<&Matter::kind>("kind"),
    column<&Matter::leadUnit>("lead_unit_id"),
    column<&Matter::leader>("leader_post_id"),
    column<&Matter::yearType>("year_type"),
    column<&Matter::stage>("stage"),
    column<&Matter::measureKind>("measure_kind"),
    column<&Matter::measureUnit>("measure_unit"),
    column<&Matter::lowerIsBetter>("lower_is_better"),
    column<&Matter::goal>("goal"),
    column<&Matter::stretch>("stretch"),
    column<&Matter::total>("total"),
    column<&Matter::before>("before"),
    column<&Matter::startPlanned>("start_planned"),
    column<&Matter::startActual>("start_actual"),
    column<&Matter::deadline>("deadline"),
    column<&Matter::finished>("finished"),
    column<&Matter::listedOn>("listed_on"),
    column<&Matter::extra>("extra"), // rules may ask for a ledger's own fields
};
constexpr std::array assignmentColumns{column<&Assignment::role>("role"), column<&Assignment::unit>("unit_id")};
constexpr std::array partColumns{column<&BundlePart::town>("town_id"), column<&BundlePart::goal>("goal")};
constexpr std::array milestoneColumns{column<&Milestone::no>("no"), column<&Milestone::planned>("planned"),
                                      column<&Milestone::actual>("actual")};
constexpr std::array reportColumns{column<&Report::period>("period"), column<&Report::state>("state"),
                                   column<&Report::cumulative>("cumulative"), column<&Report::covers>("covers"),
                                   column<&Report::extra>("extra")};
constexpr size_t plainReportColumns = reportColumns.size() - 1;
constexpr std::array figureColumns{column<&Figure::period>("period"), column<&Figure::measure>("measure"),
                                   column<&Figure::cumulative>("cumulative")};
constexpr std::array sourceColumns{column<&SourceLink::source>("source_id")};
constexpr std::array entryColumns{column<&LedgerEntry::ledger>("ledger_id")};
constexpr std::array overrideColumns{column<&LightOverride::period>("period"),
                                     column<&LightOverride::colour>("colour")};

constexpr auto scheduleColumns = [] {
    constexpr auto &all = storage::Table<Schedule>::columns;
    std::array<storage::Column<Schedule>, 14> columns{}; // version, measure and the twelve months
    std::copy_n(all.begin() + 1, columns.size(), columns.begin());
    return columns;
}();

} // namespace

struct FigureStream::Cursors
{
    Statement matters;
    ChildCursor<Assignment> towns;
    ChildCursor<BundlePart> parts;
    ChildCursor<Milestone> milestones;
    ChildCursor<Schedule> schedules;
    ChildCursor<Report> reports;
    ChildCursor<Figure> figures;
    ChildCursor<SourceLink> sourceLinks;
    ChildCursor<LedgerEntry> entries;
    ChildCursor<LightOverride> overrides;
};

FigureStream::FigureStream(std::unique_ptr<Cursors> cursors) : m_cursors(std::move(cursors)) {}
FigureStream::FigureStream(FigureStream &&) noexcept = default;
FigureStream::~FigureStream() = default;

Result<std::vector<RowRange>> FigureStream::ranges(Database &database, int year)
{
    BIHUAN_TRY(Statement numbers, database.prepare("SELECT rowid FROM matter WHERE year = ?")); // from an index alone
    numbers.bind(0, static_cast<qint64>(year));
    return rowRanges(std::move(numbers));
}

Result<FigureStream> FigureStream::open(Database &database, const Request &request)
{
    QByteArray sql = "SELECT ";
    for (const storage::Column<Matter> &each : matterColumns)
        sql += QByteArray(each.name) + (&each == &matterColumns.back() ? "" : ", ");
    sql += " FROM matter WHERE rowid BETWEEN ? AND ? AND +year = ? ORDER BY rowid";
    BIHUAN_TRY(Statement matters, database.prepare(sql.constData()));
    matters.bind(2, static_cast<qint64>(request.year));

    const QByteArray inTime = " AND period <= ?";
    const QString last = lastStoredPeriod(request.year, request.until);
    const auto reportsRead = std::span(reportColumns).first(request.reportFields ? reportColumns.size() : plainReportColumns);
    BIHUAN_TRY(auto towns, ChildCursor<Assignment>::open(database, assignmentColumns, " AND role = ?", roles::territory));
    BIHUAN_TRY(auto parts, ChildCursor<BundlePart>::open(database, partColumns));
    BIHUAN_TRY(auto milestones, ChildCursor<Milestone>::open(database, milestoneColumns));
    BIHUAN_TRY(auto schedules, ChildCursor<Schedule>::open(database, scheduleColumns));
    BIHUAN_TRY(auto reports, ChildCursor<Report>::open(database, reportsRead, inTime, last));
    BIHUAN_TRY(auto figures, ChildCursor<Figure>::open(database, figureColumns, inTime, last));
    BIHUAN_TRY(auto sourceLinks, ChildCursor<SourceLink>::open(database, sourceColumns));
    BIHUAN_TRY(auto entries, ChildCursor<LedgerEntry>::open(database, entryColumns));
    BIHUAN_TRY(auto overrides, ChildCursor<LightOverride>::open(database, overrideColumns));
    return FigureStream(std::unique_ptr<Cursors>(
        new Cursors{std::move(matters), std::move(towns), std::move(parts), std::move(milestones), std::move(schedules),
                    std::move(reports), std::move(figures), std::move(sourceLinks), std::move(entries),
                    std::move(overrides)}));
}

void FigureStream::seek(const RowRange &range)
{
    Statement &matters = m_cursors->matters;
    matters.reset();
    matters.bind(0, range.first);
    matters.bind(1, range.last);
}

Result<bool> FigureStream::next(MatterRecord &figures)
{
    Cursors &cursors = *m_cursors;
    BIHUAN_TRY(const bool found, cursors.matters.next());
    if (!found)
        return false;
    figures.impossible.clear();
    storage::readRow(cursors.matters, matterColumns, 0, figures.matter, figures.impossible);
    const QByteArrayView id = cursors.matters.raw(0);
    BIHUAN_CHECK(cursors.towns.collect(id, figures.towns, figures.impossible));
    BIHUAN_CHECK(cursors.parts.collect(id, figures.parts, figures.impossible));
    BIHUAN_CHECK(cursors.milestones.collect(id, figures.milestones, figures.impossible));
    std::ranges::stable_sort(figures.milestones, {}, &Milestone::no);
    BIHUAN_CHECK(cursors.schedules.collect(id, figures.schedules, figures.impossible));
    BIHUAN_CHECK(cursors.reports.collect(id, figures.reports, figures.impossible));
    BIHUAN_CHECK(cursors.figures.collect(id, figures.figures, figures.impossible));
    BIHUAN_CHECK(cursors.sourceLinks.collect(id, figures.sourceLinks, figures.impossible));
    BIHUAN_CHECK(cursors.entries.collect(id, figures.entries, figures.impossible));
    BIHUAN_CHECK(cursors.overrides.collect(id, figures.overrides, figures.impossible));
    return true;
}

} // namespace bihuan
