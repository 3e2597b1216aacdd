// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/rowbuilder.h"

#include "core/definition/fieldaccess.h"
#include "core/domain/stages/stagemove.h"
#include "core/domain/validation/coursecheck.h"
#include "core/tabular/rowchanges.h"
#include "core/tabular/rowreasons.h"
#include "core/tabular/rowsteps.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

bool isOnMatter(const Field &field)
{
    const FieldHome home = homeOf(field);
    return home == FieldHome::Matter || home == FieldHome::MatterExtra;
}

QStringList listOf(const CellValue &cell)
{
    const auto *list = std::get_if<QStringList>(&cell.value);
    return cell.isRead() && list ? *list : QStringList();
}

} // namespace

const CellValue *RowCells::find(size_t column) const
{
    const auto found = std::ranges::find(known, column, [](const auto &cell) { return cell.first; });
    return found == known.end() ? nullptr : &found->second;
}

RowBuilder::RowBuilder(const ImportContext &context, const SheetPlan &sheet, CellValues &values, ImportNames &names,
                       ImportFindings &findings, std::optional<Period> lastPeriod)
    : m_context(context), m_sheet(sheet), m_columns(sheet.mapping.columns), m_names(names), m_findings(findings),
      m_values(values), m_lastPeriod(lastPeriod), m_scheduleReason(QStringLiteral("导入“%1”").arg(sheet.file)),
      m_cells(sheet.mapping.columns.size())
{
}

void RowBuilder::readCells(const RowCells &cells, const Measure &main, bool figures)
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if ((m_columns[i].field.type == FieldType::Figure) != figures || m_columns[i].field.scope == FieldScope::Derived)
            continue;
        const CellValue *known = cells.find(i);
        m_cells[i] = known ? *known : m_values.read(m_sheetRow, i, main);
    }
}

void RowBuilder::build(const RowCells &cells, const KnownMatter *known, bool keepName, ImportRow &row)
{
    m_sheetRow = cells.sheetRow;
    readCells(cells, m_context.ledger->mainMeasure(), false);
    setMatterFields(known, keepName, false, row.matter);
    // The row itself may say what its figures are (经济指标), so they come second.
    const Measure measure = measureOf(*m_context.ledger, row.matter);
    readCells(cells, measure, true);
    setMatterFields(known, keepName, true, row.matter);
    checkFlags();
    if (!known)
        checkRequired(row.matter);
    row.matterChanged = !known || row.matter != known->matter();
    setAssignments(known, row);
    setLinks(known, row);
    setSteps(known, row);

    const RowFigures figures = figuresOf();
    FigureBuilder builder(m_context, m_findings, measure, m_sheetRow, known ? known->course : nullptr, row);
    builder.addPlan(figures, m_scheduleReason);
    builder.addReports(figures, m_lastPeriod);
    checkFigures(known, measure, row);
    if (known)
        row.changes = rowChanges(m_columns, *known, measure, m_names.fieldContext(), row);
}

void RowBuilder::setMatterFields(const KnownMatter *known, bool keepName, bool figures, Matter &matter)
{
    // Flags before dates: 是 without a date is known to the year only, and a date says more.
    for (const bool flags : {true, false}) {
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const Field &field = m_columns[i].field;
            if ((field.type == FieldType::Flag) != flags || (field.type == FieldType::Figure) != figures || !isOnMatter(field))
                continue;
            const CellValue &cell = m_cells[i];
            if (cell.state == CellValue::State::Empty || cell.state == CellValue::State::Unread)
                continue;
            if (field.id == QLatin1String("name")) {
                setName(m_columns[i], std::get<QString>(cell.value), keepName, known, matter);
            } else if (field.id == QLatin1String("formerNames")) {
                for (const QString &former : listOf(cell)) {
                    if (!matter.formerNames.contains(former) && former != matter.name)
                        matter.formerNames.append(former);
                }
            } else if (field.id != QLatin1String("code")) {
                setField(m_columns[i], cell, known, matter);
            }
        }
    }
}

void RowBuilder::setName(const MappedColumn &column, const QString &name, bool keepName, const KnownMatter *known, Matter &matter)
{
    const ImportPlace place{m_sheetRow, column.column};
    if (keepName) {
        m_findings.add(FindingKind::Identity, place, column.field.title, name,
                       QStringLiteral("这是 %1 的曾用名，仍用现名“%2”").arg(matter.code, matter.name), Remedy::Note);
        return;
    }
    if (known && normalisedName(known->matter().name) != normalisedName(name)) {
        m_findings.add(FindingKind::Identity, place, column.field.title, name,
                       QStringLiteral("%1 原名“%2”，改为“%3”，原名留作曾用名").arg(matter.code, known->matter().name, name), Remedy::Note);
        if (!matter.formerNames.contains(known->matter().name))
            matter.formerNames.append(known->matter().name);
    }
    matter.name = name;
    matter.formerNames.removeAll(name);
}

void RowBuilder::setField(const MappedColumn &column, const CellValue &cell, const KnownMatter *known, Matter &matter)
{
    Value value = cell.value;
    if (column.field.type == FieldType::Unit) {
        const QStringList units = listOf(cell);
        value = units.isEmpty() ? Value() : Value(units.first());
    }
    if (known && isKeptByActs(m_context.ledger->flow, known->matter(), column.field.id)) {
        const Value present = fieldValue(known->matter(), column.field);
        if (value != present && !isEmpty(value))
            m_findings.add(FindingKind::Stage, {m_sheetRow, column.column}, column.field.title,
                           displayText(value, column.field, m_names.fieldContext()),
                           QStringLiteral("%1的“%2”跟着办理环节走，不按表格改；接受则保留文件里的").arg(known->matter().code, column.field.title),
                           Remedy::Accept);
        return;
    }
    if (!setFieldValue(matter, column.field, value))
        m_findings.add(FindingKind::Range, {m_sheetRow, column.column}, column.field.title, QString(),
                       QStringLiteral("“%1”填不了这个值").arg(column.field.title), Remedy::Correct);
}

void RowBuilder::checkFlags()
{
    const auto cellOf = [this](const char *id) -> std::pair<const MappedColumn *, const CellValue *> {
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].field.id == QLatin1String(id))
                return {&m_columns[i], &m_cells[i]};
        }
        return {nullptr, nullptr};
    };
    const std::pair<const char *, const char *> pairs[] = {{"started", "startActual"}, {"listed", "listedOn"}};
    for (const auto &[flagId, dateId] : pairs) {
        const auto [flagColumn, flag] = cellOf(flagId);
        const auto [dateColumn, date] = cellOf(dateId);
        if (!flag || !date || !date->isRead() || !flag->isRead() || std::get<bool>(flag->value))
            continue;
        m_findings.add(FindingKind::Date, {m_sheetRow, flagColumn->column}, flagColumn->field.title,
                       std::get<PartialDate>(date->value).title(),
                       QStringLiteral("“%1”写的是否，“%2”却有时间；接受则以时间为准").arg(flagColumn->field.title, dateColumn->field.title),
                       Remedy::Accept);
    }
}

void RowBuilder::checkRequired(const Matter &matter)
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const MappedColumn &column = m_columns[i];
        if (!column.field.required || column.field.id == QLatin1String("name") || !isOnMatter(column.field)
            || m_cells[i].state == CellValue::State::Unread || !isEmpty(fieldValue(matter, column.field)))
            continue;
        m_findings.add(FindingKind::Type, {m_sheetRow, column.column}, column.field.title, QString(),
                       QStringLiteral("“%1”没有填写").arg(column.field.title), Remedy::Correct);
    }
}

void RowBuilder::setAssignments(const KnownMatter *known, ImportRow &row)
{
    QHash<QString, QStringList> roles;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Field &field = m_columns[i].field;
        const CellValue &cell = m_cells[i];
        if (cell.state == CellValue::State::Empty || cell.state == CellValue::State::Unread)
            continue;
        QStringList units = listOf(cell);
        if (field.id == QLatin1String("leadUnit")) { // "县发改局、县住建局": the first leads, the others help
            if (units.size() < 2)
                continue;
            units.removeFirst();
            roles[bihuan::roles::coUnit] += units;
        } else if (homeOf(field) == FieldHome::Assignment) {
            roles[builtInField(field.id)->role] += units;
        }
    }
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        role->removeDuplicates();
        row.setRole(role.key(), *role, known ? known->assignments : std::span<const Assignment *const>());
    }
}

void RowBuilder::setLinks(const KnownMatter *known, ImportRow &row)
{
    static const QRegularExpression separators(QStringLiteral("[;；\\n\\r]"));
    const MappedColumn *sources = nullptr;
    QString text;
    QStringList clauses;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (homeOf(m_columns[i].field) != FieldHome::Link || !m_cells[i].isRead())
            continue;
        if (m_columns[i].field.id == QLatin1String("sources")) {
            sources = &m_columns[i];
            text = std::get<QString>(m_cells[i].value);
        } else {
            for (const QString &clause : std::get<QString>(m_cells[i].value).split(separators, Qt::SkipEmptyParts))
                clauses.append(clause.trimmed());
        }
    }
    const auto named = sources ? m_names.sources(text, {{m_sheetRow, sources->column}, sources->field.title}) : std::nullopt;
    if (!named)
        return;
    std::vector<SourceLink> links;
    for (size_t i = 0; i < named->size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        const bool each = clauses.size() == static_cast<qsizetype>(named->size());
        const QString clause = !(*named)[i].clause.isEmpty() ? (*named)[i].clause
                               : each                        ? clauses.at(at)
                                                             : clauses.join(QStringLiteral("；"));
        links.push_back({(*named)[i].source, row.matter.id, clause});
    }
    row.setSources(links, known ? known->sources : std::span<const SourceLink *const>());
}

void RowBuilder::setSteps(const KnownMatter *known, ImportRow &row) const
{
    std::vector<StepCell> cells;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].field.scope == FieldScope::Milestone)
            cells.push_back({&m_columns[i], &m_cells[i]});
    }
    if (!cells.empty())
        row.milestones = changedSteps(namedSteps(cells, m_context.year), row.matter.id,
                                      known ? std::span<const Milestone *const>(known->course->milestones) : std::span<const Milestone *const>());
}

RowFigures RowBuilder::figuresOf() const
{
    RowFigures figures;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const MappedColumn &column = m_columns[i];
        const CellValue &cell = m_cells[i];
        const FieldHome home = homeOf(column.field);
        if (cell.state == CellValue::State::Empty || cell.state == CellValue::State::Unread)
            continue;
        if (home == FieldHome::Schedule) {
            const auto month = static_cast<size_t>(column.month - 1);
            figures.planColumns[month] = &column;
            figures.plan[month] = cell.figure();
            figures.hasPlan = figures.hasPlan || cell.isRead();
            continue;
        }
        const auto period = column.period ? column.period : m_sheet.period;
        if (column.field.scope != FieldScope::Report || !period)
            continue;
        PeriodCells &cells = figures.periods[*period];
        const ReportCell reported{&column, cell.value};
        if (home == FieldHome::Figure)
            cells.figures.push_back(reported);
        else if (column.field.id == QLatin1String("month"))
            cells.month = reported;
        else if (column.field.id == QLatin1String("cumulative"))
            cells.cumulative = reported;
        else
            cells.words.push_back(reported);
    }
    return figures;
}

int RowBuilder::columnOf(const Finding &finding) const
{
    const auto column = [this](auto &&is) {
        const auto found = std::ranges::find_if(m_columns, is);
        return found == m_columns.end() ? -1 : found->column;
    };
    int at = -1;
    switch (finding.kind) {
    case FindingKind::ScheduleFalls:
        at = column([&](const MappedColumn &c) { return c.field.monthly && c.month == finding.place.period.index; });
        break;
    case FindingKind::GoalMismatch:
        at = column([](const MappedColumn &c) { return c.field.id == QLatin1String("goal"); });
        break;
    case FindingKind::Date:
        at = column([](const MappedColumn &c) { return c.field.type == FieldType::Date; });
        break;
    default:
        for (const char *id : {"cumulative", "month"}) {
            if (at < 0)
                at = column([&](const MappedColumn &c) {
                    return c.field.id == QLatin1String(id) && (c.period ? c.period : m_sheet.period) == finding.place.period;
                });
        }
    }
    const MappedColumn *name = m_sheet.mapping.find(QStringLiteral("name"));
    return at >= 0 || !name ? at : name->column;
}

void RowBuilder::checkFigures(const KnownMatter *known, const Measure &measure, ImportRow &row)
{
    Course after;
    after.matter = &row.matter;
    after.measure = measure;
    after.schedule = row.schedule ? &*row.schedule : known ? known->course->schedule : nullptr;
    for (const Report &report : row.reports)
        after.add(report);
    if (known) {
        after.milestones = known->course->milestones;
        for (const Report *report : known->course->halfMonths) {
            if (report && std::ranges::find(row.reports, report->period, &Report::period) == row.reports.end())
                after.add(*report);
        }
    }
    findMissingReasons(m_context, m_columns, m_sheetRow, after, row.reports, m_findings);
    std::vector<Finding> found = checkCourse(after);
    if (found.empty())
        return;
    QSet<QString> settled = m_context.approvals;
    for (const Finding &before : known ? checkCourse(*known->course) : std::vector<Finding>())
        settled.insert(before.key());
    for (const Finding &finding : openFindings(std::move(found), settled)) {
        const int column = columnOf(finding);
        const auto mapped = std::ranges::find(m_columns, column, &MappedColumn::column);
        const QString title = mapped == m_columns.end() ? QString() : mapped->field.title;
        const auto answer = m_findings.add(finding.kind, {m_sheetRow, column}, title, finding.value, finding.reason, Remedy::Accept);
        m_findings.at(answer.index).approvalKey = finding.key();
    }
}

} // namespace bihuan
