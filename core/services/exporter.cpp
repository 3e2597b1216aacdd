// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/exporter.h"

#include "core/services/cells.h"
#include "core/services/impossiblefigures.h"
#include "core/tabular/sheetwriter.h"

#include <algorithm>

namespace bihuan {

namespace {

OutColumn outColumn(const LedgerDefinition &ledger, const FieldRef &ref, const Field &field)
{
    OutColumn column;
    column.title = ledger.columnTitle(ref);
    column.group = ledger.columnGroup(ref);
    column.width = 2.0 * field.width; // a Chinese character takes two of Excel's
    const MeasureUnit unit = measureUnitOf(field, ledger.mainMeasure());
    switch (field.type) {
    case FieldType::Integer:
        column.kind = OutKind::Integer;
        break;
    case FieldType::Money:
    case FieldType::Figure:
        column.kind = OutKind::Decimal;
        column.unit = ledger.kind == MatterKind::Target && field.type == FieldType::Figure ? QString() : unit.title;
        column.decimals = field.decimals.value_or(paperDecimals(unit));
        break;
    case FieldType::Percent:
        column.kind = unit.title == QLatin1String("%") ? OutKind::Percent : OutKind::Decimal;
        column.unit = unit.title == QLatin1String("%") ? QString() : unit.title;
        column.decimals = field.decimals.value_or(1);
        break;
    case FieldType::Date:
        column.kind = OutKind::Date;
        break;
    default:
        break;
    }
    return column;
}

OutValue outValue(const Value &value, const Field &field, const OutColumn &column, const FieldContext &context)
{
    if (isEmpty(value))
        return {};
    if (const auto *figure = std::get_if<qint64>(&value)) {
        if (column.kind == OutKind::Percent)
            return ExactNumber::make(*figure, 4).value_or(ExactNumber{});
        if (column.kind == OutKind::Integer)
            return ExactNumber{*figure, 0};
        if (column.kind == OutKind::Decimal)
            return ExactNumber::make(*figure, measureUnitOf(field, context.measure).scale).value_or(ExactNumber{});
    }
    if (const auto *date = std::get_if<PartialDate>(&value); date && date->precision == PartialDate::Precision::Day)
        return date->date;
    return displayText(value, field, context);
}

} // namespace

Period newestPeriod(const County &county)
{
    Period newest = Period::month(county.year(), 1);
    for (const PeriodRecord &record : county.officeRows().periods) {
        if (record.period.year == county.year() && record.period.kind == Period::Kind::Month && record.period > newest)
            newest = record.period;
    }
    return newest;
}

Result<const LedgerDefinition *> exportedLedger(const County &county, const LedgerId &id)
{
    const LedgerDefinition *const ledger = county.ledger(id);
    if (!ledger)
        return refuse(QStringLiteral("文件里没有清单“%1”。用 ledger list 查看全部清单。").arg(id.value));
    BIHUAN_CHECK(refuseImpossibleFigures(county));
    return ledger;
}

Result<int> exportLedger(Workspace &workspace, const ExportRequest &request)
{
    int year = request.period.year;
    if (!request.period.isValid()) {
        BIHUAN_TRY(const Office office, officeOf(workspace.database()));
        year = office.year;
    }
    BIHUAN_TRY(auto county, workspace.county(year));
    BIHUAN_TRY(county, workspace.withEarlierYears(std::move(county)));
    BIHUAN_TRY(const LedgerDefinition *const ledger, exportedLedger(*county, request.ledger));
    const Period period = request.period.isValid() ? request.period : newestPeriod(*county);

    OutSheet sheet;
    sheet.name = ledger->title;
    sheet.title = QStringLiteral("%1年%2（截至%3）").arg(year).arg(ledger->title, period.title());
    if (!county->office().notice.isEmpty())
        sheet.notes.append(county->office().notice);
    sheet.frozenColumns = 0;
    std::vector<FieldRef> columns = ledger->columns();
    std::vector<const Field *> fields;
    for (const FieldRef &ref : columns) {
        const Field *field = ledger->field(ref.field);
        fields.push_back(field);
        sheet.columns.push_back(outColumn(*ledger, ref, *field));
        if (ref.field == QLatin1String("name"))
            sheet.frozenColumns = static_cast<int>(sheet.columns.size());
    }
    for (const MatterFile &file : county->matters()) {
        if (file.ledger != ledger)
            continue;
        const FieldContext context = fieldContext(*county, &file, period.lastDay());
        OutRow &row = sheet.rows.emplace_back();
        for (size_t i = 0; i < columns.size(); ++i)
            row.cells.push_back(outValue(cellValue(*county, file, columns[i], period), *fields[i], sheet.columns[i], context));
    }
    BIHUAN_CHECK(writeSheet(sheet, request.path));
    return static_cast<int>(sheet.rows.size());
}

} // namespace bihuan
