// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"

namespace bihuan {

/// A table as data for paper: what stands in it and above it, in words, without any measure or font. Columns
/// hold their cells, so that what was read once can be chosen from again.
struct TableReport
{
    struct Cell
    {
        QString text;   ///< line breaks are kept
        QString second; ///< small below it

        bool isEmpty() const { return text.isEmpty() && second.isEmpty(); }
        bool operator==(const Cell &) const = default;
    };
    struct Column
    {
        QString title;
        QString unit; ///< second line of the heading
        TableColumn::Align align = TableColumn::Align::Left;
        bool repeated = false;   ///< stands again on every page beside the first
        std::vector<Cell> cells; ///< one for each row
        Cell total;

        bool operator==(const Column &) const = default;
    };
    struct Row
    {
        QString heading; ///< of a group: stands across the columns that have nothing; empty for a plain row

        bool operator==(const Row &) const = default;
    };

    QString title;        ///< 重点建设项目（2024年8月）
    QString office;       ///< who prints it
    QString count;        ///< 共86项
    QString filter;       ///< in words; empty when nothing is left out
    QString legend;       ///< what marks in cells mean; may be empty
    QString printed;      ///< date, in words
    QString notice;       ///< 示例数据; may be empty
    QString totalHeading; ///< 合计; empty for no row of totals
    std::vector<Row> rows;
    std::vector<Column> columns;

    bool operator==(const TableReport &) const = default;
};

} // namespace bihuan
