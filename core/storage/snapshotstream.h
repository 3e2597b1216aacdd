// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/period.h"
#include "core/storage/rowrange.h"

namespace bihuan {

/// Reads a published period row by row, as it was published.
class SnapshotStream
{
public:
    /// The period's rows in parts that can be read apart; none when it was not published.
    static Result<std::vector<RowRange>> ranges(Database &database, const Period &period);

    static Result<SnapshotStream> open(Database &database, const Period &period);

    /// Goes before the first row of a range.
    void seek(const RowRange &range);
    /// To the next row of the range; false when there is none.
    Result<bool> next() { return m_rows.next(); }
    /// JSON with the keys of `lights`, UTF-8, valid until the next step.
    QByteArrayView body() const { return m_rows.raw(0); }

private:
    explicit SnapshotStream(Statement rows) : m_rows(std::move(rows)) {}
    Statement m_rows;
};

} // namespace bihuan
