// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/validation/finding.h"
#include "core/tabular/importdecisions.h"

#include <optional>
#include <set>

namespace bihuan {

/// What a person can do about a finding of an import.
enum class Remedy {
    Note,    ///< nothing has to be done; it is said
    Accept,  ///< import as the sentence says, or correct the sheet, or leave the row out
    Correct, ///< correct the sheet or leave the row out
};

struct ImportFinding
{
    Finding finding;     ///< its place has sheet, row and "C 本月完成"
    QString cell;        ///< what a decision names: "Sheet1!C7", with several files "[甲.xlsx]Sheet1!C7"
    QString columnName;  ///< "C"; empty for a finding of the whole sheet
    Remedy remedy = Remedy::Correct;
    bool open = true;
    int sheet = 0;       ///< in ImportPlan::sheets
    /// What a person may say beside accept and skip: which unit, post, source or matter is meant, or Monthly.
    std::optional<ImportDecision::Word> asks;
    QStringList near;    ///< keys of units or matters that are likely meant
    QString approvalKey; ///< on figures that the file stores: kept, so that nobody is asked again

    bool isRemembered() const { return !open && !approvalKey.isEmpty() && remedy == Remedy::Accept; }
};

/// Where a finding stands; rows and columns from 0 as in Sheet, −1 for none.
struct ImportPlace
{
    int row = -1;
    int column = -1;
};

/// Collects the findings of an import and says at once what was decided about each.
class ImportFindings
{
public:
    /// `accepted`: kinds that are accepted as a whole.
    ImportFindings(std::set<FindingKind> accepted, const ImportDecisions &decisions);

    /// The sheet that places belong to from now on. `prefix` is "[甲.xlsx]" when there are several files.
    void enterSheet(int index, const QString &prefix, const QString &sheet);

    struct Answer
    {
        bool open = true;
        const ImportDecision *decision = nullptr;
        size_t index = 0; ///< of the finding

        bool isAccepted() const { return !open; }
        bool says(ImportDecision::Word word) const { return decision && decision->word == word; }
    };
    /// `title` is the column's, for people.
    Answer add(FindingKind kind, const ImportPlace &place, const QString &title, const QString &value,
               const QString &reason, Remedy remedy);
    ImportFinding &at(size_t index) { return m_findings[index]; }

    /// A decision about the cell, whether or not something was found there.
    const ImportDecision *decisionAt(const ImportPlace &place) const;
    bool isSkipped(int row) const;

    std::vector<ImportFinding> take() { return std::move(m_findings); }

private:
    QString cellOf(const ImportPlace &place) const;

    std::set<FindingKind> m_accepted;
    const ImportDecisions &m_decisions;
    int m_index = 0;
    QString m_prefix;
    QString m_sheet;
    std::vector<ImportFinding> m_findings;
};

} // namespace bihuan
