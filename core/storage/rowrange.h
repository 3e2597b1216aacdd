// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <vector>

namespace bihuan {

/// Rows that lie near each other in the file, by row number.
struct RowRange
{
    qint64 first = 0;
    qint64 last = 0;
};

/// The rows whose numbers `statement` gives, in parts that can be read apart, by several connections. What
/// was written together has neighbouring numbers, so a part holds few other rows.
Result<std::vector<RowRange>> rowRanges(Statement statement);

} // namespace bihuan
