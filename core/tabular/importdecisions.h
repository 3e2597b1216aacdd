// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace bihuan {

/// What a person decided about one cell of a sheet.
struct ImportDecision
{
    enum class Word {
        Accept,     ///< as the finding's sentence says
        Skip,       ///< leave the row out
        New,        ///< a new matter; "new:town" a new unit of that kind
        Unit,       ///< "unit:T03": this is another name of that unit
        Post,       ///< "post:P02": this post is meant
        Source,     ///< "source:S04"
        Matter,     ///< "matter:ZJ-2024-05": this row is that matter
        Cumulative, ///< the months of this row are running totals
        Monthly,    ///< the months of this row are each month's own
        Column,     ///< at a header: "column:goal" is what the column holds
        Ignore,     ///< at a header: the column is not imported
    };

    Word word = Word::Accept;
    QString argument;
};

/// DECISIONS.json: `[{"place": "Sheet1!C7", "decision": "unit:T03"}]`, one shape for import and merge.
class ImportDecisions
{
public:
    /// A word that nobody knows or a place that is none is refused with line and column.
    static Result<ImportDecisions> read(QByteArrayView json, const QString &sourceName);

    bool isEmpty() const { return m_byCell.isEmpty(); }
    const ImportDecision *find(const QString &cell) const;
    /// `row` from 0.
    bool skipsRow(const QString &sheet, int row) const;

private:
    QHash<QString, ImportDecision> m_byCell;
    QSet<QPair<QString, int>> m_skipped;
};

} // namespace bihuan
