// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/rowbuilder.h"
#include "core/tabular/rowidentity.h"

namespace bihuan {

/// A row of a sheet and the matter that it was found to be.
struct MatchedRow
{
    RowCells cells;
    RowKeys keys;
    QString name;
    int known = -1;        ///< in ImportContext::matters; −1 for a new matter
    bool keepName = false; ///< the sheet still uses a former name
    bool listed = false;   ///< at home in another ledger; this one lists it
    bool settled = false;  ///< a person said what it is

    QString codeText(const QString &fieldId, const ColumnMapping &mapping) const;
};

/// Finds out which rows are known matters, and asks where that is not certain: a project may be renamed between
/// months, stand twice in a sheet or be at home in another ledger. Remembers rows over several sheets.
class RowMatcher
{
public:
    RowMatcher(const ImportContext &context, ImportFindings &findings);

    /// The rows of one sheet; `where` names it for messages when there are several ("甲.xlsx ").
    void match(std::vector<MatchedRow> &rows, const ColumnMapping &mapping, const QString &where);

private:
    void decide(MatchedRow &row, const ImportPlace &place, const QString &title);
    void checkDuplicate(MatchedRow &row, const ColumnMapping &mapping, const QString &where);
    void askOtherLedger(MatchedRow &row, const ImportPlace &place, const QString &title);
    void askAlike(MatchedRow &row, const ImportPlace &place, const QString &title);
    void take(MatchedRow &row, int known);

    const ImportContext &m_context;
    ImportFindings &m_findings;
    MatterIndex m_index;
    std::vector<bool> m_free;                        ///< matters that no row was found to be
    std::vector<RowKeys> m_seen;
    std::vector<QString> m_seenAt;                   ///< "第 12 行"
    std::vector<QHash<QString, size_t>> m_seenBySet; ///< first row with a key
    QHash<int, size_t> m_seenByMatter;
};

} // namespace bihuan
