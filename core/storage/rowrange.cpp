// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rowrange.h"

#include <algorithm>

namespace bihuan {

namespace {

/// Small enough to share the work evenly, large enough that a search at its beginning does not count.
constexpr qint64 rowsPerRange = 1024;
/// Rows of others that are stepped over rather than begin a new part.
constexpr qint64 othersBetween = 128;

} // namespace

Result<std::vector<RowRange>> rowRanges(Statement statement)
{
    std::vector<qint64> numbers;
    for (;;) {
        BIHUAN_TRY(const bool found, statement.next());
        if (!found)
            break;
        numbers.push_back(statement.integer(0));
    }
    std::ranges::sort(numbers);
    std::vector<RowRange> ranges;
    qint64 rows = 0;
    for (const qint64 number : numbers) {
        if (ranges.empty() || rows == rowsPerRange || number - ranges.back().last > othersBetween) {
            ranges.push_back({number, number});
            rows = 0;
        }
        ranges.back().last = number;
        ++rows;
    }
    return ranges;
}

} // namespace bihuan
