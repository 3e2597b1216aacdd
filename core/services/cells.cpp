// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/cells.h"

#include "core/definition/builtinfields.h"
#include "core/definition/fieldaccess.h"
#include "core/services/periodview.h"
#include "core/storage/matterwriter.h"

#include <algorithm>

namespace bihuan {

namespace {

Value percentValue(const std::optional<Ratio> &ratio)
{
    return ratio ? Value(ratio->scaled(100, 2)) : Value();
}

Value figureValue(const std::optional<qint64> &figure)
{
    return figure ? Value(*figure) : Value();
}

Period monthBefore(const Period &period)
{
    return Period::month(period.year, period.lastMonth() - 1);
}

/// 位次变化: places gained since the period before; a rank is written "3/7".
Value rankChange(const MatterFile &file, const Period &period)
{
    if (period.lastMonth() == 1)
        return {};
    const Report *now = file.course.reportIn(period);
    const Report *before = file.course.reportIn(monthBefore(period));
    const auto place = [](const Report *report) {
        const Value value = report ? report->extra.value(QStringLiteral("cityRank")) : Value();
        const auto *text = std::get_if<QString>(&value);
        return text ? text->section(QLatin1Char('/'), 0, 0).toInt() : 0;
    };
    if (place(now) == 0 || place(before) == 0)
        return {};
    return static_cast<qint64>(place(before) - place(now));
}

/// 上年同期, as the report gives it.
std::optional<qint64> samePeriodLastYear(const MatterFile &file, const Period &period)
{
    const Report *report = file.course.reportIn(period);
    const Value value = report ? report->extra.value(QStringLiteral("samePeriod")) : Value();
    const auto *figure = std::get_if<qint64>(&value);
    return figure && isWithin(*figure, largestFigure) ? std::optional(*figure) : std::nullopt;
}

Value derivedValue(const MatterFile &file, const QString &id, const Period &period)
{
    const Standing standing = standingAt(file.course, period);
    if (id == QLatin1String("completion"))
        return percentValue(standing.completion);
    if (id == QLatin1String("elapsed"))
        return percentValue(standing.elapsed);
    if (id == QLatin1String("gap"))
        return percentValue(standing.gap);
    if (id == QLatin1String("planToDate"))
        return figureValue(standing.planToDate);
    if (id == QLatin1String("planGap"))
        return percentValue(standing.planGap);
    if (id == QLatin1String("sinceStart")) {
        if (!standing.cumulative && !file.matter->before)
            return {};
        return file.matter->before.value_or(0) + standing.cumulative.value_or(0);
    }
    if (id == QLatin1String("computedGrowth"))
        return percentValue(growth(standing.cumulative, samePeriodLastYear(file, period)));
    if (id == QLatin1String("rankChange"))
        return rankChange(file, period);
    if (id == QLatin1String("reportState")) {
        const Report *report = file.course.reportIn(period);
        return report ? reportStateTitle(report->state) : QStringLiteral("未报");
    }
    if (id == QLatin1String("light") && file.rules)
        return file.rules->palette.title(lightAt(file, period));
    return {};
}

QStringList unitsInRole(const MatterFile &file, const QString &role)
{
    QStringList ids;
    for (const Assignment *assignment : file.assignments) {
        if (assignment->role == role && !assignment->unit.isEmpty())
            ids.append(assignment->unit.value);
    }
    return ids;
}

const QString clauseSeparator = QStringLiteral("；");

/// One clause for all sources, or one for each in their order, as sheets write them.
Value clausesOf(const MatterFile &file)
{
    QStringList clauses;
    for (const SourceLink *link : file.sources)
        clauses.append(link->clause);
    if (clauses.isEmpty())
        return {};
    const bool isCommon = clauses.count(clauses.front()) == clauses.size();
    return isCommon ? clauses.front() : clauses.join(clauseSeparator);
}

Value linkValue(const County &county, const MatterFile &file, const QString &id)
{
    if (id == QLatin1String("clause"))
        return clausesOf(file);
    QStringList keys;
    for (const SourceLink *link : file.sources) {
        if (const Source *source = county.source(link->source))
            keys.append(source->key);
    }
    return keys.isEmpty() ? Value() : Value(keys);
}

} // namespace

Value cellValue(const County &county, const MatterFile &file, const FieldRef &column, const Period &period)
{
    const Field *field = file.ledger ? file.ledger->field(column.field) : nullptr;
    if (!field)
        return {};
    switch (homeOf(*field)) {
    case FieldHome::Matter:
    case FieldHome::MatterExtra:
        return fieldValue(*file.matter, *field);
    case FieldHome::Assignment: {
        const QStringList ids = unitsInRole(file, builtInField(field->id)->role);
        return ids.isEmpty() ? Value() : Value(ids);
    }
    case FieldHome::Link:
        return linkValue(county, file, field->id);
    case FieldHome::Schedule:
        return file.course.schedule ? fieldValue(*file.course.schedule, column.month) : Value();
    case FieldHome::Report:
    case FieldHome::ReportExtra: {
        const Report *report = file.course.reportIn(period);
        if (!report)
            return {};
        const qint64 before = period.lastMonth() > 1 ? file.course.cumulativeAt(monthBefore(period)).value_or(0) : 0;
        return fieldValue(*report, *field, before);
    }
    case FieldHome::Figure:
        for (const Figure *figure : file.course.figures) {
            if (figure->measure == field->measure && figure->period == period)
                return figureValue(figure->cumulative);
        }
        return {};
    case FieldHome::Milestone:
        return {};
    case FieldHome::Derived:
        return derivedValue(file, field->id, period);
    }
    return {};
}

RowEdit::RowEdit(const County &county, const MatterFile &file, const Period &period)
    : m_county(county), m_file(file), m_period(period)
{
    m_change.matter = *file.matter;
    m_change.matterBefore = file.matter;
    if (file.course.schedule)
        m_change.schedule = *file.course.schedule;
}

Report &RowEdit::report(const Period &period)
{
    std::vector<Report> &reports = m_change.reports;
    const auto known = std::ranges::find(reports, period, &Report::period);
    if (known != reports.end())
        return *known;
    const Report *written = m_file.course.reportIn(period);
    Report fresh;
    fresh.matter = m_change.matter.id;
    reports.push_back(written && written->period == period ? *written : fresh);
    reports.back().period = period;
    return reports.back();
}

/// With the reports as they will be written. It points at them.
Course RowEdit::courseSoFar() const
{
    Course course = m_file.course;
    for (const Report &set : m_change.reports)
        course.replace(set);
    return course;
}

void RowEdit::setMonth(const Value &value)
{
    const qint64 before =
        m_period.lastMonth() > 1 ? courseSoFar().cumulativeAt(monthBefore(m_period)).value_or(0) : 0;
    const std::optional<qint64> old = report(m_period).cumulative;
    const auto *month = std::get_if<qint64>(&value);
    report(m_period).cumulative = month ? std::optional(before + *month) : std::nullopt;
    if (!month || !old)
        return;
    const MovedMonths later = monthsMovedBy(courseSoFar(), m_period, before + *month - *old);
    for (const Report &moved : later.reports)
        report(moved.period) = moved;
}

Status RowEdit::set(const FieldRef &column, const Value &value)
{
    const Field *field = m_file.ledger ? m_file.ledger->field(column.field) : nullptr;
    if (!field)
        return refuse(QStringLiteral("“%1”没有这一列。").arg(m_file.ledger ? m_file.ledger->title : QString()));
    const auto notTaken = [&] { return refuse(QStringLiteral("“%1”填不了这个值。").arg(field->title)); };
    switch (homeOf(*field)) {
    case FieldHome::Matter:
    case FieldHome::MatterExtra:
        if (!setFieldValue(m_change.matter, *field, value))
            return notTaken();
        return {};
    case FieldHome::Assignment: {
        const auto *ids = std::get_if<QStringList>(&value);
        m_roles.insert(builtInField(field->id)->role, ids ? *ids : QStringList());
        return {};
    }
    case FieldHome::Link: {
        if (field->id == QLatin1String("clause")) {
            const auto *clause = std::get_if<QString>(&value);
            m_clause = clause ? *clause : QString();
        } else {
            const auto *keys = std::get_if<QStringList>(&value);
            m_sources = keys ? *keys : QStringList();
        }
        return {};
    }
    case FieldHome::Schedule:
        if (!m_change.schedule)
            m_change.schedule = Schedule{m_change.matter.id, 1, m_file.course.measure.id, {}, false, {}};
        if (!setFieldValue(*m_change.schedule, column.month, value))
            return notTaken();
        return {};
    case FieldHome::Report:
    case FieldHome::ReportExtra: {
        Report &target = report(m_period);
        // What the county types is accepted at once.
        target.state = Report::State::Accepted;
        if (field->id == QLatin1String("month")) {
            setMonth(value);
            return {};
        }
        if (!setFieldValue(target, *field, value))
            return notTaken();
        return {};
    }
    case FieldHome::Figure: {
        const auto *figure = std::get_if<qint64>(&value);
        m_change.figures.push_back({m_change.matter.id, m_period, field->measure, figure ? std::optional(*figure) : std::nullopt});
        return {};
    }
    case FieldHome::Milestone:
    case FieldHome::Derived:
        break;
    }
    return refuse(QStringLiteral("“%1”是算出来的，不能填写。").arg(field->title));
}

Status RowEdit::write(Store &store) const
{
    return writeMatter(store, change(), false);
}

MatterChange RowEdit::change() const
{
    MatterChange change = m_change;
    change.matterChanged = change.matter != *m_file.matter;
    if (m_file.course.schedule && change.schedule == *m_file.course.schedule)
        change.schedule.reset();
    for (auto role = m_roles.cbegin(); role != m_roles.cend(); ++role)
        change.setRole(role.key(), *role, m_file.assignments);
    if (m_sources || m_clause)
        change.setSources(wantedLinks(), m_file.sources);
    return change;
}

std::vector<SourceLink> RowEdit::wantedLinks() const
{
    const Value present = linkValue(m_county, m_file, QStringLiteral("sources"));
    const QStringList keys = m_sources.value_or(std::holds_alternative<QStringList>(present) ? std::get<QStringList>(present)
                                                                                            : QStringList());
    const QStringList clauses = m_clause ? m_clause->split(clauseSeparator) : QStringList();
    std::vector<SourceLink> links;
    for (const Source &source : m_county.officeRows().sources) {
        const qsizetype at = keys.indexOf(source.key);
        if (at < 0)
            continue;
        const auto link = std::ranges::find(m_file.sources, source.id, &SourceLink::source);
        const QString before = link == m_file.sources.end() ? QString() : (*link)->clause;
        const QString clause = !m_clause ? before : clauses.size() == keys.size() ? clauses.at(at).trimmed() : *m_clause;
        links.push_back({source.id, m_change.matter.id, clause});
    }
    return links;
}

} // namespace bihuan
