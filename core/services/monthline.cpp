// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/monthline.h"

#include "core/domain/validation/coursecheck.h"
#include "core/services/findingapproval.h"

#include <algorithm>
#include <list>
#include <utility>

namespace bihuan {

namespace {

void fillActual(MonthCell &cell, const Course &course, const Period &month, bool ahead)
{
    const Standing standing = standingAt(course, month);
    const Report *report = course.reportIn(month);
    if (standing.reported)
        cell.state = MonthCell::State::Reported;
    else if (ahead)
        cell.state = MonthCell::State::Ahead;
    else if (isDoneAt(course, month, standing) || isNotDueAt(course, month, standing))
        cell.state = MonthCell::State::Idle;
    else
        cell.state = MonthCell::State::Owed;
    if (cell.state == MonthCell::State::Ahead)
        return;
    if (report && !report->isBlank()) {
        cell.report = report->state;
        const Value why = report->state == Report::State::Returned ? report->extra.value(reportfields::returnReason) : Value();
        cell.returnReason = std::holds_alternative<QString>(why) ? std::get<QString>(why) : QString();
    }
    cell.ownFigure = standing.reported && report->cumulative;
    cell.cumulative = standing.cumulative;
    if (standing.reported)
        cell.month = standing.month;
}

void fillPlan(MonthCell &cell, const Course &course, int month)
{
    const Schedule *plan = course.schedule;
    const bool additive = course.measure.isAdditive();
    // A rate or a rank has no plan before its first planned month.
    if (!plan || plan->isEmpty() || (!additive && !plan->isPlannedBy(month)))
        return;
    cell.planned = plan->months[static_cast<size_t>(month - 1)].has_value();
    cell.planCumulative = plan->at(month);
    if (additive)
        cell.planMonth = *cell.planCumulative - (month > 1 ? plan->at(month - 1).value_or(0) : 0);
}

/// The finding in its month: a remark, or what was said when somebody let it stand.
void remark(MonthLine &line, const County &county, Finding finding, bool contradicts)
{
    MonthCell &cell = line[static_cast<size_t>(finding.place.period.lastMonth() - 1)];
    if (const FindingApproval *const approval = county.approvalOf(finding.key())) {
        cell.approvals.append(approvalText(*approval));
        cell.approved.push_back(std::move(finding));
        return;
    }
    const bool plan = isAboutPlan(finding);
    (plan ? cell.planRemark : cell.actualRemark) = finding.reason + QStringLiteral("。");
    cell.impossible = cell.impossible || (contradicts && !plan);
    cell.open.push_back(std::move(finding));
}

void remarkFindings(MonthLine &line, const County &county, const Course &course)
{
    for (Finding &finding : checkCourse(course)) {
        if (finding.place.period.isValid())
            remark(line, county, std::move(finding), true);
    }
    const std::optional<qint64> goal = course.matter->goal;
    if (!goal || *goal <= 0 || !course.measure.isAdditive() || course.measure.direction == Measure::Direction::Down)
        return;
    for (int month = 1; month <= 12; ++month) {
        const MonthCell &cell = line[static_cast<size_t>(month - 1)];
        if (!cell.ownFigure || *cell.cumulative <= *goal || !cell.actualRemark.isEmpty())
            continue;
        // To exceed the plan is possible; it is said so that a slip of the pen is seen.
        const QString now = figureWithUnit(*cell.cumulative, course.measure.unit);
        const QString planned = figureWithUnit(*goal, course.measure.unit);
        Finding over{FindingKind::OverTotal, {}, now + QStringLiteral(" > ") + planned,
                     QStringLiteral("累计%1超过年度计划%2，核对是否填错").arg(now, planned)};
        over.place.matter = course.matter->id;
        over.place.matterName = course.matter->name;
        over.place.period = Period::month(course.matter->year, month);
        remark(line, county, std::move(over), false);
    }
}

const QString cumulativeId = QStringLiteral("cumulative");
const QString monthId = QStringLiteral("month");
const QString scheduleId = QStringLiteral("schedule");

/// The edits of one matter, entry by entry.
class MatterEntries
{
public:
    explicit MatterEntries(const MatterFile &file) : m_file(file), m_course(file.course), m_plan(planOf(file)) {}

    void add(const MonthEntry &entry)
    {
        if (entry.plan)
            addPlan(entry);
        else
            addActual(entry);
    }

    void finish(std::vector<CellEdit> &edits) const
    {
        const Schedule before = planOf(m_file);
        for (size_t i = 0; i < m_plan.months.size(); ++i) {
            if (m_plan.months[i] != before.months[i])
                edits.push_back({m_file.matter->code, {scheduleId, static_cast<int>(i) + 1}, valueOf(m_plan.months[i])});
        }
        edits.insert(edits.end(), m_edits.begin(), m_edits.end());
    }

private:
    static Schedule planOf(const MatterFile &file) { return file.course.schedule ? *file.course.schedule : Schedule{}; }
    static Value valueOf(const std::optional<qint64> &figure) { return figure ? Value(*figure) : Value(); }
    bool countsMonths(const MonthEntry &entry) const { return entry.perMonth && m_course.measure.isAdditive(); }

    void addPlan(const MonthEntry &entry)
    {
        if (countsMonths(entry))
            m_plan = m_plan.withMonth(entry.month, entry.figure);
        else
            m_plan.months[static_cast<size_t>(entry.month - 1)] = entry.figure;
    }

    void addActual(const MonthEntry &entry)
    {
        const Period period = Period::month(m_file.matter->year, entry.month);
        QString field = cumulativeId;
        std::optional<qint64> figure = entry.figure;
        if (countsMonths(entry) && m_file.ledger->field(monthId)) {
            field = monthId; // the row knows how later months move along
        } else if (countsMonths(entry) && figure) {
            *figure += entry.month > 1 ? m_course.cumulativeAt(Period::month(period.year, entry.month - 1)).value_or(0) : 0;
            Report &written = m_written.emplace_back();
            written.period = period;
            written.state = Report::State::Accepted;
            written.cumulative = figure;
            m_course.replace(written);
        }
        m_edits.push_back({m_file.matter->code, {field, 0}, valueOf(figure), period});
    }

    const MatterFile &m_file;
    Course m_course; ///< with what was entered so far
    Schedule m_plan;
    std::list<Report> m_written; ///< the course points at them
    std::vector<CellEdit> m_edits;
};

} // namespace

bool isAboutPlan(const Finding &finding)
{
    return finding.kind == FindingKind::ScheduleFalls || finding.kind == FindingKind::GoalMismatch;
}

MonthLine monthLine(const County &county, const MatterFile &file, const Period &shown)
{
    MonthLine line;
    for (int month = 1; month <= 12; ++month) {
        MonthCell &cell = line[static_cast<size_t>(month - 1)];
        fillActual(cell, file.course, Period::month(file.matter->year, month), month > shown.lastMonth());
        fillPlan(cell, file.course, month);
    }
    remarkFindings(line, county, file.course);
    return line;
}

std::vector<CellEdit> monthEdits(const County &county, std::vector<MonthEntry> entries)
{
    std::ranges::stable_sort(entries, {}, [](const MonthEntry &entry) { return std::pair(entry.code, entry.month); });
    std::vector<CellEdit> edits;
    for (auto entry = entries.begin(); entry != entries.end();) {
        const MatterFile *file = county.matterByCode(entry->code);
        const QString code = entry->code;
        std::optional<MatterEntries> matter;
        if (file && file->ledger)
            matter.emplace(*file);
        for (; entry != entries.end() && entry->code == code; ++entry) {
            if (matter)
                matter->add(*entry);
        }
        if (matter)
            matter->finish(edits);
    }
    return edits;
}

const Field *monthField(const LedgerDefinition &ledger, bool plan)
{
    return ledger.field(plan ? scheduleId : cumulativeId);
}

} // namespace bihuan
