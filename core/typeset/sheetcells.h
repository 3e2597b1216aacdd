// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/tablereport.h"
#include "core/typeset/composer.h"
#include "core/typeset/sheetplan.h"

#include <QHash>

#include <array>

namespace bihuan {

/// The lines of a printed cell from the top down, those of its second text in smaller type.
struct SetCell
{
    struct Line
    {
        Drawing drawing; ///< its baseline at y = 0
        FontRole role = FontRole::SongTi;
        double size = 0.0;

        double pitch() const { return 1.3 * size; }
    };
    std::vector<Line> lines;

    double height() const; ///< points, without margins
};

/// Margins of a cell beside and above its text, in em.
inline constexpr double sheetCellSide = 0.35;
inline constexpr double sheetCellTop = 0.25;

/// Measures and sets the cells of a table report.
class SheetCells
{
public:
    SheetCells(const TableReport &report, const FontSet &fonts) : m_report(report), m_fonts(fonts) {}

    [[nodiscard]] SheetColumn wishesOf(const TableReport::Column &column);
    [[nodiscard]] SetCell setHeading(const TableReport::Column &column, double type, double width) const;
    /// `width` with the cell's margins; `strong` for sums and the headings of groups.
    [[nodiscard]] SetCell set(const TableReport::Cell &cell, TableColumn::Align align, bool strong,
                              double type, double width) const;

private:
    struct Extent
    {
        double whole = 0.0; ///< em, on one line
        double word = 0.0;  ///< of its widest word
    };
    Extent extentOf(const QString &line, FontRole role);
    void addLines(SetCell &cell, const QString &text, FontRole role, const TextShape &shape) const;

    const TableReport &m_report;
    const FontSet &m_fonts;
    std::array<QHash<QString, Extent>, fontRoleCount> m_known;
};

} // namespace bihuan
