// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/rowchanges.h"

#include "core/definition/fieldaccess.h"

#include <algorithm>

namespace bihuan {

namespace {

class ChangeList
{
public:
    ChangeList(const KnownMatter &known, const Measure &measure, const FieldContext &context, const ImportRow &row)
        : m_known(known), m_row(row), m_context(context)
    {
        m_context.measure = measure;
    }

    std::vector<ImportChange> run(const std::vector<MappedColumn> &columns)
    {
        bool plan = false;
        for (const MappedColumn &column : columns) {
            const Field &field = column.field;
            switch (homeOf(field)) {
            case FieldHome::Matter:
            case FieldHome::MatterExtra:
                add(field.title, field, fieldValue(m_known.matter(), field), fieldValue(m_row.matter, field));
                break;
            case FieldHome::Assignment:
                addRole(field);
                break;
            case FieldHome::Schedule:
                if (!std::exchange(plan, true))
                    addPlan(field);
                break;
            default:
                break;
            }
        }
        for (const Report &report : m_row.reports)
            addReport(report, columns);
        for (const Figure &figure : m_row.figures)
            addFigure(figure, columns);
        for (const Milestone &milestone : m_row.milestones)
            addStep(milestone);
        if (!m_row.links.empty() || !m_row.droppedLinks.empty())
            m_changes.push_back({QStringLiteral("任务来源"), sourcesText(false), sourcesText(true)});
        return std::move(m_changes);
    }

private:
    void add(const QString &title, const Field &field, const Value &before, const Value &after)
    {
        if (before != after)
            m_changes.push_back({title, displayText(before, field, m_context), displayText(after, field, m_context)});
    }

    void addRole(const Field &field)
    {
        const QString &role = builtInField(field.id)->role;
        QStringList before;
        QStringList after;
        for (const Assignment *assignment : m_known.assignments) {
            if (assignment->role != role || assignment->unit.isEmpty())
                continue;
            before.append(assignment->unit.value);
            if (std::ranges::find(m_row.droppedAssignments, *assignment) == m_row.droppedAssignments.end())
                after.append(assignment->unit.value);
        }
        for (const Assignment &assignment : m_row.assignments) {
            if (assignment.role == role)
                after.append(assignment.unit.value);
        }
        add(field.title, field, before, after);
    }

    void addPlan(const Field &field)
    {
        const Schedule before = m_known.course->schedule ? *m_known.course->schedule : Schedule();
        for (int month = 1; m_row.schedule && month <= 12; ++month)
            add(QStringLiteral("%1月%2").arg(month).arg(field.title), field, fieldValue(before, month), fieldValue(*m_row.schedule, month));
    }

    void addReport(const Report &report, const std::vector<MappedColumn> &columns)
    {
        const Report *stored = m_known.course->reportIn(report.period);
        const Report before = stored && stored->period == report.period ? *stored : Report();
        const qsizetype first = static_cast<qsizetype>(m_changes.size());
        Field total;
        total.title = QStringLiteral("累计");
        total.type = FieldType::Figure;
        for (const MappedColumn &column : columns) {
            if (column.field.id == QLatin1String("cumulative"))
                total = column.field;
        }
        const QString period = report.period.title() + QLatin1Char(' ');
        const auto figure = [](const Report &of) { return of.cumulative ? Value(*of.cumulative) : Value(); };
        add(period + total.title, total, figure(before), figure(report));
        for (const MappedColumn &column : columns) {
            const Field &field = column.field;
            const FieldHome home = homeOf(field);
            const bool isWord = (home == FieldHome::Report || home == FieldHome::ReportExtra) && field.id != QLatin1String("month")
                                && field.id != QLatin1String("cumulative");
            if (isWord)
                add(period + field.title, field, fieldValue(before, field), fieldValue(report, field));
        }
        if (first == static_cast<qsizetype>(m_changes.size()))
            m_changes.push_back({period + QStringLiteral("填报"), stored ? reportStateTitle(stored->state) : QString(), reportStateTitle(report.state)});
    }

    void addFigure(const Figure &figure, const std::vector<MappedColumn> &columns)
    {
        const auto column = std::ranges::find_if(columns, [&](const MappedColumn &c) { return c.field.measure == figure.measure; });
        Value before;
        for (const Figure *stored : m_known.course->figures) {
            if (stored->measure == figure.measure && stored->period == figure.period && stored->cumulative)
                before = *stored->cumulative;
        }
        if (column != columns.end())
            add(figure.period.title() + QLatin1Char(' ') + column->field.title, column->field, before,
                figure.cumulative ? Value(*figure.cumulative) : Value());
    }

    void addStep(const Milestone &after)
    {
        const auto &steps = m_known.course->milestones;
        const auto stored = std::ranges::find_if(steps, [&](const Milestone *one) { return one->id == after.id; });
        const auto text = [](const Milestone &step) {
            QStringList parts{step.title};
            if (step.planned)
                parts.append(QStringLiteral("计划%1").arg(step.planned->title()));
            if (step.actual)
                parts.append(QStringLiteral("完成%1").arg(step.actual->title()));
            return parts.join(QChar(u'，'));
        };
        m_changes.push_back({QStringLiteral("节点"), stored == steps.end() ? QString() : text(**stored), text(after)});
    }

    QString sourcesText(bool after) const
    {
        QStringList titles;
        const auto append = [&](const SourceLink &link) {
            const auto source = std::ranges::find(m_context.sources, link.source, &Source::id);
            const QString title = source == m_context.sources.end() ? link.source.value : source->title;
            titles.append(link.clause.isEmpty() ? title : title + QStringLiteral("：") + link.clause);
        };
        for (const SourceLink *link : m_known.sources) {
            const bool replaced = std::ranges::any_of(m_row.links, [&](const SourceLink &now) { return now.source == link->source; });
            const bool dropped = std::ranges::find(m_row.droppedLinks, *link) != m_row.droppedLinks.end();
            if (!after || (!replaced && !dropped))
                append(*link);
        }
        if (after)
            std::ranges::for_each(m_row.links, append);
        return titles.join(QStringLiteral("；"));
    }

    const KnownMatter &m_known;
    const ImportRow &m_row;
    FieldContext m_context;
    std::vector<ImportChange> m_changes;
};

} // namespace

std::vector<ImportChange> rowChanges(const std::vector<MappedColumn> &columns, const KnownMatter &known,
                                     const Measure &measure, const FieldContext &context, const ImportRow &row)
{
    return ChangeList(known, measure, context, row).run(columns);
}

} // namespace bihuan
