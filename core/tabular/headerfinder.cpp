// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/headerfinder.h"

#include "core/tabular/celltext.h"
#include "core/tabular/headerrows.h"
#include "core/tabular/mergemap.h"
#include "core/tabular/numberformat.h"

#include <algorithm>

namespace bihuan {
namespace {

constexpr int kProbedBodyRows = 100; ///< rows looked at to find untitled columns

/// Texts of a column from the top level down. A group title stands over the blanks to its right, merged or
/// not.
QStringList levelsOf(const Sheet &sheet, const MergeMap &merges, int column, int firstRow, int lastRow)
{
    QStringList levels;
    for (int row = firstRow; row <= lastRow; ++row) {
        const CellRange *merge = merges.at(row, column);
        const Cell *cell = &sheet.cell(row, column);
        if (merge != nullptr && merge->firstRow >= firstRow)
            cell = &sheet.cell(merge->firstRow, merge->firstColumn);
        else if (cell->isEmpty() && row < lastRow && !sheet.cell(row + 1, column).isEmpty())
            cell = &groupTitleLeftOf(sheet, merges, row, column);
        const QString text = headerCellText(*cell, sheet.date1904).simplified();
        if (!text.isEmpty() && (levels.isEmpty() || levels.last() != text))
            levels.append(text);
    }
    return levels;
}

HeaderColumn columnOf(const QStringList &levels, int column, bool hidden)
{
    HeaderColumn result;
    result.column = column;
    result.levels = levels;
    result.joined = levels.join(QLatin1Char('/'));
    result.hidden = hidden;
    QStringList normalised;
    HeaderText outer;
    for (const QString &level : levels) {
        HeaderText text = headerText(level);
        // Months of a plan are often written as bare numbers under their group.
        if (bool number = false; normalised.size() > 0 && text.normalised.toInt(&number) >= 1 && number &&
                                 text.normalised.toInt() <= 12) {
            text.firstMonth = text.lastMonth = text.normalised.toInt();
            text.normalised = QStringLiteral("{月}");
        }
        if (text.unit.isEmpty())
            text.unit = outer.unit;
        if (text.year == 0)
            text.year = outer.year;
        if (text.firstMonth == 0) {
            text.firstMonth = outer.firstMonth;
            text.lastMonth = outer.lastMonth;
        }
        if (!text.normalised.isEmpty())
            normalised.append(text.normalised);
        outer = text;
    }
    result.text = outer;
    result.normalised = normalised.join(QLatin1Char('/'));
    return result;
}

void readAbove(const Sheet &sheet, int firstRow, HeaderBlock &block)
{
    QStringList title;
    for (int row = 0; row < firstRow; ++row) {
        for (const Cell &cell : sheet.row(row)) {
            const QString text = cell.display().simplified();
            if (const auto unit = unitLine(text); unit && block.unit.isEmpty())
                block.unit = *unit;
            else if (!text.isEmpty() && title.size() < 20)
                title.append(text);
        }
    }
    block.title = title.join(QLatin1Char('\n'));
    // "重点项目进展情况表（单位：万元）" is a title and a unit line.
    if (block.title.isEmpty() && firstRow > 0)
        block.title = sheet.cell(0, 0).display().simplified();
}

} // namespace

const HeaderColumn *HeaderBlock::at(int column) const
{
    const auto found = std::ranges::find(columns, column, &HeaderColumn::column);
    return found == columns.end() ? nullptr : &*found;
}

QString headerCellText(const Cell &cell, bool date1904)
{
    if (cell.type != CellType::Number || cell.scale != 0)
        return cell.display();
    const QDate date = dateOfSerial(cell.mantissa, date1904);
    if (cell.numberClass == NumberClass::Date || cell.numberClass == NumberClass::Month)
        return date.isValid() ? QStringLiteral("%1年%2月").arg(date.year()).arg(date.month())
                              : cell.display();
    return cell.numberClass == NumberClass::Year && date.isValid() ? QStringLiteral("%1年").arg(date.year())
                                                                   : cell.display();
}

HeaderBlock headerAt(const Sheet &sheet, int firstRow, int lastRow)
{
    HeaderBlock block;
    block.firstRow = firstRow;
    block.lastRow = lastRow;
    block.bodyRow = lastRow + 1;
    if (isNumberingRow(sheet, block.bodyRow))
        ++block.bodyRow;
    readAbove(sheet, firstRow, block);
    const MergeMap merges(sheet);
    for (int column = 0; column < sheet.columnCount(); ++column) {
        const QStringList levels = levelsOf(sheet, merges, column, firstRow, lastRow);
        if (!levels.isEmpty()) {
            block.columns.append(columnOf(levels, column, sheet.isColumnHidden(column)));
            continue;
        }
        for (int row = block.bodyRow; row < std::min(sheet.rowCount(), block.bodyRow + kProbedBodyRows);
             ++row) {
            if (!sheet.cell(row, column).isEmpty()) {
                block.untitled.append(column);
                break;
            }
        }
    }
    return block;
}

std::optional<HeaderBlock> findHeader(const Sheet &sheet)
{
    const auto rows = findHeaderRows(sheet);
    return rows ? std::optional(headerAt(sheet, rows->first, rows->last)) : std::nullopt;
}

} // namespace bihuan
