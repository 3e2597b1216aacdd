// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/sheetcells.h"

#include "core/typeset/columnwidths.h"
#include "core/typeset/titlebreaker.h"

#include <algorithm>
#include <cmath>

namespace bihuan {
namespace {

constexpr double sheetSecondType = 0.85; // of the cell's type
constexpr double longestKept = 12.0;  // em: a longer word of a text is cut before it squeezes everybody else
constexpr double narrowestText = 4.0; // em: a column of texts is not made narrower
constexpr double longestLine = 16.0;  // em: a typed line that is kept whole
constexpr double shortText = 8.0;     // em: texts up to this length rather stay on one line
constexpr double longestCounted = 40.0; // em: what is longer breaks anyhow
constexpr int headingLines = 3;

TextShape cellShape(double size, double width, double type, Aligned aligned)
{
    TextShape shape = plainShape(size, aligned);
    shape.width = width - 2 * sheetCellSide * type;
    return shape;
}

} // namespace

double SetCell::height() const
{
    double height = 0.0;
    for (const Line &line : lines)
        height += line.pitch();
    return height;
}

SheetCells::Extent SheetCells::extentOf(const QString &line, FontRole role)
{
    auto &known = m_known[static_cast<std::size_t>(role)];
    const auto found = known.constFind(line);
    if (found != known.constEnd())
        return *found;
    const TextShape em = plainShape(1.0);
    const Extent extent{naturalWidth(m_fonts, {{line, role}}, em), widestWord(m_fonts, {{line, role}}, em)};
    known.insert(line, extent);
    return extent;
}

SheetColumn SheetCells::wishesOf(const TableReport::Column &column)
{
    const bool figures = column.align == TableColumn::Align::Right;
    double word = 0.0;
    double widest = 0.0;
    double squares = 0.0;
    bool lined = false;
    const auto look = [&](const QString &text, FontRole role, double scale) {
        if (text.isEmpty())
            return;
        double longest = 0.0;
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            const Extent extent = extentOf(line, role);
            word = std::max(word, scale * (figures ? extent.whole : std::min(extent.word, longestKept)));
            longest = std::max(longest, scale * extent.whole);
        }
        widest = std::max(widest, longest);
        squares += std::min(longest, longestCounted) * std::min(longest, longestCounted);
        lined = lined || text.contains(QLatin1Char('\n'));
    };
    for (std::size_t i = 0; i < column.cells.size(); ++i) {
        const bool group = !m_report.rows[i].heading.isEmpty();
        look(column.cells[i].text, group ? FontRole::HeiTi : FontRole::SongTi, 1.0);
        look(column.cells[i].second, FontRole::SongTi, sheetSecondType);
    }
    look(column.total.text, FontRole::HeiTi, 1.0);
    look(column.total.second, FontRole::SongTi, sheetSecondType);

    const Extent title = extentOf(column.title, FontRole::HeiTi);
    const double unit = sheetSecondType * extentOf(column.unit, FontRole::SongTi).whole;
    const double heading =
        std::max({title.word, std::ceil(title.whole / headingLines), std::min(title.whole, 2.0), unit});
    SheetColumn wishes;
    // Lines that somebody broke stay as they are, unless they are whole sentences.
    const double kept = lined && widest <= longestLine ? widest : std::min(widest, narrowestText);
    wishes.least = std::max({heading, word, figures ? 0.0 : kept});
    // Empty cells count: what is rarely said may take more lines.
    const double usual = std::sqrt(squares / std::max(1.0, static_cast<double>(column.cells.size())));
    wishes.wished =
        std::max(wishes.least, widest <= shortText ? std::max(widest, std::min(title.whole, 4.0)) : usual);
    wishes.least += 2 * sheetCellSide;
    wishes.wished += 2 * sheetCellSide;
    wishes.repeated = column.repeated;
    return wishes;
}

void SheetCells::addLines(SetCell &cell, const QString &text, FontRole role, const TextShape &shape) const
{
    if (text.isEmpty())
        return;
    for (const QString &part : text.split(QLatin1Char('\n'))) {
        for (ComposedLine &line : compose(m_fonts, {{part, role}}, shape))
            cell.lines.push_back({std::move(line.drawing), role, shape.size});
    }
}

SetCell SheetCells::setHeading(const TableReport::Column &column, double type, double width) const
{
    SetCell cell;
    const TextShape shape = cellShape(type, width, type, Aligned::Center);
    for (const QString &line : breakTitle(column.title, (shape.width + 0.01) / type))
        addLines(cell, line, FontRole::HeiTi, shape);
    addLines(cell, column.unit, FontRole::SongTi,
             cellShape(sheetSecondType * type, width, type, Aligned::Center));
    return cell;
}

SetCell SheetCells::set(const TableReport::Cell &cell, TableColumn::Align align, bool strong, double type,
                        double width) const
{
    SetCell result;
    const Aligned aligned = textAlignment(align);
    addLines(result, cell.text, strong ? FontRole::HeiTi : FontRole::SongTi,
             cellShape(type, width, type, aligned));
    TextShape small = cellShape(sheetSecondType * type, width, type, aligned);
    small.ink = Ink::Grey;
    if (cell.text.isEmpty() && !cell.second.isEmpty())
        result.lines.push_back({{}, FontRole::SongTi, type}); // the second stays below, whatever stands above
    addLines(result, cell.second, FontRole::SongTi, small);
    return result;
}

} // namespace bihuan
