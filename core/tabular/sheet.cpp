// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sheet.h"

#include <algorithm>

namespace bihuan {

static_assert(sizeof(Cell) <= 40, "a sheet of a million cells has to stay small");

Cell Cell::ofText(int column, const QString &text)
{
    Cell cell;
    cell.column = static_cast<quint16>(column);
    cell.type = CellType::Text;
    cell.text = text;
    return cell;
}

Cell Cell::ofNumber(int column, const ExactNumber &number, NumberClass numberClass)
{
    Cell cell;
    cell.column = static_cast<quint16>(column);
    cell.type = CellType::Number;
    cell.numberClass = numberClass;
    cell.setNumber(number);
    return cell;
}

void Cell::setNumber(const ExactNumber &number)
{
    mantissa = number.mantissa;
    scale = static_cast<qint8>(number.scale);
}

QString Cell::display() const
{
    switch (type) {
    case CellType::Number:
        return text.isEmpty() ? number().toString() : text;
    case CellType::Bool:
        return mantissa != 0 ? QStringLiteral("是") : QStringLiteral("否");
    default:
        return text;
    }
}

std::pair<qsizetype, qsizetype> Sheet::rowBounds(int row) const
{
    if (row < 0 || row >= rowCount())
        return {0, 0};
    return {row == 0 ? 0 : m_rowEnds.at(row - 1), m_rowEnds.at(row)};
}

std::span<const Cell> Sheet::row(int row) const
{
    const auto [begin, end] = rowBounds(row);
    return {m_cells.constData() + begin, static_cast<size_t>(end - begin)};
}

const Cell &Sheet::cell(int row, int column) const
{
    static const Cell nothing;
    const auto cells = this->row(row);
    const auto wanted = static_cast<size_t>(column);
    if (column >= 0 && wanted < cells.size() && cells[wanted].column == column)
        return cells[wanted]; // a row without gaps
    const auto found =
        std::ranges::lower_bound(cells, column, {}, [](const Cell &c) { return int{c.column}; });
    return found != cells.end() && found->column == column ? *found : nothing;
}

bool Sheet::isRowHidden(int row) const
{
    return std::ranges::binary_search(m_hiddenRows, row);
}

bool Sheet::isColumnHidden(int column) const
{
    return std::ranges::any_of(
        hiddenColumns, [column](const ColumnSpan &s) { return column >= s.first && column <= s.last; });
}

bool Sheet::startRow(int row, bool hidden)
{
    if (row < rowCount() || row >= maxRows)
        return false;
    sortLastRow();
    m_rowEnds.resize(row + 1, static_cast<quint32>(m_cells.size()));
    if (hidden)
        m_hiddenRows.append(row);
    return true;
}

void Sheet::append(Cell cell)
{
    const auto [begin, end] = rowBounds(rowCount() - 1);
    m_unsorted = m_unsorted || (end > begin && m_cells.constLast().column >= cell.column);
    m_columns = std::max(m_columns, cell.column + 1);
    m_cells.append(std::move(cell));
    m_rowEnds.last() = static_cast<quint32>(m_cells.size());
}

void Sheet::sortLastRow()
{
    if (!m_unsorted)
        return;
    m_unsorted = false;
    const auto begin = m_cells.begin() + rowBounds(rowCount() - 1).first;
    std::stable_sort(begin, m_cells.end(), [](const Cell &a, const Cell &b) { return a.column < b.column; });
    // Of two cells at one place the later stands, as in an office program.
    auto kept = begin;
    for (auto it = begin; it != m_cells.end(); ++it) {
        if (it + 1 != m_cells.end() && (it + 1)->column == it->column)
            continue;
        if (kept != it)
            *kept = std::move(*it);
        ++kept;
    }
    m_cells.erase(kept, m_cells.end());
    m_rowEnds.last() = static_cast<quint32>(m_cells.size());
}

void Sheet::finish()
{
    sortLastRow();
    // What a merge covers is not seen by anyone. A hostile file may merge everything many times over.
    qint64 budget = 20'000'000;
    for (const CellRange &merge : std::as_const(merges)) {
        for (int r = merge.firstRow; r <= std::min(merge.lastRow, rowCount() - 1) && budget > 0; ++r) {
            const auto [begin, end] = rowBounds(r);
            budget -= 1 + (end - begin);
            for (qsizetype i = begin; i < end; ++i) {
                const int column = m_cells.at(i).column;
                if (merge.contains(r, column) && (r != merge.firstRow || column != merge.firstColumn)) {
                    m_cells[i] = Cell();
                    m_cells[i].column = static_cast<quint16>(column);
                }
            }
        }
    }
    m_cells.squeeze();
}

quint8 Sheet::formatUnit(const QString &unit)
{
    qsizetype index = formatUnits.indexOf(unit);
    if (index < 0 && formatUnits.size() < 256) {
        index = formatUnits.size();
        formatUnits.append(unit);
    }
    return static_cast<quint8>(std::max<qsizetype>(index, 0));
}

const Sheet *Book::find(const QString &name) const
{
    const auto found = std::ranges::find(sheets, name, &Sheet::name);
    return found == sheets.end() ? nullptr : &*found;
}

QString columnName(int column)
{
    QString name;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        name.prepend(QLatin1Char(static_cast<char>('A' + rest % 26)));
    return name;
}

QString cellName(int row, int column)
{
    return columnName(column) + QString::number(row + 1);
}

} // namespace bihuan
