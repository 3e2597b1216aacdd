// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/periodview.h"

#include "core/domain/lights/evaluate.h"
#include "core/domain/lights/sentence.h"
#include "core/services/reportreview.h"

#include <algorithm>
#include <utility>

namespace bihuan {

namespace {

void fillPeople(MatterRow &row, const MatterFile &file, const OfficeContext &context, const QDate &day,
                const ViewOptions &options)
{
    const Matter &matter = *file.matter;
    if (const Unit *unit = context.units().find(matter.leadUnit)) {
        row.unitKey = unit->key;
        row.unit = unit->shortTitle;
        row.unitKind = unitKindId(unit->kind);
    }
    if (const Post *post = context.post(matter.leader)) {
        row.leaderKey = post->key;
        row.leader = post->title;
        if (options.sentences)
            row.leaderName = context.holderName(post->id, day);
    }
    qint64 whole = 0;
    for (const BundlePart *part : file.parts)
        addUp(whole, part->goal);
    for (const BundlePart *part : file.parts) {
        if (const Unit *town = context.units().find(part->town); town && whole > 0)
            row.towns.push_back({town->key, town->shortTitle, part->goal, whole});
    }
    if (!row.towns.empty())
        return;
    for (const Assignment *assignment : file.assignments) {
        if (assignment->role != roles::territory)
            continue;
        if (const Unit *town = context.units().find(assignment->unit))
            row.towns.push_back({town->key, town->shortTitle, 1, 1});
    }
    // A town that leads a matter is where it lies, unless another one is named.
    if (row.towns.empty() && row.unitKind == unitKindId(UnitKind::Town))
        row.towns.push_back({row.unitKey, row.unit, 1, 1});
}

/// What statistics publish beside an indicator's value. They lag: the last published one is carried.
void fillPublished(MatterRow &row, const Course &course, const Period &period)
{
    row.growth = course.figureAt(QStringLiteral("growth"), period);
    const Report *report = course.lastReportUntil(period);
    const Value rank = report ? report->extra.value(QStringLiteral("cityRank")) : Value();
    if (const auto *text = std::get_if<QString>(&rank))
        row.cityRank = *text;
    // A carried rate still speaks of the months it was published for; a carried amount owes the period's 序时.
    if (report && !row.reported && !row.measure.isAdditive())
        row.covered = Period::parse(report->covers.text()).value_or(report->period);
}

void fillFigures(MatterRow &row, const Matter &matter, const Standing &standing, const Course &course)
{
    row.measure = course.measure;
    row.total = matter.total;
    row.plan = matter.goal;
    row.covered = standing.covered;
    row.cumulative = standing.cumulative;
    row.month = standing.month;
    row.completion = standing.completion;
    row.gap = standing.gap;
    row.planToDate = standing.planToDate;
    row.planGap = standing.planGap;
    row.reported = standing.reported;
}

void fillReport(MatterRow &row, const MatterFile &file, const OfficeContext &context, const Period &period)
{
    const Report *report = file.course.reportIn(period);
    if (!report)
        return;
    row.progress = report->progress;
    row.problem = report->problem;
    row.nextStep = report->nextStep;
    if (const Value ticked = report->extra.value(reportfields::unchanged); std::holds_alternative<bool>(ticked))
        row.unchanged = std::get<bool>(ticked);
    if (const Value own = report->extra.value(reportfields::ownLight); std::holds_alternative<QString>(own))
        row.ownLight = std::get<QString>(own);
    row.delayReason = report->delayReason;
    row.delayReasonTitle = context.delayReasonTitle(report->delayReason);
}

void fillLight(MatterRow &row, const MatterFile &file, const Period &period, const ViewOptions &options)
{
    const RuleSet *rules = options.rules ? options.rules : file.rules;
    if (!rules)
        return;
    const Assessment assessment = assess(*rules, file.course, period);
    row.computed = assessment.light;
    row.light = assessment.light;
    if (assessment.dimension)
        row.dimension = assessment.dimension->id;
    if (assessment.rule)
        row.rule = assessment.rule->id;
    if (options.sentences)
        row.reason = lightSentence(*rules, assessment, file.course, period);
    for (const LightOverride *override : file.overrides) {
        if (override->period == period) {
            row.light = Light::fromId(override->colour);
            row.overrideReason = override->reason;
        }
    }
    if (!options.sentences)
        return;
    row.lightTitle = rules->palette.title(row.light);
    if (row.reported && demandsReason(rules->palette, row.light, row.light == row.computed ? assessment.rule : nullptr))
        row.lacks = lacksOf(*file.course.reportIn(period), reasonColumns(file.ledger)).join(QStringLiteral("、"));
}

} // namespace

bool owesReport(const MatterRow &row)
{
    return !row.reported && row.light.state != Light::State::Done && row.light.state != Light::State::NotDue;
}

std::optional<Pace> paceOf(const MatterRow &row)
{
    if (!row.plan || *row.plan <= 0 || !row.measure.isAdditive() || row.measure.direction == Measure::Direction::Down)
        return std::nullopt;
    return paceTo(*row.plan, row.cumulative.value_or(0), row.covered);
}

bool judgesOtherwise(const MatterRow &row)
{
    return row.light.state == Light::State::Colour && !row.ownLight.isEmpty() && row.ownLight != row.light.colour;
}

const MatterRow *PeriodView::find(const QString &code) const
{
    const auto found = std::ranges::find(rows, code, &MatterRow::code);
    return found == rows.end() ? nullptr : &*found;
}

Light lightAt(const MatterFile &file, const Period &period)
{
    for (const LightOverride *override : file.overrides) {
        if (override->period == period)
            return Light::fromId(override->colour);
    }
    return file.rules ? assess(*file.rules, file.course, period).light : Light{};
}

MatterRow liveRow(const OfficeContext &context, const MatterFile &file, const Period &period, const ViewOptions &options)
{
    const Matter &matter = *file.matter;
    const QDate day = period.lastDay();
    MatterRow row;
    row.code = matter.code;
    row.name = matter.name;
    row.ledger = matter.ledger.value;
    row.ledgerTitle = file.ledger ? file.ledger->title : QString();
    row.kind = matter.kind;
    row.no = matter.no;
    row.yearType = matter.yearType;
    if (options.sentences) {
        row.startPlanned = matter.startPlanned ? matter.startPlanned->toString() : QString();
        row.startActual = matter.startActual ? matter.startActual->toString() : QString();
    }
    row.started = matter.startActual && matter.startActual->firstDay() <= day;
    row.sample = matter.sample;
    for (const SourceLink *link : file.sources) {
        if (const Source *source = context.source(link->source)) {
            row.sources.append(source->key);
            row.sourceTitles.append(source->title);
        }
    }
    for (const LedgerEntry *entry : file.entries)
        row.listedIn.append(entry->ledger.value);
    fillPeople(row, file, context, day, options);
    fillFigures(row, matter, standingAt(file.course, period), file.course);
    if (matter.kind == MatterKind::Target)
        fillPublished(row, file.course, period);
    fillReport(row, file, context, period);
    fillLight(row, file, period, options);
    return row;
}

PeriodView liveView(std::shared_ptr<const County> county, const Period &period, const ViewOptions &options)
{
    PeriodView view{.period = period, .state = {}, .frozen = false, .county = county, .rows = {}};
    if (const PeriodRecord *record = county->period(period))
        view.state = record->state;
    if (options.rules && options.rules->asksForPeers() && !county->context().asksForPeers()) {
        const PeerGroups peers(county->matters());
        for (MatterFile file : county->matters()) {
            file.course.peers = peers.of(file.matter->ledger);
            view.rows.push_back(liveRow(county->context(), file, period, options));
        }
        return view;
    }
    for (const MatterFile &file : county->matters())
        view.rows.push_back(liveRow(county->context(), file, period, options));
    return view;
}

void followCounty(PeriodView &view, std::shared_ptr<const County> county, const QSet<MatterId> &touched)
{
    const std::shared_ptr<const County> before = std::exchange(view.county, county);
    if (view.frozen)
        return;
    if (county->context().asksForPeers()) {
        view.rows = liveView(county, view.period).rows;
        return;
    }
    // The rows of a live view stand as the county's matters do, here in the same places as before.
    if (before->placesByCode().isSharedWith(county->placesByCode())) {
        for (const MatterId &id : touched) {
            const size_t place = *county->placeOf(id);
            view.rows[place] = liveRow(county->context(), county->matters()[place], view.period);
        }
        return;
    }
    SharedRows<MatterRow> rows;
    for (const MatterFile &file : county->matters()) {
        const auto place = touched.contains(file.matter->id) ? std::nullopt : before->placeOf(file.matter->id);
        rows.push_back(place ? view.rows[*place] : liveRow(county->context(), file, view.period));
    }
    view.rows = std::move(rows);
}

} // namespace bihuan
