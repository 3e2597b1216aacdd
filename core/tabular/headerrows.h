// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/mergemap.h"

#include <optional>

namespace bihuan {

struct HeaderRows
{
    int first = 0;
    int last = 0;
};

/// The rows of the header, by scoring; up to four levels.
std::optional<HeaderRows> findHeaderRows(const Sheet &sheet);

/// A row of column numbers below a header: 1 2 3 …, (1) (2) …, 甲 乙 1 2 …, with hints such as 5=3+4.
bool isNumberingRow(const Sheet &sheet, int row);

/// The group title that an empty header cell stands under when nobody merged it; an empty cell when there is
/// none.
const Cell &groupTitleLeftOf(const Sheet &sheet, const MergeMap &merges, int row, int column);

} // namespace bihuan
