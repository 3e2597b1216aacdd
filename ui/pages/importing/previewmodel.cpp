// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/previewmodel.h"

#include "core/tabular/celldate.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr qsizetype longestCell = 200; ///< characters; a cell of a table shows less

/// 27 for "AB"; −1 for none.
int columnNumber(const QString &name)
{
    int number = 0;
    for (const QChar letter : name)
        number = number * 26 + (letter.unicode() - u'A' + 1);
    return number - 1;
}

QString noteOf(const BodyRow &row)
{
    switch (row.kind) {
    case BodyRowKind::Total:
    case BodyRowKind::Subtotal:
    case BodyRowKind::PartOf:
        return QStringLiteral("合计");
    case BodyRowKind::Group:
        return QStringLiteral("分组");
    case BodyRowKind::Footnote:
        return QStringLiteral("备注");
    case BodyRowKind::Data:
    case BodyRowKind::Blank:
    case BodyRowKind::RepeatedHeader:
    case BodyRowKind::Numbering:
        break;
    }
    return QStringLiteral("—");
}

} // namespace

void PreviewModel::setPlan(std::shared_ptr<const ImportBooks> books, std::shared_ptr<const ImportPlan> plan, int sheet)
{
    beginResetModel();
    m_books = std::move(books);
    m_plan = std::move(plan);
    m_sheetIndex = sheet;
    m_sheet = nullptr;
    m_header.reset();
    m_columns.clear();
    m_rows.clear();
    m_findings.clear();
    const size_t at = static_cast<size_t>(sheet);
    if (m_plan && m_books && at < m_plan->sheets.size() && at < m_books->books.size())
        m_sheet = m_books->books[at].find(m_plan->sheets[at].sheet);
    if (m_sheet)
        m_header = findHeader(*m_sheet);
    if (m_header) {
        m_prefix = m_books->books.size() > 1 ? QStringLiteral("[%1]").arg(m_plan->sheets[at].file) : QString();
        for (const ImportFinding &found : m_plan->findings) {
            if (found.sheet == sheet && found.finding.place.row > 0)
                m_findings.insert({found.finding.place.row - 1, columnNumber(found.columnName)}, &found);
        }
        findColumns();
        findRows();
    }
    applyFilter();
    endResetModel();
}

void PreviewModel::findColumns()
{
    const ColumnMapping &mapping = m_plan->sheets[static_cast<size_t>(m_sheetIndex)].mapping;
    for (const MappedColumn &column : mapping.columns) {
        const FieldType type = column.field.type;
        const bool right = type == FieldType::Number || type == FieldType::Integer || type == FieldType::Money
                           || type == FieldType::Figure || type == FieldType::Percent;
        const bool derived = column.field.scope == FieldScope::Derived;
        m_columns.push_back({column.column, column.header, derived ? QString() : column.ref().toString(), right});
    }
    for (const UnmappedColumn &column : mapping.unmapped)
        m_columns.push_back({column.column, column.header, {}, false});
    std::ranges::sort(m_columns, {}, &Column::column);
}

void PreviewModel::findRows()
{
    QHash<int, const ImportRow *> planned;
    for (const ImportRow &row : m_plan->rows) {
        if (row.sheet == m_sheetIndex)
            planned.insert(row.sheetRow - 1, &row);
    }
    QSet<int> open;
    for (auto found = m_findings.cbegin(); found != m_findings.cend(); ++found) {
        if (found.value()->open)
            open.insert(found.key().first);
    }
    for (const BodyRow &body : bodyRows(*m_sheet, *m_header)) {
        if (body.kind == BodyRowKind::Blank)
            continue;
        const ImportRow *row = planned.value(body.row);
        m_rows.push_back({body.row, row, row ? QString() : noteOf(body), open.contains(body.row)});
    }
}

bool PreviewModel::shows(const Row &row, PreviewFilter filter) const
{
    switch (filter) {
    case PreviewFilter::All:
        return true;
    case PreviewFilter::Open:
        return row.open;
    case PreviewFilter::Insert:
        return row.plan && row.plan->action == ImportAction::Insert;
    case PreviewFilter::Update:
        return row.plan && row.plan->action == ImportAction::Update;
    case PreviewFilter::Unchanged:
        return row.plan && row.plan->action == ImportAction::Unchanged;
    case PreviewFilter::Skipped:
        return row.plan && row.plan->action == ImportAction::Skipped;
    }
    return true;
}

int PreviewModel::count(PreviewFilter filter) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [&](const Row &row) { return shows(row, filter); }));
}

void PreviewModel::applyFilter()
{
    m_shown.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (shows(m_rows[i], m_filter))
            m_shown.push_back(i);
    }
}

void PreviewModel::setFilter(PreviewFilter filter)
{
    beginResetModel();
    m_filter = filter;
    applyFilter();
    endResetModel();
}

QStringList PreviewModel::headers() const
{
    QStringList headers;
    for (const Column &column : m_columns)
        headers.append(column.header);
    return headers;
}

QString PreviewModel::headerCell(int column) const
{
    return m_prefix + m_sheet->name + QLatin1Char('!') + cellName(m_header->lastRow, sheetColumnOf(column));
}

int PreviewModel::rowOfSheet(int sheetRow) const
{
    const auto found = std::ranges::find_if(m_shown, [&](size_t at) { return m_rows[at].sheetRow == sheetRow - 1; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_header ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QString PreviewModel::actionText(const Row &row) const
{
    return row.plan ? importActionTitle(row.plan->action) : row.note;
}

QString PreviewModel::cellText(const Row &row, int column) const
{
    const Cell &cell = m_sheet->cell(row.sheetRow, sheetColumnOf(column));
    if (cell.numberClass == NumberClass::Date || cell.numberClass == NumberClass::Month) {
        const DateReading date = dateOf(cell, *m_sheet, 0);
        if (date.state == DateReading::State::Date)
            return date.date.title();
    }
    return cell.display().left(longestCell).simplified();
}

QString PreviewModel::tip(const Row &row, int column) const
{
    QStringList lines;
    if (column == actionColumn) {
        if (row.plan) {
            for (const ImportChange &change : row.plan->changes)
                lines.append(QStringLiteral("%1：%2 → %3").arg(change.title, change.before.isEmpty() ? QStringLiteral("（空）") : change.before,
                                                               change.after.isEmpty() ? QStringLiteral("（空）") : change.after));
        }
        return lines.join(QLatin1Char('\n'));
    }
    for (const ImportFinding *found : m_findings.values({row.sheetRow, sheetColumnOf(column)}))
        lines.append(found->finding.reason);
    return lines.isEmpty() ? cellText(row, column) : lines.join(QLatin1Char('\n'));
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = at(index.row());
    const bool isAction = index.column() == actionColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isAction ? actionText(row) : cellText(row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1：%2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                           data(index, Qt::DisplayRole).toString());
    case Qt::TextAlignmentRole: {
        const bool right = !isAction && row.plan && m_columns[static_cast<size_t>(index.column() - 1)].right;
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case ActionRole:
        return row.plan ? importActionId(row.plan->action) : QString();
    case OpenRole: {
        if (isAction)
            return row.open;
        const auto found = m_findings.values({row.sheetRow, sheetColumnOf(index.column())});
        return std::ranges::any_of(found, [](const ImportFinding *finding) { return finding->open; });
    }
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(at(section).sheetRow + 1) : QVariant();
    if (section == actionColumn)
        return QStringLiteral("处理");
    if (section >= columnCount())
        return {};
    return QStringLiteral("%1 %2").arg(columnName(sheetColumnOf(section)), headerOf(section)).trimmed();
}

} // namespace bihuan
