// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formmonths.h"

#include "core/services/cells.h"
#include "ui/models/cellvalues.h"

namespace bihuan {

namespace {

using FormKind = FormItem::Kind;
using FormPlace = FormItem::Place;

FormItem sharing(FormKind kind, const QString &id, const QString &title, int share)
{
    FormItem item;
    item.kind = kind;
    item.section = FormSection::Months;
    item.id = id;
    item.title = title;
    item.place = FormPlace::Share;
    item.share = share;
    return item;
}

/// The columns of figures that the ledger has, and what is above them.
std::vector<std::pair<FieldRef, QString>> figureColumns(const LedgerDefinition &ledger, const Measure &measure)
{
    std::vector<std::pair<FieldRef, QString>> columns;
    if (ledger.field(QStringLiteral("schedule")))
        columns.push_back({{QStringLiteral("schedule"), 0}, QStringLiteral("计划累计")});
    if (measure.isAdditive() && ledger.field(QStringLiteral("month")))
        columns.push_back({{QStringLiteral("month"), 0}, QStringLiteral("当月")});
    if (ledger.field(QStringLiteral("cumulative")))
        columns.push_back({{QStringLiteral("cumulative"), 0}, QStringLiteral("累计")});
    return columns;
}

void addFigures(std::vector<FormItem> &items, const MonthsOfForm &source)
{
    const auto columns = figureColumns(*source.file.ledger, source.file.course.measure);
    if (columns.empty())
        return;
    constexpr int monthShare = 6;
    const int share = (FormItem::shareWhole - monthShare) / static_cast<int>(columns.size());
    items.push_back(sharing(FormKind::Caption, QStringLiteral("caption:months"), source.file.course.measure.unit.title, monthShare));
    for (const auto &[column, title] : columns) {
        FormItem caption = sharing(FormKind::Caption, QStringLiteral("caption:months:") + column.field, title, share);
        caption.column = column;
        items.push_back(std::move(caption));
    }
    for (const Period &month : Period::ofYear(source.view.period.year).monthsToDate()) {
        FormItem name = sharing(FormKind::MonthName, QStringLiteral("monthName:%1").arg(month.index),
                                QStringLiteral("%1月").arg(month.index), monthShare);
        name.period = month;
        items.push_back(std::move(name));
        for (const auto &[column, title] : columns) {
            FormItem item = sharing(FormKind::Cell, QStringLiteral("%1:%2").arg(column.field).arg(month.index),
                                    QStringLiteral("%1月%2").arg(month.index).arg(title), share);
            item.column = column;
            if (column.field == QLatin1String("schedule"))
                item.column.month = month.index;
            item.period = month;
            item.bare = true;
            items.push_back(std::move(item));
        }
    }
}

/// Words, not figures, and not who wrote them.
bool isTold(const Field &field)
{
    return field.scope == FieldScope::Report && !isNumber(field) && field.type != FieldType::Name &&
           field.type != FieldType::Phone && field.type != FieldType::Period;
}

void addWords(std::vector<FormItem> &items, const MonthsOfForm &source, const Period &month)
{
    bool first = true;
    for (const Field &field : source.file.ledger->fields) {
        if (!isTold(field) || isEmpty(cellValue(*source.view.county, source.file, {field.id, 0}, month)))
            continue;
        if (std::exchange(first, false)) {
            FormItem caption;
            caption.kind = FormKind::Caption;
            caption.section = FormSection::Months;
            caption.id = QStringLiteral("words:%1").arg(month.index);
            caption.title = QStringLiteral("%1月").arg(month.index);
            caption.period = month;
            items.push_back(std::move(caption));
        }
        FormItem item;
        item.section = FormSection::Months;
        item.id = QStringLiteral("%1:%2").arg(field.id).arg(month.index);
        item.title = field.title;
        item.column = {field.id, 0};
        item.period = month;
        items.push_back(std::move(item));
    }
}

} // namespace

void addMonths(std::vector<FormItem> &items, const MonthsOfForm &source)
{
    FormItem heading;
    heading.kind = FormKind::Heading;
    heading.section = FormSection::Months;
    heading.id = QStringLiteral("heading:months");
    heading.title = QStringLiteral("各月");
    items.push_back(std::move(heading));
    for (const Period &month : Period::ofYear(source.view.period.year).monthsToDate()) {
        FormItem light = sharing(FormKind::MonthLight, QStringLiteral("light:%1").arg(month.index),
                                 QStringLiteral("%1月").arg(month.index), FormItem::shareWhole / 12);
        light.period = month;
        items.push_back(std::move(light));
    }
    FormItem legend;
    legend.kind = FormKind::MonthLegend;
    legend.section = FormSection::Months;
    legend.id = QStringLiteral("legend:months");
    legend.title = QStringLiteral("实底为已发布，虚线框为计算中，折角为人工调整");
    items.push_back(std::move(legend));
    addFigures(items, source);
    for (Period month = Period::month(source.view.period.year, 12); month.year == source.view.period.year; month = month.previous()) {
        if (month != source.view.period)
            addWords(items, source, month);
    }
}

} // namespace bihuan
