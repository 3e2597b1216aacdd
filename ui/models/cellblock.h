// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace bihuan {

/// A block of cells as the clipboard has it between this program, Excel and WPS. Every row is as wide as the widest.
struct CellBlock
{
    std::vector<QStringList> rows;

    int width() const { return rows.empty() ? 0 : static_cast<int>(rows.front().size()); }
    int height() const { return static_cast<int>(rows.size()); }
    bool isEmpty() const { return rows.empty(); }
};

/// More than this is no block that somebody copied to type with.
inline constexpr int mostPastedCells = 500'000;

/// Tabs between cells; a cell with a tab, a line break or a quote in quotes, as Excel writes and reads them.
QString toTsv(const CellBlock &block);
/// A table with lines; the first `headerRows` rows are headings. Numbers keep their digits as text does.
QString toHtml(const CellBlock &block, int headerRows);
/// What another program put on the clipboard as text. Empty when it is none or over mostPastedCells.
CellBlock fromTsv(QStringView text);

} // namespace bihuan
