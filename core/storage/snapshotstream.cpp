// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/snapshotstream.h"

namespace bihuan {

Result<std::vector<RowRange>> SnapshotStream::ranges(Database &database, const Period &period)
{
    BIHUAN_TRY(Statement numbers,
               database.prepare("SELECT rowid FROM snapshot WHERE period = ?")); // from its index alone
    numbers.bind(0, period.toString());
    return rowRanges(std::move(numbers));
}

Result<SnapshotStream> SnapshotStream::open(Database &database, const Period &period)
{
    BIHUAN_TRY(Statement rows,
               database.prepare("SELECT body FROM snapshot WHERE rowid BETWEEN ? AND ? AND +period = ? "
                                "ORDER BY rowid"));
    rows.bind(2, period.toString());
    return SnapshotStream(std::move(rows));
}

void SnapshotStream::seek(const RowRange &range)
{
    m_rows.reset();
    m_rows.bind(0, range.first);
    m_rows.bind(1, range.last);
}

} // namespace bihuan
