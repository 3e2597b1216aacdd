// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/headertext.h"

#include <QStringList>

namespace bihuan {

/// One titled column of a table.
struct HeaderColumn
{
    int column = 0;
    QStringList levels; ///< as written, the outermost first, equal neighbours once
    QString joined;     ///< "投资完成情况/年度计划", for people
    HeaderText text;    ///< of the innermost level; unit and year also from the levels above
    QString normalised; ///< normalised levels joined by "/", for matching
    bool hidden = false;
};

/// Where the header of a sheet stands and what it says.
struct HeaderBlock
{
    int firstRow = 0;
    int lastRow = 0;
    int bodyRow = 0; ///< first row below, a row of column numbers (1 2 3 …, 甲 乙 …) passed over
    QList<HeaderColumn> columns;
    QList<int> untitled; ///< columns that hold values but have no title
    QString title;       ///< what stands above, without the unit line
    WrittenUnit unit;    ///< of the whole sheet ("单位：万元"); empty when none is given

    const HeaderColumn *at(int column) const;
};

/// Finds the header by scoring the first rows: many short texts, words that headers use, few numbers.
/// Nothing when no row looks like one.
std::optional<HeaderBlock> findHeader(const Sheet &sheet);

/// The block for a header that a person pointed out.
HeaderBlock headerAt(const Sheet &sheet, int firstRow, int lastRow);

/// What a header cell says: a month kept as a date is "2024年3月".
QString headerCellText(const Cell &cell, bool date1904);

} // namespace bihuan
