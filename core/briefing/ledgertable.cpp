// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/ledgertable.h"

#include "core/services/cells.h"
#include "core/services/celltext.h"

#include <algorithm>

namespace bihuan {

namespace {

using Rows = std::vector<const MatterRow *>;

Rows rowsOf(const PeriodView &view, const LedgerDefinition &ledger)
{
    Rows rows;
    for (const MatterRow &row : view.rows) {
        if (row.ledger == ledger.id.value || row.listedIn.contains(ledger.id.value))
            rows.push_back(&row);
    }
    return rows;
}

TableReport::Column lightColumn(const PeriodView &view, const Rows &rows)
{
    TableReport::Column column;
    column.title = QStringLiteral("预警");
    for (const MatterRow *const row : rows) {
        const MatterFile *const file = view.county->matterByCode(row->code);
        column.cells.push_back({lightOnPaper(row->light, file ? file->rules : nullptr), {}});
    }
    return column;
}

TableReport::Column monthsColumn(const PeriodView &view, const Rows &rows)
{
    TableReport::Column column;
    column.title = QStringLiteral("逐月");
    for (const MatterRow *const row : rows) {
        const MatterFile *const file = view.county->matterByCode(row->code);
        column.cells.push_back({file ? monthsOnPaper(*file, view.period) : QString(), {}});
    }
    return column;
}

TableReport::Column fieldColumn(const PeriodView &view, const Rows &rows, const LedgerDefinition &ledger,
                                const FieldRef &ref)
{
    const Field &heading = *ledger.field(ref.field);
    const QString group = ledger.columnGroup(ref);
    TableReport::Column column;
    column.title = headerTitle(heading, ledger.columnTitle(ref), view.period);
    column.unit = group.isEmpty() ? unitTitle(heading, ledger) : group;
    column.align = isCounted(heading) ? TableColumn::Align::Right : TableColumn::Align::Left;
    column.repeated = ref.field == QLatin1String("name");
    ColumnSum sum;
    for (const MatterRow *const row : rows) {
        TableReport::Cell &cell = column.cells.emplace_back();
        const MatterFile *const file = view.county->matterByCode(row->code);
        const Field *const field = file && file->ledger ? file->ledger->field(ref.field) : nullptr;
        if (!field)
            continue;
        const Value value = cellValue(*view.county, *file, ref, view.period);
        const auto rate = rateText(*row, field->id);
        cell.text = rate
                        ? *rate
                        : displayText(value, *field, fieldContext(*view.county, file, view.period.lastDay()));
        if (const auto *number = std::get_if<qint64>(&value))
            sum.add(*number, summedUnit(*field, file->course.measure));
    }
    column.total.text = ref.field == QLatin1String("completion") ? completionOf(rows) : sum.text();
    return column;
}

} // namespace

TableReport ledgerTable(const PeriodView &view, const LedgerDefinition &ledger, const QDate &printed)
{
    const Rows rows = rowsOf(view, ledger);
    TableReport table;
    table.title = QStringLiteral("%1（%2）").arg(ledger.title, view.period.title());
    table.office = view.county->office().name;
    table.count = QStringLiteral("共%1项").arg(rows.size());
    table.printed = printed.toString(QStringLiteral("yyyy年M月d日"));
    table.notice = view.county->office().notice;
    table.rows.resize(rows.size());
    for (const QString &id : ledger.shown) {
        if (id == QLatin1String("light"))
            table.columns.push_back(lightColumn(view, rows));
        else if (id == QLatin1String("months"))
            table.columns.push_back(monthsColumn(view, rows));
        else if (ledger.field(id))
            table.columns.push_back(fieldColumn(view, rows, ledger, {id, 0}));
    }
    if (ledger.shown.isEmpty()) {
        for (const FieldRef &ref : ledger.columns()) {
            if (ref.month == 0)
                table.columns.push_back(fieldColumn(view, rows, ledger, ref));
        }
    }
    if (std::ranges::any_of(table.columns,
                            [](const TableReport::Column &column) { return !column.total.isEmpty(); }))
        table.totalHeading = QStringLiteral("合计　%1 项").arg(rows.size());
    return table;
}

} // namespace bihuan
