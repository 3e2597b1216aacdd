// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rowrange.h"

#include <algorithm>

namespace bihuan {

namespace {

/// Small enough to share the work evenly, large enough that a search at its beginning does not count.
constexpr size_t rowsPerRange = 1024;

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
    for (size_t first = 0; first < numbers.size(); first += rowsPerRange)
        ranges.push_back({numbers[first], numbers[std::min(first + rowsPerRange, numbers.size()) - 1]});
    return ranges;
}

} // namespace bihuan
