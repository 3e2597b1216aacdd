// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sheetcheck.h"

#include "core/definition/builtinfields.h"
#include "core/tabular/celltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

bool needsPeriod(const MappedColumn &column)
{
    return column.field.scope == FieldScope::Report && !column.period;
}

QString quotedList(const QStringList &words)
{
    const QString shown = QStringLiteral("“%1”").arg(words.first(std::min<qsizetype>(words.size(), 3)).join(QStringLiteral("”“")));
    return words.size() > 3 ? shown + QStringLiteral("等 %1 列").arg(words.size()) : shown;
}

} // namespace

SheetCheck::SheetCheck(const Sheet &sheet, const HeaderBlock &header, const ImportContext &context,
                       const ImportOptions &options, ImportFindings &findings)
    : m_sheet(sheet), m_header(header), m_context(context), m_options(options), m_findings(findings)
{
}

void SheetCheck::mapColumns(SheetPlan &plan)
{
    MappingRequest request{m_context.year, m_options.profile, {}};
    for (const HeaderColumn &column : m_header.columns) {
        const ImportDecision *decision = m_findings.decisionAt(headerCell(column.column));
        if (decision && decision->word == ImportDecision::Word::Ignore)
            request.byColumn.insert(column.column, QString());
        else if (decision && decision->word == ImportDecision::Word::Column)
            request.byColumn.insert(column.column, decision->argument);
    }
    for (auto chosen = request.byColumn.cbegin(); chosen != request.byColumn.cend(); ++chosen) {
        if (!chosen->isEmpty() && !m_context.ledger->columnByName(*chosen))
            m_findings.add(FindingKind::Column, headerCell(chosen.key()), {}, *chosen,
                           QStringLiteral("清单“%1”没有“%2”这一列").arg(m_context.ledger->title, *chosen), Remedy::Correct);
    }
    plan.mapping = bihuan::mapColumns(m_sheet, m_header, *m_context.ledger, request);
    resolvePeriod(plan);
    dropRepeated(plan);
    deriveUnits(plan);
    checkYear();
    checkRequired(plan);
}

std::optional<Period> SheetCheck::periodOfTitle() const
{
    for (const QString &line : (m_header.title + QLatin1Char('\n') + m_sheet.name).split(QLatin1Char('\n'))) {
        const HeaderText text = headerText(line);
        if (text.lastMonth > 0 && (text.year == 0 || text.year == m_context.year))
            return Period::month(m_context.year, text.lastMonth);
    }
    return std::nullopt;
}

void SheetCheck::resolvePeriod(SheetPlan &plan)
{
    plan.period = m_options.period;
    const MappedColumn *named = nullptr; // the running total that says which month it is of
    for (const MappedColumn &column : plan.mapping.columns) {
        if (column.period && column.field.id == QLatin1String("cumulative") && (!named || *named->period < *column.period))
            named = &column;
    }
    if (!plan.period)
        plan.period = named ? named->period : periodOfTitle();
    if (named && m_options.period && *named->period != *m_options.period && m_options.period->kind == Period::Kind::Month) {
        const auto answer = m_findings.add(FindingKind::Period, headerCell(named->column), named->field.title, named->header,
                                           QStringLiteral("表头写的是%1，指定的期是%2；接受则按表头").arg(named->period->title(), m_options.period->title()),
                                           Remedy::Accept);
        if (answer.isAccepted())
            plan.period = named->period;
    }
    const auto unnamed = std::ranges::find_if(plan.mapping.columns, needsPeriod);
    if (!plan.period && unnamed != plan.mapping.columns.end())
        m_findings.add(FindingKind::Period, headerCell(unnamed->column), unnamed->field.title, unnamed->header,
                       QStringLiteral("看不出“%1”是哪一期的数；导入时指明期").arg(unnamed->field.title), Remedy::Correct);
}

/// "本月完成" and "3月完成" of a sheet of March are one column twice.
void SheetCheck::dropRepeated(SheetPlan &plan) const
{
    QSet<QString> seen;
    std::vector<MappedColumn> kept;
    for (const bool named : {true, false}) {
        for (const MappedColumn &column : plan.mapping.columns) {
            if (column.period.has_value() != named)
                continue;
            const auto period = column.period ? column.period : column.field.scope == FieldScope::Report ? plan.period : std::nullopt;
            const QString use = QStringLiteral("%1.%2.%3").arg(column.field.id).arg(column.month)
                                    .arg(period ? period->toString() : column.due ? column.due->toString() : QString());
            if (seen.contains(use)) {
                plan.mapping.unmapped.push_back({column.column, column.header, {}});
                continue;
            }
            seen.insert(use);
            kept.push_back(column);
        }
    }
    std::ranges::sort(kept, {}, &MappedColumn::column);
    plan.mapping.columns = std::move(kept);
}

void SheetCheck::checkYear()
{
    static const QRegularExpression year(QStringLiteral("(20\\d{2})\\s*(?:年|[-—–~至]\\s*20\\d{2}年)"));
    bool thisYear = false;
    QString other;
    for (auto it = year.globalMatch(m_header.title); it.hasNext();) {
        const QString written = it.next().captured(1);
        thisYear = thisYear || written.toInt() == m_context.year;
        other = written;
    }
    if (!thisYear && !other.isEmpty())
        m_findings.add(FindingKind::Period, {0, 0}, {}, m_header.title.section(QLatin1Char('\n'), 0, 0),
                       QStringLiteral("标题写的是%1年，要导入的是%2年；接受则导入到%2年").arg(other).arg(m_context.year), Remedy::Accept);
}

void SheetCheck::checkRequired(const SheetPlan &plan)
{
    for (const Field &field : m_context.ledger->fields) {
        if (!field.required || plan.mapping.find(field.id))
            continue;
        const bool name = field.id == QLatin1String("name");
        m_findings.add(FindingKind::Column, headerCell(0), {}, field.title,
                       name ? QStringLiteral("缺少“%1”一列，不知道每行是什么").arg(field.title)
                            : QStringLiteral("缺少“%1”一列；接受则新事项的这一项空着").arg(field.title),
                       name ? Remedy::Correct : Remedy::Accept);
    }
}

void SheetCheck::checkBody(const SheetPlan &plan, const QList<BodyRow> &body)
{
    checkUnits(plan, body);
    checkHidden(plan, body);
    checkOtherFiles(plan, body);
}

bool SheetCheck::countsMoney(const MappedColumn &column) const
{
    // A row of an indicator or a pledge names its unit itself.
    const bool rowsNameUnits = m_context.ledger->field(QStringLiteral("measureUnit")) != nullptr;
    return column.field.scope != FieldScope::Derived && measureUnitOf(column.field, m_context.ledger->mainMeasure()).isMoney()
           && (column.field.type == FieldType::Money || (column.field.type == FieldType::Figure && !rowsNameUnits));
}

/// Where all columns of money that say their unit say the same, the others are counted in it too.
void SheetCheck::deriveUnits(SheetPlan &plan) const
{
    const WrittenUnit *said = nullptr;
    for (const MappedColumn &column : plan.mapping.columns) {
        if (!countsMoney(column) || column.unit.isEmpty())
            continue;
        if (said && said->power != column.unit.power)
            return;
        said = &column.unit;
    }
    for (MappedColumn &column : plan.mapping.columns) {
        if (!said || !countsMoney(column) || !column.unit.isEmpty())
            continue;
        column.unit = *said;
        column.unitDerived = true;
    }
}

void SheetCheck::checkUnits(const SheetPlan &plan, const QList<BodyRow> &body)
{
    QStringList titles;
    const MappedColumn *first = nullptr;
    for (const MappedColumn &column : plan.mapping.columns) {
        if (!countsMoney(column) || (!column.unit.isEmpty() && !column.unitDerived))
            continue;
        const bool bare = std::ranges::any_of(body, [&](const BodyRow &row) {
            const Quantity quantity = row.kind == BodyRowKind::Data ? quantityOf(m_sheet.cell(row.row, column.column), m_sheet) : Quantity();
            return quantity.state == Quantity::State::Number && quantity.unit.isEmpty() && quantity.number.mantissa != 0;
        });
        if (!bare)
            continue;
        first = first ? first : &column;
        if (!titles.contains(column.field.title))
            titles.append(column.field.title);
    }
    if (!first)
        return;
    const QString stored = measureUnitOf(first->field, m_context.ledger->mainMeasure()).title;
    m_findings.add(FindingKind::MeasureUnit, headerCell(first->column), first->field.title, first->header,
                   first->unitDerived ? QStringLiteral("%1没有写明单位，本表其他金额都以%2计，按%2导入").arg(quotedList(titles), first->unit.text)
                                      : QStringLiteral("%1没有写明单位；接受则按%2").arg(quotedList(titles), stored),
                   first->unitDerived ? Remedy::Note : Remedy::Accept);
}

void SheetCheck::checkHidden(const SheetPlan &plan, const QList<BodyRow> &body)
{
    const MappedColumn *name = plan.mapping.find(QStringLiteral("name"));
    for (const BodyRow &row : body) {
        if (row.hidden && row.kind == BodyRowKind::Data && name && !m_findings.isSkipped(row.row))
            m_findings.add(FindingKind::Hidden, {row.row, name->column}, name->field.title,
                           m_sheet.cell(row.row, name->column).display(), QStringLiteral("这一行是隐藏的；接受则照常导入"), Remedy::Accept);
    }
    for (const MappedColumn &column : plan.mapping.columns) {
        if (column.hidden && column.field.scope != FieldScope::Derived)
            m_findings.add(FindingKind::Hidden, headerCell(column.column), column.field.title, column.header,
                           QStringLiteral("这一列是隐藏的；接受则照常导入"), Remedy::Accept);
    }
}

void SheetCheck::checkOtherFiles(const SheetPlan &plan, const QList<BodyRow> &body)
{
    QHash<int, std::pair<int, int>> found; // column → first row, count
    for (const BodyRow &row : body) {
        for (const Cell &cell : m_sheet.row(row.row)) {
            if (cell.otherFile && row.kind == BodyRowKind::Data) {
                auto &[first, count] = found[cell.column];
                first = count++ == 0 ? row.row : first;
            }
        }
    }
    for (const MappedColumn &column : plan.mapping.columns) {
        const auto at = found.constFind(column.column);
        if (at == found.constEnd() || column.field.scope == FieldScope::Derived)
            continue;
        m_findings.add(FindingKind::Formula, {at->first, column.column}, column.field.title,
                       m_sheet.cell(at->first, column.column).display(),
                       QStringLiteral("“%1”有 %2 格取自另一个文件，可能不是最新的数；接受则按表中保存的数导入").arg(column.field.title).arg(at->second),
                       Remedy::Accept);
    }
}

} // namespace bihuan
