// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/importfindings.h"

#include "core/tabular/sheet.h"

namespace bihuan {

ImportFindings::ImportFindings(std::set<FindingKind> accepted, const ImportDecisions &decisions)
    : m_accepted(std::move(accepted)), m_decisions(decisions)
{
}

void ImportFindings::enterSheet(int index, const QString &prefix, const QString &sheet)
{
    m_index = index;
    m_prefix = prefix;
    m_sheet = sheet;
}

QString ImportFindings::cellOf(const ImportPlace &place) const
{
    if (place.row < 0)
        return m_prefix + m_sheet;
    return m_prefix + m_sheet + QLatin1Char('!') + cellName(place.row, std::max(place.column, 0));
}

const ImportDecision *ImportFindings::decisionAt(const ImportPlace &place) const
{
    if (m_decisions.isEmpty())
        return nullptr;
    const ImportDecision *decision = m_decisions.find(cellOf(place));
    return decision ? decision : m_decisions.find(cellOf(place).mid(m_prefix.size()));
}

bool ImportFindings::isSkipped(int row) const
{
    if (m_decisions.isEmpty())
        return false;
    return m_decisions.skipsRow(m_prefix + m_sheet, row) || m_decisions.skipsRow(m_sheet, row);
}

ImportFindings::Answer ImportFindings::add(FindingKind kind, const ImportPlace &place, const QString &title,
                                           const QString &value, const QString &reason, Remedy remedy)
{
    ImportFinding found;
    found.finding.kind = kind;
    found.finding.place.sheet = m_sheet;
    found.finding.place.row = place.row + 1;
    if (place.column >= 0) {
        found.columnName = columnName(place.column);
        found.finding.place.column = title.isEmpty() ? found.columnName : found.columnName + QLatin1Char(' ') + title;
    }
    found.finding.value = value;
    found.finding.reason = reason;
    found.cell = cellOf(place);
    found.sheet = m_index;
    found.remedy = remedy;

    Answer answer;
    answer.decision = decisionAt(place);
    // A word of its own (unit:T03, monthly …) settles its finding where it is understood; see who asked.
    const bool agreed = m_accepted.contains(kind) || answer.says(ImportDecision::Word::Accept);
    found.open = remedy == Remedy::Correct || (remedy == Remedy::Accept && !agreed);
    answer.open = found.open;
    answer.index = m_findings.size();
    m_findings.push_back(std::move(found));
    return answer;
}

} // namespace bihuan
