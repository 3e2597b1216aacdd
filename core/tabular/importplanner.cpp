// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/importplanner.h"

#include "core/tabular/sheetcheck.h"
#include "core/tabular/sumcheck.h"

#include <algorithm>

namespace bihuan {

namespace {

/// Fields that tell which matter a row is; their cells are read before all others.
bool tellsIdentity(const LedgerDefinition &ledger, const Field &field)
{
    if (field.id == QLatin1String("name") || field.id == QLatin1String("leadUnit") || field.id == QLatin1String("code")
        || field.id == QLatin1String("formerNames"))
        return true;
    return std::ranges::any_of(ledger.identity, [&](const QStringList &set) { return set.contains(field.id); });
}

QString textOf(const CellValue *cell)
{
    const auto *text = cell && cell->isRead() ? std::get_if<QString>(&cell->value) : nullptr;
    return text ? *text : QString();
}

QStringList listOfCell(const CellValue *cell)
{
    const auto *list = cell && cell->isRead() ? std::get_if<QStringList>(&cell->value) : nullptr;
    return list ? *list : QStringList();
}

constexpr size_t rowsPerStep = 256; ///< between two looks at whether somebody said stop

} // namespace

ImportPlanner::ImportPlanner(const ImportContext &context, const ImportOptions &options)
    : m_context(context), m_options(options), m_findings(options.accepted, options.decisions),
      m_names(context, options, m_findings), m_matcher(context, m_findings)
{
    m_plan.ledger = context.ledger->id;
    m_plan.year = context.year;
    const QString prefix = matterCode(*context.ledger, context.year, 0).chopped(2);
    for (const KnownMatter &known : context.matters) {
        const Matter &matter = known.matter();
        m_codes.insert(matter.code);
        if (matter.code.startsWith(prefix))
            m_lastCode = std::max(m_lastCode, matter.code.mid(prefix.size()).toInt());
        if (matter.ledger == context.ledger->id)
            m_lastNo = std::max(m_lastNo, matter.no);
    }
}

void ImportPlanner::refuseFile(const QString &file, const QString &sheets, const QString &reason)
{
    m_plan.sheets.push_back({file, {}, 0, {}, {}});
    m_findings.enterSheet(static_cast<int>(m_plan.sheets.size()) - 1, {}, file);
    m_findings.add(FindingKind::Sheet, {}, {}, sheets, reason, Remedy::Correct);
}

bool ImportPlanner::add(const Sheet &sheet, const QString &file, const QString &prefix, const Progress &progress)
{
    SheetPlan &plan = m_plan.sheets.emplace_back();
    plan.file = file;
    plan.sheet = sheet.name;
    m_findings.enterSheet(static_cast<int>(m_plan.sheets.size()) - 1, prefix, sheet.name);
    const auto header = findHeader(sheet);
    if (!header) {
        m_findings.add(FindingKind::Sheet, {}, {}, sheet.name, QStringLiteral("表中没有找到表头；表头应有项目名称等各列的标题"), Remedy::Correct);
        return true;
    }
    plan.headerRow = header->firstRow + 1;
    SheetCheck check(sheet, *header, m_context, m_options, m_findings);
    check.mapColumns(plan);
    if (!plan.mapping.find(QStringLiteral("name")))
        return true; // said by the check
    if (plan.period)
        m_names.setDay(plan.period->lastDay());

    const QList<BodyRow> body = bodyRows(sheet, *header);
    CellValues values(sheet, header->bodyRow, plan.mapping, m_names, m_findings);
    check.checkBody(plan, body);
    std::vector<MatchedRow> rows = readKeys(sheet, body, plan, values);
    m_matcher.match(rows, plan.mapping, prefix.isEmpty() ? QString() : file + QLatin1Char(' '));
    RowBuilder builder(m_context, plan, values, m_names, m_findings, m_options.period);
    if (!buildRows(rows, builder, progress))
        return false;
    checkSums(body, plan.mapping, m_context.ledger->mainMeasure(), values, m_findings);
    return true;
}

std::vector<MatchedRow> ImportPlanner::readKeys(const Sheet &sheet, const QList<BodyRow> &body, const SheetPlan &plan, CellValues &values)
{
    const LedgerDefinition &ledger = *m_context.ledger;
    std::vector<size_t> columns;
    for (size_t i = 0; i < plan.mapping.columns.size(); ++i) {
        if (tellsIdentity(ledger, plan.mapping.columns[i].field))
            columns.push_back(i);
    }
    const MappedColumn &nameColumn = *plan.mapping.find(QStringLiteral("name"));
    std::vector<MatchedRow> rows;
    for (const BodyRow &line : body) {
        if (line.kind != BodyRowKind::Data)
            continue;
        if (m_findings.isSkipped(line.row)) {
            addSkipped(line.row, sheet.cell(line.row, nameColumn.column).display());
            continue;
        }
        MatchedRow row;
        row.cells.sheetRow = line.row;
        QHash<QString, const CellValue *> byField;
        row.cells.known.reserve(columns.size());
        for (const size_t column : columns)
            row.cells.known.emplace_back(column, values.read(line.row, column, ledger.mainMeasure()));
        for (const auto &[column, value] : row.cells.known)
            byField.insert(plan.mapping.columns[column].field.id, &value);
        row.name = textOf(byField.value(QStringLiteral("name")));
        if (row.name.isEmpty())
            m_findings.add(FindingKind::Name, {line.row, nameColumn.column}, nameColumn.field.title, {},
                           QStringLiteral("这一行没有名称"), Remedy::Correct);
        const QStringList units = listOfCell(byField.value(QStringLiteral("leadUnit")));
        row.keys = rowKeys(
            ledger, [&](const QString &fieldId) { return normalisedName(textOf(byField.value(fieldId))).toUpper(); }, row.name,
            units.value(0), listOfCell(byField.value(QStringLiteral("formerNames"))));
        rows.push_back(std::move(row));
    }
    return rows;
}

void ImportPlanner::addSkipped(int sheetRow, const QString &name)
{
    ImportRow row;
    row.sheet = static_cast<int>(m_plan.sheets.size()) - 1;
    row.sheetRow = sheetRow + 1;
    row.action = ImportAction::Skipped;
    row.matter.name = name;
    m_plan.rows.push_back(std::move(row));
}

bool ImportPlanner::buildRows(const std::vector<MatchedRow> &rows, RowBuilder &builder, const Progress &progress)
{
    m_plan.rows.reserve(m_plan.rows.size() + rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (progress && i % rowsPerStep == 0 && !progress(static_cast<double>(i) / static_cast<double>(rows.size())))
            return false;
        m_plan.rows.push_back(buildRow(rows[i], builder));
    }
    std::ranges::stable_sort(m_plan.rows, {}, [](const ImportRow &row) { return std::pair(row.sheet, row.sheetRow); });
    return true;
}

ImportRow ImportPlanner::buildRow(const MatchedRow &matched, RowBuilder &builder)
{
    const LedgerDefinition &ledger = *m_context.ledger;
    ImportRow row;
    row.sheet = static_cast<int>(m_plan.sheets.size()) - 1;
    row.sheetRow = matched.cells.sheetRow + 1;
    const KnownMatter *known = matched.known < 0 ? nullptr : &m_context.matters[static_cast<size_t>(matched.known)];
    if (known) {
        row.matter = known->matter();
    } else {
        row.matter.id = MatterId::create();
        row.matter.ledger = ledger.id;
        row.matter.year = m_context.year;
        row.matter.kind = ledger.kind;
        row.matter.no = m_lastNo + 1;
    }
    if (matched.listed) { // its facts are kept where it is at home
        const bool isListed = std::ranges::any_of(known->entries, [&](const LedgerEntry *entry) { return entry->ledger == ledger.id; });
        row.action = isListed ? ImportAction::Unchanged : ImportAction::Update;
        if (!isListed) {
            row.entry = LedgerEntry{ledger.id, row.matter.id, {}, ++m_lastNo};
            row.changes.push_back({QStringLiteral("列入清单"), {}, ledger.title});
        }
        return row;
    }
    giveCode(matched, m_plan.sheets.back(), row.matter);
    builder.build(matched.cells, known, matched.keepName, row);
    m_lastNo = std::max(m_lastNo, row.matter.no);
    row.action = !known ? ImportAction::Insert : row.writes() ? ImportAction::Update : ImportAction::Unchanged;
    return row;
}

void ImportPlanner::giveCode(const MatchedRow &row, const SheetPlan &plan, Matter &matter)
{
    QString written;
    ImportPlace place{row.cells.sheetRow, -1};
    for (const auto &[column, value] : row.cells.known) {
        if (plan.mapping.columns[column].field.id == QLatin1String("code")) {
            written = textOf(&value);
            place.column = plan.mapping.columns[column].column;
        }
    }
    const QString title = QStringLiteral("编号");
    if (!matter.code.isEmpty()) { // a code is given once and stays
        if (!written.isEmpty() && written != matter.code)
            m_findings.add(FindingKind::Code, place, title, written,
                           QStringLiteral("“%1”的编号是 %2；接受则保留原编号").arg(matter.name, matter.code), Remedy::Accept);
        return;
    }
    if (!written.isEmpty() && m_codes.contains(written))
        m_findings.add(FindingKind::Code, place, title, written, QStringLiteral("编号“%1”已经用过").arg(written), Remedy::Correct);
    matter.code = written.isEmpty() || m_codes.contains(written) ? nextCode() : written;
    m_codes.insert(matter.code);
}

QString ImportPlanner::nextCode()
{
    QString code;
    do
        code = matterCode(*m_context.ledger, m_context.year, ++m_lastCode);
    while (m_codes.contains(code));
    return code;
}

ImportPlan ImportPlanner::take()
{
    m_names.finish();
    m_plan.units = m_names.changedUnits();
    m_plan.posts = m_names.newPosts();
    m_plan.sources = m_names.newSources();
    m_plan.findings = m_findings.take();
    return std::move(m_plan);
}

} // namespace bihuan
