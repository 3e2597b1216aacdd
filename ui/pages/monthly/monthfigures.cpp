// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/monthly/monthfigures.h"

#include "ui/models/matterproxy.h"
#include "ui/models/monthmodel.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/sumrow.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>

#include <algorithm>
#include <cmath>

namespace bihuan {

namespace {

constexpr int yearMonths = 12;
const QString wideGap = QStringLiteral("　");

bool countsMoney(const MatterRow *row)
{
    return row && row->kind == MatterKind::Project && row->measure.isMoney();
}

/// The longest figure of a year is its goal or what was done of it so far; at least 未报 with its ring.
QString longestFigure(const MonthModel &model)
{
    QString longest = QStringLiteral("10,000");
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int month : {model.shownMonth(), yearMonths}) {
            const QModelIndex cell = model.index(row, MonthModel::columnOf(month));
            for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(CellModel::SecondRole)}) {
                if (const QString text = cell.data(role).toString(); text.size() > longest.size())
                    longest = text;
            }
        }
    }
    return longest;
}

bool owesAny(const MonthModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (owesReport(*model.rowAt(model.index(row, 0))))
            return true;
    }
    return false;
}

int widestText(const MonthModel &model, int column, const QFontMetrics &metrics)
{
    constexpr int rowsWeighed = 200;
    int width = 0;
    const int step = std::max(1, model.rowCount() / rowsWeighed); // numbers grow towards the end
    for (int row = model.rowCount() - 1; row >= 0; row -= step)
        width = std::max(width, metrics.horizontalAdvance(model.index(row, column).data().toString()));
    return width + 2 * space::s + 2;
}

} // namespace

void layOutMonths(TableView &table, const MonthModel &model)
{
    if (model.columnCount() == 0)
        return;
    const QFontMetrics metrics(table.font());
    const int letter = metrics.horizontalAdvance(QStringLiteral("国"));
    const int shortHeader = 2 * letter + 2 * space::s;
    table.setColumnWidth(MonthModel::Number, std::max(widestText(model, MonthModel::Number, metrics), shortHeader));
    table.setColumnWidth(MonthModel::Light, shortHeader);
    table.setColumnWidth(MonthModel::Unit, std::clamp(widestText(model, MonthModel::Unit, metrics), 4 * letter + 2 * space::s, 6 * letter + 2 * space::s + 2));
    table.setColumnWidth(MonthModel::Goal, std::max(widestText(model, MonthModel::Goal, metrics), 4 * letter + 2 * space::s));
    const int month = metrics.horizontalAdvance(longestFigure(model)) + space::s + (owesAny(model) ? space::l : space::xs); // 未报 needs room for its ring
    int others = 0;
    for (const int column : {MonthModel::Number, MonthModel::Light, MonthModel::Unit, MonthModel::Goal})
        others += table.columnWidth(column);
    const QFontMetrics bold(type::cardTitle(table.font()));
    const int wantedName = std::min(widestText(model, MonthModel::Name, bold), 13 * letter);
    const int room = table.viewport()->width() - others - yearMonths * month;
    const int name = std::clamp(room, 9 * letter, wantedName);
    if (room < name) {
        // Not all of them fit: as many whole ones as do, so that no figure ends under those that are kept in sight.
        const int seen = std::max(table.viewport()->width() - others - name, month);
        const int wide = seen / (seen / month);
        for (int i = 1; i <= yearMonths; ++i)
            table.setColumnWidth(MonthModel::columnOf(i), wide);
        table.setColumnWidth(MonthModel::Name, name + seen % wide);
        return;
    }
    const int spare = std::clamp((room - name) / yearMonths, 0, 2 * letter);
    for (int i = 1; i <= yearMonths; ++i)
        table.setColumnWidth(MonthModel::columnOf(i), month + spare);
    table.setColumnWidth(MonthModel::Name, std::max(name, room - yearMonths * spare)); // what does not divide by twelve
}

void showSums(SumRow &row, const MonthModel &model, const MatterProxy &proxy)
{
    struct Sum
    {
        qint64 main = 0;
        qint64 second = 0;
        bool hasMain = false;
        bool hasSecond = false;
    };
    std::array<Sum, yearMonths> months;
    qint64 goal = 0;
    int counted = 0;
    MeasureUnit unit;
    const bool actual = model.side() == MonthModel::Side::Actual;
    for (const int line : proxy.shownRows()) {
        const QModelIndex matter = model.index(line, 0);
        const MatterRow *const values = model.rowAt(matter);
        if (!countsMoney(values))
            continue;
        ++counted;
        unit = values->measure.unit;
        goal += values->plan.value_or(0);
        for (int month = 1; month <= yearMonths; ++month) {
            const QModelIndex cell = matter.siblingAtColumn(MonthModel::columnOf(month));
            Sum &sum = months[static_cast<size_t>(month - 1)];
            const auto main = model.figure(cell, model.side());
            const auto second = model.figure(cell, actual ? MonthModel::Side::Plan : MonthModel::Side::Actual);
            sum.main += main.value_or(0);
            sum.second += second.value_or(0);
            sum.hasMain = sum.hasMain || main;
            sum.hasSecond = sum.hasSecond || second;
        }
    }
    QHash<int, SumRow::Sum> sums;
    if (counted > 0) {
        // Whole units: a sum of many figures needs no fractions, and has to stand in the width of one.
        const auto text = [&unit](qint64 stored) { return formatFigure(stored, unit, {.decimals = 0}); };
        sums.insert(MonthModel::Goal, {text(goal), {}});
        for (int month = 1; month <= yearMonths; ++month) {
            const Sum &sum = months[static_cast<size_t>(month - 1)];
            sums.insert(MonthModel::columnOf(month), {sum.hasMain ? text(sum.main) : QString(), sum.hasSecond ? text(sum.second) : QString()});
        }
    }
    row.setSums(QStringLiteral("合计 %1 项").arg(counted), actual ? QStringLiteral("计划") : QStringLiteral("实际"), sums);
}

QString monthTableTitle(const MonthModel &model, const Period &period)
{
    const QString series = model.series() == MonthModel::Series::Cumulative ? QStringLiteral("累计") : QStringLiteral("当月");
    const QString side = model.side() == MonthModel::Side::Actual ? QStringLiteral("完成") : QStringLiteral("计划");
    return QStringLiteral("%1逐月%2%3（%4）").arg(model.ledger()->title, series, side, period.title());
}

QString monthSelectionText(const TableView &table, const MonthModel &model, const MatterProxy &proxy)
{
    QStringList parts;
    const auto shown = static_cast<int>(proxy.shownRows().size());
    parts.append(shown == model.rowCount() ? QStringLiteral("%1 行").arg(shown)
                                           : QStringLiteral("%1 / %2 行").arg(shown).arg(model.rowCount()));
    const QModelIndexList selected = table.selectionModel()->selectedIndexes();
    if (selected.size() < 2)
        return parts.join(wideGap);
    parts.append(QStringLiteral("选中 %1 格").arg(selected.size()));
    qint64 sum = 0;
    int count = 0;
    QSet<int> months;
    std::optional<MeasureUnit> unit;
    for (const QModelIndex &index : selected) {
        const QModelIndex cell = proxy.mapToSource(index);
        const auto figure = model.figure(cell, model.side());
        if (MonthModel::monthOf(cell.column()) == 0 || !figure)
            continue;
        const MatterRow *const row = model.rowAt(cell);
        if (!row->measure.isAdditive() || (unit && *unit != row->measure.unit))
            return parts.join(wideGap);
        unit = row->measure.unit;
        months.insert(cell.column());
        sum += *figure;
        ++count;
    }
    const bool adds = model.series() == MonthModel::Series::Monthly || months.size() == 1;
    if (count > 1 && adds)
        parts.append(QStringLiteral("计数 %1%2求和 %3").arg(count).arg(wideGap, figureWithUnit(sum, *unit)));
    return parts.join(wideGap);
}

} // namespace bihuan
